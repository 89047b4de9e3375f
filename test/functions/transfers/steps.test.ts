import { StepRefused } from '../../../functions/support/step-refused.ts';
import { activate } from '../../../functions/transfers/activate.ts';
import { closeRefused } from '../../../functions/transfers/close-refused.ts';
import { dispatchNote } from '../../../functions/transfers/dispatch-note.ts';
import { findStep } from '../../../functions/transfers/find-step.ts';
import { openConsultation } from '../../../functions/transfers/open-consultation.ts';
import { recordConsultation } from '../../../functions/transfers/record-consultation.ts';
import { recordLapse } from '../../../functions/transfers/record-lapse.ts';
import { registerInArchive } from '../../../functions/transfers/register-in-archive.ts';
import { PartnerUnavailable } from '../../../lib/kernel/errors.ts';
import type { Draft } from '../../../lib/transfers/draft.ts';
import { draftForm } from '../../../lib/transfers/forms.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { caseworker, clauses, departmentDirector, itSecurity, lawyer, ombud } from '../../unit/transfers/given.ts';
import { sample, type World, world } from './support.ts';

let table: TestTable;
let here: World;
beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());
beforeEach(() => {
  here = world(table);
});

async function consulted(draft: Draft = lawyer): Promise<void> {
  await here.open(draft);
  await openConsultation(here.parts, here.input('open-consultation'));
  await here.does(
    { type: 'RecordRecommendation', from: 'PVO', text: 'Sound & safe' },
    ombud,
    '2026-11-25T09:00:00Z',
    'consult-pvo',
  );
  await recordConsultation(here.parts, { ...here.input('record-consultation'), silent: ['IT'] });
}

async function decided(outcome: 'APPROVED' | 'REFUSED', draft: Draft = lawyer): Promise<void> {
  await consulted(draft);
  await registerInArchive(here.parts, here.input('register-in-archive'));
  await here.does(
    { type: 'DocumentDecision', outcome, text: 'In my own words' },
    departmentDirector,
    '2026-12-09T09:00:00Z',
  );
  await here.does({ type: 'RegisterDecision', outcome }, departmentDirector, '2026-12-09T09:30:00Z', 'decide');
}

async function agreed(draft: Draft = lawyer): Promise<void> {
  await decided('APPROVED', draft);
  await dispatchNote(here.parts, here.input('dispatch-note'));
  await here.does({ type: 'RegisterAgreements', documents: clauses }, caseworker, '2026-12-14T11:00:00Z', 'agreements');
}

const certified: Draft = draftForm.parse(sample('draft-form'));

describe('the steps of a transfer', () => {
  it('carry a case to an active transfer, each repeated without effect', async () => {
    await here.open(lawyer);
    const twice = async <Answer>(step: () => Promise<Answer>): Promise<Answer> => {
      const first = await step();
      expect(await step()).toEqual(first);
      return first;
    };
    expect(await twice(() => findStep(here.parts, here.input('find-step')))).toMatchObject({
      step: 'consult',
      unit: 'ASA',
    });
    expect(await twice(() => openConsultation(here.parts, here.input('open-consultation')))).toEqual({
      step: 'consult',
      unit: 'ASA',
      due: '2026-12-07',
      expiresAt: '2026-12-07T23:00:00.000Z',
      pvo: 'OPEN',
      it: 'OPEN',
      round: 1,
    });
    await here.does(
      { type: 'RecordRecommendation', from: 'PVO', text: 'Sound' },
      ombud,
      '2026-11-25T09:00:00Z',
      'consult-pvo',
    );
    const record = () => recordConsultation(here.parts, { ...here.input('record-consultation'), silent: ['IT'] });
    expect(await twice(record)).toMatchObject({ step: 'archive', pvo: 'DONE', it: 'DONE' });
    const archive = () => registerInArchive(here.parts, here.input('register-in-archive'));
    expect(await twice(archive)).toMatchObject({ step: 'decide', unit: 'ASA', due: '2026-12-22' });
    await here.does(
      { type: 'DocumentDecision', outcome: 'APPROVED', text: 'Yes' },
      departmentDirector,
      '2026-12-09T09:00:00Z',
    );
    await here.does(
      { type: 'RegisterDecision', outcome: 'APPROVED' },
      departmentDirector,
      '2026-12-09T09:30:00Z',
      'decide',
    );
    const dispatch = () => dispatchNote(here.parts, here.input('dispatch-note'));
    expect(await twice(dispatch)).toMatchObject({ step: 'agreements', unit: 'ASA' });
    await here.does(
      { type: 'RegisterAgreements', documents: clauses },
      caseworker,
      '2026-12-14T11:00:00Z',
      'agreements',
    );
    expect(await twice(() => activate(here.parts, here.input('activate')))).toMatchObject({ step: 'end' });
    expect(await here.events()).toEqual([
      'DraftCreated',
      'AssessmentSaved',
      'AssessmentSubmitted',
      'ConsultationOpened',
      'RecommendationRecorded',
      'ConsultationExpired',
      'NoteArchived',
      'ApprovalRequested',
      'DecisionDocumented',
      'DecisionRegistered',
      'NoteDispatched',
      'AgreementsRegistered',
      'TransferActivated',
      'CaseEnded',
    ]);
    expect(here.archived).toHaveLength(2);
    expect(here.sent).toHaveLength(1);
  });

  it('find nothing where there is no case', async () => {
    await expect(findStep(here.parts, here.input('find-step'))).rejects.toThrow('there is no transfer');
  });

  it('record nothing where both have answered', async () => {
    await here.open(lawyer);
    await openConsultation(here.parts, here.input('open-consultation'));
    await here.does(
      { type: 'RecordRecommendation', from: 'PVO', text: 'a' },
      ombud,
      '2026-11-25T09:00:00Z',
      'consult-pvo',
    );
    await here.does(
      { type: 'RecordRecommendation', from: 'IT', text: 'b' },
      itSecurity,
      '2026-11-25T10:00:00Z',
      'consult-it',
    );
    const before = await here.events();
    expect(await recordConsultation(here.parts, { ...here.input('record-consultation'), silent: [] })).toMatchObject({
      step: 'archive',
    });
    expect(await here.events()).toEqual(before);
  });

  it('TRF-36 do not note silence while there is time left', async () => {
    await here.open(lawyer);
    await openConsultation(here.parts, here.input('open-consultation'));
    const early = { ...here.input('record-consultation', '2026-12-01T10:00:00Z'), silent: ['PVO'] as const };
    await expect(recordConsultation(here.parts, early)).rejects.toBeInstanceOf(StepRefused);
  });

  it('TRF-42 do not archive before both were asked', async () => {
    await here.open(lawyer);
    await expect(registerInArchive(here.parts, here.input('register-in-archive'))).rejects.toThrow('TRF-42');
  });

  it('close a refusal after dispatch, and do not activate it', async () => {
    await decided('REFUSED');
    await expect(closeRefused(here.parts, here.input('close-refused'))).rejects.toBeInstanceOf(StepRefused);
    expect(await dispatchNote(here.parts, here.input('dispatch-note'))).toMatchObject({ step: 'close' });
    expect(await closeRefused(here.parts, here.input('close-refused'))).toMatchObject({ step: 'end' });
    await expect(activate(here.parts, here.input('activate'))).rejects.toBeInstanceOf(StepRefused);
  });

  it('go on with a yearly check for a certified recipient, and let it lapse', async () => {
    await agreed(certified);
    expect(await activate(here.parts, here.input('activate'))).toMatchObject({
      step: 'annual-check',
      due: '2027-11-20',
      expiresAt: '2027-11-20T23:00:00.000Z',
    });
    await expect(recordLapse(here.parts, here.input('record-lapse', '2027-11-20T22:59:59Z'))).rejects.toBeInstanceOf(
      StepRefused,
    );
    expect(await recordLapse(here.parts, here.input('record-lapse'))).toMatchObject({ step: 'end' });
  });
});

describe('the note', () => {
  it('is archived with every field, the recommendation and the silence, and the ombud as recipient', async () => {
    await consulted();
    await registerInArchive(here.parts, here.input('register-in-archive'));
    const [first] = here.archived;
    expect(first).toMatchObject({
      key: `${here.id}-assessment`,
      entry: { documentType: 'INTERNAL_NOTE_WITH_FOLLOW_UP', recipients: ['PVO'], documentDate: '2026-11-23' },
    });
    const text = first?.entry.content.text ?? '';
    expect(text).toContain('countryAssessment as written');
    expect(text).toContain('Sound &amp; safe');
    expect(text).toContain('Det kom ikke svar innen fristen mandag 7. desember 2026.');
    expect(first?.entry.title).not.toContain(lawyer.recipientName);
  });

  it('is dispatched to the ombud with the decision, under its number', async () => {
    await decided('REFUSED');
    await dispatchNote(here.parts, here.input('dispatch-note'));
    expect(here.sent).toMatchObject([{ number: `${here.id}-N1`, recipient: { unit: 'PVO' }, language: 'nb' }]);
    expect(here.sent[0]?.html).toContain('In my own words');
    expect(here.archived[1]?.entry.content.text).toBe(here.sent[0]?.html);
  });

  it('has the same bytes when the record of its dispatch was lost', async () => {
    await decided('APPROVED');
    const failing = {
      ...here.parts,
      cases: {
        ...here.parts.cases,
        load: here.parts.cases.load.bind(here.parts.cases),
        events: here.parts.cases.events.bind(here.parts.cases),
        execute: async () => Promise.reject(new PartnerUnavailable('the table', 'recording a dispatch')),
      },
    };
    await expect(dispatchNote(failing, here.input('dispatch-note'))).rejects.toBeInstanceOf(PartnerUnavailable);
    await dispatchNote(here.parts, here.input('dispatch-note'));
    expect(here.sent).toHaveLength(2);
    expect(here.sent[1]).toEqual(here.sent[0]);
    expect(here.archived).toHaveLength(2);
  });
});
