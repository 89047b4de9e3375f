import { crc32 } from 'node:zlib';

/** A number that a changed byte changes; `seed` ties it to the place, so that a row in another's place is found too. */
export function checksum(seed: number, text: string): number {
  return crc32(text, seed % 4_294_967_296);
}

/** Over what an execution was given; it never changes. */
export function givenSum(row: { id: number; revision: number; name: string; started: number; input: string }): number {
  return checksum(checksum(row.id, `${row.revision}|${row.name}|${row.started}`), row.input);
}

/** Over what an execution has come to. */
export function stateSum(id: number, status: string, snapshot: string): number {
  return checksum(checksum(id, status), snapshot);
}

/** A row whose checksum is not that of its content. What else the store holds goes on. */
export class DamagedRow extends Error {
  override readonly name = 'DamagedRow';
  readonly execution: number;
  constructor(execution: number, what: string) {
    super(`the store is damaged: ${what}; end the engine and start it with --check, which says what is lost`);
    this.execution = execution;
  }
}
