import { ApiError } from '../errors.ts';

/** The body of a call. Each reader checks what it reads. */
export class Input {
  readonly #fields: { readonly [key: string]: unknown };
  private constructor(fields: { readonly [key: string]: unknown }) {
    this.#fields = fields;
  }

  /** @throws SerializationException where the body is no JSON object. */
  static parse(body: string): Input {
    try {
      const fields: unknown = JSON.parse(body === '' ? '{}' : body);
      if (typeof fields === 'object' && fields !== null && !Array.isArray(fields)) return new Input({ ...fields });
    } catch {
      // Said below.
    }
    throw new ApiError('SerializationException', 'The body of the request is not a JSON object');
  }

  /** Texts that must be there. */
  texts<Name extends string>(...names: readonly Name[]): Record<Name, string> {
    const read: Partial<Record<Name, string>> = {};
    for (const name of names) {
      const value = this.optional(name);
      if (value === undefined) throw invalid(name, 'Member must not be null');
      read[name] = value;
    }
    return read as Record<Name, string>;
  }

  optional(name: string): string | undefined {
    const value = this.#fields[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') throw invalid(name, 'Member must be a text');
    return value;
  }

  number(name: string): number | undefined {
    const value = this.#fields[name];
    if (value === undefined || value === null) return undefined;
    if (!Number.isInteger(value) || Number(value) < 0) throw invalid(name, 'Member must be a whole number from 0');
    return Number(value);
  }

  flag(name: string): boolean | undefined {
    const value = this.#fields[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'boolean') throw invalid(name, 'Member must be true or false');
    return value;
  }

  list(name: string): unknown[] {
    const value = this.#fields[name] ?? [];
    if (!Array.isArray(value)) throw invalid(name, 'Member must be a list');
    return value;
  }
}

function invalid(name: string, why: string): ApiError {
  return new ApiError(
    'ValidationException',
    `1 validation error detected: Value at '${name}' failed to satisfy constraint: ${why}`,
  );
}
