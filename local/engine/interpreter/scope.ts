import type { Json } from '../../../lib/kernel/json.ts';
import { contextOf } from './context.ts';
import type { Scope } from './fast.ts';
import type { Frame } from './model.ts';
import type { View } from './view.ts';

type Fields = { readonly [key: string]: Json };

/** What joins `$states` (result, errorOutput) or its context (Task, Map). */
export interface Extra {
  readonly states?: Fields | undefined;
  readonly context?: Fields | undefined;
}

/** What the expressions of a frame's present state see. Few of them look at the context: it is made when one does. */
export class FrameScope implements Scope {
  readonly #run: View;
  readonly #frame: Frame;
  readonly #extra: Extra;
  readonly variables: Fields;
  #context: Json | undefined;
  constructor(run: View, frame: Frame, extra: Extra) {
    this.#run = run;
    this.#frame = frame;
    this.#extra = extra;
    this.variables = run.variablesOf(frame);
  }

  part(name: string): Json | undefined {
    if (name === 'input') return this.#run.currentOf(this.#frame).input;
    if (name === 'context') return this.context;
    const { states } = this.#extra;
    return states !== undefined && Object.hasOwn(states, name) ? states[name] : undefined;
  }

  get context(): Json {
    this.#context ??= contextOf(this.#run, this.#frame, this.#extra.context);
    return this.#context;
  }

  get states(): Fields {
    return { input: this.#run.currentOf(this.#frame).input, ...this.#extra.states, context: this.context };
  }
}
