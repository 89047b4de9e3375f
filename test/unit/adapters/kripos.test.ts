import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { kriposAdapter } from '../../../lib/adapters/kripos.ts';
import { sha256 } from '../../../lib/kernel/hash.ts';
import { CaseId } from '../../../lib/kernel/ids.ts';

const round = CaseId.parse('DEL-2026-02-01');
const row = { duf: '209900111104', outcome: 'DELETED' };

describe('the result file of KRIPOS', () => {
  let server: Server;
  let content: string;

  beforeAll(async () => {
    server = createServer((_, response) => response.end(JSON.stringify({ content, sha256: sha256(content) })));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const read = (text: string) => {
    content = text;
    return kriposAdapter({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }).result(round);
  };

  it('is read row by row', async () => {
    const failed = { duf: '209900222210', outcome: 'FAILED', reason: 'ENTRY_LOCKED' };
    expect(await read(JSON.stringify({ round, results: [row, failed] }))).toEqual([row, failed]);
  });

  it.each([
    ['that is of another round', JSON.stringify({ round: 'DEL-2026-05-02', results: [row] }), 'of another round'],
    ['that is no JSON', '{', 'cannot be read'],
    ['with an unknown outcome', JSON.stringify({ round, results: [{ ...row, outcome: 'LOST' }] }), 'its schema'],
    ['with a number that is no DUF number', JSON.stringify({ round, results: [{ ...row, duf: '1' }] }), 'its schema'],
  ])('is refused, one %s', async (_, text, complaint) => {
    await expect(read(text)).rejects.toMatchObject({
      name: 'PartnerRefused',
      message: expect.stringContaining(complaint),
    });
  });
});
