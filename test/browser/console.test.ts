import { handIn } from '../scenarios/support/requests.ts';
import { stack } from '../scenarios/support/stack.ts';
import { closeBrowser, Reader, textOf } from '../support/browser.ts';

afterAll(closeBrowser);

describe('the operator', () => {
  it('finds an execution in the console: its picture with the present state, its history', async () => {
    const id = await handIn('kari');
    await stack().taskOf('auditor', id, 'assess');
    const reader = await Reader.staff('operator');
    const { page, say } = reader;
    await reader.follow(say('console.title'));
    await reader.expectGoodInEveryLanguage('machines');
    await reader.follow(/subject-request$/);
    await reader.expectGoodInEveryLanguage('executions', 'always');
    await reader.follow(say('console.status.RUNNING'));
    await reader.follow(`${id}.1`);
    expect(await reader.heading()).toBe(`${id}.1`);
    const picture = page.locator('.graph svg');
    expect(await picture.getAttribute('role')).toBe('img');
    expect(await picture.innerHTML()).toContain(say('console.mark.PRESENT'));
    await page.getByText(say('console.as-list')).click();
    const present = page.locator('li', { hasText: say('console.mark.PRESENT') });
    expect(await textOf(present.first())).toContain('Assess');
    const history = page.locator('#history ~ ol > li');
    expect(await history.count()).toBeGreaterThan(5);
    expect(await page.content()).not.toMatch(/"?TaskToken"?:\s*"[^"*…]{30,}"/);
    await reader.expectGoodInEveryLanguage('execution', 'always');
    await reader.close();
  });

  it('sees how a case is run', async () => {
    const id = await handIn('kari');
    await stack().taskOf('auditor', id, 'assess');
    const reader = await Reader.staff('operator');
    await reader.expectGoodInEveryLanguage('inbox of operators');
    await reader.go(`/staff/cases/${id}/operation`);
    expect(await reader.text()).toContain(reader.say('operation.execution.RUNNING'));
    await reader.expectGoodInEveryLanguage('operation');
    expect(await reader.go('/staff/console/execution?arn=arn:aws:states:eu-north-1:000000000000:execution:no:no')).toBe(
      404,
    );
    await reader.close();
  });

  it('moves the clock of the stack', async () => {
    const reader = await Reader.staff('operator');
    await reader.follow(reader.say('clock.title'));
    await reader.expectGoodInEveryLanguage('time machine');
    const before = Date.parse(await stack().now());
    await reader.press('clock.day');
    expect(Date.parse(await stack().now()) - before).toBeGreaterThanOrEqual(86_400_000);
    await reader.fill('date', '2001-01-01');
    await reader.press('clock.to');
    expect(await reader.text()).toContain(reader.say('clock.refused'));
    await reader.expectGood('clock refused');
    await reader.close();
  });
});
