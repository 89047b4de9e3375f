import { runRows } from './requests/run.ts';
import { SCENARIOS } from './requests/table.ts';

/** On LocalStack, which takes a second for what takes our engine a hundredth, one row of each right and of those who ask for another. */
const ON_LOCALSTACK = 'A-01,A-02,B-01,C-01,D-01,E-01,F-01';
const chosen =
  process.env['FRIST_ROWS'] ?? (process.env['FRIST_SCENARIOS'] === 'localstack' ? ON_LOCALSTACK : undefined);
const only = chosen?.split(',');
const rows = SCENARIOS.filter(({ no, years }) => years !== true && (only?.some((each) => no.startsWith(each)) ?? true));

describe('data-subject requests', () => {
  runRows(rows);
});
