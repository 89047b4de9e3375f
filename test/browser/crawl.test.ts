import { casesAtManySteps } from '../scenarios/support/many-steps.ts';
import { closeBrowser, Reader } from '../support/browser.ts';
import { Crawler } from '../support/crawler.ts';

/** FRIST_CRAWL=all examines every look of every page in every language, as more people; it takes a quarter of an hour. */
const ALL = process.env['FRIST_CRAWL'] === 'all';
const crawler = new Crawler(
  ALL ? { pages: 400, looks: 30, everyLanguage: true } : { pages: 40, looks: 2, everyLanguage: false },
);

const CITIZENS = ['kari', 'mother', 'child-13', ...(ALL ? ['ola', 'representative', 'child-15'] : [])];
const STAFF = [
  ...['adviser-asa', 'adviser-triage', 'leader-asa', 'dpo', 'aef', 'caseworker-opa', 'director-opa', 'operator'],
  ...(ALL ? ['it-security', 'director', 'esa', 'opa-del', 'auditor', 'adviser-rma', 'adviser-asa-cleared'] : []),
];

let cases: readonly string[] = [];
beforeAll(async () => {
  cases = await casesAtManySteps();
}, 180_000);
afterAll(closeBrowser);

describe('every page that can be reached', () => {
  const patience = ALL ? 1_800_000 : 300_000;

  it.each(CITIZENS)(
    'has no fault as %s sees it',
    async (person) => {
      const reader = await Reader.loggedIn(person, 'citizen');
      const start = ['/', '/requests', '/requests/new', ...cases.map((id) => `/requests/${id}`)];
      expect(await crawler.crawl(reader, start)).toEqual([]);
      await reader.close();
    },
    patience,
  );

  it.each(STAFF)(
    'has no fault as %s sees it',
    async (person) => {
      const reader = await Reader.loggedIn(person, 'staff');
      expect(await crawler.crawl(reader, ['/staff', ...cases.map((id) => `/staff/cases/${id}`)])).toEqual([]);
      await reader.close();
    },
    patience,
  );

  it('was met in great number', () => {
    expect(crawler.counts.pages).toBeGreaterThan(80);
    expect(crawler.counts.forms).toBeGreaterThan(20);
  });
});
