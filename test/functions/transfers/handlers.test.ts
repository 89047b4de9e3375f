import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { sample } from './support.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'functions/transfers');
const declared: Readonly<Record<string, { readonly handler: string }>> = parse(
  readFileSync(join(folder, 'serverless.yml'), 'utf8'),
);
const files = Object.values(declared).map(({ handler }) => handler.replace(/^functions\/transfers\/|\.handler$/g, ''));
type Handler = (payload: unknown, context: unknown) => Promise<unknown>;
const handlerOf = async (file: string): Promise<Handler> => (await import(join(folder, `${file}.ts`))).handler;

describe('the functions that are declared', () => {
  it.each(files)('%s refuses what its machine never sends, before it does anything', async (file) => {
    const handler = await handlerOf(file);
    const good = sample(file) as Record<string, unknown>;
    const bad: readonly unknown[] = [
      {},
      null,
      { ...good, version: 2 },
      { ...good, case: 'TRF-1' },
      { ...good, now: 'today' },
    ];
    for (const payload of bad) await expect(handler(payload, {})).rejects.toBeInstanceOf(z.ZodError);
  });

  it('record-consultation knows two parties', async () => {
    const handler = await handlerOf('record-consultation');
    const good = sample('record-consultation') as Record<string, unknown>;
    for (const silent of [undefined, 'PVO', ['KRIPOS']]) {
      await expect(handler({ ...good, silent }, {})).rejects.toBeInstanceOf(z.ZodError);
    }
  });

  it('are those that the state machine calls, and each has a file and a handler', () => {
    const machine = readFileSync(join(root, 'state-machines/transfer-approval.asl.yaml'), 'utf8');
    const called = [...machine.matchAll(/Fn::GetAtt: \[(\w+)LambdaFunction, Arn\]/g)].map(
      ([, name = '']) => name.charAt(0).toLowerCase() + name.slice(1),
    );
    expect([...new Set(called)].sort()).toEqual(Object.keys(declared).sort());
    const written = readdirSync(folder).filter(
      (file) => file.endsWith('.ts') && readFileSync(join(folder, file), 'utf8').includes('export const handler'),
    );
    expect(written.map((file) => file.replace('.ts', '')).sort()).toEqual([...files].sort());
  });
});
