import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoCaseStore } from '../../lib/adapters/dynamodb/case-store.ts';
import { tableDefinition } from '../../lib/adapters/dynamodb/table.ts';
import type { CaseStore } from '../../lib/cases/store.ts';
import type { Instant } from '../../lib/kernel/ids.ts';
import { spawnDynoxide, untilAnswering } from '../../local/dynamodb/dynoxide.ts';
import { freePort } from '../../local/ports.ts';

export interface TestTable {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly store: CaseStore;
  /** Real time for the outbox's age; a test may set it. */
  technicalNow: Instant;
  close(): Promise<void>;
}

/** A real DynamoDB engine in memory with the table of Frist, for one test file. */
export async function testTable(): Promise<TestTable> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawnDynoxide(port);
  await untilAnswering(url);
  const plain = new DynamoDBClient({
    endpoint: url,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const table = 'frist-cases';
  await plain.send(new CreateTableCommand(tableDefinition(table)));
  const client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } });
  const made: TestTable = {
    client,
    table,
    technicalNow: new Date().toISOString() as Instant,
    store: dynamoCaseStore(client, table, () => made.technicalNow),
    async close() {
      plain.destroy();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
  return made;
}
