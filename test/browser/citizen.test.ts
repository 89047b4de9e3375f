import type { Language } from '../../lib/kernel/ids.ts';
import { findPerson } from '../../local/identity/people.ts';
import { giveAll } from '../../scripts/seed/access-answer.ts';
import { closeBrowser, Reader, textOf } from '../support/browser.ts';
import { eventually, StackClient } from '../support/client.ts';
import { tabStops } from '../support/keyboard.ts';
import { axeFaultsOf } from '../support/page-faults.ts';

afterAll(closeBrowser);

const TOO_LONG = 'a'.repeat(4001);
const PDF = /^%PDF-1\.\d/;
/** What a reader must find on these pages, word by word. */
const WORDS: Readonly<
  Record<Language, { start: string; mine: string; tooLong: string; receipt: string; wrong: string; withdrawn: string }>
> = {
  nb: {
    start: 'Rettighetene dine når UDI har opplysninger om deg',
    mine: 'Mine krav',
    tooLong: 'Teksten kan ha høyst 4000 tegn.',
    receipt: 'Vi har mottatt kravet ditt',
    wrong: 'Hva er feil eller mangler?',
    withdrawn: 'Du har trukket kravet',
  },
  nn: {
    start: 'Rettane dine når UDI har opplysningar om deg',
    mine: 'Mine krav',
    tooLong: 'Teksten kan ha høgst 4000 teikn.',
    receipt: 'Vi har motteke kravet ditt',
    wrong: 'Kva er feil eller manglar?',
    withdrawn: 'Du har trekt kravet',
  },
  en: {
    start: 'Your rights when UDI holds information about you',
    mine: 'My requests',
    tooLong: 'The text can have at most 4000 characters.',
    receipt: 'We have received your request',
    wrong: 'What is wrong or missing?',
    withdrawn: 'You have withdrawn the request',
  },
};

async function requestsOf(person: string): Promise<number> {
  const { items } = await StackClient.ofTestRun().done(person, 'GET', '/api/subject-requests?limit=100');
  return (items as unknown[]).length;
}

const referenceIn = (reader: Reader): string => reader.path().split('/')[2] ?? '';

/** From the first page of the form to the check page, with the ordinary answers where nothing else is wished. */
async function fillIn(
  reader: Reader,
  wish: {
    readonly rights?: readonly string[];
    readonly texts?: Readonly<Record<string, string>>;
    readonly person?: () => Promise<void>;
  } = {},
): Promise<void> {
  await reader.go('/requests/new');
  if (wish.person === undefined) await reader.choice('who', 'SELF');
  else await wish.person();
  await reader.press('request.next');
  for (const right of wish.rights ?? ['ACCESS']) await reader.choice('rights', right);
  await reader.press('request.next');
  for (const [name, text] of Object.entries(wish.texts ?? {})) await reader.fill(name, text);
  await reader.press('request.next');
  await reader.press('request.next');
  await reader.choice('language', reader.language);
  await reader.press('request.next');
  expect(await reader.heading()).toBe(reader.say('request.check-title'));
}

/** The same, sent. @returns the reference */
async function handIn(reader: Reader, wish?: Parameters<typeof fillIn>[1]): Promise<string> {
  await fillIn(reader, wish);
  await reader.press('request.send');
  return referenceIn(reader);
}

/** The receipt comes as a letter a moment later. */
async function letterHasCome(reader: Reader, id: string): Promise<void> {
  await eventually(`the receipt of ${id}`, async () => {
    await reader.go(`/requests/${id}`);
    return (await reader.page.locator(`a[href^="/requests/${id}/letters/"]`).count()) > 0;
  });
}

/** The PDF behind the link of the first letter, as the browser would load it. */
async function firstPdf(reader: Reader): Promise<string> {
  const link = reader.page.locator('.letters a[href$=".pdf"]').first();
  const answer = await reader.page.request.get(
    new URL((await link.getAttribute('href')) ?? '', reader.page.url()).href,
  );
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  return (await answer.body()).toString('latin1');
}

describe.each([
  ['nb', 'kari'],
  ['nn', 'ola'],
  ['en', 'amina'],
] as const)('a citizen who reads %s', (language, person) => {
  const words = WORDS[language];

  it('asks for two rights, from the front page to the letter and its PDF, and withdraws one', async () => {
    const reader = await Reader.open({ language });
    const { page, say } = reader;
    await reader.go(`/?lang=${language}`);
    expect(await reader.heading()).toBe(words.start);
    await reader.expectGood('citizen front page');
    await reader.follow(say('start.login'));
    expect([await page.locator('html').getAttribute('lang'), await axeFaultsOf(page)]).toEqual([language, []]);
    await reader.choose(person);
    expect(await reader.heading()).toBe(words.mine);
    const before = await requestsOf(person);

    await reader.go('/requests/new');
    await reader.press('request.next');
    expect(await reader.errors()).toContain(say('field.required'));
    await reader.choice('who', 'SELF');
    await reader.expectGood('citizen form who');
    await reader.press('request.next');
    await reader.expectGood('citizen form rights');
    await reader.choice('rights', 'ACCESS');
    await reader.choice('rights', 'RECTIFICATION');
    if (language === 'nb') await reader.keepForReadme('citizen-form-rights');
    await reader.press('request.next');
    const wrong = page.locator('[name="RECTIFICATION.wrong"]');
    await wrong.fill(TOO_LONG);
    await reader.fill('RECTIFICATION.right', 'Bjørk');
    await reader.press('request.next');
    expect(await reader.errors()).toContain(words.tooLong);
    expect([(await wrong.inputValue()).length, await wrong.getAttribute('aria-invalid')]).toEqual([4001, 'true']);
    await reader.expectGood('citizen form details with an error');
    await page.locator('.ds-error-summary').getByRole('link').first().click();
    expect(await page.locator('[name="RECTIFICATION.wrong"]:focus').count()).toBe(1);
    // Loaded again from its address, nothing is lost.
    await reader.go('/requests/new/details');
    expect(await page.locator('[name="RECTIFICATION.right"]').inputValue()).toBe('Bjørk');
    await wrong.fill('Etternavnet');
    await reader.press('request.next');
    await reader.expectGood('citizen form data');
    await reader.press('request.next');
    await reader.expectGood('citizen form answer');
    await reader.choice('channel', 'DIGITAL');
    await reader.choice('language', language);
    await reader.press('request.next');
    expect(await reader.text()).toContain(words.wrong);
    await reader.expectGood('citizen form check');
    if (language === 'nb') await reader.keepForReadme('citizen-form-check');

    await reader.follow(new RegExp(`^${say('request.change')} +${say('request.step.details')}$`));
    expect(await wrong.inputValue()).toBe('Etternavnet');
    await wrong.fill('Fornavnet');
    await reader.press('request.next');
    expect(await reader.text()).toContain('Fornavnet');
    expect(await requestsOf(person)).toBe(before);
    await reader.press('request.send');
    expect(await reader.heading()).toBe(words.receipt);
    const id = referenceIn(reader);
    expect(await reader.text()).toContain(id);
    // Sent already: the same again brings the same receipt.
    await page.goBack();
    await reader.go(`/requests/${id}/receipt`);
    const second = await eventually('the linked request', async () => {
      await reader.go(`/requests/${id}/receipt`);
      const found = [...(await reader.text()).matchAll(/REQ-\d{4}-\d{6}/g)].map(([each]) => each);
      return (await reader.text()).includes(say('request.right.RECTIFICATION'))
        ? found.find((each) => each !== id)
        : undefined;
    });
    await reader.expectGood('citizen receipt');
    expect(await requestsOf(person)).toBe(before + 2);

    await reader.follow(say('request.follow'));
    await letterHasCome(reader, id);
    expect(await reader.text()).toContain(second);
    await reader.expectGood('citizen request');
    if (language === 'nb') await reader.keepForReadme('citizen-request');
    expect(await firstPdf(reader)).toMatch(PDF);
    await page.locator(`a[href^="/requests/${id}/letters/"]`).first().click();
    await page.waitForURL('**/letters/**');
    await reader.expectGood('citizen letter');
    await reader.follow(say('letter.open'));
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('h1').count()).toBe(1);
    await page.goBack();

    await reader.go(`/requests/${second}`);
    await reader.follow(say('request.withdraw'));
    expect(await reader.text()).toContain(say('request.withdraw.others'));
    await reader.expectGood('citizen withdraw');
    await reader.press('request.withdraw.send');
    expect(await reader.text()).toContain(words.withdrawn);
    await reader.expectGood('citizen withdrawn');
    await reader.follow(say('request.mine'));
    for (const each of [id, second, say('request.state.WITHDRAWN'), say('request.state.BEING_HANDLED')])
      expect(await reader.text()).toContain(each);
    await reader.expectGood('citizen my requests');
    if (language === 'nb') await reader.keepForReadme('citizen-my-requests');
    await reader.close();
  });
});

it('every question about every right reads well in every language', async () => {
  const reader = await Reader.loggedIn('yusuf', 'citizen');
  await reader.go('/requests/new');
  await reader.choice('who', 'OTHER');
  await reader.press('request.next');
  await reader.expectGoodInEveryLanguage('citizen form person other');
  await reader.follow(reader.say('request.before'));
  await reader.choice('who', 'SELF');
  await reader.press('request.next');
  for (const right of ['ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION'])
    await reader.choice('rights', right);
  await reader.press('request.next');
  await reader.expectGoodInEveryLanguage('citizen form details of all', 'always');
  // Nobody has to say more than which right it is.
  await reader.press('request.next');
  expect(await reader.heading()).toBe(reader.say('request.step.data'));
  await reader.close();
});

it('a citizen asks without JavaScript', async () => {
  const reader = await Reader.open({ javaScript: false });
  const { page, say } = reader;
  await reader.go('/');
  await reader.follow(say('start.login'));
  await reader.choose('kari');
  await reader.go('/requests/new');
  await reader.choice('who', 'SELF');
  await reader.press('request.next');
  await reader.press('request.next');
  expect(await textOf(page.locator('.ds-error-summary'))).toContain(say('subject-request.form.rights'));
  const id = await handIn(reader);
  expect(id).toMatch(/^REQ-\d{4}-\d{6}$/);
  await letterHasCome(reader, id);
  await page.locator(`a[href^="/requests/${id}/letters/"]`).first().click();
  await page.waitForURL('**/letters/**');
  expect(await reader.text()).toContain(id);
  await reader.press('web.logout');
  expect(await reader.go('/requests')).toBe(200);
  expect(page.url()).not.toContain('/requests');
  await reader.close();
});

it('a request is sent once also when the button is pressed twice', async () => {
  const reader = await Reader.loggedIn('yusuf', 'citizen');
  const before = await requestsOf('yusuf');
  await fillIn(reader, { texts: { 'ACCESS.what': 'To ganger' } });
  await reader.page.getByRole('button', { name: reader.say('request.send'), exact: true }).dblclick();
  await reader.page.waitForURL('**/receipt');
  // Back, and once more.
  await reader.page.goBack();
  const again = reader.page.getByRole('button', { name: reader.say('request.send'), exact: true });
  if ((await again.count()) > 0) {
    await again.click();
    await reader.page.waitForURL('**/receipt');
  }
  expect(await requestsOf('yusuf')).toBe(before + 1);
  await reader.close();
});

it('a citizen changes the language in the middle of the form, and goes back and forth, and nothing is lost', async () => {
  const reader = await Reader.loggedIn('kari', 'citizen');
  const { page } = reader;
  await reader.go('/requests/new');
  await reader.choice('who', 'SELF');
  await reader.press('request.next');
  await reader.choice('rights', 'OBJECTION');
  await reader.press('request.next');
  await reader.fill('OBJECTION.use', 'Statistikk');
  await reader.fill('OBJECTION.why', TOO_LONG);
  await reader.press('request.next');
  await reader.follow('Nynorsk');
  expect(reader.path()).toContain('/requests/new/details');
  expect(await page.locator('[name="OBJECTION.use"]').inputValue()).toBe('Statistikk');
  expect(await page.locator('html').getAttribute('lang')).toBe('nn');
  await reader.follow('English');
  expect(await reader.heading()).toBe('More about what you ask for');
  await reader.follow('One step back');
  expect(await page.locator('[name="rights"][value="OBJECTION"]').isChecked()).toBe(true);
  await page.goBack();
  expect(await page.locator('[name="OBJECTION.use"]').inputValue()).toBe('Statistikk');
  await reader.go('/requests');
  expect(await reader.heading()).toBe('My requests');
  await reader.close();
});

it('a citizen asks by keyboard alone', async () => {
  const reader = await Reader.loggedIn('kari', 'citizen');
  const { page } = reader;
  const enter = () => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  /** Presses Tab until a control of that name has the focus. */
  const tabTo = async (selector: string) => {
    for (let pressed = 0; pressed < 40; pressed += 1) {
      if ((await page.locator(`${selector}:focus`).count()) > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never comes to ${selector}`);
  };
  await reader.go('/requests/new');
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  expect(await textOf(skip)).toBe(reader.say('web.skip'));
  expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await page.locator(':focus').getAttribute('id')).toBe('main');
  await tabTo('[name=who]');
  await page.keyboard.press('Space');
  await enter();
  await tabTo('[name=rights]');
  await page.keyboard.press('Space');
  await enter();

  const stops = await tabStops(page);
  expect(stops.map(({ name }) => name)).toEqual([...stops].sort((a, b) => a.order - b.order).map(({ name }) => name));
  expect(stops.filter(({ visible }) => !visible).map(({ name }) => name)).toEqual([]);
  expect(stops.map(({ name }) => name)).toEqual(expect.arrayContaining(['ACCESS.what', reader.say('request.next')]));

  for (let step = 0; step < 3; step += 1) {
    await tabTo('main button');
    await enter();
  }
  expect(await reader.heading()).toBe(reader.say('request.check-title'));
  await tabTo('main button');
  await enter();
  expect(await reader.heading()).toBe(WORDS.nb.receipt);
  await reader.close();
});

/** The national id of a test person. */
function nationalId(id: string): string {
  const person = findPerson(id);
  if (person?.kind !== 'CITIZEN') throw new Error(`no citizen ${id}`);
  return person.nationalId;
}

/** On the first pages: the child, and who asks. */
const forChild = (reader: Reader, child: string) => async () => {
  await reader.choice('who', 'CHILD');
  await reader.press('request.next');
  await reader.fill('subject', nationalId(child));
  await reader.fill('name', 'Varm Ovn');
  await reader.expectGoodInEveryLanguage('citizen form person');
  await reader.fill('subject', nationalId(child));
  await reader.fill('name', 'Varm Ovn');
};

it('a parent asks for a child of 13, and the child says yes, and takes it back', async () => {
  const mother = await Reader.loggedIn('mother', 'citizen');
  const id = await handIn(mother, { person: forChild(mother, 'child-13') });
  expect(await mother.heading()).toBe(WORDS.nb.receipt);

  const child = await Reader.loggedIn('child-13', 'citizen', { language: 'nn' });
  const { page, say } = child;
  await eventually('the question to the child', async () => {
    await child.go('/requests');
    return (await page.locator(`a[href="/requests/${id}/consent"]`).count()) > 0;
  });
  await child.expectGoodInEveryLanguage('citizen child list');
  await page.locator(`a[href="/requests/${id}/consent"]`).click();
  await page.waitForURL('**/consent');
  await child.expectGoodInEveryLanguage('citizen child question', 'always');
  await child.keepForReadme('citizen-child');
  await child.follow(say('request.consent.letter'));
  await child.expectGood('citizen child letter');
  await child.go(`/requests/${id}/consent`);
  await child.choice('status', 'ASK');
  await child.press('request.consent.send');
  expect(await child.heading()).toBe(say('request.consent.ask-first'));
  await child.expectGood('citizen child asks first');
  await child.follow(say('request.consent.back'));
  await child.press('request.consent.send');
  expect((await child.errors()).length).toBeGreaterThan(0);
  await child.choice('status', 'GIVEN');
  await child.press('request.consent.send');
  expect(await child.heading()).toBe(say('request.consent.thanks'));
  await child.expectGood('citizen child has answered');
  await child.go(`/requests/${id}/consent`);
  await child.expectGoodInEveryLanguage('citizen child takes back');
  await child.press('request.consent.take-back');
  expect(await child.text()).toContain('Varm Ovn');
  expect(await child.go(`/requests/${id}/consent`)).toBe(404);
  expect(await child.go(`/requests/${id}`)).toBe(404);
  await child.close();

  // The parent sees the request and nothing of what the child said.
  await mother.go('/requests');
  await mother.page.locator(`a[href="/requests/${id}"]`).click();
  await mother.page.waitForURL(`**/${id}`);
  expect(await mother.text()).toContain(mother.say('subject-request.requester.PARENT'));
  expect(await mother.text()).not.toMatch(/samtykke|sagt/);
  await mother.expectGood('citizen request for a child');
  await mother.close();
});

it('a request on paper for somebody else is on the list of who asked, who confirms it and answers by login', async () => {
  const client = StackClient.ofTestRun();
  const receipt = await client.done('adviser-triage', 'POST', '/api/subject-requests', {
    right: 'ACCESS',
    nationalId: nationalId('client'),
    requester: { kind: 'LAWYER', nationalId: nationalId('lawyer'), name: 'Skarp Penn', authority: 'Fullmakt' },
    source: 'PAPER',
    received: (await client.now()).slice(0, 10),
  });
  const id = String(receipt['case']);
  const lawyer = await Reader.loggedIn('lawyer', 'citizen');
  const { page, say } = lawyer;
  await lawyer.go('/requests');
  expect(await lawyer.text()).toContain(say('request.state.WAITING_FOR_YOU'));
  await page.locator(`a[href="/requests/${id}"]`).click();
  await page.waitForURL(`**/${id}`);
  await lawyer.expectGoodInEveryLanguage('citizen request needs identity');
  await lawyer.follow(say('request.identity'));
  await lawyer.expectGood('citizen confirms identity');
  await lawyer.press('request.identity.send');
  expect(await lawyer.text()).toContain(say('request.state.BEING_HANDLED'));
  await lawyer.close();
  const person = await Reader.loggedIn('client', 'citizen');
  expect(await person.go(`/requests/${id}`)).toBe(404);
  await person.close();
});

it('an answered request can be looked at again; a fee for a further copy is answered by its own page', async () => {
  const client = StackClient.ofTestRun();
  const body = { right: 'ACCESS', channel: 'DIGITAL' };
  const id = String((await client.done('yusuf', 'POST', '/api/subject-requests', body))['case']);
  await client.taskOf('adviser-opa', id, 'assess');
  const { items } = await client.done('adviser-opa', 'GET', `/api/cases/${id}/registered-data`);
  const given = await client.answer('adviser-opa', id, 'assess', giveAll(items as Parameters<typeof giveAll>[0]));
  expect(given.status).toBe(200);
  const reader = await Reader.loggedIn('yusuf', 'citizen');
  const { page, say } = reader;
  await eventually('the answer', async () => {
    await reader.go(`/requests/${id}`);
    return (await reader.text()).includes(say('request.state.ANSWERED'));
  });
  await reader.expectGoodInEveryLanguage('citizen request answered', 'always');
  await reader.keepForReadme('citizen-answered');
  await reader.go(`/requests/${id}`);
  expect(await firstPdf(reader)).toMatch(PDF);

  const further = String((await client.done('yusuf', 'POST', '/api/subject-requests', body))['case']);
  await client.taskOf('adviser-opa', further, 'assess');
  const fee = { amount: 250, legalBasis: 'ART15_3', basis: 'Porto og utskrift.' };
  await client.done('adviser-opa', 'POST', `/api/cases/${further}/fee`, fee);
  await reader.go(`/requests/${further}`);
  expect(await reader.text()).toContain(say('request.needed.fee'));
  await reader.follow(say('request.fee'));
  expect(await reader.text()).toContain('250');
  await reader.expectGoodInEveryLanguage('citizen fee');
  await reader.press('request.fee.send');
  expect((await reader.errors()).length).toBeGreaterThan(0);
  await reader.choice('answer', 'DECLINED');
  await reader.press('request.fee.send');
  expect(await reader.text()).not.toContain(say('request.needed.fee'));

  await reader.go(`/requests/${id}`);
  await reader.follow(say('request.again'));
  await reader.expectGoodInEveryLanguage('citizen again');
  await reader.press('request.again.send');
  expect((await reader.errors()).length).toBeGreaterThan(0);
  await reader.fill('about', 'Jeg savner intervjuet');
  await reader.press('request.again.send');
  expect(referenceIn(reader)).not.toBe(id);
  await eventually('the new request', async () => {
    await reader.go(reader.path());
    return (await page.locator(`a[href="/requests/${id}"]`).count()) > 0;
  });
  await reader.expectGood('citizen request that looks again');
  await reader.close();
});

it('a citizen meets staff pages, unknown addresses and the requests of others', async () => {
  const other = await handIn(await Reader.loggedIn('ola', 'citizen'));
  const reader = await Reader.loggedIn('kari', 'citizen');
  expect(await reader.go(`/requests/${other}`)).toBe(404);
  const hidden = await reader.text();
  expect(await reader.go('/requests/REQ-2099-999999')).toBe(404);
  expect(await reader.text()).toBe(hidden);
  await reader.expectGoodInEveryLanguage('citizen not found');
  await reader.go('/staff');
  expect(reader.page.url()).toContain('/authorize');
  await reader.close();
});
