import type { Child } from 'hono/jsx';
import type { View } from '../../../../../lib/web/view.ts';
import { stepInWords } from '../../../use-cases/case-view.ts';
import type { InboxCounts } from '../../../use-cases/tasks.ts';
import { addressOf, type InboxWish, STEPS, unitsOf } from './filter.ts';

interface Props {
  readonly view: View;
  readonly wish: InboxWish;
}

/** How much there is, each number leading to the tasks that it counts. */
export function Counts({ view, wish: { unit }, counts }: Props & { readonly counts: InboxCounts }) {
  const { say } = view;
  const link = (wish: InboxWish, text: string) => (
    <a class="ds-link" href={addressOf({ unit, ...wish })}>
      {text}
    </a>
  );
  const many = counts.isAtLeast ? 'inbox.count-at-least' : 'inbox.count';
  return (
    <ul class="counts" aria-label={say('inbox.counts')}>
      <li>{link({}, say(many, { count: counts.all }))}</li>
      <li>
        {counts.overdue === 0
          ? say('inbox.count-overdue-none')
          : link({ dueTo: counts.yesterday }, say('inbox.count-overdue', { count: counts.overdue }))}
      </li>
      <li>{link({ unopened: true }, say('inbox.count-unopened', { count: counts.unopened }))}</li>
      <li>{link({ taken: 'me' }, say('inbox.count-mine', { count: counts.mine }))}</li>
      <li>{link({ taken: 'nobody' }, say('inbox.count-free', { count: counts.free }))}</li>
    </ul>
  );
}

/** Search and filters, as a form that asks for an address: it can be kept, sent to a colleague, and needs no script. */
export function Filters({ view, wish }: Props) {
  const { say, actor } = view;
  const units = actor === undefined ? [] : unitsOf(actor);
  const option = (value: string, text: string, chosen: string | undefined) => (
    <option value={value} selected={value === (chosen ?? '')}>
      {text}
    </option>
  );
  const steps = STEPS.map((step) => [step, stepInWords(say, step)] as const).sort(([, a], [, b]) =>
    a.localeCompare(b, say.language),
  );
  return (
    <search>
      <form class="filters" method="get" action="/staff">
        {units.length < 2 ? null : (
          <Filter id="unit" label={say('field.unit')}>
            <select class="ds-input" id="f-unit" name="unit">
              {units.map((unit) => option(unit, say(`unit.${unit}`), wish.unit ?? actor?.unit))}
            </select>
          </Filter>
        )}
        <Filter id="text" label={say('inbox.search')}>
          <input class="ds-input" id="f-text" name="text" type="search" value={wish.text ?? ''} autocomplete="off" />
        </Filter>
        <Filter id="step" label={say('inbox.task')}>
          <select class="ds-input" id="f-step" name="step">
            {option('', say('inbox.all'), wish.step)}
            {steps.map(([step, words]) => option(step, words, wish.step))}
          </select>
        </Filter>
        <Filter id="dueTo" label={say('inbox.due-to')}>
          <input class="ds-input" id="f-dueTo" name="dueTo" type="date" value={wish.dueTo ?? ''} />
        </Filter>
        <Filter id="taken" label={say('inbox.who')}>
          <select class="ds-input" id="f-taken" name="taken">
            {option('', say('inbox.all'), wish.taken)}
            {option('me', say('inbox.mine'), wish.taken)}
            {option('nobody', say('inbox.nobody'), wish.taken)}
          </select>
        </Filter>
        <div class="choice">
          <input
            class="ds-input"
            id="f-unopened"
            name="unopened"
            type="checkbox"
            value="true"
            checked={wish.unopened === true}
          />
          <label for="f-unopened">{say('inbox.unopened-only')}</label>
        </div>
        <div class="buttons">
          <button class="ds-button" type="submit">
            {say('inbox.show')}
          </button>
          <a class="ds-link" href="/staff">
            {say('inbox.reset')}
          </a>
        </div>
      </form>
    </search>
  );
}

function Filter({ id, label, children }: { readonly id: string; readonly label: string; readonly children?: Child }) {
  return (
    <div class="ds-field">
      <label class="ds-label" for={`f-${id}`}>
        {label}
      </label>
      {children}
    </div>
  );
}
