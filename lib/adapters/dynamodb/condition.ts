/** Whether a write was refused by its own condition. */
export function conditionFailed(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConditionalCheckFailedException';
}

/** For writes that are right only once: that somebody did it before is no error. */
export async function ignoringCondition(sending: Promise<unknown>): Promise<void> {
  try {
    await sending;
  } catch (error) {
    if (!conditionFailed(error)) throw error;
  }
}
