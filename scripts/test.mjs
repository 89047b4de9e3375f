// `npm test`: installs what is missing and runs every suite of docs/testing.md; `npm run test:faults` runs the long fault suite.
// Groups run one after the other, because the second and third start the whole stack; one closing line counts them all.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { env, install, node, root } from './install.mjs';

install();

const GROUPS = {
  all: [
    { name: 'rules, machines, contracts, template', config: 'jest.config.js' },
    { name: 'scenarios and browser on the running stack', config: 'jest.stack.config.js' },
    {
      name: 'faults (5 runs)',
      config: 'jest.faults.config.js',
      env: { FRIST_FAULT_RUNS: '5', FRIST_ENGINE_KILLS: '150' },
    },
  ],
  faults: [
    {
      name: 'faults (50 runs)',
      config: 'jest.faults.config.js',
      env: { FRIST_FAULT_RUNS: '50', FRIST_ENGINE_KILLS: '1000' },
    },
  ],
};

const groups = GROUPS[process.argv[2] ?? 'all'];
if (groups === undefined) {
  console.error(`unknown suite ${process.argv[2]}: all or faults`);
  process.exit(2);
}
const output = join(root, 'test-output');
mkdirSync(output, { recursive: true });

// Which rules the tests met, for `npm run rules -- --check`: begun anew with each whole run.
if (groups === GROUPS.all) rmSync(join(output, 'rules-met.ndjson'), { force: true });
const rulesMet = { FRIST_RULES_MET: join(output, 'rules-met.ndjson') };

const total = { passed: 0, failed: 0, skipped: 0 };
for (const [index, group] of groups.entries()) {
  console.log(`\n— ${group.name}`);
  const file = join(output, `results-${index}.json`);
  rmSync(file, { force: true });
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest];
  const args = [
    ...flags,
    '--config',
    join(root, group.config),
    '--json',
    '--outputFile',
    file,
    '--reporters',
    'default',
  ];
  const run = spawnSync(node, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, ...rulesMet, ...group.env },
  });
  count(file, run.status);
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);

/** A suite that could not run at all is one failure, and so is a run that ended badly without a failed test. */
function count(file, status) {
  if (!existsSync(file)) {
    total.failed += 1;
    return;
  }
  const results = JSON.parse(readFileSync(file, 'utf8'));
  total.passed += results.numPassedTests;
  total.failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
  total.skipped += results.numPendingTests + results.numTodoTests;
  if (status !== 0 && results.success) total.failed += 1;
  if (process.env.CI !== undefined) total.failed += unexplainedSkips(results);
}

/** In CI a test may be skipped only while test/skips.json says why and until when: [{ "test", "reason", "until" }]. */
function unexplainedSkips(results) {
  const today = new Date().toISOString().slice(0, 10);
  const allowed = JSON.parse(readFileSync(join(root, 'test', 'skips.json'), 'utf8')).filter(
    ({ until }) => until >= today,
  );
  const skipped = results.testResults.flatMap((file) =>
    file.assertionResults.filter(({ status }) => status === 'pending'),
  );
  const unexplained = skipped.filter(({ fullName }) => !allowed.some(({ test }) => test === fullName));
  for (const { fullName } of unexplained) console.error(`skipped without a reason in test/skips.json: ${fullName}`);
  return unexplained.length;
}
