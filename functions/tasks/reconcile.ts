import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { reconcile } from '../../lib/cases/outbox.ts';
import { systemClock } from '../../lib/kernel/clock.ts';
import { config } from '../support/config.ts';
import { logger } from '../support/logger.ts';
import { metrics } from '../support/metrics.ts';
import { scheduledHandler } from '../support/scheduled-handler.ts';
import { wiring } from '../support/wiring.ts';

/** Every minute: carries out the follow-ups that a request or a dead process left in the outbox (architecture § 2.8). */
export const handler = scheduledHandler(async ({ now }) => {
  const { store, followUps } = wiring();
  const times = { technical: systemClock.now(), law: now };
  const reconciled = await reconcile(
    store,
    followUps,
    times,
    (problem) => logger.warn(problem),
    config().RECONCILE_AFTER_SECONDS * 1000,
  );
  metrics.addMetric('FollowUpFailed', MetricUnit.Count, reconciled.failed);
  metrics.publishStoredMetrics();
  return reconciled;
});
