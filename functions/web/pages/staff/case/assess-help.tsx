import type { Right } from '../../../../../lib/subject-requests/codes.ts';
import { ACCESS_GROUNDS, type GroundRow } from '../../../../../lib/subject-requests/tables/access-grounds.ts';
import { Details } from '../../../../../lib/web/display.tsx';
import type { View } from '../../../../../lib/web/view.ts';
import { RuleLink } from '../../rule-link.tsx';

/** What is counted, by right; the others have no choice item by item. */
const CHOICES: Readonly<Partial<Record<Right, readonly string[]>>> = {
  ACCESS: ['given', 'masked', 'withheld'],
  RECTIFICATION: ['corrected', 'supplemented', 'kept'],
  ERASURE: ['erased', 'kept'],
};

/** Whether the form of that right asks about item after item, and counts the choices. */
export function countsChoices(right: Right): boolean {
  return CHOICES[right] !== undefined;
}

/**
 * How many items are given, masked and withheld (or corrected, erased, kept), always in sight below the items. The browser counts the chosen
 * buttons by itself (CSS counters), so the numbers follow each choice without a script.
 */
export function Chosen({ view, right, count }: { readonly view: View; readonly right: Right; readonly count: number }) {
  const { say } = view;
  return (
    <section class="chosen" aria-labelledby="chosen">
      <h2 id="chosen">{say('assess.chosen', { count })}</h2>
      <ul class="counts">
        {(CHOICES[right] ?? []).map((choice) => (
          <li>
            {say(`assess.${choice}`)}: <strong class={`count-${choice}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each ground with its duty word and what must be written for it, with the way to its rule. */
export function Grounds({ view }: { readonly view: View }) {
  const { say } = view;
  const rows: readonly (readonly [string, GroundRow])[] = Object.entries(ACCESS_GROUNDS.at(-1)?.rows ?? {});
  return (
    <Details summary={say('assess.grounds')}>
      <ul>
        {rows.map(([ground, row]) => (
          <li>
            <strong>{say(`subject-request.ground.${ground}`)}</strong> <RuleLink view={view} rule={ground} />
            <br />
            {`${needsOf(row)
              .map((key) => say(key))
              .join('. ')}.`}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function needsOf(row: GroundRow): readonly string[] {
  const representative = row.specialReasons === 'REPRESENTATIVE';
  const needs: readonly (readonly [unknown, string])[] = [
    [row.interests, 'interests'],
    [row.conditions, 'conditions'],
    [row.others, 'others'],
    [row.specialReasons, representative ? 'special-reasons-representative' : 'special-reasons'],
    [row.asksIfConcerned, 'concerned'],
    [row.copyOnly, 'copy-only'],
    [row.parentsOnly, 'no-trace'],
  ];
  const found = needs.flatMap(([demanded, name]) => (demanded === undefined ? [] : [`assess.needs.${name}`]));
  return [row.mandatory ? 'assess.shall' : 'assess.may', ...found];
}
