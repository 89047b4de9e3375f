// Fault tests: every one starts and kills stacks of its own. FRIST_FAULT_RUNS says how often.
import { base } from './jest.config.js';

export default {
  ...base,
  testMatch: ['<rootDir>/test/faults/**/*.test.ts'],
  maxWorkers: 1,
  testTimeout: 60 * 60_000,
};
