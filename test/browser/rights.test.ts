import type { Language } from '../../lib/kernel/ids.ts';
import { closeBrowser, Reader, textOf } from '../support/browser.ts';
import { eventually, StackClient } from '../support/client.ts';

afterAll(closeBrowser);

/** From the first page of the form to the questions about that right. */
async function toQuestions(reader: Reader, right: string): Promise<void> {
  await reader.go('/requests/new');
  await reader.choice('who', 'SELF');
  await reader.press('request.next');
  await reader.choice('rights', right);
  await reader.press('request.next');
}

/** From the questions to the page where all is checked. */
async function toCheck(reader: Reader): Promise<void> {
  for (let page = 0; page < 3; page += 1) await reader.press('request.next');
  expect(await reader.heading()).toBe(reader.say('request.check-title'));
}

/** Sends what was checked, and waits until it lies with an adviser. @returns its reference */
async function sent(reader: Reader): Promise<string> {
  await reader.press('request.send');
  const id = reader.path().split('/')[2] ?? '';
  await eventually(`${id} to be assessed`, async () => {
    const { status } = await StackClient.ofTestRun().done('auditor', 'GET', `/api/cases/${id}`);
    return status === 'Assess';
  });
  return id;
}

/** The group of the item of that category. */
const itemOf = (reader: Reader, category: string) =>
  reader.page.locator('fieldset.group').filter({
    has: reader.page.locator('legend', { hasText: reader.say(`register.category.${category}`) }),
  });

describe.each([
  ['nb', 'kari', 'adviser-asa'],
  ['nn', 'ola', 'adviser-opa'],
] as const satisfies readonly (readonly [Language, string, string])[])('in %s', (language, person, adviser) => {
  it('a person asks for erasure without naming any law, and the adviser sees what was said beside the items', async () => {
    const reader = await Reader.loggedIn(person, 'citizen', { language });
    const { say, page } = reader;
    await toQuestions(reader, 'ERASURE');
    await reader.choice('ERASURE.categories', 'PHOTO');
    await reader.fill('ERASURE.what', 'Bildet fra 2021');
    await reader.choice('ERASURE.ground', 'NOT_SURE');
    await reader.expectGood('citizen form erasure');
    await toCheck(reader);
    const checked = await reader.text();
    for (const words of [
      say('register.category.PHOTO'),
      'Bildet fra 2021',
      say('request.claim.ERASURE.ground.NOT_SURE'),
    ])
      expect(checked).toContain(words);
    await page.getByRole('link', { name: say('request.step.details') }).click();
    await reader.choice('ERASURE.ground', 'ART17_1_A');
    await reader.press('request.next');
    expect(await reader.text()).toContain(say('request.claim.ERASURE.ground.ART17_1_A'));
    await reader.expectGood('citizen form check of erasure');
    const id = await sent(reader);
    await reader.go(`/requests/${id}`);
    await page.getByText(say('request.you-wrote')).click();
    await page.getByText('Bildet fra 2021').waitFor({ state: 'visible' });
    await reader.expectGood('citizen request for erasure');
    await reader.close();

    const staff = await Reader.staff(adviser, { language });
    await staff.go(`/staff/cases/${id}/tasks/assess.1`);
    expect(await staff.heading()).toContain(staff.say('request-type.ERASURE'));
    expect(await staff.page.locator('[name="claimed"]').inputValue()).toBe('ART17_1_A');
    const photo = itemOf(staff, 'PHOTO').first();
    expect(await textOf(photo)).toContain(staff.say('subject-request.claim.named'));
    expect(await textOf(staff.page.locator('fieldset.group > legend').nth(1))).toContain(
      staff.say('register.category.PHOTO'),
    );
    // Nothing of an item is asked for before it is decided, and then what that decision needs.
    const reason = photo.locator('[name$=".reason"]');
    expect(await reason.isVisible()).toBe(false);
    await photo.locator('[value="KEEP"]').check();
    expect([await reason.isVisible(), await photo.locator('[name$=".way"]').isVisible()]).toEqual([true, false]);
    await photo.locator('[value="LEAVE"]').check();
    expect(await reason.isVisible()).toBe(false);
    await staff.expectGood('adviser assesses erasure');
    await staff.close();
  });

  it('a person says what is wrong and what is right; the adviser corrects it, told at its item what is missing', async () => {
    const reader = await Reader.loggedIn(person, 'citizen', { language });
    await toQuestions(reader, 'RECTIFICATION');
    await reader.choice('RECTIFICATION.categories', 'ADDRESS');
    await reader.fill('RECTIFICATION.wrong', 'Den gamle adressen');
    await reader.fill('RECTIFICATION.right', 'Prøveveien 8');
    await reader.expectGood('citizen form rectification');
    await toCheck(reader);
    const id = await sent(reader);
    await reader.close();

    const staff = await Reader.staff(adviser, { language });
    const path = `/staff/cases/${id}/tasks/assess.1`;
    await staff.go(path);
    const address = itemOf(staff, 'ADDRESS').first();
    for (const words of ['Den gamle adressen', 'Prøveveien 8']) expect(await textOf(address)).toContain(words);
    await address.locator('[value="CORRECT"]').check();
    await address.locator('[name$=".value"]').fill('Prøveveien 8');
    await address.locator('[name$=".reason"]').fill('Folkeregisteret har den nye.');
    if (language === 'nb') await staff.keepForReadme('adviser-rectification', 'form.form');
    await staff.press('subject-request.submit.decide');
    expect(await staff.errors()).toContain(staff.say('subject-request.field.itemEvidence'));
    await staff.page.locator('.ds-error-summary').getByRole('link').first().click();
    expect(await address.locator('[name$=".evidence"]:focus').count()).toBe(1);
    await staff.expectGood('adviser assesses rectification with an error');
    await address.locator('[name$=".evidence"]').fill('Utskrift');
    await staff.press('task.preview');
    expect(await staff.text()).toContain('Prøveveien 8');
    await staff.press('subject-request.submit.decide');
    expect(staff.path()).toBe(`/staff/cases/${id}`);
    await staff.close();
  });
});

it.each(['RESTRICTION', 'OBJECTION'])('the form of %s has what is said beside what is decided', async (right) => {
  const claims = {
    RESTRICTION: { categories: ['PHOTO'], ground: 'ART18_1_A' },
    OBJECTION: { processing: 'DISCLOSURE' },
  };
  const body = { right, claims: { [right]: claims[right as keyof typeof claims] } };
  const { case: id } = await StackClient.ofTestRun().done('kari', 'POST', '/api/subject-requests', body);
  await eventually(`${id} to be assessed`, async () => {
    const { status } = await StackClient.ofTestRun().done('auditor', 'GET', `/api/cases/${id}`);
    return status === 'Assess';
  });
  const staff = await Reader.staff('adviser-asa');
  await staff.go(`/staff/cases/${id}/tasks/assess.1`);
  if (right === 'RESTRICTION')
    expect(await itemOf(staff, 'PHOTO').first().locator('[type="checkbox"]').isChecked()).toBe(true);
  else expect(await staff.page.locator('[name="processing"]').inputValue()).toBe('DISCLOSURE');
  await staff.expectGoodInEveryLanguage(`adviser assesses ${right.toLowerCase()}`, 'always');
  await staff.close();
});
