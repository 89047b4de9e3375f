import jsonata from 'jsonata';
import type { Json } from '../../lib/kernel/json.ts';
import { expressionIn } from './interpreter/jsonata.ts';
import { rules } from './interpreter/validate-expressions.ts';

type Fields = { readonly [key: string]: Json };

function fields(value: Json | undefined): Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
}

function flowsOf(state: Fields): Fields[] {
  const branches = state['Branches'];
  return [...(Array.isArray(branches) ? branches.map(fields) : []), fields(state['ItemProcessor'])];
}

/** The variables that each state reads, sorted; states that read none are left out. Those of branches and iterations stand beside the others. */
export function variableReferences(definition: Json): { [state: string]: string[] } {
  const assigned = new Set<string>();
  assignedIn(definition, assigned);
  const found: { [state: string]: string[] } = {};
  if (assigned.size > 0) collect(fields(definition), assigned, found);
  return found;
}

/** Every variable that the machine assigns anywhere: only these are references, not functions and not names inside an expression. */
function assignedIn(value: Json, assigned: Set<string>): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) assignedIn(item, assigned);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    if (key === 'Assign') for (const name of Object.keys(fields(item))) assigned.add(name);
    else assignedIn(item, assigned);
  }
}

function collect(flow: Fields, assigned: ReadonlySet<string>, found: { [state: string]: string[] }): void {
  for (const [name, value] of Object.entries(fields(flow['States']))) {
    const { Branches: _branches, ItemProcessor: _processor, ...own } = fields(value);
    const names = new Set(textsIn(withoutComments(own)).flatMap((text) => namesIn(text)));
    const references = [...names].filter((each) => assigned.has(each)).sort();
    if (references.length > 0) found[name] = references;
    for (const inner of flowsOf(fields(value))) collect(inner, assigned, found);
  }
}

/** A state without its comment and those of its rules, which may look like expressions and are none. */
function withoutComments({ Comment: _comment, ...state }: Fields): Fields {
  const ofRules = Object.entries(state).map(([field, value]) => {
    if (!rules.has(field) || !Array.isArray(value)) return [field, value] as const;
    return [field, value.map((each: Json) => withoutComments(fields(each)))] as const;
  });
  return Object.fromEntries(ofRules);
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap((item: Json) => textsIn(item));
}

/** The names that an expression reads and does not bind itself. */
function namesIn(text: string): string[] {
  const source = expressionIn(text);
  if (source === undefined) return [];
  const read = new Set<string>();
  const bound = new Set<string>();
  walk(jsonata(source).ast(), read, bound);
  return [...read].filter((name) => !bound.has(name));
}

function walk(node: unknown, read: Set<string>, bound: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const each of node) walk(each, read, bound);
    return;
  }
  const {
    type,
    value,
    lhs,
    arguments: args,
  } = node as { type?: unknown; value?: unknown; lhs?: unknown; arguments?: unknown };
  if (type === 'variable' && typeof value === 'string') read.add(value);
  if (type === 'bind') bind(lhs, bound);
  if (type === 'lambda' && Array.isArray(args)) for (const each of args) bind(each, bound);
  for (const each of Object.values(node)) walk(each, read, bound);
}

function bind(node: unknown, bound: Set<string>): void {
  const { value } = (node ?? {}) as { value?: unknown };
  if (typeof value === 'string') bound.add(value);
}
