import { Metrics } from '@aws-lambda-powertools/metrics';

/** Counts that wake operators (resources/observability.yml has an alarm on each). */
export const metrics = new Metrics({ namespace: 'Frist', serviceName: 'frist' });
