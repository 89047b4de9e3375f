import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { staffDirectory } from '../../../lib/adapters/staff-directory.ts';

describe('the directory of staff', () => {
  let server: Server;
  let answer: { status: number; body: unknown };
  let asked: string[];

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.writeHead(answer.status).end(JSON.stringify(answer.body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const directory = (synthetic = true) => {
    const { port } = server.address() as AddressInfo;
    return staffDirectory({ baseUrl: `http://127.0.0.1:${port}/graph`, timeoutMs: 500 }, synthetic);
  };
  const person = { oid: 's-1', name: 'Trygg Hegre', unit: 'ASA', roles: ['PRIVACY_ADVISER'] };

  it('tells the people of a unit by name, with what their token would say', async () => {
    const staff = [
      { ...person, oid: 's-2', name: 'Årvåken Mår' },
      { ...person, pid: '25817113101' },
      { ...person, oid: 's-3', name: 'Ærlig And', department: 'not asked for' },
    ];
    answer = { status: 200, body: { staff } };
    expect(await directory().ofUnit('ASA')).toEqual([
      { id: 's-1', name: 'Trygg Hegre', unit: 'ASA', roles: ['PRIVACY_ADVISER'], nationalId: '25817113101' },
      { id: 's-3', name: 'Ærlig And', unit: 'ASA', roles: ['PRIVACY_ADVISER'] },
      { id: 's-2', name: 'Årvåken Mår', unit: 'ASA', roles: ['PRIVACY_ADVISER'] },
    ]);
    expect(asked).toEqual(['GET /graph/units/ASA']);
  });

  it('leaves out whoever could not log in, or works elsewhere', async () => {
    const staff = [
      { ...person, roles: ['GARDENER'] },
      { ...person, roles: [] },
      { ...person, unit: 'OPA' },
      { ...person, pid: '123' },
      { ...person, oid: undefined },
      'nobody',
    ];
    answer = { status: 200, body: { staff } };
    expect(await directory().ofUnit('ASA')).toEqual([]);
  });

  it('lets in no test person where people are real', async () => {
    answer = { status: 200, body: { staff: [person, { ...person, oid: 's-2', pid: '25817113101' }] } };
    expect((await directory(false).ofUnit('ASA')).map(({ id }) => id)).toEqual(['s-1']);
  });

  it.each([
    ['PartnerUnavailable', 503, {}],
    ['PartnerRefused', 404, {}],
    ['PartnerRefused', 200, { people: [] }],
    ['PartnerRefused', 204, undefined],
  ])('is a %s when it says %d', async (name, status, body) => {
    answer = { status, body };
    await expect(directory().ofUnit('ASA')).rejects.toMatchObject({ name });
  });
});
