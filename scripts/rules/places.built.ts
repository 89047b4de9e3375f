/**
 * Where each rule is in the code and in the tests, for the pages of rules. It is looked for when the functions are bundled
 * (resources/at-build-time.js), since what is deployed has no sources beside it; in tests it is looked for when it is imported.
 */
import { type FoundTest, findInCode, findTests, type Place } from './find.ts';

export interface RulePlaces {
  readonly code: readonly Place[];
  readonly tests: readonly FoundTest[];
}

const code = findInCode();
const tests = findTests();
const ids = [...new Set([...code.keys(), ...tests.keys()])];

const places: Readonly<Record<string, RulePlaces>> = Object.fromEntries(
  ids.map((id) => [id, { code: code.get(id) ?? [], tests: tests.get(id) ?? [] }]),
);
export default places;
