/** Waits until something answers at that address and is no defect. @throws Error that says what it said last */
export async function answering(url: string, timeoutMs = 30_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  let last = '';
  while (Date.now() < end) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
      if (response.status < 500) return;
      last = `${response.status}`;
    } catch (error) {
      last = error instanceof Error ? error.message : '';
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not answer within ${timeoutMs / 1000} s (${last})`);
}
