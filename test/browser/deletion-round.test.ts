import { unsignedRound, withListsCleared } from '../scenarios/support/rounds.ts';
import { seen, stack, untilStatus } from '../scenarios/support/stack.ts';
import { closeBrowser, Reader } from '../support/browser.ts';

afterAll(closeBrowser);

describe('a deletion round', () => {
  it('is started by ESA on the days of the circular only', async () => {
    const reader = await Reader.staff('esa');
    await reader.go('/staff/rounds/new');
    await reader.expectGoodInEveryLanguage('start a round');
    await reader.fill('date', '2026-03-15');
    await reader.press('round.submit');
    expect(await reader.errors()).toContain(reader.say('field.date'));
    expect(await reader.text()).toContain('DEL-17');
    await reader.expectGood('start a round with errors');
    await reader.close();
  });

  it('is signed off by a person of each department', async () => {
    const id = await unsignedRound();
    await stack().taskOf('auditor', id, 'sign-off-opa');
    await stack().taskOf('auditor', id, 'sign-off-asa');
    await withListsCleared(async () => {
      for (const department of ['opa', 'asa']) {
        const reader = await Reader.staff(`${department}-del`);
        await reader.go(`/staff/cases/${id}`);
        await reader.follow(reader.say(`deletion-round.task.sign-off-${department}`));
        if (department === 'opa') await reader.expectGoodInEveryLanguage('sign-off');
        await reader.page.locator('[name=qualityAssured]').check();
        await reader.press('task.sign-off');
        expect(await reader.text()).toContain('DEL-19');
        await reader.expectGood('sign-off with errors');
        await reader.page.locator('[name=nationalInterestsAssessed]').check();
        await reader.press('task.sign-off');
        expect(reader.path()).toBe(`/staff/cases/${id}`);
        await reader.close();
      }
      await untilStatus(id, 'CLOSED', 60_000);
    });
    expect((await seen(id)).events.filter(({ type }) => type === 'SignedOff')).toHaveLength(2);
    const reader = await Reader.staff('esa');
    await reader.go(`/staff/cases/${id}`);
    await reader.expectGoodInEveryLanguage('closed round');
    await reader.close();
  }, 90_000);
});
