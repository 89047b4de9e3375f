import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { type PartnerCall, partnerClient } from '../../../lib/adapters/partner-http.ts';

interface Seen {
  readonly key: unknown;
  readonly body: string;
}

describe('partnerClient', () => {
  let server: Server;
  let answer: { status: number; body: string };
  let seen: Seen[];

  beforeEach(async () => {
    seen = [];
    server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      seen.push({ key: request.headers['idempotency-key'], body });
      response.writeHead(answer.status, answer.status === 302 ? { location: '/elsewhere' } : {}).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const call: PartnerCall<{ id: string }> = {
    method: 'POST',
    path: '/things',
    body: { secret: 'a person' },
    key: 'key-1',
    doing: 'making a thing of REQ-2026-000001',
    answer: z.object({ id: z.string() }),
  };
  const ask = () => {
    const { port } = server.address() as AddressInfo;
    return partnerClient('partner', { baseUrl: `http://127.0.0.1:${port}`, timeoutMs: 500 })(call);
  };

  it('sends body and idempotency key, and reads the answer', async () => {
    answer = { status: 201, body: '{"id":"7"}' };
    expect(await ask()).toEqual({ id: '7' });
    expect(seen).toEqual([{ key: 'key-1', body: '{"secret":"a person"}' }]);
  });

  it('takes 202 as not yet', async () => {
    answer = { status: 202, body: '' };
    expect(await ask()).toBeUndefined();
  });

  it.each([408, 425, 429, 500, 503])('takes %i as unavailable: to be tried again', async (status) => {
    answer = { status, body: '{"error":"busy"}' };
    await expect(ask()).rejects.toMatchObject({ name: 'PartnerUnavailable', partner: 'partner' });
  });

  it('tells a refusal by its code', async () => {
    answer = { status: 409, body: '{"error":"already-there"}' };
    await expect(ask()).rejects.toMatchObject({
      name: 'PartnerRefused',
      message: 'partner refused while making a thing of REQ-2026-000001: already-there',
    });
  });

  it.each(['{"error":"We do not know Ola Nordmann"}', 'Ola Nordmann'])(
    'does not repeat what else a refusal says',
    async (body) => {
      answer = { status: 400, body };
      await expect(ask()).rejects.toMatchObject({
        name: 'PartnerRefused',
        message: expect.stringMatching(/status 400$/),
      });
    },
  );

  it.each(['', 'no json', '{}', '{"id":7}'])('refuses an answer outside the contract: %s', async (body) => {
    answer = { status: 200, body };
    await expect(ask()).rejects.toMatchObject({
      name: 'PartnerRefused',
      message: expect.stringMatching(/its contract does not know$/),
    });
  });

  it('follows no redirection', async () => {
    answer = { status: 302, body: '' };
    await expect(ask()).rejects.toMatchObject({ name: 'PartnerUnavailable' });
    expect(seen).toHaveLength(1);
  });
});
