/** Words that stand in sentences elsewhere, at the beginning of a line. */
export function capital(words: string): string {
  return `${words.charAt(0).toLocaleUpperCase('nb')}${words.slice(1)}`;
}
