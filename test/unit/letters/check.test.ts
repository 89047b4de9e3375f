import { PlainDate } from '../../../lib/kernel/ids.ts';
import { checkParts } from '../../../lib/letters/check.ts';
import { LETTER_KINDS, type LetterKind, letterRow } from '../../../lib/letters/kinds.ts';
import { renderLetter } from '../../../lib/letters/render.ts';
import type { LetterValues } from '../../../lib/letters/values.ts';
import { letterCheckTexts } from '../../../lib/messages/letter-checks.ts';
import { samples } from './samples.ts';

const kinds = Object.keys(LETTER_KINDS) as LetterKind[];

function refusalOf(kind: LetterKind, values: LetterValues) {
  const result = renderLetter(kind, 'nb', values);
  if (result.ok) throw new Error(`${kind} was not refused`);
  return result.error;
}

const demands = kinds.flatMap((kind) =>
  letterRow(kind).demands.map((demand) => [kind, demand.field, demand.rule] as const),
);

describe('a letter that lacks a value', () => {
  it.each(demands)('%s without %s is refused by %s', (kind, field, rule) => {
    const { [field]: _, ...rest } = samples[kind];
    expect(refusalOf(kind, rest)).toMatchObject({ rule, outcome: 'REFUSED', field });
  });

  it.each(demands)('%s without %s gives a reason that has a text', (kind, field) => {
    const { [field]: _, ...rest } = samples[kind];
    expect(Object.keys(letterCheckTexts)).toContain(refusalOf(kind, rest).reason);
  });
});

describe('a receipt', () => {
  it('GAP-05 gives reference and due date', () => {
    const { dueDate: _, ...undated } = samples.RECEIPT;
    const { caseId: __, ...unnamed } = samples.RECEIPT;
    expect(refusalOf('RECEIPT', undated)).toMatchObject({ rule: 'GAP-05', field: 'dueDate' });
    expect(refusalOf('RECEIPT', unnamed)).toMatchObject({ rule: 'GAP-05', field: 'caseId' });
  });
});

describe('the question about identity', () => {
  it('DSR-12 says why we doubt', () => {
    expect(refusalOf('IDENTITY_QUESTION', { ...samples.IDENTITY_QUESTION, doubt: '' })).toMatchObject({
      rule: 'DSR-12',
    });
  });

  it('DSR-14 offers at least one way', () => {
    expect(refusalOf('IDENTITY_QUESTION', { ...samples.IDENTITY_QUESTION, options: [] })).toMatchObject({
      rule: 'DSR-14',
      field: 'options',
    });
  });
});

describe('the note about a transfer', () => {
  const without = (field: keyof LetterValues) => {
    const { [field]: _, ...rest } = samples.TRANSFER_NOTE;
    return refusalOf('TRANSFER_NOTE', rest);
  };

  it('TRF-36 and TRF-42 demand both comments, or that none came', () => {
    expect(without('dpo')).toMatchObject({ rule: 'TRF-36' });
    expect(without('itSecurity')).toMatchObject({ rule: 'TRF-42' });
  });

  it('TRF-45 demands the decision, by whom, when and why', () => {
    for (const field of ['decision', 'decidedBy', 'decidedOn', 'decisionReason'] as const) {
      expect(without(field)).toMatchObject({ rule: 'TRF-45', field });
    }
  });
});

describe('a refusal', () => {
  it('GAP-01 and DSR-27 keep courts, complaint and reasons in the template', () => {
    const lost = (part: string) =>
      checkParts('REFUSED', new Set(letterRow('REFUSED').parts.filter((name) => name !== part)));
    expect(lost('courts')).toMatchObject({ rule: 'GAP-01' });
    expect(lost('complaint')).toMatchObject({ rule: 'DSR-27' });
    expect(lost('why')).toMatchObject({ rule: 'DSR-27' });
  });

  const refused = (part: Record<string, unknown>) =>
    refusalOf('REFUSED', {
      ...samples.REFUSED,
      withheld: [{ ground: 'DSR-52', reason: 'En grunn', ...part }],
    });

  it('DSR-27 needs reasons', () => {
    expect(refused({ reason: '  ' })).toMatchObject({ rule: 'DSR-27', field: 'withheld.0.reason' });
    expect(refusalOf('REFUSED', { ...samples.REFUSED, withheld: [] })).toMatchObject({
      rule: 'DSR-27',
      field: 'withheld',
    });
  });

  it('DSR-45 needs a ground that the table knows', () => {
    expect(refused({ ground: '' })).toMatchObject({ rule: 'DSR-45', field: 'withheld.0.ground' });
    expect(refused({ ground: 'toString' })).toMatchObject({ rule: 'DSR-45' });
  });

  it('DSR-58 needs the interests behind secrecy', () => {
    expect(refused({ ground: 'DSR-58' })).toMatchObject({ rule: 'DSR-58', field: 'withheld.0.interests' });
  });

  it('DSR-54 is never cited in a letter', () => {
    expect(refused({ ground: 'DSR-54' })).toMatchObject({ rule: 'DSR-54', reason: 'letter.forbids.ground' });
  });

  it.each([
    ['REFUSED', 'complaint', 'DSR-27'],
    ['REFUSED', 'courts', 'GAP-01'],
    ['REFUSED', 'why', 'DSR-27'],
    ['ACCESS_PARTLY', 'courts', 'GAP-01'],
    ['ANSWER_NEUTRAL', 'complaint', 'DSR-27'],
    ['IDENTITY_NOT_CONFIRMED', 'courts', 'GAP-01'],
    ['TRANSFER_NOTE', 'transferDecision', 'TRF-45'],
  ] as const)('%s whose template lost %s is refused by %s', (kind, part, rule) => {
    const shown = new Set(letterRow(kind).parts.filter((name) => name !== part));
    const found = checkParts(kind, shown);
    expect(found).toMatchObject({ rule });
    expect(Object.keys(letterCheckTexts)).toContain(found?.reason);
    expect(checkParts(kind, new Set(letterRow(kind).parts))).toBeUndefined();
  });
});

describe('an extension', () => {
  it('DSR-24 ends later than the first deadline', () => {
    const values = { ...samples.EXTENSION, extendedDueDate: PlainDate.parse('2026-04-07') };
    expect(refusalOf('EXTENSION', values)).toMatchObject({ rule: 'DSR-24', field: 'extendedDueDate' });
  });

  it('DSR-25 gives the reason in words', () => {
    expect(refusalOf('EXTENSION', { ...samples.EXTENSION, explanation: '' })).toMatchObject({ rule: 'DSR-25' });
  });
});

describe('an access answer', () => {
  it('DSR-36, DSR-37, DSR-38, DSR-39, DSR-42 and DSR-43 each demand their item', () => {
    const items = { A1: 'DSR-36', A2: 'DSR-37', A3: 'DSR-38', A4: 'DSR-39', A7: 'DSR-42', A8: 'DSR-43' };
    for (const [item, rule] of Object.entries(items)) {
      const information = { ...samples.ACCESS_GRANTED.information, [item]: [' '] };
      const found = refusalOf('ACCESS_GRANTED', { ...samples.ACCESS_GRANTED, information });
      expect(found).toMatchObject({ rule, field: `information.${item}` });
      expect(Object.keys(letterCheckTexts)).toContain(found.reason);
    }
  });

  it('DSR-44 is granted only with a copy', () => {
    expect(refusalOf('ACCESS_GRANTED', { ...samples.ACCESS_GRANTED, copy: [] })).toMatchObject({ rule: 'DSR-44' });
  });

  it('DSR-44 accepts an item that is exempted on a ground', () => {
    const { copy: _, ...partly } = samples.ACCESS_PARTLY;
    expect(refusalOf('ACCESS_PARTLY', partly)).toMatchObject({ rule: 'DSR-44' });
    const withheld = [{ what: 'kopien', ground: 'DSR-50', reason: 'Den gjelder også andre.', items: ['A9'] as const }];
    expect(renderLetter('ACCESS_PARTLY', 'nb', { ...partly, withheld }).ok).toBe(true);
  });

  it('DSR-45 is not called granted when something is held back', () => {
    const { withheld } = samples.ACCESS_PARTLY;
    const found = refusalOf('ACCESS_GRANTED', { ...samples.ACCESS_GRANTED, ...(withheld && { withheld }) });
    expect(found).toMatchObject({ rule: 'DSR-45', reason: 'letter.forbids.withheld' });
  });

  it('DSR-45 says what is held back', () => {
    const withheld = [{ ground: 'DSR-57', reason: 'En grunn' }];
    expect(refusalOf('ACCESS_PARTLY', { ...samples.ACCESS_PARTLY, withheld })).toMatchObject({
      rule: 'DSR-45',
      field: 'withheld.0.what',
    });
  });
});

describe('the handover to KRIPOS', () => {
  it('DEL-04, DEL-14 and DEL-26 demand agreement, description and checksum', () => {
    const rules = { agreement: 'DEL-04', description: 'DEL-14', sha256: 'DEL-26', rowCount: 'DEL-26' } as const;
    for (const [field, rule] of Object.entries(rules)) {
      const values = { ...samples.DELETION_LIST_HANDOVER, [field]: undefined };
      expect(refusalOf('DELETION_LIST_HANDOVER', values as LetterValues)).toMatchObject({ rule, field });
    }
  });

  it('DEL-18 needs two departments', () => {
    const values = { ...samples.DELETION_LIST_HANDOVER, signedOffBy: ['OPA', 'OPA'] as const };
    expect(refusalOf('DELETION_LIST_HANDOVER', values)).toMatchObject({ rule: 'DEL-18' });
  });
});
