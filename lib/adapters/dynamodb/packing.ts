import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

const TEXT = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
/** The best compression costs milliseconds for a letter, and seconds for a megabyte: larger values take the second best. */
const LARGE = 64 * 1024;

/** A value as it lies in the table: its JSON, Brotli-compressed, since DynamoDB counts every kilobyte that is written, and twice in a transaction. */
export function pack(value: unknown): Uint8Array {
  const json = Buffer.from(JSON.stringify(value));
  const quality = json.length > LARGE ? 7 : constants.BROTLI_MAX_QUALITY;
  return brotliCompressSync(json, { params: { ...TEXT, [constants.BROTLI_PARAM_QUALITY]: quality } });
}

/** @throws Error where the attribute was written by somebody else */
export function unpack(packed: unknown): unknown {
  if (!(packed instanceof Uint8Array)) throw new Error('an attribute of the table is not packed as this version packs');
  return JSON.parse(brotliDecompressSync(packed).toString());
}
