import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** Half of the best compression's time for nearly all of its effect on texts of our size. */
const OPTIONS = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

/** A value as it lies in the table: its JSON, Brotli-compressed, since DynamoDB counts every kilobyte that is written, and twice in a transaction. */
export function pack(value: unknown): Uint8Array {
  return brotliCompressSync(JSON.stringify(value), OPTIONS);
}

/** @throws Error where the attribute was written by somebody else */
export function unpack(packed: unknown): unknown {
  if (!(packed instanceof Uint8Array)) throw new Error('an attribute of the table is not packed as this version packs');
  return JSON.parse(brotliDecompressSync(packed).toString());
}
