import { StateFailure } from './failure.ts';

/** What a state's input, output, arguments, result or variables may have: 256 KiB of UTF-8. */
const payloadLimit = 262_144;

/** Bytes of UTF-8, counted only where the length leaves it open. */
export function isTooLarge(text: string): boolean {
  if (text.length > payloadLimit) return true;
  return text.length * 3 > payloadLimit && new TextEncoder().encode(text).length > payloadLimit;
}

/** @throws StateFailure States.DataLimitExceeded, whose cause has no usual beginning. */
export function checkSize(text: string, name: string): void {
  if (isTooLarge(text)) throw tooLarge(name);
}

export function tooLarge(name: string): StateFailure {
  return new StateFailure(
    'States.DataLimitExceeded',
    `The state/task '${name}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  );
}

/** @throws StateFailure where variables grow beyond what AWS keeps. */
export function checkVariables(texts: readonly string[], name: string): void {
  let total = 0;
  for (const text of texts) total += text.length;
  if (total * 3 > payloadLimit && isTooLarge(texts.join(''))) {
    throw new StateFailure(
      'States.DataLimitExceeded',
      `The state '${name}' assigns variables with a size exceeding the maximum number of bytes service limit.`,
    );
  }
}
