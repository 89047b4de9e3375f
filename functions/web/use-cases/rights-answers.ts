import type { RegisteredItem } from '../../../lib/cases/ports.ts';
import type { StoredCase } from '../../../lib/cases/store.ts';
import type { Right } from '../../../lib/subject-requests/codes.ts';
import {
  ErasureForm,
  MarkingForm,
  ObjectionForm,
  RectificationForm,
  RestrictionForm,
} from '../../../lib/subject-requests/forms/rights.ts';
import { knownItem, processingInWords, recipientsOf } from '../../../lib/subject-requests/known-items.ts';
import type { Registered } from '../../../lib/subject-requests/state.ts';
import type { WebParts } from '../parts.ts';
import { registeredItems } from './registered-items.ts';
import { answers, one, type TaskAnswers } from './task-answer.ts';

interface Known {
  readonly state: Registered;
  readonly items: readonly RegisteredItem[];
}

/** What is held about the person is asked for when the answer comes, so that a decision never rests on an old page. */
async function known(parts: WebParts, stored: StoredCase): Promise<Known> {
  return { state: stored.snapshot.state as Registered, items: (await registeredItems(parts, stored)) ?? [] };
}

const among = (items: readonly RegisteredItem[], ids: readonly string[]) => items.filter(({ id }) => ids.includes(id));

/** Answers to `assess` of the four other rights. */
export const RIGHTS_ANSWERS: Readonly<Record<Exclude<Right, 'ACCESS'>, TaskAnswers<unknown>>> = {
  RECTIFICATION: answers(RectificationForm, async (form, { parts, stored }) => {
    const { state, items } = await known(parts, stored);
    const changed = form.items.filter(({ decision }) => decision !== 'KEEP').map(({ id }) => id);
    return one({
      type: 'DecideRectification',
      ...form,
      items: form.items.map((item) => ({ ...knownItem(item.id, items, state), ...item })),
      recipients: recipientsOf(among(items, changed), state),
    });
  }),
  ERASURE: answers(ErasureForm, async (form, { parts, stored }) => {
    const { state, items } = await known(parts, stored);
    const erased = form.items.filter(({ decision }) => decision === 'ERASE').map(({ id }) => id);
    return one({
      type: 'DecideErasure',
      ...form,
      items: form.items.map((item) => ({ ...knownItem(item.id, items, state), ...item })),
      recipients: recipientsOf(among(items, erased), state),
    });
  }),
  RESTRICTION: answers(RestrictionForm, async (form, { parts, stored }) => {
    const { state, items } = await known(parts, stored);
    return one({
      type: 'DecideRestriction',
      ...form,
      items: form.items.map((id) => knownItem(id, items, state)),
      recipients: recipientsOf(form.items.length === 0 ? items : among(items, form.items), state),
    });
  }),
  OBJECTION: answers(ObjectionForm, async ({ action, ...form }, { parts, stored }) => {
    const { state, items } = await known(parts, stored);
    if ('outcome' in form) {
      const what = processingInWords(state.admissibility?.processing ?? '', state.language);
      return one({ type: 'DecideObjection', ...form, what });
    }
    const { processing } = form;
    return one({
      type: 'RecordAdmissibility',
      ...form,
      what: processingInWords(processing, state.language),
      recipients: recipientsOf(
        items.filter((item) => item.processing === processing),
        state,
      ),
    });
  }),
};

/** AEF's two tasks. */
export const AEF_ANSWERS: Readonly<Record<string, TaskAnswers<unknown>>> = {
  'mark-restriction': answers(MarkingForm, (form) => one({ type: 'ConfirmMarking', ...form })),
  'unmark-restriction': answers(MarkingForm, (form) => one({ type: 'ConfirmUnmarking', ...form })),
};
