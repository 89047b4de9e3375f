import type { Core } from '../core.ts';
import type { Input } from './input.ts';
import type { Output } from './shapes.ts';

/** What a call needs besides its body. */
export interface Caller {
  /** Aborted when the caller has left: nobody is there to take an answer. */
  readonly gone?: AbortSignal;
}

export type Operation = (core: Core, input: Input, caller: Caller) => Promise<Output> | Output;
export interface Operations {
  readonly [name: string]: Operation;
}

/** Only the members that are set, for options that know no undefined. */
export function given<Fields extends { readonly [key: string]: unknown }>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  const set = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };
}
