import { STAGE } from '../settings.ts';

const EVERY_MS = 10_000;
const PATIENCE_MS = 30_000;

/**
 * Calls the reconciler now and then, as the schedule of serverless.yml does on AWS and our gateway on one machine: LocalStack runs no
 * schedules here. A call that fails is made again at the next turn. @returns what ends it
 */
export function reconcileRegularly(lambda: string): () => void {
  const url = `${lambda}/2015-03-31/functions/frist-${STAGE}-tasksReconcile/invocations`;
  let calling = false;
  const call = async (): Promise<void> => {
    if (calling) return;
    calling = true;
    const body = JSON.stringify({ version: 1, scheduledFor: new Date().toISOString() });
    await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => undefined);
    calling = false;
  };
  const timer = setInterval(call, EVERY_MS);
  return () => clearInterval(timer);
}
