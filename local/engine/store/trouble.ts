/** The store cannot be written now. Nothing was changed by the call that sees this; the engine goes on when there is room again. */
export class StoreTrouble extends Error {
  override readonly name = 'StoreTrouble';
}

const causes: readonly (readonly [pattern: RegExp, told: string])[] = [
  [/disk is full|database or disk is full/, 'the disk is full: make room, then the engine goes on by itself'],
  [/readonly|read-only/, 'the store may not be written: look at the rights of its folder'],
  [/disk I\/O error/, 'the disk refuses to write: look at its health and its room'],
];

/** An error of SQLite in words for who runs the engine; any other error as it is. */
export function storeError(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  const told = causes.find(([pattern]) => pattern.test(message))?.[1];
  return told === undefined ? error : new StoreTrouble(`${told} (${message})`, { cause: error });
}

const advice: readonly (readonly [pattern: RegExp, told: string])[] = [
  [/locked/, 'another engine uses it: end that one, or give this one another folder with --data'],
  [
    /not a database|malformed|truncated|damaged|missing/,
    'it is damaged: --check says what is lost, --recover goes on with the rest; or put a copy in its place',
  ],
  [/unable to open|readonly|read-only|EACCES|EROFS|ENOENT/, 'it cannot be written: look at the folder and its rights'],
  [/disk is full|disk I\/O/, 'the disk is full or refuses to write: make room and start again'],
];

/** Why a store cannot be opened, and what to do. */
export function cannotOpen(file: string, error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  const told = advice.find(([pattern]) => pattern.test(message))?.[1];
  return new Error(`the store ${file} cannot be opened (${message})${told === undefined ? '' : `; ${told}`}`, {
    cause: error,
  });
}
