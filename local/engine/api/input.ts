import type { Json } from '../../../lib/kernel/json.ts';
import { ApiError } from '../errors.ts';
import { check, type Members } from './rules.ts';

/** The body of a call, checked against what its operation takes. */
export class Input {
  readonly #fields: { readonly [key: string]: unknown };
  private constructor(fields: { readonly [key: string]: unknown }) {
    this.#fields = fields;
  }

  /** @throws SerializationException where the body is no JSON object or a member of another type, ValidationException for values out of bounds. */
  static parse(body: string, members: Members): Input {
    let fields: unknown;
    try {
      fields = JSON.parse(body === '' ? '{}' : body);
    } catch {
      fields = undefined;
    }
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
      throw new ApiError('SerializationException', 'The body of the request is not a JSON object');
    const given = { ...fields };
    check(members, given);
    return new Input(given);
  }

  /** Texts that must be there. */
  texts<Name extends string>(...names: readonly Name[]): Record<Name, string> {
    const read: Partial<Record<Name, string>> = {};
    for (const name of names) read[name] = this.optional(name) ?? '';
    return read as Record<Name, string>;
  }

  optional(name: string): string | undefined {
    const value = this.#fields[name];
    return typeof value === 'string' ? value : undefined;
  }

  number(name: string): number | undefined {
    const value = this.#fields[name];
    return typeof value === 'number' ? value : undefined;
  }

  flag(name: string): boolean | undefined {
    const value = this.#fields[name];
    return typeof value === 'boolean' ? value : undefined;
  }

  list<Item = unknown>(name: string): Item[] | undefined {
    const value = this.#fields[name];
    return Array.isArray(value) ? (value as Item[]) : undefined;
  }

  object(name: string): { readonly [key: string]: Json } | undefined {
    const value = this.#fields[name];
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as { readonly [key: string]: Json })
      : undefined;
  }
}
