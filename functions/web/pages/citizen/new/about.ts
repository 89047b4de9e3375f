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

/** What was answered about a right; questions that were left open are left out. */
export function answersAbout(right: Right, sent: Sent, say: Say): readonly Answered[] {
  return QUESTIONS[right].flatMap((field) => {
    const value = (sent[field.name]?.[0] ?? '').trim();
    if (value === '') return [];
    return [
      { question: say(field.label ?? ''), answer: inWords(field, value, say), written: field.kind === 'textarea' },
    ];
  });
}

function inWords(field: FieldSpec, value: string, say: Say): string {
  return field.kind === 'radios' ? say.or(`${field.optionKey}.${value}`, value) : value;
}

/**
 * The text of the request: what the person wrote, each answer below its question as it was asked, right by right. Access alone is what was
 * written and nothing else. Undefined where nothing was written.
 */
export function aboutOf(sent: Sent, say: Say): string | undefined {
  const rights = rightsIn(sent);
  const blocks = rights.flatMap((right) => {
    const answers = answersAbout(right, sent, say);
    if (answers.length === 0) return [];
    if (rights.length === 1 && right === 'ACCESS') return answers.map(({ answer }) => answer);
    const lines = answers.map(({ question, answer }) => `${question}\n${answer}`);
    return [[say(`request.right.${right}`), ...lines].join('\n\n')];
  });
  return blocks.length === 0 ? undefined : blocks.join('\n\n');
}
