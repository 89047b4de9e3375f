import type { View } from '../../../lib/web/view.ts';

/** A rule's id; for staff with the way to what it says. */
export function RuleLink({ view, rule }: { readonly view: View; readonly rule: string | undefined }) {
  if (rule === undefined) return null;
  if (view.side === 'citizen') return <>{view.say('web.rule', { rule })}</>;
  return (
    <a class="ds-link" href={`/staff/rules/${encodeURIComponent(rule)}`}>
      {view.say('web.rule', { rule })}
    </a>
  );
}
