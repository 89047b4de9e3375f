import { citizens } from '../../local/identity/people.ts';
import { handIn } from '../scenarios/support/requests.ts';
import { answer, seen, stack, untilStatus } from '../scenarios/support/stack.ts';
import {
  describeTransfer,
  exceptional,
  handInAssessment,
  recommend,
  toDecision,
} from '../scenarios/support/transfers.ts';
import { closeBrowser, Reader } from '../support/browser.ts';
import { expectKeyboard } from '../support/keyboard.ts';

afterAll(closeBrowser);

/** A restriction of somebody in triage holds from the decision on. */
async function restrict(person: string): Promise<void> {
  const id = await handIn(person, { right: 'RESTRICTION', about: 'Adressen er feil' });
  await answer('adviser-triage', id, 'triage', { unit: 'ASA', reason: 'Asylsak' });
  await answer('adviser-asa', id, 'assess', {
    ground: 'ART18_1_A',
    conditions: ['ACCURACY_DISPUTED', 'TIME_NEEDED_TO_VERIFY'],
    reason: 'Personen bestrider adressen.',
  });
}

describe('a transfer', () => {
  it('is described by a caseworker', async () => {
    const reader = await Reader.staff('caseworker-opa');
    await reader.go('/staff/transfers/new');
    await reader.expectGoodInEveryLanguage('new transfer');
    await reader.press('transfer-form.submit');
    expect(await reader.errors()).toContain(reader.say('transfer.field-name.recipientName'));
    await reader.expectGood('new transfer with errors');
    await reader.fill('recipientName', 'Staatssekretariat für Migration');
    await reader.select('country', 'CH');
    await reader.choice('sector', 'PUBLIC');
    await reader.choice('recipientRole', 'CONTROLLER');
    await reader.choice('dataCategories', 'TRAVEL_DOCUMENT');
    await reader.select('purpose', 'DOCUMENT_VERIFICATION');
    await reader.fill('purposeText', 'Kontroll av et reisedokument');
    await reader.choice('article6', 'ART6_1_E');
    await reader.fill('statute', 'utlendingsloven § 84');
    await reader.choice('basis', 'ADEQUACY');
    await reader.press('transfer-form.submit');
    expect(await reader.text()).toContain('TRF-14');
    await reader.select('decision', 'CH');
    await reader.press('transfer-form.submit');
    expect(reader.path()).toMatch(/^\/staff\/cases\/TRF-/);
    const id = reader.path().split('/')[3] ?? '';
    await stack().taskOf('auditor', id, 'assessment');
    await reader.go(`/staff/cases/${id}/tasks/assessment.1`);
    await reader.expectGoodInEveryLanguage('assessment');
    await reader.fill('description', 'Kopi av ett pass.');
    await reader.press('task.save');
    expect(await reader.page.locator('[name=description]').inputValue()).toBe('Kopi av ett pass.');
    await reader.press('task.submit-assessment');
    expect(await reader.text()).toContain('TRF-41');
    await reader.expectGood('assessment with errors');
    await reader.go(`/staff/cases/${id}`);
    await reader.expectGoodInEveryLanguage('transfer');
    await reader.close();
  });

  it('is commented by the ombud', async () => {
    const id = await describeTransfer(exceptional);
    await handInAssessment(id);
    await stack().taskOf('auditor', id, 'consult-pvo');
    const reader = await Reader.staff('dpo');
    await reader.go(`/staff/cases/${id}/tasks/consult-pvo.1`);
    await reader.expectGoodInEveryLanguage('consultation');
    await reader.fill('text', 'Ingen innvendinger.');
    await reader.press('task.answer');
    expect((await seen(id)).events.map(({ type }) => type)).toContain('RecommendationRecorded');
    await recommend(id, 'it-security', 'Ingen innvendinger.');
    await reader.close();
  });

  it('is decided by the director: in the note first, then registered', async () => {
    const id = await toDecision(exceptional);
    const reader = await Reader.staff('director');
    await reader.go(`/staff/cases/${id}/tasks/decide.1`);
    await reader.expectGoodInEveryLanguage('decision');
    await reader.press('task.document-decision');
    await reader.expectGood('decision with errors');
    await reader.choice('outcome', 'APPROVED');
    await reader.fill('text', 'Overføringen er nødvendig.');
    await reader.press('task.document-decision');
    await reader.expectGoodInEveryLanguage('decision to be registered');
    await reader.press('task.register-decision');
    await untilStatus(id, 'DISPATCHED');
    const caseworker = await Reader.staff('caseworker-opa');
    await stack().taskOf('auditor', id, 'agreements');
    await caseworker.go(`/staff/cases/${id}/tasks/agreements.1`);
    await caseworker.expectGoodInEveryLanguage('agreements');
    await caseworker.press('task.register-agreements');
    await untilStatus(id, 'ACTIVE');
    await reader.go(`/staff/cases/${id}`);
    await reader.expectGood('active transfer');
    await caseworker.go(`/staff/cases/${id}`);
    await caseworker.follow(caseworker.say('sending.title'));
    await caseworker.expectGoodInEveryLanguage('check of a sending', 'always');
    await expectKeyboard(caseworker.page);
    const [free, marked] = ['ukjent', 'amina'].map(
      (name) => citizens.find((each) => each.id === name)?.nationalId ?? '',
    );
    await restrict('amina');
    await caseworker.fill('persons', `${free}\n123`);
    await caseworker.press('sending.submit');
    expect(await caseworker.errors()).toContain(caseworker.say('sending.wrong-number', { place: 2 }));
    await caseworker.expectGood('check of a sending with errors');
    await caseworker.fill('persons', `${free}\n${marked}`);
    await caseworker.press('sending.submit');
    const told = await caseworker.text();
    expect(told).toContain(caseworker.say('sending.counted', { persons: 2, keptOut: 1 }));
    expect([told.includes(free ?? ''), told.includes(marked ?? '')]).toEqual([false, true]);
    expect(caseworker.path()).toBe(`/staff/cases/${id}/sending`);
    await caseworker.expectGood('checked sending');
    await caseworker.follow(caseworker.say('task.to-case'));
    await stack().taskOf('auditor', id, 'restricted-sending');
    // It was no routine: there is nothing more to send.
    expect(await caseworker.page.locator(`a[href$="${id}/sending"]`).count()).toBe(0);
    await reader.close();
    await caseworker.close();
  });
});
