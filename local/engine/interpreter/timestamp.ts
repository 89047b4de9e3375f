const shape = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?([Zz]|[+-]\d{2}:\d{2})$/;

/** An ISO 8601 timestamp with a zone and up to nine decimals, as a Wait takes it. @returns milliseconds, rounded up: never too early. */
export function parseTimestamp(text: string): number | undefined {
  const parts = shape.exec(text);
  if (parts === null) return undefined;
  const fraction = (parts[7] ?? '').padEnd(9, '0');
  const zone = (parts[8] ?? 'Z').toUpperCase();
  const whole = Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}.000${zone}`);
  if (Number.isNaN(whole)) return undefined;
  const day = new Date(Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T00:00:00.000Z`));
  if (day.getUTCDate() !== Number(parts[3])) return undefined;
  return whole + Math.ceil(Number(fraction) / 1_000_000);
}
