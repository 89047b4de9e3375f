import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { RemoveRowsForm, SignOffForm } from '../../../lib/deletion-rounds/forms.ts';
import { roundDays } from '../../../lib/deletion-rounds/rounds.ts';
import { sample } from './support.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'functions/deletion-rounds');
interface Declared {
  readonly handler: string;
  readonly events?: readonly {
    readonly schedule: {
      readonly rate: string;
      readonly timezone: string;
      readonly method: string;
      readonly enabled: string;
      readonly input: unknown;
    };
  }[];
}
const declared: Readonly<Record<string, Declared>> = parse(readFileSync(join(folder, 'serverless.yml'), 'utf8'));
const files = Object.values(declared).map(({ handler }) =>
  handler.replace(/^functions\/deletion-rounds\/|\.handler$/g, ''),
);
type Handler = (payload: unknown, context: unknown) => Promise<unknown>;
const handlerOf = async (file: string): Promise<Handler> => (await import(join(folder, `${file}.ts`))).handler;

describe('the functions that are declared', () => {
  it.each(files)('%s has a handler and a sample event that it can read', async (file) => {
    expect(typeof (await handlerOf(file))).toBe('function');
    expect(sample(file)).toMatchObject({ version: 1 });
  });

  it.each(files)('%s refuses what its machine never sends, before it does anything', async (file) => {
    const handler = await handlerOf(file);
    const good = sample(file) as Record<string, unknown>;
    const bad: readonly unknown[] = [
      {},
      null,
      { ...good, version: 2 },
      { ...good, case: 'REQ-1', scheduledFor: 'yesterday' },
      { ...good, now: '2027-02-01', scheduledFor: 1 },
    ];
    for (const payload of bad) await expect(handler(payload, {})).rejects.toBeInstanceOf(z.ZodError);
  });

  it.each(files)('%s accepts its sample: it goes on to the configuration, which is missing here', async (file) => {
    await expect((await handlerOf(file))(sample(file), {})).rejects.toMatchObject({ name: 'ConfigurationError' });
  });

  it('are those that the state machine calls, and the start', () => {
    const machine = readFileSync(join(root, 'state-machines/deletion-round.asl.yaml'), 'utf8');
    const called = [...machine.matchAll(/Fn::GetAtt: \[(\w+)LambdaFunction, Arn\]/g)].map(
      ([, name = '']) => name.charAt(0).toLowerCase() + name.slice(1),
    );
    expect([...new Set([...called, 'deletionRoundsStartRound'])].sort()).toEqual(Object.keys(declared).sort());
  });

  it('leave no handler out', () => {
    const written = readdirSync(folder).filter(
      (file) => file.endsWith('.ts') && readFileSync(join(folder, file), 'utf8').includes('export const handler'),
    );
    expect(written.map((file) => file.replace('.ts', '')).sort()).toEqual([...files].sort());
  });
});

describe('the schedules', () => {
  const schedules = declared['deletionRoundsStartRound']?.events?.map(({ schedule }) => schedule) ?? [];

  it('are the days of the table, in Oslo time', () => {
    expect(schedules.map(({ rate }) => rate)).toEqual(
      roundDays.map(({ month, day }) => `cron(0 6 ${day} ${month} ? *)`),
    );
    expect(schedules.every(({ timezone }) => timezone === 'Europe/Oslo')).toBe(true);
  });

  it('can be switched off where the stack keeps its own clock, and send the occurrence', () => {
    for (const schedule of schedules) {
      expect(schedule).toMatchObject({
        method: 'scheduler',
        enabled: expect.stringContaining('self:custom.schedulesEnabled'),
        input: { version: 1, scheduledFor: '<aws.scheduler.scheduled-time>' },
      });
    }
  });
});

describe('the forms', () => {
  it('accept their sample', () => {
    expect(SignOffForm.parse(sample('sign-off-form'))).toEqual({
      qualityAssured: true,
      nationalInterestsAssessed: true,
    });
    expect(RemoveRowsForm.parse(sample('remove-rows-form')).rows).toHaveLength(1);
  });
});
