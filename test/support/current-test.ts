/** What we read of jest-circus's own record of the running test. */
interface Running {
  readonly name: string;
  readonly errors: readonly unknown[];
  readonly parent?: Block;
}
interface Block {
  readonly name: string;
  readonly parent?: Block;
}

const ROOT_BLOCK = 'ROOT_DESCRIBE_BLOCK';

function runningTest(): Running | undefined {
  for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
    if (symbol.description !== 'JEST_STATE_SYMBOL') continue;
    const state = (globalThis as unknown as Record<symbol, { currentlyRunningTest?: Running } | undefined>)[symbol];
    if (state?.currentlyRunningTest) return state.currentlyRunningTest;
  }
  return undefined;
}

/**
 * The names around the running test, outermost describe first, its own name last, and whether it has failed already.
 * `expect.getState().currentTestName` joins the names with blanks and so cannot tell where the test's own name begins; jest's public API has
 * nothing better inside a test file. A test of test/unit/rules breaks first should jest change this.
 */
export function currentTest(): { readonly names: readonly string[]; readonly failed: boolean } {
  const test = runningTest();
  if (test === undefined) return { names: [expect.getState().currentTestName ?? ''], failed: false };
  const names = [test.name];
  for (let block = test.parent; block !== undefined && block.name !== ROOT_BLOCK; block = block.parent)
    names.unshift(block.name);
  return { names, failed: test.errors.length > 0 };
}
