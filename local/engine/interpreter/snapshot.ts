import type { Current, Frame, Snapshot, Waiting } from './model.ts';

type Frames = { readonly [id: string]: Frame };

/** A copy to work on: what the interpreter changes is copied, values are shared, for nothing changes a value. */
export function copyOf(snapshot: Snapshot): Snapshot {
  return { ...snapshot, frames: copyOfFrames(snapshot.frames) };
}

export function copyOfFrames(frames: Frames): { [id: string]: Frame } {
  const made: { [id: string]: Frame } = {};
  for (const frame of Object.values(frames)) {
    const current = frame.current === null ? null : copyOfCurrent(frame.current);
    made[frame.id] = { ...frame, variables: { ...frame.variables }, current };
  }
  return made;
}

function copyOfCurrent(current: Current): Current {
  return { ...current, attempts: [...current.attempts], waiting: copyOfWaiting(current.waiting) };
}

function copyOfWaiting(waiting: Waiting): Waiting {
  if (waiting.on !== 'children') return { ...waiting };
  const { results, failed } = waiting;
  return { ...waiting, results: [...results], ...(failed === undefined ? {} : { failed: [...failed] }) };
}
