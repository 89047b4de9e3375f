import { parseArgs } from 'node:util';

/** What every partner is started with; `flags` are its own switches, `numbers` its own numbers. */
export interface PartnerArgs {
  readonly port: number;
  readonly data: string;
  readonly flags: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
}

function wrong(usage: string, problem: string): never {
  process.stderr.write(`${problem}\nusage: ${usage}\n`);
  process.exit(2);
}

/** Reads `--port N --data DIR` and the partner's own options from the command line; a mistake ends the process with code 2. */
export function readArgs(
  name: string,
  defaultPort: number,
  own: { readonly flags?: readonly string[]; readonly numbers?: readonly string[] } = {},
): PartnerArgs {
  const { flags = [], numbers = [] } = own;
  const more = [...flags.map((flag) => ` [--${flag}]`), ...numbers.map((number) => ` [--${number} N]`)].join('');
  const usage = `node local/${name}/main.ts [--port ${defaultPort}] --data DIR${more}`;
  const options = {
    port: { type: 'string' },
    data: { type: 'string' },
    ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' } as const])),
    ...Object.fromEntries(numbers.map((number) => [number, { type: 'string' } as const])),
  } as const;
  let values: Record<string, unknown>;
  try {
    values = parseArgs({ options, strict: true }).values;
  } catch (error) {
    wrong(usage, error instanceof Error ? error.message : String(error));
  }
  const wholeNumber = (option: string, fallback?: number): number | undefined => {
    const text = values[option];
    if (text === undefined) return fallback;
    if (typeof text !== 'string' || !/^\d{1,9}$/.test(text)) wrong(usage, `--${option} must be a whole number`);
    return Number(text);
  };
  const data = values.data;
  if (typeof data !== 'string' || data === '') wrong(usage, '--data DIR is missing: where the data are kept');
  return {
    port: wholeNumber('port', defaultPort) ?? defaultPort,
    data,
    flags: new Set(flags.filter((flag) => values[flag] === true)),
    numbers: new Map(
      numbers.flatMap((number) => {
        const given = wholeNumber(number);
        return given === undefined ? [] : [[number, given] as const];
      }),
    ),
  };
}
