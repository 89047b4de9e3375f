/**
 * Remembers the results of a pure function of a text, so that a million requests of a few thousand days cost a few thousand
 * computations. Starts afresh when full: nothing grows without end, and forgetting costs only time.
 */
export function remembered<Result>(compute: (key: string) => Result, limit = 5000): (key: string) => Result {
  const known = new Map<string, Result>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= limit) known.clear();
    const result = compute(key);
    known.set(key, result);
    return result;
  };
}
