import { createHash, createHmac, randomBytes } from 'node:crypto';

/** SHA-256 of the parts, one after the other, as lower-case hex. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** HMAC-SHA-256 as lower-case hex: a name for a value that only who has the secret can make from it. */
export function keyedHash(secret: string, value: string): string {
  return createHmac('sha256', secret).update(value).digest('hex');
}

/** 128 random bits as hex: the salt of one event's personal part. */
export function randomSalt(): string {
  return randomBytes(16).toString('hex');
}
