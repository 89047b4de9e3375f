import type { Language } from '../../lib/kernel/ids.ts';
import { closeBrowser, Reader, textOf } from '../support/browser.ts';
import { eventually, StackClient } from '../support/client.ts';
import { tabStops } from '../support/keyboard.ts';
import { axeFaultsOf } from '../support/page-faults.ts';

afterAll(closeBrowser);

const TOO_LONG = 'a'.repeat(4001);
const ABOUT = 'DUF 209900111104';
/** What a reader must find on these pages, word by word. */
const WORDS: Readonly<Record<Language, { start: string; mine: string; tooLong: string; receipt: string }>> = {
  nb: {
    start: 'Be om innsyn i opplysninger om deg',
    mine: 'Mine krav',
    tooLong: 'Teksten kan ha høyst 4000 tegn.',
    receipt: 'Vi har mottatt kravet ditt',
  },
  nn: {
    start: 'Be om innsyn i opplysningar om deg',
    mine: 'Mine krav',
    tooLong: 'Teksten kan ha høgst 4000 teikn.',
    receipt: 'Vi har motteke kravet ditt',
  },
  en: {
    start: 'Ask for access to information about you',
    mine: 'My requests',
    tooLong: 'The text can have at most 4000 characters.',
    receipt: 'We have received your request',
  },
};

async function requestsOf(person: string): Promise<number> {
  const { items } = await StackClient.ofTestRun().done(person, 'GET', '/api/subject-requests?limit=100');
  return (items as unknown[]).length;
}

/** From the form to the receipt. @returns the reference */
async function handIn(reader: Reader): Promise<string> {
  await reader.go('/requests/new');
  await reader.page.locator('[name=about]').fill(ABOUT);
  await reader.press('request.check');
  await reader.press('request.send');
  return reader.path().split('/')[2] ?? '';
}

/** The receipt comes as a letter a moment later. */
async function letterHasCome(reader: Reader, id: string): Promise<void> {
  await eventually(`the receipt of ${id}`, async () => {
    await reader.go(`/requests/${id}`);
    return (await reader.page.locator(`a[href^="/requests/${id}/letters/"]`).count()) > 0;
  });
}

describe.each([
  ['nb', 'kari'],
  ['nn', 'ola'],
  ['en', 'amina'],
] as const)('a citizen who reads %s', (language, person) => {
  const words = WORDS[language];

  it('asks for access, from the front page to the letter', async () => {
    const reader = await Reader.open({ language });
    const { page, say } = reader;
    await reader.go(`/?lang=${language}`);
    expect(await reader.heading()).toBe(words.start);
    await reader.expectGood('front page');
    await reader.follow(say('start.login'));
    expect([await page.locator('html').getAttribute('lang'), await axeFaultsOf(page)]).toEqual([language, []]);
    await reader.choose(person);
    expect(await reader.heading()).toBe(words.mine);
    await reader.go('/requests/new');
    await reader.expectGood('form');

    const before = await requestsOf(person);
    await page.locator('[name=about]').fill(TOO_LONG);
    await reader.press('request.check');
    expect(await reader.errors()).toContain(words.tooLong);
    const field = page.locator('[name=about]');
    expect(await field.inputValue()).toBe(TOO_LONG);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await reader.expectGood('form with an error');
    await page.locator('.ds-error-summary').getByRole('link').click();
    expect(await page.locator('[name=about]:focus').count()).toBe(1);
    expect(await requestsOf(person)).toBe(before);

    await field.fill(ABOUT);
    await reader.press('request.check');
    expect(await reader.text()).toContain(ABOUT);
    await reader.expectGood('check page');
    await reader.press('request.change');
    expect(await field.inputValue()).toBe(ABOUT);
    await reader.press('request.check');
    expect(await requestsOf(person)).toBe(before);
    await reader.press('request.send');
    expect(await reader.heading()).toBe(words.receipt);
    const id = reader.path().split('/')[2] ?? '';
    expect(await reader.text()).toContain(id);
    await reader.expectGood('receipt');
    expect(await requestsOf(person)).toBe(before + 1);

    await reader.follow(say('request.follow'));
    await letterHasCome(reader, id);
    await reader.expectGood('one request');
    await page.locator(`a[href^="/requests/${id}/letters/"]`).first().click();
    await page.waitForURL('**/letters/**');
    await reader.expectGood('letter');
    await reader.follow(say('letter.open'));
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('h1').count()).toBe(1);
    await page.goBack();
    await reader.follow(say('request.mine'));
    expect(await reader.text()).toContain(id);
    await reader.expectGood('my requests');
    await reader.close();
  });
});

it('a citizen asks for access without JavaScript', async () => {
  const reader = await Reader.open({ javaScript: false });
  const { page, say } = reader;
  await reader.go('/');
  await reader.follow(say('start.login'));
  await reader.choose('kari');
  await reader.go('/requests/new');
  await page.locator('[name=about]').fill(TOO_LONG);
  await reader.press('request.check');
  expect(await textOf(page.locator('.ds-error-summary'))).toContain(WORDS.nb.tooLong);
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

it('a citizen changes the language on any page, also on one that a form was sent to', async () => {
  const reader = await Reader.loggedIn('kari', 'citizen');
  await reader.go('/requests/new');
  await reader.press('request.check');
  await reader.follow('Nynorsk');
  expect([reader.path(), await reader.heading()]).toEqual(['/requests/new', 'Be om innsyn']);
  expect(await reader.page.locator('html').getAttribute('lang')).toBe('nn');
  await reader.follow('English');
  expect(await reader.heading()).toBe('Ask for access');
  await reader.go('/requests');
  expect(await reader.heading()).toBe('My requests');
  await reader.close();
});

it('a citizen asks for access by keyboard alone', async () => {
  const reader = await Reader.loggedIn('kari', 'citizen');
  const { page } = reader;
  await reader.go('/requests/new');
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  expect(await textOf(skip)).toBe(reader.say('web.skip'));
  expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await page.locator(':focus').getAttribute('id')).toBe('main');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').getAttribute('name')).toBe('about');

  await reader.go('/requests/new');
  const stops = await tabStops(page);
  expect(stops.map(({ name }) => name)).toEqual([...stops].sort((a, b) => a.order - b.order).map(({ name }) => name));
  expect(stops.filter(({ visible }) => !visible).map(({ name }) => name)).toEqual([]);
  expect(stops.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['about', 'receptionData', 'channel', 'language', reader.say('request.check')]),
  );

  await page.locator('[name=language][value=nb]').focus();
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  expect(await reader.heading()).toBe(reader.say('request.check-title'));
  while ((await page.locator('main button:focus').count()) === 0) await page.keyboard.press('Tab');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  expect(await reader.heading()).toBe(WORDS.nb.receipt);
  await reader.close();
});

it('a citizen meets staff pages, unknown addresses and the requests of others', async () => {
  const other = await handIn(await Reader.loggedIn('ola', 'citizen'));
  const reader = await Reader.loggedIn('kari', 'citizen');
  expect(await reader.go(`/requests/${other}`)).toBe(404);
  const hidden = await reader.text();
  expect(await reader.go('/requests/REQ-2099-999999')).toBe(404);
  expect(await reader.text()).toBe(hidden);
  await reader.expectGoodInEveryLanguage('not found');
  await reader.go('/staff');
  expect(reader.page.url()).toContain('/authorize');
  await reader.close();
});
