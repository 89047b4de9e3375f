import { Temporal } from 'temporal-polyfill';
import { Hono } from 'hono';
import middy from '@middy/core';
import { Logger } from '@aws-lambda-powertools/logger';
import { DatabaseSync } from 'node:sqlite';
test('toolchain', async () => {
  const app = new Hono(); app.get('/', (c) => c.html(<p>hei</p>));
  expect(await (await app.request('/')).text()).toBe('<p>hei</p>');
  expect(Temporal.PlainDate.from('2026-01-31').add({ months: 1 }).toString()).toBe('2026-02-28');
  new DatabaseSync(':memory:'); middy(); new Logger();
});
