import type { Json } from '../../../lib/kernel/json.ts';
import { StateFailure } from './failure.ts';
import { notPlain } from './fast.ts';
import {
  compile,
  type Expression,
  ExpressionError,
  ExpressionLimit,
  evaluate,
  evaluatePlainly,
  expressionIn,
  type Scope,
  UnsupportedResult,
} from './jsonata.ts';
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

/** Whether a template of a definition has expressions: one without is its own value. Definitions never change, so this is asked once. */
const constants = new WeakMap<object, boolean>();

function isConstant(template: Json): boolean {
  if (typeof template === 'string') return expressionIn(template) === undefined;
  if (template === null || typeof template !== 'object') return true;
  const known = constants.get(template);
  if (known !== undefined) return known;
  const made = Object.values(template).every((item: Json) => isConstant(item));
  constants.set(template, made);
  return made;
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
  fill(template: Json | undefined, field: string): Json | Promise<Json> {
    if (template === undefined) return null;
    if (isConstant(template)) return template;
    try {
      return this.#fillPlainly(template, field);
    } catch (error) {
      if (error !== notPlain) throw error;
      return this.#fillWhole(template, field);
    }
  }

  /** As `fill`, for a field that must have one type. */
  async expect(
    template: Json,
    field: string,
    type: 'array' | 'number' | 'string' | 'boolean' | 'object',
  ): Promise<Json> {
    const value = await this.fill(template, field);
    if (typeName(value) === type) return value;
    const source = typeof template === 'string' ? (expressionIn(template) ?? template) : JSON.stringify(template);
    throw this.fail(
      `The JSONata expression '${source}' specified for the field '${field}' returned an unexpected result type. Expected '${type}', but was '${typeName(value)}' for value: ${JSON.stringify(value)}`,
      field,
    );
  }

  /** Without JSONata. @throws notPlain where that cannot be: then nothing was done yet that could not be done again. */
  #fillPlainly(template: Json, field: string): Json {
    if (typeof template === 'string') {
      const source = expressionIn(template);
      if (source === undefined) return template;
      const expression = compile(source);
      return this.#given(evaluatePlainly(expression, this.#scope), expression, field);
    }
    if (isConstant(template) || template === null || typeof template !== 'object') return template;
    if (Array.isArray(template)) {
      return template.map((item: Json, index) => this.#fillPlainly(item, `${field}[${index}]`));
    }
    const made: { [key: string]: Json } = {};
    for (const [key, item] of Object.entries(template)) made[key] = this.#fillPlainly(item, `${field}/${key}`);
    return made;
  }

  async #fillWhole(template: Json, field: string): Promise<Json> {
    if (typeof template === 'string') return this.#text(template, field);
    if (isConstant(template) || template === null || typeof template !== 'object') return template;
    if (Array.isArray(template)) {
      const items: Json[] = [];
      for (const [index, item] of template.entries()) items.push(await this.fill(item as Json, `${field}[${index}]`));
      return items;
    }
    const made: { [key: string]: Json } = {};
    for (const [key, item] of Object.entries(template)) made[key] = await this.fill(item, `${field}/${key}`);
    return made;
  }

  async #text(text: string, field: string): Promise<Json> {
    const source = expressionIn(text);
    if (source === undefined) return text;
    const expression = compile(source);
    const told = toldOf(expression, field);
    let value: Json | undefined;
    try {
      value = await evaluate(expression, this.#scope, this.#host);
    } catch (error) {
      if (error instanceof UnsupportedResult) throw this.fail(`${told} returned an unsupported result type.`, field);
      if (error instanceof ExpressionLimit)
        throw this.fail(`${told} threw an error during evaluation: ${error.message}`, field);
      if (error instanceof ExpressionError)
        throw this.fail(`${told} threw an error during evaluation. ${error.message}`, field);
      throw error;
    }
    return this.#given(value, expression, field);
  }

  #given(value: Json | undefined, expression: Expression, field: string): Json {
    if (value === undefined) throw this.fail(`${toldOf(expression, field)} returned nothing (undefined).`, field);
    return value;
  }
}

function toldOf({ source }: Expression, field: string): string {
  return `The JSONata expression '${source}' specified for the field '${field}'`;
}
