import type { Json } from '../../../lib/kernel/json.ts';
import type { Flow, Machine, State } from './definition.ts';
import { Gathered } from './gathered.ts';
import type {
  Current,
  ExecutionIdentity,
  Frame,
  Host,
  Ready,
  Resumable,
  Snapshot,
  TimerKind,
  Transition,
} from './model.ts';
import { type Extra, FrameScope } from './scope.ts';
import { copyOfFrames } from './snapshot.ts';
import { Templates } from './template.ts';

/** The execution has used up its history: AWS ends it with this event. */
export const historyLimit = 25_000;
/** One year, in milliseconds: no execution lasts longer. */
const longestExecution = 31_536_000_000;
export class HistoryFull extends Error {
  override readonly name = 'HistoryFull';
}

type Details = { readonly [key: string]: Json };
interface EmitOptions {
  /** What the event points to, if it is not the frame's last one. */
  readonly previous?: number;
  /** False: the frame's next event does not point to this one. */
  readonly advance?: boolean;
}

/** One transition in the making: the working copy of the snapshot and what has been gathered so far. */
export class Run extends Gathered {
  readonly machine: Machine;
  readonly identity: ExecutionIdentity;
  readonly host: Host;
  readonly snapshot: Snapshot;
  readonly ready: Ready[] = [];
  /** What was being done when the state failed whose failure nothing has handled yet. */
  failing: Resumable | undefined;
  #written: Json | undefined;
  #text = '';
  #input: Json | undefined;

  constructor(machine: Machine, identity: ExecutionIdentity, host: Host, snapshot: Snapshot) {
    super(identity.arn);
    this.machine = machine;
    this.identity = identity;
    this.host = host;
    this.snapshot = snapshot;
  }

  get input(): Json {
    this.#input ??= JSON.parse(this.identity.input) as Json;
    return this.#input;
  }

  /** Adds an event to the history. Without a frame it points to nothing. @returns its id. */
  emit(frame: Frame | null, type: string, details?: readonly [string, Details], options: EmitOptions = {}): number {
    const final = type.startsWith('Execution') && type !== 'ExecutionStarted';
    if (this.snapshot.lastEvent >= historyLimit - 1 && !final) throw new HistoryFull();
    this.snapshot.lastEvent += 1;
    const id = this.snapshot.lastEvent;
    const previousEventId = options.previous ?? frame?.previous ?? 0;
    const timestamp = this.host.now;
    this.events.push(
      details === undefined
        ? { id, previousEventId, type, timestamp }
        : { id, previousEventId, type, timestamp, details },
    );
    if (frame !== null && options.advance !== false) frame.previous = id;
    return id;
  }

  addFrame(parent: Frame | null, index: number, previous: number): Frame {
    const frame: Frame = {
      id: this.snapshot.nextFrame,
      parent: parent?.id ?? null,
      index,
      variables: {},
      previous,
      current: null,
    };
    this.snapshot.nextFrame += 1;
    this.snapshot.frames[frame.id] = frame;
    return frame;
  }

  frame(id: number): Frame | undefined {
    return this.snapshot.frames[id];
  }

  parentOf(frame: Frame): Frame | undefined {
    return frame.parent === null ? undefined : this.frame(frame.parent);
  }

  /** Branches or iterations of a frame; one that waits for something else has none. */
  childrenOf(frame: Frame): Frame[] {
    if (frame.current?.waiting.on !== 'children') return [];
    return Object.values(this.snapshot.frames).filter((other) => other.parent === frame.id);
  }

  /** The states among which a frame moves. */
  flowOf(frame: Frame): Flow {
    const parent = this.parentOf(frame);
    if (parent === undefined) return this.machine.definition;
    const state = this.stateOf(parent);
    const flow =
      state.Type === 'Parallel' ? state.Branches[frame.index] : state.Type === 'Map' ? state.ItemProcessor : undefined;
    if (flow === undefined) throw new Error(`frame ${frame.id} has no states`);
    return flow;
  }

  currentOf(frame: Frame): Current {
    if (frame.current === null) throw new Error(`frame ${frame.id} is in no state`);
    return frame.current;
  }

  stateOf(frame: Frame): State {
    const { name } = this.currentOf(frame);
    const state = this.flowOf(frame).States[name];
    if (state === undefined) throw new Error(`there is no state ${name}`);
    return state;
  }

  /** A frame's variables and those of the frames around it. */
  variablesOf(frame: Frame): { [name: string]: Json } {
    const parent = this.parentOf(frame);
    return parent === undefined ? frame.variables : { ...this.variablesOf(parent), ...frame.variables };
  }

  /** What the expressions of a frame's present state see; `extra` joins `$states` (result, errorOutput) or its context (Task, Map). */
  templates(frame: Frame, extra: Extra = {}): Templates {
    const { name, entered } = this.currentOf(frame);
    return new Templates(new FrameScope(this, frame, extra), this.host, { state: name, entered });
  }

  /** A value as JSON. A state's output is the next one's input: what was written last is not written again. */
  textOf(value: Json): string {
    if (value === null || typeof value !== 'object') return JSON.stringify(value);
    if (this.#written !== value) {
      this.#text = JSON.stringify(value);
      this.#written = value;
    }
    return this.#text;
  }

  /** A copy of the frames as they stand, and of the states that wait to be entered. */
  beingDone(): Resumable {
    return { frames: copyOfFrames(this.snapshot.frames), ready: [...this.ready] };
  }

  /** When to wait until: never after the end of the year that an execution may last. What waits says the same as its timer. */
  until(due: number): number {
    return Math.min(due, this.yearEnd);
  }

  override setTimer(frame: number, kind: TimerKind, due: number): void {
    super.setTimer(frame, kind, this.until(due));
  }

  /** When the longest time that AWS lets an execution run is over. */
  get yearEnd(): number {
    return this.identity.startedAt + longestExecution;
  }

  /** For what waits without a time of its own: the end of the year is watched. */
  watchYear(): void {
    if (this.snapshot.yearWatched === true || this.machine.definition.TimeoutSeconds !== undefined) return;
    this.snapshot.yearWatched = true;
    this.setTimer(0, 'execution', this.yearEnd);
  }

  /** A frame waits for nothing any more. */
  settle(frame: Frame): void {
    const current = this.currentOf(frame);
    this.forget(frame, current.waiting);
    current.waiting = { on: 'nothing' };
  }

  /** Removes a frame and everything below it, with what they wait for. */
  drop(frame: Frame): void {
    for (const child of this.childrenOf(frame)) this.drop(child);
    if (frame.current !== null) this.settle(frame);
    // Where it waited to be entered it is passed over: there is no such frame any more.
    delete this.snapshot.frames[frame.id];
  }

  result(): Transition {
    return { applied: true, snapshot: this.snapshot, ...this.gathered() };
  }
}
