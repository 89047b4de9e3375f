const units: { readonly [unit: string]: number } = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };

/** A length of time in milliseconds: `P20D`, `PT3H`, `P1DT30M`, `20d`, `+3h`, `90s`. A day has 24 hours. @throws on anything else. */
export function durationOf(text: string): number {
  const short = /^\+?(\d+(?:\.\d+)?)(w|d|h|m|s)$/i.exec(text.trim());
  if (short !== null) return Number(short[1]) * (units[(short[2] ?? '').toLowerCase()] ?? 0);
  const iso = /^\+?P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i.exec(
    text.trim(),
  );
  if (iso === null) throw new Error(`not a length of time: ${text} (20d, 3h, 90s, P20D, PT3H)`);
  const [, weeks, days, hours, minutes, seconds] = iso.map((part) => Number(part ?? 0));
  return (
    (weeks ?? 0) * 604_800_000 +
    (days ?? 0) * 86_400_000 +
    (hours ?? 0) * 3_600_000 +
    (minutes ?? 0) * 60_000 +
    (seconds ?? 0) * 1000
  );
}
