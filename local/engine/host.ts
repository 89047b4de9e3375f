import { createHash, randomBytes, randomFillSync, randomUUID } from 'node:crypto';
import type { Host } from './interpreter/model.ts';

const algorithms: { readonly [name: string]: string } = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

/** A generator with a seed: the same seed gives the same number. */
function seeded(seed: number): number {
  const bytes = createHash('sha256').update(String(seed)).digest();
  return bytes.readUInt32BE(0) / 2 ** 32;
}

/** What the interpreter is handed for one happening of this execution. */
export function hostFor(execution: number, now: number, hasActivity: Host['hasActivity'] = () => true): Host {
  return {
    now,
    hasActivity,
    random: (seed) => (seed === undefined ? randomBytes(6).readUIntBE(0, 6) / 2 ** 48 : seeded(seed)),
    uuid: randomUUID,
    hash: (algorithm, data) => {
      const known = algorithms[algorithm];
      if (known === undefined) throw new Error(`$hash has no algorithm ${algorithm}`);
      return createHash(known).update(data).digest('hex');
    },
    token: (frame) => makeToken({ execution, frame, nonce: nonce() }),
  };
}

/** Random bytes are asked for in bulk: one call to the system costs as much for eighteen as for thousands. Each is used once. */
const bulk = Buffer.alloc(18 * 256);
let used = bulk.length;

/** 24 characters that nobody can guess. */
function nonce(): string {
  if (used === bulk.length) {
    randomFillSync(bulk);
    used = 0;
  }
  used += 18;
  return bulk.toString('base64url', used - 18, used);
}

interface TokenParts {
  readonly execution: number;
  readonly frame: number;
  readonly nonce: string;
}

function makeToken(parts: TokenParts): string {
  return `AQ${Buffer.from(`${parts.execution}.${parts.frame}.${parts.nonce}`).toString('base64url')}`;
}

/** Which execution and frame a token belongs to; nothing where it is no token of ours. Only the whole token opens anything. */
export function readToken(token: string): TokenParts | undefined {
  if (!token.startsWith('AQ')) return undefined;
  const parts = /^(\d{1,15})\.(\d{1,9})\.([\w-]{24})$/.exec(
    Buffer.from(token.slice(2), 'base64url').toString('latin1'),
  );
  if (parts === null) return undefined;
  return { execution: Number(parts[1]), frame: Number(parts[2]), nonce: parts[3] ?? '' };
}

/** A random name in the form of a UUID that begins with the time (version 7): names that come one after the other stand side by side in the store. */
export function orderedUuid(now: number): string {
  const time = Math.max(0, Math.floor(now)).toString(16).padStart(12, '0').slice(-12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
