import type { CaseFigures } from '../cases/workflow.ts';
import { osloDate, receivedDate } from '../deadlines/oslo-time.ts';
import { daysBetween } from '../deadlines/plain-date.ts';
import { answeredAt, deadlineInForce } from './dates.ts';
import { dayReceived, type Registered, type SubjectRequest, unitOf } from './state.ts';

/** What figures know of a request: codes and dates from its events' records, so that it can be counted after everything personal is gone. */
export interface RequestFigures {
  readonly right: string;
  readonly unit: string;
  readonly received: string;
  readonly extended: boolean;
  readonly closed: boolean;
  /** Absent while nothing has been decided. */
  readonly outcome?: string;
  /** The Oslo day on which the dispatch partner accepted the answer. */
  readonly answered?: string;
  readonly inTime?: boolean;
}

/** Outcomes by which a request is not met; PARTLY is counted by itself. */
const REFUSED: readonly string[] = [
  'REFUSED',
  'REFUSED_IDENTITY',
  'REFUSED_AUTHORITY',
  'REFUSED_CONSENT',
  'REFUSED_EXCESSIVE',
  'NOT_ADMISSIBLE',
];

/** The case as figures count it, in the month of its receipt as it is known now. */
export function figuresOf(state: SubjectRequest): CaseFigures | undefined {
  if (state.kind === 'UNREGISTERED') return undefined;
  const period = dayReceived(state).slice(0, 7);
  const months = state.receipts.map((receipt) => receivedDate(receipt).slice(0, 7));
  return { period, formerly: [...new Set(months)].filter((month) => month !== period), facts: factsOf(state) };
}

function factsOf(state: Registered): CaseFigures['facts'] {
  const { right, extension, outcome, closed } = state;
  const answered = answeredAt(state);
  return {
    right,
    unit: unitOf(state),
    received: dayReceived(state),
    extended: extension?.status === 'IN_FORCE',
    closed,
    ...(outcome === undefined ? {} : { outcome }),
    ...(answered === undefined
      ? {}
      : { answered: osloDate(answered), inTime: Date.parse(answered) < Date.parse(deadlineInForce(state).expiresAt) }),
  };
}

/** The figures of a set of requests. */
export interface Figures {
  readonly received: number;
  readonly answered: number;
  readonly answeredInTime: number;
  readonly answeredLate: number;
  readonly extended: number;
  readonly refused: number;
  /** Not answered yet. */
  readonly open: number;
  /** How many were answered after so many days, for {@link percentile}: `{ '12': 3 }`. */
  readonly days: Readonly<Record<string, number>>;
}

export const NO_FIGURES: Figures = {
  received: 0,
  answered: 0,
  answeredInTime: 0,
  answeredLate: 0,
  extended: 0,
  refused: 0,
  open: 0,
  days: {},
};

/** Calendar days from the day of receipt, which is day 0, to the day of the answer, both in Oslo. */
export function daysToAnswer({ received, answered }: RequestFigures): number | undefined {
  return answered === undefined ? undefined : daysBetween(received as never, answered as never);
}

export function add(figures: Figures, request: RequestFigures): Figures {
  const days = daysToAnswer(request);
  const one = (counts: boolean | undefined): number => (counts === true ? 1 : 0);
  return {
    received: figures.received + 1,
    answered: figures.answered + one(days !== undefined),
    answeredInTime: figures.answeredInTime + one(days !== undefined && request.inTime),
    answeredLate: figures.answeredLate + one(days !== undefined && request.inTime === false),
    extended: figures.extended + one(request.extended),
    refused: figures.refused + one(request.outcome !== undefined && REFUSED.includes(request.outcome)),
    open: figures.open + one(days === undefined),
    days: days === undefined ? figures.days : { ...figures.days, [days]: (figures.days[days] ?? 0) + 1 },
  };
}

/**
 * The smallest number of days within which at least that share of the answered requests was answered (nearest rank): `percentile(f, 0.5)` is
 * the median, the lower one of two. Undefined where nothing has been answered.
 */
export function percentile({ days, answered }: Pick<Figures, 'days' | 'answered'>, share: number): number | undefined {
  if (answered === 0) return undefined;
  const rank = Math.max(1, Math.ceil(share * answered));
  let seen = 0;
  for (const [day, count] of Object.entries(days).sort(([a], [b]) => Number(a) - Number(b))) {
    seen += count;
    if (seen >= rank) return Number(day);
  }
  return undefined;
}

export type Dimension = 'right' | 'unit' | 'outcome' | 'month';

/** All figures and the same by right, unit, outcome and month. Requests are added one by one: nothing but counts is kept. */
export class Statistics {
  #all = NO_FIGURES;
  readonly #by: Readonly<Record<Dimension, Map<string, Figures>>> = {
    right: new Map(),
    unit: new Map(),
    outcome: new Map(),
    month: new Map(),
  };

  add(request: RequestFigures): void {
    this.#all = add(this.#all, request);
    const places = {
      right: request.right,
      unit: request.unit,
      outcome: request.outcome ?? 'NONE',
      month: request.received.slice(0, 7),
    } as const;
    for (const [dimension, name] of Object.entries(places) as [Dimension, string][]) {
      const group = this.#by[dimension];
      group.set(name, add(group.get(name) ?? NO_FIGURES, request));
    }
  }

  get all(): Figures {
    return this.#all;
  }

  /** The figures of each value that came up, in order of its name. */
  by(dimension: Dimension): readonly (Figures & { readonly name: string })[] {
    return [...this.#by[dimension]]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, figures]) => ({ name, ...figures }));
  }
}
