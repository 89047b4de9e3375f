const shape =
  /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d{1,9}))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * An ISO 8601 timestamp with a zone and up to nine decimals, its T and Z capital letters, as a Wait takes it.
 * @returns milliseconds, rounded up: never too early.
 */
export function parseTimestamp(text: string): number | undefined {
  const [, date = '', time = '', decimals = '', zone = ''] = shape.exec(text) ?? [];
  const whole = Date.parse(`${date}T${time}.000${zone}`);
  const day = new Date(`${date}T00:00:00.000Z`).getTime();
  // February has no 30th day, though it is read as a day of March.
  if (Number.isNaN(whole) || Number.isNaN(day) || !new Date(day).toISOString().startsWith(date)) return undefined;
  return whole + Math.ceil(Number(decimals.padEnd(9, '0')) / 1_000_000);
}
