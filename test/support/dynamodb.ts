import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoCaseStore } from '../../lib/adapters/dynamodb/case-store.ts';
import { documentClient } from '../../lib/adapters/dynamodb/client.ts';
import { dynamoPersonIndex } from '../../lib/adapters/dynamodb/person-index.ts';
import { tableDefinition } from '../../lib/adapters/dynamodb/table.ts';
import type { PersonIndex } from '../../lib/cases/persons.ts';
import type { CaseStore } from '../../lib/cases/store.ts';
import type { Instant } from '../../lib/kernel/ids.ts';
import { answering } from '../../local/answering.ts';
import { spawnDynoxide } from '../../local/dynamodb/dynoxide.ts';
import { freePort } from '../../local/ports.ts';

/** What persons are named by in tests. */
export const PERSON_SECRET = 'a-secret-of-the-tests-that-is-long-enough';

export interface TestTable {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly store: CaseStore;
  readonly persons: PersonIndex;
  /** Real time for the outbox's age; a test may set it. */
  technicalNow: Instant;
  /** Ends the engine as a power cut would, while its client stays. */
  closeEngine(): Promise<void>;
  close(): Promise<void>;
}

/** A real DynamoDB engine in memory with the table of Frist, for one test file. */
export async function testTable(): Promise<TestTable> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawnDynoxide(port);
  await answering(url);
  const client = documentClient({
    endpoint: url,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 2,
  });
  const table = 'frist-cases';
  await client.send(new CreateTableCommand(tableDefinition(table)));
  const made: TestTable = {
    client,
    table,
    technicalNow: new Date().toISOString() as Instant,
    store: dynamoCaseStore(client, table, () => made.technicalNow, PERSON_SECRET),
    persons: dynamoPersonIndex(client, table, PERSON_SECRET),
    async closeEngine() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
    async close() {
      await made.closeEngine();
      client.destroy();
    },
  };
  return made;
}
