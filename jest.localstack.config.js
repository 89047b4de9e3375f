// Scenarios with LocalStack in the place of our engine; scripts/test-localstack.ts starts both and says so in FRIST_TEST_STACK.
import { base } from './jest.config.js';

export default {
  ...base,
  testMatch: ['<rootDir>/test/{localstack,scenarios}/**/*.test.ts'],
  // Generated input tests our API, not the Step Functions behind it.
  testPathIgnorePatterns: ['/node_modules/', '/scenarios/endpoints'],
  maxWorkers: 1,
  testSequencer: '<rootDir>/test/support/in-order.cjs',
  testTimeout: 120_000,
};
