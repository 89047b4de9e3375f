import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CaseId } from '../kernel/ids.ts';
import { ok, type Result, refused } from '../kernel/result.ts';

/**
 * The list as KRIPOS gets it (DEL-26). The agreed specification is not public, so this is a form of our own, behind functions that can be replaced:
 * JSON Lines in UTF-8, each line ended by a line feed.
 *
 *     {"schema":"frist.deletion-list","version":1,"round":"DEL-2027-02-01","rows":2}
 *     {"duf":"209900000001"}
 *     {"duf":"209900000002"}
 *     {"end":true,"rows":2,"sha256":"<of everything above>"}
 *
 * A row is the DUF number alone: KRIPOS removes the whole entry (DEL-05) and does not need to know why.
 */
export const LIST_SCHEMA = 'frist.deletion-list';
export const LIST_VERSION = 1;

/** A DUF number: twelve digits, nothing more (domain-facts § 4.3: check digits only warn). */
export const DufNumber = z
  .string()
  .regex(/^\d{12}$/)
  .brand('DufNumber');
export type DufNumber = z.infer<typeof DufNumber>;

const Header = z.strictObject({
  schema: z.literal(LIST_SCHEMA),
  version: z.literal(LIST_VERSION),
  round: CaseId,
  rows: z.int().nonnegative(),
});
const Row = z.strictObject({ duf: DufNumber });
const Trailer = z.strictObject({
  end: z.literal(true),
  rows: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The lines of the list, one by one, so that a long list never has to be in memory as text. */
export function* listLines(round: CaseId, count: number, dufs: Iterable<string>): Generator<string> {
  const hash = createHash('sha256');
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  yield line({ schema: LIST_SCHEMA, version: LIST_VERSION, round, rows: count });
  let rows = 0;
  for (const duf of dufs) {
    rows += 1;
    yield line({ duf });
  }
  if (rows !== count) throw new Error(`the list of ${round} was announced with ${count} rows and has ${rows}`);
  yield `${JSON.stringify({ end: true, rows, sha256: hash.digest('hex') })}\n`;
}

/** What the record keeps of a formatted list: enough to say later that these were the bytes. */
export type ListChecksum = {
  readonly schema: typeof LIST_SCHEMA;
  readonly version: typeof LIST_VERSION;
  readonly rows: number;
  readonly bytes: number;
  /** Of the whole file; it goes with the transfer. */
  readonly sha256: string;
};

/** Size and checksum of the list without keeping its text. */
export function listChecksum(round: CaseId, dufs: readonly string[]): ListChecksum {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const line of listLines(round, dufs.length, dufs)) {
    hash.update(line);
    bytes += Buffer.byteLength(line);
  }
  return { schema: LIST_SCHEMA, version: LIST_VERSION, rows: dufs.length, bytes, sha256: hash.digest('hex') };
}

/** The list as one text. The same rows give the same bytes, so it is made again for a repeated transfer and never stored. */
export function listContent(round: CaseId, dufs: readonly string[]): string {
  return [...listLines(round, dufs.length, dufs)].join('');
}

/** What is wrong with a list that was read back; never a row's content. */
export type ListFault =
  | 'NO_HEADER'
  | 'BAD_ROW'
  | 'DUPLICATE_ROW'
  | 'NO_TRAILER'
  | 'ROW_COUNT'
  | 'CHECKSUM'
  | 'AFTER_END';

export interface ParsedList {
  readonly round: CaseId;
  readonly dufs: readonly DufNumber[];
}

/** Reads a list back, line by line, and checks everything that it says about itself. */
export function parseList(lines: Iterable<string>): Result<ParsedList, ListFault> {
  const reader = new ListReader();
  for (const line of lines) {
    const fault = reader.read(line);
    if (fault !== undefined) return refused(fault);
  }
  return reader.finish();
}

class ListReader {
  readonly #hash = createHash('sha256');
  readonly #seen = new Set<DufNumber>();
  #header: z.infer<typeof Header> | undefined;
  #ended = false;

  read(line: string): ListFault | undefined {
    if (this.#ended) return 'AFTER_END';
    const value = parseJson(line);
    const fault = this.#header === undefined ? this.#readHeader(value) : this.#readRow(value, this.#header.rows);
    this.#hash.update(line);
    return fault;
  }

  finish(): Result<ParsedList, ListFault> {
    if (this.#header === undefined) return refused('NO_HEADER');
    return this.#ended ? ok({ round: this.#header.round, dufs: [...this.#seen] }) : refused('NO_TRAILER');
  }

  #readHeader(value: unknown): ListFault | undefined {
    const parsed = Header.safeParse(value);
    this.#header = parsed.data;
    return parsed.success ? undefined : 'NO_HEADER';
  }

  #readRow(value: unknown, announced: number): ListFault | undefined {
    const trailer = Trailer.safeParse(value);
    if (trailer.success) return this.#readTrailer(trailer.data, announced);
    const row = Row.safeParse(value);
    if (!row.success) return 'BAD_ROW';
    if (this.#seen.has(row.data.duf)) return 'DUPLICATE_ROW';
    this.#seen.add(row.data.duf);
    return undefined;
  }

  #readTrailer({ rows, sha256 }: z.infer<typeof Trailer>, announced: number): ListFault | undefined {
    this.#ended = true;
    if (rows !== this.#seen.size || announced !== this.#seen.size) return 'ROW_COUNT';
    return sha256 === this.#hash.copy().digest('hex') ? undefined : 'CHECKSUM';
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The lines of a text, each with its line feed, as {@link parseList} takes them. */
export function* linesOf(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const next = end === -1 ? text.length : end + 1;
    yield text.slice(from, next);
    from = next;
  }
}
