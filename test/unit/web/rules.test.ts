import { createApi } from '../../../functions/web/api/app.ts';
import { createStaffApp } from '../../../functions/web/staff-app.tsx';
import { ruleFiles } from '../../../functions/web/use-cases/rules.ts';
import { Language } from '../../../lib/kernel/ids.ts';
import { translate } from '../../../lib/messages/catalogue.ts';
import { sourceOf, wordsOf } from '../../../lib/rules/register.ts';
import places from '../../../scripts/rules/places.built.ts';
import { ENGLISH, NOT_BOKMAL, NOT_NYNORSK } from '../../support/languages.ts';
import { asBrowser, asProgram, type Browser, browserOf, type TestWeb, testWeb } from './support.ts';

let web: TestWeb;
let staff: ReturnType<typeof createStaffApp>;
let adviser: Browser;
beforeAll(async () => {
  web = await testWeb();
  staff = createStaffApp(web.parts);
  adviser = await browserOf('adviser-asa');
});
afterAll(() => web.close());

const rules = ruleFiles().flatMap((file) => file.rules);
const NOT: Readonly<Record<Language, readonly RegExp[]>> = {
  nb: [ENGLISH, NOT_BOKMAL],
  nn: [ENGLISH, NOT_NYNORSK],
  en: [NOT_BOKMAL, NOT_NYNORSK],
};
/** Names of Norwegian acts stay Norwegian in every language. */
const NAMES = /\b(?:forvaltningsloven|utlendingsforskriften|domstolloven|eForvaltningsforskriften)\b/g;

/** What a page says in its main part, without marks. */
async function read(path: string): Promise<string> {
  const answer = await staff.request(path, asBrowser(adviser));
  const main = /<main[^>]*>(.*)<\/main>/s.exec(await answer.text())?.[1] ?? '';
  expect({ path, status: answer.status, hasWords: main.length > 100 }).toEqual({ path, status: 200, hasWords: true });
  return withoutMarks(main.replaceAll(NAMES_OF_CODE, ''));
}

function withoutMarks(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Names of functions and tests: English in every language, and marked as that. */
const NAMES_OF_CODE = /<ul class="places" lang="en">.*?<\/ul>/gs;

/** Words and sentences on a page that are of another language than the page. */
function foreign(text: string, language: Language): readonly string[] {
  const words = NOT[language].flatMap((words) => words.exec(text.replaceAll(NAMES, ''))?.[0] ?? []);
  const sentences = rules.flatMap((rule) =>
    Object.entries(wordsOf(rule)).flatMap(([field, told]) =>
      language !== 'en' && !['source', 'section'].includes(field) && text.includes(told.en) ? [told.en] : [],
    ),
  );
  return [...words, ...sentences];
}

describe.each(Language.options)('the pages of rules in %s', (language) => {
  it('say of each rule what it does, its source, its force and its state, and nothing in another language', async () => {
    const wrong: unknown[] = [];
    for (const rule of rules) {
      const text = await read(`/staff/rules/${rule.id}?lang=${language}`);
      const said = [
        ...Object.values(wordsOf({ ...rule, source: '', section: undefined })).map((words) => words[language]),
        sourceOf(rule, language),
        translate(`rule.force.${rule.force}`, language),
        translate(`rule.kind.${rule.kind}`, language),
        translate(`rule.status.${rule.status}`, language),
      ];
      const missing = said.filter((part) => !text.includes(part));
      const left = foreign(text, language);
      if (missing.length > 0 || left.length > 0) wrong.push({ rule: rule.id, missing, left });
    }
    expect(wrong).toEqual([]);
  });

  it('list every rule under its source, and nothing in another language', async () => {
    const text = await read(`/staff/rules?lang=${language}`);
    expect(foreign(text, language)).toEqual([]);
    expect(rules.filter(({ id, does }) => !text.includes(id) || !text.includes(does[language]))).toEqual([]);
    const heads = ruleFiles().flatMap(({ title, source, note }) => [
      title,
      source,
      ...(note === undefined ? [] : [note]),
    ]);
    expect(heads.filter((words) => !text.includes(words[language]))).toEqual([]);
  });

  it('are what the API says, by Accept-Language', async () => {
    const api = createApi(web.parts);
    const answer = await api.request(
      '/api/rules/DSR-24',
      asProgram('adviser-asa', { headers: { 'accept-language': language } }),
    );
    const rule = rules.find(({ id }) => id === 'DSR-24');
    if (rule === undefined) throw new Error('DSR-24 is not in the register');
    expect(answer.headers.get('content-language')).toBe(language);
    expect(await answer.json()).toEqual({
      id: 'DSR-24',
      source: sourceOf(rule, language),
      force: 'may',
      kind: 'decision',
      status: 'done',
      does: rule.does[language],
      difference: rule.difference?.[language],
    });
  });
});

describe('where a rule is', () => {
  const html = async (rule: string) => (await staff.request(`/staff/rules/${rule}?lang=nn`, asBrowser(adviser))).text();

  it('is shown as `npm run rules` shows it: each line of the code and each test', async () => {
    expect(
      Object.values(places).filter(({ code, tests }) => code.length > 0 && tests.length > 0).length,
    ).toBeGreaterThan(150);
    const wrong: unknown[] = [];
    for (const { id } of rules) {
      const lists = [...(await html(id)).matchAll(NAMES_OF_CODE)].map(([list]) => withoutMarks(list)).join(' ');
      const { code = [], tests = [] } = places[id] ?? {};
      const said = [
        ...[...code, ...tests].map(({ file, line }) => `${file}:${line}`),
        ...tests.map(({ name }) => name),
        ...code.map(({ within = '' }) => within),
      ];
      const missing = said.filter((part) => !lists.includes(part));
      if (missing.length > 0) wrong.push({ id, missing });
    }
    expect(wrong).toEqual([]);
  });

  it('is said in the reader’s language where nothing is named after it', async () => {
    const page = withoutMarks(await html('RET-01'));
    expect(page).toContain('Inga linje i koden nemner regelen.');
    expect(page).toContain('Ingen test er kalla opp etter regelen.');
  });
});

describe('the pages of rules', () => {
  it('are one step from every page of somebody of the staff', async () => {
    const inbox = await staff.request('/staff?lang=nn', asBrowser(adviser));
    expect(await inbox.text()).toContain('<a class="ds-link" href="/staff/rules">Alle reglar</a>');
  });

  it('are not there for a rule that there is not, and not for whoever is not logged in', async () => {
    expect((await staff.request('/staff/rules/DSR-99', asBrowser(adviser))).status).toBe(404);
    expect((await staff.request('/staff/rules')).status).toBe(303);
  });
});
