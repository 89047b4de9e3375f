import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Language } from '../../lib/kernel/ids.ts';
import { sayIn } from '../../lib/web/say.ts';
import { granted, handIn } from '../scenarios/support/requests.ts';
import { answer, openTask, stack, untilStatus } from '../scenarios/support/stack.ts';
import { closeBrowser, Reader } from '../support/browser.ts';
import { eventually } from '../support/client.ts';
import { expectKeyboard } from '../support/keyboard.ts';

afterAll(closeBrowser);

const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];

/** With FRIST_README=DIR the pages that the READMEs show are kept there, small. */
async function keep(reader: Reader, name: string): Promise<void> {
  const folder = process.env['FRIST_README'];
  if (folder === undefined || folder === '') return;
  // The top of the page says what it is; all of it would be a large file.
  await reader.page.setViewportSize({ width: 900, height: 1100 });
  await reader.page.screenshot({ path: join(folder, `oversight-${name}.png`) });
  await reader.page.setViewportSize({ width: 1200, height: 900 });
}

/** Kari's request, answered, with a complaint and a letter to the wrong person; Kari's restriction; Kari's request that nobody has opened. */
let answered: string;
let restricted: string;
let unopened: string;

beforeAll(async () => {
  unopened = await handIn('kari');
  answered = await handIn('kari');
  restricted = await handIn('kari', { right: 'RESTRICTION', about: 'Adressen er feil' });
  await answer('adviser-asa', answered, 'assess', await granted(answered));
  await untilStatus(answered, 'CLOSED');
  const receivedOn = (await stack().now()).slice(0, 10);
  await stack().done('dpo', 'POST', `/api/cases/${answered}/complaints`, { receivedOn, reference: '26/00123' });
  const wrong = { letter: `${answered}-L2`, evidence: 'Telefon fra mottakeren', reason: 'Feil adresse' };
  await stack().done('dpo', 'POST', `/api/cases/${answered}/wrong-recipient`, wrong);
  await answer('adviser-asa', restricted, 'assess', {
    ground: 'ART18_1_A',
    conditions: ['ACCURACY_DISPUTED', 'TIME_NEEDED_TO_VERIFY'],
    reason: 'Personen bestrider adressen.',
  });
  await openTask(restricted, 'mark-restriction');
}, 120_000);

describe('the leader', () => {
  it('sees what is late, what was brought before them, and who works on what; hands a task over', async () => {
    await openTask(unopened, 'assess');
    await stack().move({ by: 'P6D' });
    const reader = await Reader.staff('leader-asa');
    await eventually('the leader to hear of a task that nobody has opened', async () => {
      await reader.go('/staff/oversight/unit');
      return (await reader.page.locator(`a[href^="/staff/cases/${unopened}/tasks/unopened"]`).count()) > 0;
    });
    await reader.expectGoodInEveryLanguage('unit', 'always');
    await keep(reader, 'unit');
    await reader.page.locator(`a[href^="/staff/cases/${unopened}/tasks/unopened"]`).first().click();
    await reader.page.waitForURL('**/tasks/unopened**');
    await reader.fill('note', 'Tar den opp på morgenmøtet.');
    await reader.press('task.answer');
    await reader.go('/staff/oversight/unit');
    expect(await reader.page.locator(`a[href^="/staff/cases/${unopened}/tasks/unopened"]`).count()).toBe(0);

    // By its address: among the tasks of all other tests it may stand on a later page.
    await reader.go(`/staff/cases/${unopened}/tasks/assess.1/hand-over`);
    await reader.expectGoodInEveryLanguage('hand over');
    expect(await reader.text()).toContain('Trygg Hegre (');
    await expectKeyboard(reader.page);
    await reader.select('to', 'adviser-asa-2');
    await reader.press('inbox.hand-over');
    await reader.go('/staff/oversight/unit');
    expect(await reader.text()).toContain('adviser-asa-2');
    await reader.close();
  });

  it('says of somebody that they are disqualified, and lifts it where the case says who is', async () => {
    const aside = await Reader.staff('adviser-asa-cleared');
    await aside.go(`/staff/cases/${restricted}/disqualification`);
    await aside.fill('reason', 'Nær venn.');
    await aside.press('requester.send');
    expect(await aside.heading()).toBe(aside.say('requester.stepped-aside'));
    await aside.expectGood('stepped aside');
    await aside.close();

    const reader = await Reader.staff('leader-asa');
    await reader.go(`/staff/cases/${restricted}/disqualification-lifted`);
    await reader.fill('reason', 'Det var en annen sak.');
    await reader.press('requester.disqualification-lifted');
    await reader.go(`/staff/cases/${restricted}/disqualification`);
    await reader.expectGoodInEveryLanguage('disqualification to be said');
    await reader.select('person', 'adviser-asa-2');
    await reader.fill('reason', 'Slektskap.');
    await reader.press('requester.send');
    expect(await reader.text()).toContain(reader.say('case.disqualified', { who: 'Trygg Hegre (adviser-asa-2)' }));
    await reader.expectGoodInEveryLanguage('case with a disqualification');
    await reader.follow(reader.say('requester.disqualification-lifted'));
    await reader.expectGoodInEveryLanguage('disqualification to be lifted', 'always');
    await expectKeyboard(reader.page);
    await reader.press('requester.disqualification-lifted');
    expect(await reader.errors()).toContain(reader.say('field.whyLifted'));
    await reader.expectGood('disqualification without a reason');
    await reader.fill('reason', 'Det var en annen med samme navn.');
    await reader.press('requester.disqualification-lifted');
    expect(await reader.heading()).toBe(reader.say('requester.disqualification-lifted.done'));
    await reader.expectGood('disqualification lifted');
    await reader.follow(reader.say('task.to-case'));
    expect(await reader.text()).not.toContain('Trygg Hegre (');
    await reader.close();
  });

  it('comes from a date to why it is that date with one click, without a script', async () => {
    await stack().move({ by: 'P40D' });
    const reader = await Reader.staff('leader-asa', { javaScript: false });
    await reader.go('/staff/oversight/unit');
    const why = reader.page.locator(`a[href="/staff/cases/${unopened}#why"]`);
    await why.first().click();
    await reader.page.waitForURL(`**/${unopened}#why`);
    expect(await reader.page.locator('#why').count()).toBe(1);
    await reader.close();
    // The jobs of forty mornings go over every case that the files before have made.
  }, 300_000);
});

describe('the ombud', () => {
  it('finds a case, sees who looked and that nothing was changed, and exports it', async () => {
    const reader = await Reader.staff('dpo');
    await reader.go('/staff/oversight');
    expect(await reader.text()).toContain('26/00123');
    await reader.expectGoodInEveryLanguage('ombud', 'always');
    await reader.follow(reader.say('oversight.search.title'));
    await reader.select('state', 'CLOSED');
    await reader.select('outcome', 'GRANTED');
    await reader.fill('text', answered.slice(-6));
    await reader.press('oversight.search.submit');
    await reader.expectGoodInEveryLanguage('search', 'always');
    await reader.select('right', 'ACCESS');
    await reader.fill('dueFrom', '2026-01-01');
    await reader.press('oversight.search.submit');
    await reader.follow(answered);
    expect(await reader.text()).toContain(reader.say('oversight.audit.good'));
    expect(await reader.text()).toContain('adviser-asa');
    await reader.expectGoodInEveryLanguage('oversight of a case', 'always');
    await keep(reader, 'case');
    const [download] = await Promise.all([
      reader.page.waitForEvent('download'),
      reader.page.getByRole('button', { name: reader.say('oversight.export.submit') }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${answered}.zip`);
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
    expect(Object.keys(files)).toContain(`letters/${answered}-L2.pdf`);
    await reader.go(`/staff/oversight/cases/${answered}`);
    expect(await reader.text()).toContain(reader.say('oversight.look.what.EXPORT'));
    await reader.close();
  });

  it('stops the erasure of a case with a reason, and lets it go on', async () => {
    const reader = await Reader.staff('dpo');
    await reader.go(`/staff/oversight/cases/${answered}`);
    await reader.follow(reader.say('oversight.hold.place'));
    await reader.expectGoodInEveryLanguage('hold', 'always');
    await reader.press('oversight.hold.place');
    expect(await reader.errors()).toContain(reader.say('cases.refused.reason-missing'));
    await reader.expectGood('hold with errors');
    await reader.fill('reason', 'Søksmål er varslet.');
    await reader.press('oversight.hold.place');
    expect(await reader.text()).toContain('Søksmål er varslet.');
    await reader.expectGoodInEveryLanguage('held case');
    await reader.follow(reader.say('oversight.hold.lift'));
    await reader.fill('reason', 'Saken er forlikt.');
    await reader.press('oversight.hold.lift');
    expect(await reader.text()).not.toContain('Søksmål er varslet.');
    await reader.close();
  });

  it('reads the load of every unit and the list of erased cases', async () => {
    const reader = await Reader.staff('dpo');
    await reader.go('/staff/oversight/load');
    await reader.expectGoodInEveryLanguage('load', 'always');
    await reader.go('/staff/oversight/cases?state=ERASED');
    await reader.expectGoodInEveryLanguage('erased', 'always');
    await reader.close();
  });

  it('reaches everything of the search by keyboard, in order, and sees where they are', async () => {
    const reader = await Reader.staff('dpo');
    await reader.go('/staff/oversight/cases?state=CLOSED');
    const names = (await expectKeyboard(reader.page)).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['text', 'kind', 'state', 'right', 'unit', 'outcome', 'dueFrom', 'dueTo']),
    );
    await reader.close();
  });
});

it('AEF sees its tasks and the markings that hold, and confirms one', async () => {
  const reader = await Reader.staff('aef');
  await reader.go('/staff/oversight/markings');
  expect(await reader.text()).toContain(reader.say('markings.status.PENDING'));
  await reader.expectGoodInEveryLanguage('markings', 'always');
  await keep(reader, 'markings');
  await reader.page.locator(`a[href^="/staff/cases/${restricted}/tasks/mark-restriction"]`).first().click();
  await reader.page.waitForURL('**/tasks/mark-restriction**');
  await reader.fill('note', 'Markert i DUF.');
  await reader.press('subject-request.submit.marking');
  await reader.go('/staff/oversight/markings');
  expect(await reader.text()).toContain(reader.say('markings.status.CONFIRMED'));
  await reader.close();
});

describe('statistics', () => {
  it('are drawn and told in every language, and the table says the same', async () => {
    const reader = await Reader.staff('auditor');
    await reader.go('/staff/oversight/statistics');
    await reader.expectGoodInEveryLanguage('statistics', 'always');
    for (const language of LANGUAGES) {
      await reader.go(`/staff/oversight/statistics?lang=${language}`);
      const pictures = reader.page.locator('svg[role=img]');
      const say = sayIn(language);
      const title = say('statistics.chart.count', { by: say('statistics.word.right') });
      expect(await pictures.first().getAttribute('aria-label')).toBe(title);
      expect(await reader.text()).toContain(say('statistics.method.percentile'));
    }
    await keep(reader, 'statistics');
    await reader.close();
  });

  it('are filtered, say what is wrong with a period, and are downloaded as CSV', async () => {
    const reader = await Reader.staff('leader-asa');
    await reader.go('/staff/oversight/statistics');
    await reader.select('right', 'ACCESS');
    await reader.fill('from', '2026-13');
    await reader.press('statistics.show');
    expect(await reader.errors()).toContain(reader.say('statistics.wrong'));
    await reader.expectGoodInEveryLanguage('statistics with errors', 'always');
    await reader.fill('from', '2026-01');
    await reader.press('statistics.show');
    const names = await reader.page.locator('td:first-child').allTextContents();
    expect(names).toContain(reader.say('statistics.right.ACCESS'));
    expect(names).not.toContain(reader.say('statistics.right.RESTRICTION'));
    const [download] = await Promise.all([
      reader.page.waitForEvent('download'),
      reader.page.getByRole('link', { name: reader.say('statistics.download') }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^\uFEFFFordelt på;Navn;Mottatt;/);
    await reader.close();
  });

  it('are printed without their filters, with their pictures', async () => {
    const reader = await Reader.staff('auditor');
    await reader.go('/staff/oversight/statistics');
    await reader.page.emulateMedia({ media: 'print' });
    expect(await reader.page.locator('.filters').isVisible()).toBe(false);
    expect(await reader.page.locator('svg[role=img]').first().isVisible()).toBe(true);
    await reader.close();
  });
});
