import type { Json } from '../../../lib/kernel/json.ts';
import { StateFailure } from './failure.ts';

/** What a state's input, output, arguments, result or variables may have: 256 KiB of UTF-8. */
export const payloadLimit = 262_144;

/** Bytes of UTF-8, counted only where the length leaves it open. */
export function isTooLarge(text: string): boolean {
  if (text.length > payloadLimit) return true;
  return text.length * 3 > payloadLimit && bytesOf(text) > payloadLimit;
}

/** @throws StateFailure States.DataLimitExceeded, whose cause has no usual beginning. */
export function checkSize(text: string, name: string): void {
  if (isTooLarge(text)) throw tooLarge(name);
}

export function tooLarge(name: string): StateFailure {
  return new StateFailure(
    'States.DataLimitExceeded',
    `The state/task '${name}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  );
}

type Texts = { readonly [variable: string]: string };

/** What one state may assign, and each of its variables: 256 KiB as well. @throws StateFailure States.DataLimitExceeded */
export function checkAssigned(texts: Texts, state: string): void {
  let total = 0;
  for (const text of Object.values(texts)) total += text.length;
  if (total * 3 <= payloadLimit) return;
  const large = Object.entries(texts).find(([, text]) => isTooLarge(text));
  if (large !== undefined) throw limitOfVariables(`The state '${state}' assigns a variable '${large[0]}'`);
  if (isTooLarge(Object.values(texts).join(''))) throw limitOfVariables(`The state '${state}' assigns variables`);
}

/** What all variables of an execution may have together: 10 MiB. */
const storedLimit = 10_485_760;
/** So many variables cannot reach it, for each has 256 KiB at most. */
const harmless = storedLimit / payloadLimit;

/** Counts nothing while the variables are few. @throws StateFailure States.DataLimitExceeded where an execution stores too much. */
export function checkStored(scopes: readonly { readonly [variable: string]: Json }[], state: string): void {
  let count = 0;
  for (const scope of scopes) count += Object.keys(scope).length;
  if (count <= harmless) return;
  const bytes = scopes
    .flatMap((scope) => Object.values(scope))
    .reduce((total: number, value) => total + bytesOf(JSON.stringify(value)), 0);
  if (bytes > storedLimit) throw limitOfVariables(`The state '${state}' makes the execution store variables`);
}

export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function limitOfVariables(what: string): StateFailure {
  return new StateFailure(
    'States.DataLimitExceeded',
    `${what} with a size exceeding the maximum number of bytes service limit.`,
  );
}
