import { plainDate } from '../../../lib/deadlines/plain-date.ts';
import type { Unit } from '../../../lib/kernel/ids.ts';
import type { Texts } from '../../../lib/messages/text.ts';
import { transferTexts } from '../../../lib/messages/transfers.ts';
import { approverOf, refuseOthers } from '../../../lib/transfers/approver.ts';
import { checkBasis } from '../../../lib/transfers/basis.ts';
import { refusals, warnings } from '../../../lib/transfers/check.ts';
import { type Basis, bases, dataCategories, means, sectionOf } from '../../../lib/transfers/codes.ts';
import type { Draft } from '../../../lib/transfers/draft.ts';
import { checkDraft } from '../../../lib/transfers/draft-checks.ts';
import { draftForm } from '../../../lib/transfers/forms.ts';
import { type FieldName, fieldNames, requiredFields } from '../../../lib/transfers/template.ts';
import {
  actor,
  caseworker,
  certified,
  departmentDirector,
  director,
  happened,
  lawyer,
  refusalOf,
  today,
  when,
} from '../transfers/given.ts';

const texts: Texts = transferTexts;

/** A transfer that may be made, for each basis there is. */
const lawful = {
  ADEQUACY: certified,
  ART46_2_A_INSTRUMENT: { ...lawyer, basis: 'ART46_2_A_INSTRUMENT', sector: 'PUBLIC' },
  ART46_2_C_SCC: lawyer,
  ART46_3_APPROVED: { ...lawyer, basis: 'ART46_3_APPROVED', approvalReference: '26/555', approvedOn: today },
  ART49_1_D: { ...lawyer, basis: 'ART49_1_D', whyNotOrdinary: 'None fits', legalReference: 'utlendingsloven § 84' },
  ART49_1_E: { ...lawyer, basis: 'ART49_1_E', whyNotOrdinary: 'None fits' },
  ART49_1_F: {
    ...lawyer,
    basis: 'ART49_1_F',
    whyNotOrdinary: 'None fits',
    vitalInterest: 'Life',
    unableToConsent: true,
  },
} as const satisfies Record<Basis, Draft>;

/** The assessment with every field but those, sent in. */
const submitted = (draft: Draft, without: readonly FieldName[]) =>
  when(
    [
      ...happened.drafted(draft),
      {
        type: 'AssessmentSaved',
        record: { filled: fieldNames.filter((name) => !without.includes(name)), cleared: [] },
        personal: {},
      },
    ],
    { type: 'SubmitAssessment' },
    caseworker,
  );

describe('TRF-03', () => {
  /** The form's own field, as the API and the pages read it. */
  const picked = (given: unknown) => draftForm.shape.dataCategories.safeParse(given);

  it.each([
    'NAME',
    'ADDRESS',
    'PHONE',
    'EMAIL',
    'IP_ADDRESS',
    'FACE_PHOTO',
    'FINGERPRINTS',
    'DUF_NUMBER',
    'NATIONAL_ID',
  ])('offers %s, an example of the instruction', (category) => {
    expect(picked([category])).toMatchObject({ success: true, data: [category] });
  });

  it('names every category in three languages', () => {
    for (const category of dataCategories) {
      expect(texts[`transfer.data.${category}`]).toEqual({
        nb: expect.stringMatching(/\S/),
        nn: expect.stringMatching(/\S/),
        en: expect.stringMatching(/\S/),
      });
    }
  });

  it('takes no category that is not on the list, and never none', () => {
    for (const given of [['SHOE_SIZE'], ['NAME', 'other'], 'Navn og adresse', [], ''])
      expect([given, picked(given).success]).toEqual([given, false]);
  });
});

it('TRF-04 asks of access exactly what it asks of sending', () => {
  const unlawful: readonly Draft[] = [
    { ...lawyer, basis: 'CONSENT' },
    { ...lawyer, statute: '' },
    { ...lawyer, dataCategories: ['HEALTH'] },
    { ...certified, certifiedAs: '' },
  ];
  for (const draft of [...Object.values(lawful), ...unlawful]) {
    const [sent, access] = means.map((each) => checkDraft({ ...draft, means: each }, today));
    expect(access).toContainEqual(expect.objectContaining({ rule: 'TRF-04', params: { means: 'ACCESS' } }));
    expect(refusals(access ?? [])).toEqual(refusals(sent ?? []));
  }
  expect(refusals(checkDraft({ ...lawyer, means: 'ACCESS', statute: '' }, today))).not.toEqual([]);
});

it.each(bases)('TRF-18 demands security of a transfer on %s', (basis) => {
  const draft = lawful[basis];
  expect(requiredFields(draft)).toContain('security');
  expect(refusalOf(submitted(draft, ['security']))).toMatchObject({ rule: 'TRF-18', field: 'security' });
  expect(submitted(draft, [])).toMatchObject({ ok: true, events: [{ type: 'AssessmentSubmitted' }] });
});

it.each(bases)('TRF-07 demands a legal basis for the disclosure whatever the transfer rests on: %s', (basis) => {
  expect(refusals(checkDraft(lawful[basis], today))).toEqual([]);
  expect(refusals(checkDraft({ ...lawful[basis], statute: ' ' }, today))).toMatchObject([
    { rule: 'TRF-07', field: 'statute' },
  ]);
});

it('TRF-22 suggests the standard clauses where another safeguard was chosen, and there alone', () => {
  const suggests = (basis: Basis) =>
    warnings(checkBasis(lawful[basis], today)).some(
      ({ rule, reason }) => rule === 'TRF-22' && reason === 'transfer.warning.prefer-standard-clauses',
    );
  expect(bases.filter(suggests)).toEqual(['ART46_2_A_INSTRUMENT', 'ART46_3_APPROVED']);
  expect(refusals(checkBasis(lawful.ART46_3_APPROVED, today))).toEqual([]);
});

it('TRF-22 asks about immunities where the clauses bind an organisation, and will not go on without an answer', () => {
  const iom: Draft = { ...lawyer, recipientKind: 'INTERNATIONAL_ORGANISATION', country: 'CH', organisation: 'IOM' };
  expect(warnings(checkBasis(iom, today))).toMatchObject([{ rule: 'TRF-22', reason: 'transfer.warning.immunities' }]);
  expect(refusalOf(submitted(iom, ['immunities']))).toMatchObject({ rule: 'TRF-22', field: 'immunities' });
  expect(submitted(lawyer, ['immunities']).ok).toBe(true);
});

describe('TRF-31', () => {
  const delegated = bases.filter((basis) => sectionOf[basis] !== 5);

  it.each(['ASA', 'OPA', 'RMA', 'AEF'] as const)('the director of %s decides for that department', (unit) => {
    for (const basis of delegated) {
      const approver = approverOf(basis, unit, today);
      expect(approver).toMatchObject({ kind: 'DEPT_DIRECTOR', unit });
      if (approver === undefined) continue;
      expect(refuseOthers(approver, actor('DEPT_DIRECTOR', unit))).toBeUndefined();
      expect(refuseOthers(approver, actor('DEPT_DIRECTOR', 'ESA'))).toMatchObject({ outcome: 'REFUSED' });
      expect(refuseOthers(approver, director)).toMatchObject({ outcome: 'REFUSED' });
    }
  });

  it('leaves the exceptions with the director', () => {
    for (const basis of bases.filter((each) => sectionOf[each] === 5)) {
      const approver = approverOf(basis, 'ASA', today);
      expect(approver).toMatchObject({ kind: 'DIRECTOR' });
      if (approver !== undefined) expect(refuseOthers(approver, departmentDirector)).toMatchObject({ rule: 'TRF-33' });
    }
  });

  it('holds from the day of the instruction, for departments alone', () => {
    expect(approverOf('ADEQUACY', 'ASA', plainDate('2018-11-04'))).toBeUndefined();
    expect(approverOf('ADEQUACY', 'ASA', plainDate('2018-11-05'))).toBeDefined();
    for (const unit of ['IT', 'PVO', 'KRIPOS'] satisfies Unit[])
      expect(approverOf('ADEQUACY', unit, today)).toBeUndefined();
  });
});
