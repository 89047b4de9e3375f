import { doubtIdentity, granted, handIn, registerPaper } from './requests.ts';
import { answer, openTask, stack, untilStatus } from './stack.ts';
import { adequate, describeTransfer, toDecision } from './transfers.ts';

/** Cases that stand at different steps, each person's own, so that a body may also succeed. */
export async function casesAtManySteps(): Promise<readonly string[]> {
  const rights = ['ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION'];
  const assessed = await Promise.all(rights.map((right) => handIn('kari', { right })));
  await Promise.all(assessed.map((id) => openTask(id, 'assess')));
  const today = (await stack().now()).slice(0, 10);
  const unchecked = await registerPaper(today, {}, 'ola');
  const doubted = await registerPaper(today);
  await doubtIdentity(doubted);
  const child = await handIn('mother', {
    requester: { kind: 'PARENT', name: 'Varm Ovn' },
    subject: '10851361281',
  });
  await openTask(child, 'child-consent');
  const closed = await handIn('kari');
  await answer('adviser-asa', closed, 'assess', await granted(closed));
  await untilStatus(closed, 'CLOSED');
  return [...assessed, unchecked, doubted, child, closed, await describeTransfer(adequate), await toDecision(adequate)];
}
