import { Logger } from '@aws-lambda-powertools/logger';

/** Structured logs with case, execution and task ids; never a person's data (a test reads what is logged). */
export const logger = new Logger({ serviceName: 'frist' });
