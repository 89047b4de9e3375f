import type { DecisionContext } from '../../cases/workflow.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import type { Registered } from '../state.ts';
import { stepOf, taskOf } from '../steps.ts';
import { overdueAgain } from './alarms.ts';
import { reviewRequester } from './asks-no-more.ts';
import { after, done, type RequestDecision } from './decision.ts';
import { feeNotAnswered } from './fee.ts';
import { review } from './review.ts';

type Look = (state: Registered, context: DecisionContext) => RequestDecision;

/**
 * The daily look at a request, in this order: its dates, whether a birthday has changed who may ask (DSR-11, settled no. 20), a fee that nobody
 * answered (DSR-32), an overdue that was seen and is one still (DSR-23). A birthday begins a new generation, which ends all tasks: then the rest is
 * looked at tomorrow. The first look answers for who looks.
 */
const LOOKS: readonly Look[] = [review, reviewRequester, fee, overdue];

export function dailyReview(state: Registered, context: DecisionContext): RequestDecision {
  let all = done([]);
  for (const look of LOOKS) {
    if (!all.ok) return all;
    const found = look(after(state, all.events, context), context);
    if (!found.ok) return found;
    all = both(all, found);
    if (found.events.some(({ type }) => type === 'GenerationStarted')) return all;
  }
  return all;
}

type Done = Extract<RequestDecision, { ok: true }>;

function both(one: Done, other: Done): RequestDecision {
  if (other.events.length === 0) return one;
  if (one.events.length === 0) return other;
  return done([...one.events, ...other.events], {
    followUps: [...(one.followUps ?? []), ...(other.followUps ?? [])],
    opens: [...(one.opens ?? []), ...(other.opens ?? [])],
    closes: [...(one.closes ?? []), ...(other.closes ?? [])],
    reminds: [...(one.reminds ?? []), ...(other.reminds ?? [])],
  });
}

/** The adviser's open assessment shows that there is something to be done about it. */
function fee(state: Registered, { now }: DecisionContext): RequestDecision {
  const on = osloDate(now);
  const events = feeNotAnswered(state, on);
  const waits = stepOf(state) === 'Assess';
  return done(events, waits ? { reminds: [{ task: taskOf('Assess', state), step: 'FEE_UNANSWERED', on }] } : {});
}

function overdue(state: Registered, { now }: DecisionContext): RequestDecision {
  const again = overdueAgain(state, osloDate(now));
  return again === undefined ? done([]) : done(again.events, { opens: again.opens });
}
