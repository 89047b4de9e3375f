import { count, type Results } from '../../../local/localstack/suite.ts';

function results(tests: readonly (readonly [name: string, status: string])[], more: Partial<Results> = {}): Results {
  const assertionResults = tests.map(([fullName, status]) => ({ fullName, status }));
  return { success: true, numRuntimeErrorTestSuites: 0, testResults: [{ assertionResults }], ...more };
}

it('names the travel scenarios and does not count them as skipped', () => {
  const found = count(
    results([
      ['request is answered [now]', 'passed'],
      ['request is overdue [travel]', 'pending'],
      ['request waits for a decision of ours [now]', 'pending'],
    ]),
    0,
  );
  expect(found).toEqual({ passed: 1, failed: 0, skipped: 1, travel: ['request is overdue'] });
});

it('counts a scenario file that could not be loaded as a failure', () => {
  expect(count(results([], { success: false, numRuntimeErrorTestSuites: 1 }), 1).failed).toBe(1);
});

it('counts a run that ended badly without a failed test as a failure', () => {
  expect(count(results([['a [now]', 'passed']]), 1)).toMatchObject({ passed: 1, failed: 1 });
});

it('counts a run that left no results as a failure', () => {
  expect(count(undefined, null)).toEqual({ passed: 0, failed: 1, skipped: 0, travel: [] });
});
