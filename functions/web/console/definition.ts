import { z } from 'zod';

/** A state of a machine as far as its picture needs it. */
export interface PictureState {
  readonly name: string;
  readonly type: string;
  readonly comment: string | undefined;
  readonly next: readonly { readonly to: string; readonly label: string | undefined; readonly isCatch: boolean }[];
  readonly end: boolean;
  /** The branches of a Parallel, or the one of a Map. */
  readonly branches: readonly Picture[];
}

export interface Picture {
  readonly start: string;
  readonly states: readonly PictureState[];
}

const Branch = z.lazy(() => Machine);
const State = z.looseObject({
  Type: z.string(),
  Comment: z.string().optional(),
  Next: z.string().optional(),
  Default: z.string().optional(),
  Choices: z.array(z.looseObject({ Next: z.string().optional(), Comment: z.string().optional() })).optional(),
  Catch: z.array(z.looseObject({ Next: z.string(), ErrorEquals: z.array(z.string()) })).optional(),
  get Branches() {
    return z.array(Branch).optional();
  },
  get ItemProcessor() {
    return Branch.optional();
  },
  get Iterator() {
    return Branch.optional();
  },
});
type Definition = { StartAt: string; States: Record<string, z.infer<typeof State>> };
const Machine: z.ZodType<Definition> = z.looseObject({
  StartAt: z.string(),
  get States() {
    return z.record(z.string(), State);
  },
}) as unknown as z.ZodType<Definition>;

/** Reads any state machine, ours or not; undefined where it is none. */
export function readDefinition(text: string): Picture | undefined {
  try {
    const parsed = Machine.safeParse(JSON.parse(text));
    return parsed.success ? picture(parsed.data) : undefined;
  } catch {
    return undefined;
  }
}

function picture(machine: Definition): Picture {
  const states = Object.entries(machine.States).map(([name, state]) => ({
    name,
    type: state.Type,
    comment: state.Comment,
    end: state.Next === undefined && state.Type !== 'Choice',
    next: [
      ...(state.Choices ?? []).flatMap(({ Next, Comment }) =>
        Next === undefined ? [] : [{ to: Next, label: Comment, isCatch: false }],
      ),
      ...[state.Default, state.Next].flatMap((to) =>
        to === undefined ? [] : [{ to, label: undefined, isCatch: false }],
      ),
      ...(state.Catch ?? []).map(({ Next, ErrorEquals }) => ({
        to: Next,
        label: ErrorEquals.join(', '),
        isCatch: true,
      })),
    ],
    branches: [...(state.Branches ?? []), state.ItemProcessor, state.Iterator].flatMap((each) =>
      each === undefined ? [] : [picture(each)],
    ),
  }));
  return { start: machine.StartAt, states };
}
