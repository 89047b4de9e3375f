import type { LetterEvent } from '../events/letters.ts';
import type { SubjectRequestEvent } from '../events.ts';
import type { LetterCourse } from '../state/letters.ts';
import type { Registered } from '../state.ts';

const TYPES: readonly string[] = [
  'LanguageChanged',
  'LetterOpened',
  'SecondNoticeGiven',
  'LetterReturned',
  'ReturnedHandled',
  'LetterSentAgain',
] satisfies LetterEvent['type'][];

export function isLetterEvent<Event extends SubjectRequestEvent>(
  event: Event,
): event is Extract<Event, { type: LetterEvent['type'] }> {
  return TYPES.includes(event.type);
}

export function evolveLetters(state: Registered, event: LetterEvent): Registered {
  switch (event.type) {
    case 'LanguageChanged':
      return { ...state, language: event.record.to };
    case 'LetterOpened':
      return changed(state, event, (course) => ({ openedAt: event.record.openedAt, ...course }));
    case 'SecondNoticeGiven':
      return changed(state, event, (course) => ({ ...course, secondNotice: event.record.notice }));
    case 'LetterReturned':
      return changed(state, event, (course) => ({
        ...course,
        returned: (course.returned ?? 0) + 1,
        task: event.record.task,
        ...(event.record.next === undefined ? {} : { next: event.record.next }),
      }));
    case 'ReturnedHandled':
      return changed(state, event, ({ task: _, ...course }) => ({
        ...course,
        ...(event.record.next === undefined ? {} : { next: event.record.next }),
      }));
    case 'LetterSentAgain':
      return changed(state, event, ({ next: _, ...course }) => ({ ...course, attempts: event.record.attempt }));
    default:
      return event satisfies never;
  }
}

function changed(
  state: Registered,
  { record }: { readonly record: { readonly letter: string } },
  change: (course: LetterCourse) => LetterCourse,
): Registered {
  const letters = state.letters.map((letter) =>
    letter.number === record.letter ? { ...letter, course: change(letter.course ?? {}) } : letter,
  );
  return { ...state, letters };
}
