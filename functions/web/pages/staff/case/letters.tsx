import type { Instant } from '../../../../../lib/kernel/ids.ts';
import type { SubjectRequest } from '../../../../../lib/subject-requests/state.ts';
import { Table } from '../../../../../lib/web/display.tsx';
import type { View } from '../../../../../lib/web/view.ts';
import { type CaseView, type LetterView, lettersOf } from '../../../use-cases/case-view.ts';

interface Props {
  readonly view: View;
  readonly seen: CaseView;
}

/** The letters of the case: what they say, as page and PDF, and how they fared. */
export function CaseLetters({ view, seen }: Props) {
  const { say } = view;
  const letters = lettersOf(seen.events);
  if (letters.length === 0) return null;
  const base = `/staff/cases/${seen.stored.id}/letters`;
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{say('web.letters')}</h2>
      <Table
        quiet
        caption={say('web.letters')}
        head={[say('case.letter'), say('letter.issued'), say('case.letter-course'), say('case.letter-open')]}
        rows={letters.map((letter) => [
          <>
            <a class="ds-link" href={`${base}/${letter.letter}`}>
              {letter.title === undefined ? say('letter.erased') : <span lang={letter.language}>{letter.title}</span>}
            </a>
            <br />
            <span class="hint">{letter.letter}</span>
          </>,
          say.instant(letter.issuedAt as Instant),
          <Course view={view} seen={seen} letter={letter} />,
          letter.document === undefined ? (
            '–'
          ) : (
            <a class="ds-link" href={`${base}/${letter.letter}.pdf`} type="application/pdf">
              {say('case.letter-pdf')}
              <span class="ds-sr-only">{` ${letter.letter}`}</span>
            </a>
          ),
        ])}
      />
    </section>
  );
}

/** Sent when and how, opened, told of again, come back, or set aside. */
function Course({ view, seen, letter }: Props & { readonly letter: LetterView }) {
  const { say } = view;
  const state = seen.stored.snapshot.state as SubjectRequest;
  const isRequest = seen.stored.snapshot.kind === 'subject-request' && state.kind === 'REGISTERED';
  const known = isRequest ? state.letters.find(({ number }) => number === letter.letter) : undefined;
  const { openedAt, secondNotice, returned } = known?.course ?? {};
  const words = [
    letter.dispatchedAt === undefined
      ? say('letter.not-dispatched')
      : say('case.letter-sent', {
          at: letter.dispatchedAt,
          channel: known?.dispatched === undefined ? '' : say(`case.letter-by.${known.dispatched.channel}`),
        }),
    ...(openedAt === undefined ? [] : [say('case.letter-opened', { at: openedAt })]),
    ...(secondNotice === undefined ? [] : [say('case.letter-second-notice', { letter: secondNotice })]),
    ...(returned === undefined ? [] : [say('case.letter-returned', { count: returned })]),
    ...(known?.withdrawn === true ? [say('case.letter-withdrawn')] : []),
  ];
  return (
    <ul class="states">
      {words.map((each) => (
        <li>{each}</li>
      ))}
    </ul>
  );
}
