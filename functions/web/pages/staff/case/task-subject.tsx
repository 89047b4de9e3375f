import type { Child } from 'hono/jsx';
import type { StoredCase, StoredEvent } from '../../../../../lib/cases/store.ts';
import type { Task } from '../../../../../lib/cases/workflow.ts';
import type { SubjectRequest } from '../../../../../lib/subject-requests/state.ts';
import { Facts, Written } from '../../../../../lib/web/display.tsx';
import type { Say } from '../../../../../lib/web/say.ts';
import type { View } from '../../../../../lib/web/view.ts';
import { lettersOf, stepInWords } from '../../../use-cases/case-view.ts';

interface Props {
  readonly view: View;
  readonly opened: { readonly stored: StoredCase; readonly task: Task; readonly events: readonly StoredEvent[] };
}

/** What a task is about where the case itself does not say it: a proposal, a letter, a complaint, a task that was left lying. */
export function TaskSubject({ view, opened }: Props) {
  const { say } = view;
  const { stored, task, events } = opened;
  const about = aboutOf(events, task);
  const letter = letterOf(opened) ?? about?.record['letter'];
  const facts = [
    ...(about === undefined ? [] : wordsOf(say, stored, about)),
    ...personalOf(say, about),
    ...(typeof letter === 'string'
      ? [[say('case.letter'), <LetterLink id={stored.id} letter={letter} />] as const]
      : []),
  ];
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="subject">
      <h2 id="subject">{say('task.subject')}</h2>
      <Facts facts={facts} />
    </section>
  );
}

/** The event that opened the task. */
function aboutOf(events: readonly StoredEvent[], { task }: Task): StoredEvent | undefined {
  return events.findLast(({ record }) => {
    const { task: its, leader, tasks } = record;
    return leader === task || its === task || (Array.isArray(tasks) && tasks.includes(task));
  });
}

/** The second unit of a joint case signs the answer as it was written. */
function letterOf({ stored, task, events }: Props['opened']): string | undefined {
  const state = stored.snapshot.state as SubjectRequest;
  if (task.step !== 'sign-off' || state.kind !== 'REGISTERED') return undefined;
  const answers = state.letters.filter(({ purpose, withdrawn }) => purpose === 'ANSWER' && withdrawn !== true);
  return lettersOf(events).findLast(({ letter }) => answers.some(({ number }) => number === letter))?.letter;
}

function wordsOf(
  say: Say,
  { tasks }: StoredCase,
  { type, record }: StoredEvent,
): readonly (readonly [string, string])[] {
  const text = (name: string): string => String(record[name] ?? '');
  switch (type) {
    case 'ReceivedCorrectionProposed':
      return [
        [say('task.subject.received'), say('case.moves.moved', { before: text('from'), after: text('to') })],
        [
          say('web.ledger.first-due'),
          say('case.moves.moved', { before: text('firstDueBefore'), after: text('firstDue') }),
        ],
      ];
    case 'ComplaintRegistered':
      return [[say('act.complaint-reference'), text('reference')]];
    case 'RecipientWrong':
      return [[say('task.subject.report-by'), say('task.subject.at', { at: text('reportBy') })]];
    case 'LetterReturned':
      return [[say('act.returned-on'), say('task.subject.at', { at: text('on') })]];
    case 'TaskEscalated': {
      const about = tasks.find(({ task }) => task === record['task']);
      return about === undefined ? [] : [[say('inbox.task'), stepInWords(say, about.step)]];
    }
    default:
      return [];
  }
}

/** Evidence, reason and note, as somebody wrote them. */
function personalOf(say: Say, about: StoredEvent | undefined): readonly (readonly [string, Child])[] {
  const { evidence, reason, detail } = about?.personal ?? {};
  return [
    ...written(say('act.evidence'), evidence),
    ...written(say('field.reason'), reason),
    ...written(say('act.detail'), detail),
  ];
}

function written(term: string, words: unknown): readonly (readonly [string, Child])[] {
  return typeof words === 'string' && words !== '' ? [[term, <Written>{words}</Written>]] : [];
}

function LetterLink({ id, letter }: { readonly id: string; readonly letter: string }) {
  return (
    <a class="ds-link" href={`/staff/cases/${id}/letters/${letter}`}>
      {letter}
    </a>
  );
}
