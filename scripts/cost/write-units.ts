import { createServer, type Server } from 'node:http';

/** Operations that write; each answers what it consumed when it is asked to. */
const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems', 'BatchWriteItem'];

export interface WriteUnits {
  readonly url: string;
  /** Units consumed since the start, by operation and by who wrote (`lambda`, `states`). */
  readonly used: ReadonlyMap<string, number>;
  close(): void;
}

/**
 * Stands before DynamoDB, asks every write what it consumed (`ReturnConsumedCapacity`) and sums it. The answers go back as they came, but for
 * what was asked for here.
 * @param target where DynamoDB listens, on 127.0.0.1
 */
export async function countWriteUnits(target: string): Promise<WriteUnits> {
  const used = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
      const body = Buffer.concat(chunks).toString();
      const asks = WRITES.includes(operation);
      const sent = asks ? JSON.stringify({ ...JSON.parse(body), ReturnConsumedCapacity: 'TOTAL' }) : body;
      const { host: _, 'content-length': __, connection: ___, ...headers } = request.headers;
      const answer = await fetch(target, {
        method: request.method ?? 'POST',
        headers: headers as Record<string, string>,
        body: sent,
      });
      const text = await answer.text();
      if (asks && answer.ok) add(used, `${operation} by ${writerOf(request.headers['user-agent'])}`, text);
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(text);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return { url: `http://127.0.0.1:${address.port}`, used, close: () => server.close() };
}

/** The functions write with the SDK; the engine writes what a state of a machine says, with a client of its own. */
function writerOf(agent: string | undefined): string {
  return agent?.startsWith('aws-sdk-js') === true ? 'functions' : 'Step Functions';
}

function add(used: Map<string, number>, name: string, answer: string): void {
  const { ConsumedCapacity } = JSON.parse(answer) as {
    readonly ConsumedCapacity?: { readonly CapacityUnits?: number } | readonly { readonly CapacityUnits?: number }[];
  };
  const units = [ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
  used.set(name, (used.get(name) ?? 0) + units);
}
