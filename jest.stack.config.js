// Scenarios and browser tests: one running stack for all of them, so one after the other.
import { base } from './jest.config.js';

export default {
  ...base,
  testMatch: ['<rootDir>/test/{scenarios,browser}/**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/stack-setup.ts',
  globalTeardown: '<rootDir>/test/support/stack-teardown.ts',
  maxWorkers: 1,
  testSequencer: '<rootDir>/test/support/in-order.cjs',
  testTimeout: 60_000,
};
