// The suites that need no running stack: unit, functions, state-machines, contracts, infra. See docs/testing.md.
export const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx', '.woff', '.icc'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } },
          target: 'es2024',
        },
        module: { type: 'es6' },
      },
    ],
    '\\.(css|yaml)$': '<rootDir>/test/support/text-transform.cjs',
    '\\.(woff|icc)$': '<rootDir>/test/support/binary-transform.cjs',
  },
  transformIgnorePatterns: ['/node_modules/(?!.*\\.(css|woff|icc)$)'],
  maxWorkers: 2,
  testTimeout: 20_000,
};

export default {
  ...base,
  setupFilesAfterEnv: ['<rootDir>/test/support/rule-recorder.ts'],
  testMatch: ['<rootDir>/test/{unit,functions,state-machines,contracts,infra}/**/*.test.{ts,tsx}'],
};
