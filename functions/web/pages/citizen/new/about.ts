import type { Right } from '../../../../../lib/subject-requests/codes.ts';
import type { FieldSpec, Sent } from '../../../../../lib/web/form-spec.ts';
import type { Say } from '../../../../../lib/web/say.ts';
import { QUESTIONS, rightsIn } from './steps.ts';

/** A question about a right with the answer, as the person reads both. */
export interface Answered {
  readonly question: string;
  readonly answer: string;
  /** Written by the person, in a language that nobody has told us. */
  readonly written: boolean;
}

const valuesOf = (field: FieldSpec, sent: Sent): readonly string[] =>
  (sent[field.name] ?? []).map((value) => value.trim()).filter((value) => value !== '');

/** What was answered about a right; questions that were left open are left out. */
export function answersAbout(right: Right, sent: Sent, say: Say): readonly Answered[] {
  return QUESTIONS[right].flatMap((field) => {
    const values = valuesOf(field, sent);
    if (values.length === 0) return [];
    const answer = values.map((value) => inWords(field, value, say)).join(', ');
    return [{ question: say(field.label ?? ''), answer, written: field.kind === 'textarea' }];
  });
}

function inWords(field: FieldSpec, value: string, say: Say): string {
  return 'optionKey' in field ? say.or(`${field.optionKey}.${value}`, value) : value;
}

/** What was answered about the rights that are asked for, by the names of the API's form: of access its text, of the others what is claimed. */
export function answersIn(sent: Sent): readonly (readonly [name: string, value: string])[] {
  return rightsIn(sent)
    .flatMap((right) => QUESTIONS[right])
    .flatMap((field) => valuesOf(field, sent).map((value) => [nameOf(field), value] as const));
}

/** The same fields, for whom reads them back. */
export function answerFields(sent: Sent): readonly FieldSpec[] {
  return rightsIn(sent)
    .flatMap((right) => QUESTIONS[right])
    .map((field) => ({ ...field, name: nameOf(field) }));
}

const nameOf = ({ name }: FieldSpec): string => (name === 'ACCESS.what' ? 'about' : `claims.${name}`);
