import { isChildsWord, readerOf } from '../../../../lib/subject-requests/reader.ts';
import type { TaskForm } from './assess-form.ts';
import { erasureForm } from './rights/erasure.ts';
import type { RightsContext } from './rights/form-parts.ts';
import { admissibilityForm, objectionForm } from './rights/objection.ts';
import { rectificationForm } from './rights/rectification.ts';
import { restrictionForm } from './rights/restriction.ts';

/** The form of `assess` for rectification, erasure, restriction and objection; undefined for access. */
export function rightsForm(given: RightsContext): TaskForm | undefined {
  const { state } = given;
  const reader = readerOf(state);
  const context = { ...given, items: given.items.filter((item) => !isChildsWord(item, reader)) };
  switch (state.right) {
    case 'RECTIFICATION':
      return rectificationForm(context);
    case 'ERASURE':
      return erasureForm(context);
    case 'RESTRICTION':
      return restrictionForm(context);
    case 'OBJECTION':
      return state.admissibility === undefined ? admissibilityForm(context) : objectionForm(context);
    default:
      return undefined;
  }
}
