import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { sealData, unsealData } from 'iron-session';
import { z } from 'zod';
import type { Sent } from './form-spec.ts';
import { SESSION_SECONDS } from './session.ts';

/**
 * A form that somebody is filling in page by page. It is kept in the person's own browser, encrypted, and nowhere with us: what is never sent is
 * never stored.
 */
export interface Draft {
  /** Of this filling, from its first page to its sending. */
  readonly id: string;
  readonly sent: Sent;
}

/** A cookie holds 4096 bytes with its name and attributes; the gateway takes 10 240 bytes of headers in all. */
const PIECE = 3000;
export const DRAFT_PIECES = 2;
/** An unpacked draft is never larger: what would be is not one of ours. */
const LARGEST = 100_000;

const Stored = z.object({
  owner: z.string(),
  id: z.string(),
  sent: z.record(z.string(), z.array(z.string())),
});

/** The values of the draft's cookies; undefined where it is too large for them. `owner` is whoever is logged in. */
export async function sealDraft(draft: Draft, owner: string, secret: string): Promise<readonly string[] | undefined> {
  const packed = brotliCompressSync(JSON.stringify({ owner, ...draft })).toString('base64url');
  const sealed = await sealData({ packed }, { password: secret, ttl: SESSION_SECONDS });
  if (sealed.length > PIECE * DRAFT_PIECES) return undefined;
  return Array.from({ length: DRAFT_PIECES }, (_, piece) => sealed.slice(piece * PIECE, (piece + 1) * PIECE));
}

/** The draft of those cookies; undefined where there is none, it is somebody else's, or it was not sealed by us. */
export async function openDraft(pieces: readonly string[], owner: string, secret: string): Promise<Draft | undefined> {
  const sealed = pieces.join('');
  if (sealed === '' || sealed.length > PIECE * DRAFT_PIECES) return undefined;
  try {
    const { packed } = z
      .object({ packed: z.string() })
      .parse(await unsealData(sealed, { password: secret, ttl: SESSION_SECONDS }));
    const text = brotliDecompressSync(Buffer.from(packed, 'base64url'), { maxOutputLength: LARGEST }).toString();
    const { owner: whose, ...draft } = Stored.parse(JSON.parse(text));
    return whose === owner ? draft : undefined;
  } catch {
    return undefined;
  }
}
