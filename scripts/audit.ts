import { workflows } from '../functions/support/workflows.ts';
import { dynamoCaseStore } from '../lib/adapters/dynamodb/case-store.ts';
import { documentClient } from '../lib/adapters/dynamodb/client.ts';
import { type Audit, auditCase } from '../lib/cases/audit.ts';
import { systemClock } from '../lib/kernel/clock.ts';
import { CaseId, workflowOf } from '../lib/kernel/ids.ts';
import { REGION, readSettings, TABLE } from '../local/settings.ts';

/**
 * `npm run audit -- REQ-2026-000001 [more]`: verifies the chain of events of each case, its erasable halves and its stored state. Looks at the
 * local stack; with CASES_TABLE and the usual AWS variables at any table. Exit code 1: something is wrong or there is no such case; 2: not a
 * case number.
 */
const table = process.env['CASES_TABLE'] ?? TABLE;
const local = process.env['CASES_TABLE'] === undefined;
const client = documentClient(
  local
    ? {
        endpoint: readSettings().urls.dynamodb,
        region: REGION,
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
        maxAttempts: 2,
      }
    : {},
);
// No person is looked up here, so the secret of their index is not needed.
const store = dynamoCaseStore(client, table, () => systemClock.now(), '');

function describe({ kind, commands, events, head, personal, problems, case: id }: Audit): string {
  const erased = personal.erased === 0 ? '' : `, ${personal.erased} erased`;
  const found = problems.length === 0 ? 'nothing was changed' : problems.map((problem) => `  ${problem}`).join('\n');
  return `${id} (${kind}): ${events} events of ${commands} commands, ${personal.kept} personal parts${erased}\nhead ${head}\n${found}`;
}

const asked = process.argv.slice(2);
const ids = asked.map((id) => CaseId.safeParse(id));
if (ids.length === 0 || ids.some((id) => !id.success)) {
  console.error('npm run audit -- REQ-2026-000001 [more case numbers]');
  process.exit(2);
}
try {
  for (const id of ids) {
    if (!id.success) continue;
    const audit = await auditCase(store, workflows[workflowOf(id.data)], id.data);
    if (audit === undefined) console.error(`there is no case ${id.data}`);
    else console.log(describe(audit));
    if (audit === undefined || audit.problems.length > 0) process.exitCode = 1;
  }
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  console.error(`the table ${table} cannot be read (${why}); is the stack running (npm start)?`);
  process.exitCode = 1;
}
client.destroy();
