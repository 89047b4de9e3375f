import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { z } from 'zod';
import {
  ErasureForm,
  LiftForm,
  MarkingForm,
  ObjectionForm,
  RectificationForm,
  RestrictionForm,
} from '../../../lib/subject-requests/forms/rights.ts';
import { knownItem, processingInWords, recipientsOf } from '../../../lib/subject-requests/known-items.ts';
import { readInput } from '../../../lib/web/read-input.ts';
import { registeredItem } from '../../support/registered.ts';
import { given } from './given.ts';
import { POLICE, SWEDEN, withAsaFor } from './given-rights.ts';

const FORMS: Readonly<Record<string, z.ZodType>> = {
  rectification: RectificationForm,
  erasure: ErasureForm,
  restriction: RestrictionForm,
  admissibility: ObjectionForm,
  objection: ObjectionForm,
  marking: MarkingForm,
  lift: LiftForm,
};
const sample = (name: string): Record<string, unknown> =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../../events/subject-requests-${name}-form.json`), 'utf8'),
  ) as Record<string, unknown>;

describe.each(Object.entries(FORMS))('the form %s', (name, schema) => {
  it('takes its sample, and no field that it does not know', () => {
    expect(readInput(schema, sample(name)).ok).toBe(true);
    expect(readInput(schema, { ...sample(name), nationalId: '01859012325' }).ok).toBe(false);
  });

  it('answers anything with a value or with reasons that have texts', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ items: fc.anything(), reason: fc.anything() })), (value) => {
        const read = readInput(schema, value);
        if (!read.ok) for (const { reason } of read.error.errors) expect(reason).toMatch(/^[a-z][\w.-]+$/);
      }),
    );
  });
});

it('items come as a list or under their ids', () => {
  const { items, ...rest } = sample('rectification');
  const byId = Object.fromEntries((items as { id: string }[]).map(({ id, ...item }) => [id, item]));
  const [listed, named] = [
    RectificationForm.parse({ ...rest, items }),
    RectificationForm.parse({ ...rest, items: byId }),
  ];
  expect(named).toEqual(listed);
});

describe('items as the register holds them', () => {
  const state = given(...withAsaFor('RECTIFICATION'));
  const item = registeredItem({ id: 'r1', category: 'ADDRESS', value: 'Furuveien 1' });

  it('are named by category and day, never by their value', () => {
    expect(knownItem('r1', [item], state)).toEqual({
      id: 'r1',
      category: 'ADDRESS',
      system: 'DUF',
      what: 'Adresse (15. mars 2021)',
      now: 'Furuveien 1',
    });
    expect(knownItem('r2', [item], state).system).toBe('UNKNOWN');
  });

  it('a child’s word in somebody else’s file is as if it were not there', () => {
    const told = { ...item, fromChild: true, source: 'SCHOOL' };
    expect(knownItem('r1', [told], state).system).toBe('UNKNOWN');
  });

  it('tell who was given them, each once', () => {
    const on = item.registeredOn;
    const items = [
      {
        ...item,
        recipients: [
          { ...SWEDEN, on },
          { ...POLICE, on },
        ],
      },
      { ...item, id: 'r2', recipients: [{ ...POLICE, on }] },
    ];
    expect(recipientsOf(items, state)).toEqual([SWEDEN, POLICE]);
  });

  it('are named to a parent where they were given more than what the child has said', () => {
    const on = item.registeredOn;
    const said = { ...item, id: 'r2', fromChild: true, source: 'SELF', recipients: [{ ...POLICE, on }] };
    const shared = { ...item, id: 'r3', recipients: [{ ...POLICE, on }] };
    const parents = { ...state, requesterKind: 'PARENT' } as const;
    expect(recipientsOf([said], parents)).toEqual([{ ...POLICE, unnamed: true }]);
    expect(recipientsOf([said, shared], parents)).toEqual([POLICE]);
    expect(recipientsOf([said], state)).toEqual([POLICE]);
  });

  it('a processing has its name in the person’s language, a new one its code', () => {
    expect(processingInWords('TRANSFER', 'en')).toContain('outside the EEA');
    expect(processingInWords('NEW_ONE', 'en')).toBe('NEW_ONE');
  });
});
