import type { View } from '../../../../lib/web/view.ts';

/** From what was done, back to the case. */
export function ToCase({ view, id }: { readonly view: View; readonly id: string }) {
  return (
    <p>
      <a class="ds-link" href={`/staff/cases/${id}`}>
        {view.say('task.to-case')}
      </a>
    </p>
  );
}
