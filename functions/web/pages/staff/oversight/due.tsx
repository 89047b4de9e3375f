import type { PlainDate } from '../../../../../lib/kernel/ids.ts';
import type { View } from '../../../../../lib/web/view.ts';
import { daysLeft } from '../inbox/due.ts';

/** A last day, how far it is, and the way to why it is that day. */
export function Due({
  view,
  id,
  due,
}: {
  readonly view: View;
  readonly id: string;
  readonly due: PlainDate | undefined;
}) {
  const { say } = view;
  if (due === undefined) return <>–</>;
  return (
    <>
      {say.date(due)}
      <br />
      <span class="hint">{daysLeft(say, due, view.now)}</span>
      <br />
      <a class="ds-link" href={`/staff/cases/${id}#why`} aria-label={say('oversight.why-of', { case: id, due })}>
        {say('oversight.why')}
      </a>
    </>
  );
}

/** The way to a case. */
export function CaseLink({ id, base = '/staff/cases' }: { readonly id: string; readonly base?: string }) {
  return (
    <a class="ds-link" href={`${base}/${id}`}>
      {id}
    </a>
  );
}
