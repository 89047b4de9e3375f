import type { Json } from '../../../lib/kernel/json.ts';
import { StateFailure } from './failure.ts';
import { ExpressionError, evaluate, expressionIn, type Scope, UnsupportedResult } from './jsonata.ts';
import type { Host } from './model.ts';

/** Where a failing expression stands, so that the cause can say it as AWS does. */
export interface Place {
  readonly state: string;
  readonly entered: number;
}

export const queryEvaluationError = 'States.QueryEvaluationError';

/** The failure of an expression: every such cause begins with the state and the event at which it was entered. */
export function evaluationFailure(place: Place, text: string, location?: string): StateFailure {
  const cause = `An error occurred while executing the state '${place.state}' (entered at the event id #${place.entered}). ${text}`;
  return new StateFailure(queryEvaluationError, cause, { evaluation: location === undefined ? {} : { location } });
}

/** The name of a value's type in a cause. */
export function typeName(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

export class Templates {
  readonly #scope: Scope;
  readonly #host: Host;
  readonly #place: Place;
  constructor(scope: Scope, host: Host, place: Place) {
    this.#scope = scope;
    this.#host = host;
    this.#place = place;
  }

  fail(text: string, location?: string): StateFailure {
    return evaluationFailure(this.#place, text, location);
  }

  /** A template with its expressions replaced by their values. `field` is its path inside the state: `Arguments/FunctionName`. */
  async fill(template: Json | undefined, field: string): Promise<Json> {
    if (template === undefined) return null;
    if (typeof template === 'string') return this.#text(template, field);
    if (Array.isArray(template)) {
      const made: Json[] = [];
      for (const [index, item] of template.entries()) made.push(await this.fill(item, `${field}[${index}]`));
      return made;
    }
    if (template === null || typeof template !== 'object') return template;
    const made: { [key: string]: Json } = {};
    for (const [key, item] of Object.entries(template)) made[key] = await this.fill(item, `${field}/${key}`);
    return made;
  }

  /** As `fill`, for a field that must have one type. */
  async expect(template: Json, field: string, type: 'array' | 'number' | 'string' | 'boolean'): Promise<Json> {
    const value = await this.fill(template, field);
    if (typeName(value) === type) return value;
    const source = typeof template === 'string' ? (expressionIn(template) ?? template) : JSON.stringify(template);
    throw this.fail(
      `The JSONata expression '${source}' specified for the field '${field}' returned an unexpected result type. Expected '${type}', but was '${typeName(value)}' for value: ${JSON.stringify(value)}`,
      field,
    );
  }

  async #text(text: string, field: string): Promise<Json> {
    const source = expressionIn(text);
    if (source === undefined) return text;
    const told = `The JSONata expression '${source}' specified for the field '${field}'`;
    let value: Json | undefined;
    try {
      value = await evaluate(source, this.#scope, this.#host);
    } catch (error) {
      if (error instanceof UnsupportedResult) throw this.fail(`${told} returned an unsupported result type.`, field);
      if (error instanceof ExpressionError)
        throw this.fail(`${told} threw an error during evaluation. ${error.message}`, field);
      throw error;
    }
    if (value === undefined) throw this.fail(`${told} returned nothing (undefined).`, field);
    return value;
  }
}
