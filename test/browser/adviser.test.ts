import { osloDate } from '../../lib/deadlines/oslo-time.ts';
import { addDays } from '../../lib/deadlines/plain-date.ts';
import type { Instant, Language } from '../../lib/kernel/ids.ts';
import { citizens } from '../../local/identity/people.ts';
import { confirmIdentity, handIn, itemsOf, latestReceiptWith, registerPaper } from '../scenarios/support/requests.ts';
import { seen, stack, until, untilStatus } from '../scenarios/support/stack.ts';
import { closeBrowser, Reader } from '../support/browser.ts';
import { eventually } from '../support/client.ts';
import { expectKeyboard } from '../support/keyboard.ts';
import { layoutFaultsOf } from '../support/page-shape.ts';

afterAll(closeBrowser);

const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];
/** What refusals say, word by word. */
const WORDS: Readonly<Record<Language, { why: string; noText: string; once: string; nationalId: string }>> = {
  nb: {
    why: 'Hvorfor denne datoen',
    noText: 'Feltet må fylles ut.',
    once: 'Fristen kan ikke forlenges nå.',
    nationalId: 'Skriv et gyldig fødselsnummer eller d-nummer med elleve siffer.',
  },
  nn: {
    why: 'Kvifor denne datoen',
    noText: 'Feltet må fyllast ut.',
    once: 'Fristen kan ikkje forlengjast no.',
    nationalId: 'Skriv eit gyldig fødselsnummer eller d-nummer med elleve siffer.',
  },
  en: {
    why: 'Why this date',
    noText: 'This field must be filled in.',
    once: 'The deadline cannot be extended now.',
    nationalId: 'Enter a valid national identity number or D-number with eleven digits.',
  },
};

/** Kari's request, with the adviser. */
async function assessed(): Promise<string> {
  const id = await handIn('kari', { about: 'DUF 209900111104' });
  await stack().taskOf('auditor', id, 'assess');
  return id;
}

/** Presses the page's first button and waits for the page after it. */
async function submitFirst({ page }: Reader): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator('main form button[type=submit]').first().click()]);
}

/** The inbox, and in it that case, on whatever page of the list it stands. */
async function findInInbox(reader: Reader, id: string): Promise<void> {
  await reader.go('/staff');
  const link = reader.page.locator(`main a[href^="/staff/cases/${id}"]`);
  while ((await link.count()) === 0) await reader.follow(reader.say('web.next-page'));
}

describe('the adviser', () => {
  it('sees the case in the inbox, and why the date is what it is', async () => {
    const id = await assessed();
    const reader = await Reader.staff('adviser-asa');
    await reader.go('/staff');
    await reader.expectGoodInEveryLanguage('inbox', 'always');
    await findInInbox(reader, id);
    await reader.follow(id);
    for (const language of LANGUAGES) {
      await reader.go(`/staff/cases/${id}?lang=${language}`);
      expect(await reader.text()).toContain(WORDS[language].why);
    }
    await reader.expectGoodInEveryLanguage('case', 'always');
    await reader.follow(reader.say('web.rule', { rule: 'DSR-23' }));
    expect(reader.path()).toBe('/staff/rules/DSR-23');
    await reader.expectGoodInEveryLanguage('rule');
    await reader.follow(reader.say('rules.all'));
    expect(reader.path()).toBe('/staff/rules');
    await reader.expectGoodInEveryLanguage('rules');
    await reader.go('/staff/cases');
    await reader.expectGoodInEveryLanguage('cases');
    await reader.close();
  }, 120_000);

  it('extends once: afterwards the button is gone, and its address is refused', async () => {
    const id = await assessed();
    const { due } = await seen(id);
    const reader = await Reader.staff('adviser-asa');
    for (const language of LANGUAGES) {
      await reader.go(`/staff/cases/${id}/extension?lang=${language}`);
      await submitFirst(reader);
      expect(await reader.errors()).toContain(WORDS[language].noText);
    }
    await reader.go(`/staff/cases/${id}?lang=nb`);
    await reader.follow(reader.say('extension.title'));
    await reader.expectGoodInEveryLanguage('extension');
    await reader.press('extension.submit');
    await reader.expectGood('extension with errors');
    expect((await seen(id)).due).toBe(due);
    await reader.choice('reason', 'COMPLEXITY');
    await reader.fill('text', 'DUF 209900111104');
    await reader.press('extension.submit');
    expect(reader.path()).toBe(`/staff/cases/${id}`);
    await until(id, 'to have a later date', (body) => body.due !== due);
    await reader.go(`/staff/cases/${id}`);
    expect(await reader.page.getByRole('link', { name: reader.say('extension.title') }).count()).toBe(0);
    await reader.expectGood('extended case');
    for (const language of LANGUAGES) {
      expect(await reader.go(`/staff/cases/${id}/extension?lang=${language}`)).toBe(409);
      expect(await reader.text()).toContain(WORDS[language].once);
    }
    await reader.expectGoodInEveryLanguage('extension refused');
    await reader.close();
  });

  it('answers in part, with a ground: what the letter lacks is said, then it is sent', async () => {
    const id = await assessed();
    const reader = await Reader.staff('adviser-asa');
    await reader.go(`/staff/cases/${id}`);
    await reader.follow(reader.say('subject-request.task.assess'));
    await reader.expectGoodInEveryLanguage('assess');
    const items = await itemsOf(id);
    const note = items.find(({ category }) => category === 'INTERNAL_NOTE')?.id ?? '';
    await reader.press('task.decide-access');
    expect(await reader.errors()).toContain(reader.say('subject-request.field.decision'));
    for (const item of items) {
      if (item.fromChild && item.source !== 'SELF') {
        // Chosen already: what a child said is held back.
        await reader.fill(`items.${item.id}.reason`, 'Barnet kan få det vanskelig hjemme.');
        continue;
      }
      await reader.choice(`items.${item.id}.decision`, item.id === note ? 'WITHHOLD' : 'GIVE');
      if (item.about === 'SELF_AND_OTHERS')
        await reader.fill(`items.${item.id}.reason`, 'De andre er nevnt bare med det personen selv har sagt.');
    }
    await reader.fill(`items.${note}.what`, 'et notat');
    await reader.select(`items.${note}.ground`, 'DSR-58');
    await reader.fill(`items.${note}.reason`, 'Notatet er tatt inn i en sak som ikke er avgjort.');
    await reader.press('task.decide-access');
    expect(await reader.text()).toContain('DSR-58');
    await reader.expectGood('assess with errors');
    const details = items.findIndex((item) => item.id === note) + 1;
    await reader.page
      .getByText(reader.say('subject-request.item-details', { number: details }), { exact: true })
      .first()
      .click();
    await reader.fill(`items.${note}.interests`, 'Hensynet til etterforskning av andre.');
    const events = (await seen(id)).events.length;
    await reader.press('task.preview');
    expect(await reader.text()).toContain('Hensynet til etterforskning av andre.');
    await reader.expectGood('preview of the letter');
    expect((await seen(id)).events).toHaveLength(events);
    await reader.press('task.decide-access');
    expect(reader.path()).toBe(`/staff/cases/${id}`);
    await untilStatus(id, 'CLOSED');
    await reader.go(`/staff/cases/${id}`);
    expect(await reader.text()).toContain(reader.say('subject-request.outcome.PARTLY'));
    await reader.expectGood('closed case');
    expect(await reader.go(`/staff/cases/${id}/tasks/assess.1`)).toBe(409);
    await reader.expectGood('task answered already');
    await reader.go(`/staff/cases/${id}`);
    await reader.page.locator('a[href*="/letters/"]:not([href$=".pdf"])').last().click();
    await reader.page.waitForURL('**/letters/**');
    expect(await reader.text()).toContain('et notat');
    await reader.expectGood('answer letter');
    await reader.close();
  }, 120_000);

  it('registers a paper request and checks who it is', async () => {
    const reader = await Reader.staff('adviser-triage');
    for (const language of LANGUAGES) {
      await reader.go(`/staff/requests/new?lang=${language}`);
      await reader.fill('nationalId', '123');
      await submitFirst(reader);
      expect(await reader.errors()).toContain(WORDS[language].nationalId);
    }
    await reader.go('/staff/requests/new?lang=nb');
    await reader.expectGoodInEveryLanguage('register');
    await reader.fill('nationalId', citizens.find(({ id }) => id === 'kari')?.nationalId ?? '');
    await reader.choice('source', 'PAPER');
    await reader.press('register.submit');
    await reader.expectGood('register with errors');
    await reader.fill('received', (await stack().now()).slice(0, 10));
    await reader.press('register.submit');
    expect(reader.path()).toMatch(/^\/staff\/cases\/REQ-/);
    const id = reader.path().split('/')[3] ?? '';
    await stack().taskOf('auditor', id, 'identity');
    await reader.go(`/staff/cases/${id}`);
    await reader.follow(reader.say('subject-request.task.identity'));
    await reader.expectGoodInEveryLanguage('identity');
    await reader.choice('status', 'DOUBT');
    await reader.fill('reason', 'Underskriften er en annen.');
    await reader.press('task.answer');
    await stack().taskOf('auditor', id, 'identity-reply');
    await eventually('the case to wait for the reply', async () => {
      await reader.go(`/staff/cases/${id}`);
      return (await reader.text()).includes(reader.say('subject-request.task.identity-reply'));
    });
    await reader.expectGood('case that waits for identity');
    await reader.go(`/staff/cases/${id}/received-date`);
    await reader.expectGoodInEveryLanguage('correct the date');
    await reader.close();
  });
});

/** The inbox, narrowed to one case by its number. */
async function searchInbox(reader: Reader, id: string): Promise<void> {
  await reader.go('/staff');
  await reader.fill('text', id.toLowerCase());
  await reader.press('inbox.show');
  expect(await reader.page.locator('main tbody tr').count()).toBeGreaterThan(0);
}

/** What an adviser writes stands in the letter; this is the same in every language. The pictures of the READMEs are in bokmål. */
const WORDLESS = 'DUF 209900111104';

/** Everything may be given but the note, and what a child said is held back: an answer in part. */
async function decideInPart(reader: Reader, id: string, adviser: string): Promise<void> {
  const inBokmal = reader.language === 'nb';
  const items = await itemsOf(id, adviser);
  const note = items.find(({ category }) => category === 'INTERNAL_NOTE')?.id ?? '';
  for (const item of items) {
    if (item.fromChild && item.source !== 'SELF') {
      await reader.fill(`items.${item.id}.reason`, WORDLESS);
      continue;
    }
    await reader.choice(`items.${item.id}.decision`, item.id === note ? 'WITHHOLD' : 'GIVE');
    if (item.about === 'SELF_AND_OTHERS') await reader.fill(`items.${item.id}.reason`, WORDLESS);
  }
  await reader.fill(`items.${note}.what`, inBokmal ? 'Et notat' : WORDLESS);
  await reader.select(`items.${note}.ground`, 'DSR-58');
  await reader.fill(`items.${note}.reason`, inBokmal ? 'Notatet forteller om andre enn deg.' : WORDLESS);
  const details = items.findIndex((item) => item.id === note) + 1;
  const summary = reader.say('subject-request.item-details', { number: details });
  await reader.page.getByText(summary, { exact: true }).first().click();
  await reader.fill(`items.${note}.interests`, inBokmal ? 'To naboer som har skrevet til UDI.' : WORDLESS);
}

describe('the whole way of a request on paper', () => {
  it.each(LANGUAGES)(
    'in %s: registered late, doubted, taken, extended, answered in part',
    async (language) => {
      const triage = await Reader.staff('adviser-triage', { language });
      await triage.go('/staff/requests/new');
      await triage.fill('nationalId', citizens.find(({ id }) => id === 'kari')?.nationalId ?? '');
      await triage.choice('source', 'PAPER');
      const past = addDays(osloDate((await stack().now()) as Instant), -10);
      await triage.fill('received', past);
      await triage.choice('language', language);
      await triage.press('register.submit');
      const id = triage.path().split('/')[3] ?? '';
      expect(await triage.text()).toContain(triage.say.date(past));
      await triage.expectGood('case just registered');

      const identity = await stack().taskOf('auditor', id, 'identity');
      await triage.go(`/staff/cases/${id}/tasks/${identity}`);
      await triage.choice('status', 'DOUBT');
      await triage.fill('reason', WORDLESS);
      await triage.press('task.preview');
      await triage.expectGood('preview of the question about identity');
      await triage.press('task.answer');
      const reply = await stack().taskOf('auditor', id, 'identity-reply');
      await triage.go(`/staff/cases/${id}/tasks/${reply}`);
      await triage.choice('status', 'CONFIRMED');
      await triage.choice('method', 'DOCUMENT_SEEN');
      await triage.fill('reason', WORDLESS);
      await triage.press('task.answer');
      await triage.errors();
      await triage.expectGood('what the identity check lacks');
      await triage.page.locator('[name="copyDeleted"]').check();
      await triage.press('task.answer');
      await triage.close();

      const assess = await stack().taskOf('auditor', id, 'assess');
      const adviser = await Reader.staff('adviser-asa', { language });
      await searchInbox(adviser, id);
      await adviser.expectGood('inbox with a search');
      await expectKeyboard(adviser.page);
      if (language === 'nb') {
        await adviser.go('/staff');
        await adviser.keepForReadme('adviser-inbox', '.bar');
      }
      await searchInbox(adviser, id);
      await adviser.page.locator(`form[action$="${id}/tasks/${assess}/take"] button`).click();
      await adviser.page.waitForURL('**/staff?**');
      expect(await adviser.text()).toContain(adviser.say('inbox.taken-by-you'));
      await adviser.page.locator(`form[action$="${id}/tasks/${assess}/release"] button`).click();
      await adviser.page.waitForURL('**/staff?**');
      expect(await adviser.text()).toContain(adviser.say('inbox.taken-by-nobody'));
      await adviser.page.locator(`form[action$="${id}/tasks/${assess}/take"] button`).click();
      await adviser.page.waitForURL('**/staff?**');
      await adviser.page.locator(`a[href$="${id}/tasks/${assess}/hand-over"]`).click();
      await adviser.page.waitForURL('**/hand-over');
      await adviser.press('inbox.hand-over');
      await adviser.expectGood('hand over with errors');
      await adviser.select('to', 'adviser-asa-2');
      await adviser.press('inbox.hand-over');
      expect(await adviser.text()).toContain('adviser-asa-2');
      await adviser.go(`/staff/cases/${id}/tasks/${assess}`);
      const taken = adviser.say('inbox.somebody-else', { account: 'adviser-asa-2' });
      expect(await adviser.text()).toContain(taken);
      await adviser.close();

      const second = await Reader.staff('adviser-asa-2', { language });
      await second.go(`/staff/cases/${id}`);
      await second.follow(second.say('extension.title'));
      await second.choice('reason', 'COMPLEXITY');
      await second.fill('text', language === 'nb' ? 'Vi må hente papirer fra arkivet og lese dem.' : WORDLESS);
      const { due } = await seen(id);
      await second.press('task.preview');
      await second.expectGood('preview of the extension');
      if (language === 'nb') await second.keepForReadme('adviser-preview');
      expect((await seen(id)).due).toBe(due);
      await second.press('extension.submit');
      await until(id, 'to have a later date', (body) => body.due !== due);
      await second.go(`/staff/cases/${id}`);
      const moved = second.say('subject-request.event.DeadlineExtended');
      expect(await second.text()).toContain(moved);
      await second.expectGood('case with a moved date');
      await expectKeyboard(second.page);
      // After the keyboard: a picture moves the place where it would begin.
      if (language === 'nb') await second.keepForReadme('adviser-case', '.case-head');

      await second.go(`/staff/cases/${id}/tasks/${assess}`);
      await decideInPart(second, id, 'adviser-asa-2');
      expect(await countOf(second, 'withheld')).toBeGreaterThan(0);
      if (language === 'nb')
        await second.keepForReadme('adviser-assess', 'fieldset.group:has([value="WITHHOLD"]:checked)');
      const events = (await seen(id)).events.length;
      await second.press('task.preview');
      await second.expectGood('preview of the answer');
      expect((await seen(id)).events).toHaveLength(events);
      await second.press('task.decide-access');
      expect(second.path()).toBe(`/staff/cases/${id}`);
      await untilStatus(id, 'CLOSED');
      await second.go(`/staff/cases/${id}`);
      expect(await second.text()).toContain(second.say('subject-request.outcome.PARTLY'));
      await second.expectGood('case answered in part');
      await second.go(`/staff/cases/${id}/reconsideration`);
      await second.expectGood('new assessment asked for');
      await second.close();
    },
    180_000,
  );

  it('counts the choices while they are made, and prints without what is for the screen', async () => {
    const id = await assessed();
    const reader = await Reader.staff('adviser-asa');
    await reader.go(`/staff/cases/${id}/tasks/assess.1`);
    const before = await countOf(reader, 'given');
    const [first] = await itemsOf(id);
    await reader.choice(`items.${first?.id}.decision`, 'GIVE');
    expect([before, await countOf(reader, 'given')]).toEqual([0, 1]);
    await reader.go(`/staff/cases/${id}`);
    const history = reader.page.locator('#history + details ol');
    expect(await history.isVisible()).toBe(false);
    await reader.page.emulateMedia({ media: 'print' });
    expect(await history.isVisible()).toBe(true);
    for (const screenOnly of ['.bar', '.case-side', '.task-buttons form'])
      expect(await reader.page.locator(screenOnly).first().isVisible()).toBe(false);
    await reader.page.setViewportSize({ width: 700, height: 900 });
    expect(await reader.page.locator('html').evaluate(widthOf)).toBeLessThanOrEqual(700);
    await reader.close();
  });

  it.each([
    'received-date-proposal',
    'person',
    'language',
    'returned-letter',
    'wrong-recipient',
    'doubt',
    'withdrawal',
    'other-access',
    'disqualification',
    'fee',
  ])('has a page for %s that says what is missing', async (path) => {
    shared ??= await assessed();
    const reader = await Reader.staff('adviser-asa');
    expect(await reader.go(`/staff/cases/${shared}/${path}`)).toBe(200);
    await reader.expectGoodInEveryLanguage(path);
    if (path !== 'language' && path !== 'withdrawal') {
      await submitFirst(reader);
      await reader.errors();
      await reader.expectGood(`${path} with errors`);
    }
    await reader.close();
  });
});

/** As far as we use the DOM inside the page; its types are not those of this program. */
interface Element {
  readonly scrollWidth: number;
  readonly ownerDocument: {
    readonly defaultView: { getComputedStyle(element: Element, pseudo: string): Record<string, string> };
  };
}

function contentAfter(element: Element): string {
  return element.ownerDocument.defaultView.getComputedStyle(element, '::after')['content'] ?? '';
}

function widthOf({ scrollWidth }: Element): number {
  return scrollWidth;
}

interface Named {
  textContent: string;
}

/** A case to look at forms of: none of them is sent. */
let shared: string | undefined;

/** The browser's own count of what was chosen. */
async function countOf(reader: Reader, choice: 'given' | 'masked' | 'withheld'): Promise<number> {
  const inputs = { given: 'GIVE', masked: 'MASK', withheld: 'WITHHOLD' }[choice];
  const shown = await reader.page.locator(`.count-${choice}`).evaluate(contentAfter);
  expect(shown).toContain(`counter(${choice})`);
  return reader.page.locator(`input[name^="items."][value="${inputs}"]:checked`).count();
}

describe('the leader', () => {
  it('says what is done about an overdue case', async () => {
    const id = await registerPaper(latestReceiptWith('first-deadline', await stack().now()));
    await confirmIdentity(id);
    await stack().taskOf('auditor', id, 'overdue');
    const reader = await Reader.staff('leader-asa');
    await findInInbox(reader, id);
    await reader.expectGoodInEveryLanguage('inbox of the leader');
    await reader.go(`/staff/cases/${id}`);
    expect(await reader.text()).toContain(reader.say('web.overdue'));
    await reader.expectGoodInEveryLanguage('overdue case');
    await reader.follow(reader.say('subject-request.task.overdue'));
    await reader.press('task.answer');
    expect(await reader.errors()).toContain(WORDS.nb.noText);
    await reader.expectGoodInEveryLanguage('overdue task');
    await reader.fill('note', 'En annen tar saken.');
    await reader.press('task.answer');
    expect((await seen(id)).events.map(({ type }) => type)).toContain('OverdueAcknowledged');
    await reader.close();
  });
});

describe('the header', () => {
  it('has room for any name on a narrow screen', async () => {
    const reader = await Reader.staff('adviser-asa');
    await reader.page.setViewportSize({ width: 320, height: 800 });
    for (const name of ['Langtetternavnutennoenstedåbrytedetsomskalfåplass', 'عبد الرحمن بن محمد الكبير المغربي (2)']) {
      await reader.page.locator('.bar bdi').evaluate((element: Named, words) => {
        element.textContent = words;
      }, name);
      expect(await layoutFaultsOf(reader.page)).toEqual([]);
    }
    await reader.close();
  });
});

describe('the wrong role', () => {
  it('is told that it may not, with the rule', async () => {
    const reader = await Reader.staff('adviser-asa');
    for (const path of ['/staff/console', '/staff/clock', '/staff/transfers/new', '/staff/rounds/new'])
      expect([path, await reader.go(path)]).toEqual([path, 403]);
    expect(await reader.text()).toContain('ACC-');
    await reader.expectGoodInEveryLanguage('forbidden');
    await reader.close();
  });
});
