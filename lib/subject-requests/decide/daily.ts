import type { DecisionContext } from '../../cases/workflow.ts';
import type { Registered } from '../state.ts';
import { after, done, type RequestDecision } from './decision.ts';
import { reviewRequester } from './requester.ts';
import { review } from './review.ts';

/** The daily look at a request: its dates, then whether a birthday has changed who may ask (DSR-11, settled no. 20). */
export function dailyReview(state: Registered, context: DecisionContext): RequestDecision {
  const dates = review(state, context);
  if (!dates.ok) return dates;
  const birthday = reviewRequester(after(state, dates.events, context), context);
  if (!birthday.ok || birthday.events.length === 0) return birthday.ok ? dates : birthday;
  const { ok: _ok, events: _events, ...more } = dates;
  return done([...dates.events, ...birthday.events], {
    ...more,
    followUps: [...(dates.followUps ?? []), ...(birthday.followUps ?? [])],
    opens: [...(dates.opens ?? []), ...(birthday.opens ?? [])],
    closes: [...(dates.closes ?? []), ...(birthday.closes ?? [])],
  });
}
