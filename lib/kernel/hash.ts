import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 of the parts, one after the other, as lower-case hex. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** 128 random bits as hex: the salt of one event's personal part. */
export function randomSalt(): string {
  return randomBytes(16).toString('hex');
}
