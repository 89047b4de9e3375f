import type { Child } from 'hono/jsx';
import { Facts, Written } from '../../../../../lib/web/display.tsx';
import type { Sent } from '../../../../../lib/web/form-spec.ts';
import type { View } from '../../../../../lib/web/view.ts';
import { answersAbout } from './about.ts';
import { rightsIn, type StepName, stepsOf, whoIn } from './steps.ts';

type Fact = readonly [string, Child | undefined];

/** What is wrong with the message as a whole. */
export interface Wrong {
  readonly general: string | undefined;
  readonly wrong: readonly { readonly text: string; readonly href: string }[];
}

/** All that was answered, page by page with a way back to each; then it is sent. */
export function CheckPage(props: {
  readonly view: View;
  readonly sent: Sent;
  /** The message that the button sends. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly stamp: string;
  readonly problem?: Wrong;
}) {
  const { view, sent, fields, stamp, problem } = props;
  const { say } = view;
  const steps = stepsOf(sent);
  return (
    <>
      <h1>{say('request.check-title')}</h1>
      {problem === undefined ? null : <Summary view={view} problem={problem} />}
      <p class="hint">{say('request.step-of', { step: steps.length + 1, steps: steps.length + 1 })}</p>
      <p>{say('request.check.intro')}</p>
      {steps.map((step) => (
        <section class="answered" aria-labelledby={`s-${step}`}>
          <div>
            <h2 id={`s-${step}`}>{say(`request.step.${step}`)}</h2>
            <a class="ds-link" href={`/requests/new/${step}?from=check`}>
              {`${say('request.change')} `}
              <span class="ds-sr-only">{say(`request.step.${step}`)}</span>
            </a>
          </div>
          <Answers view={view} step={step} sent={sent} />
        </section>
      ))}
      <form method="post" action="/requests">
        <input type="hidden" name="csrf" value={view.csrf ?? ''} />
        <input type="hidden" name="stamp" value={stamp} />
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p>{say('request.check.then')}</p>
        <div class="buttons">
          <button class="ds-button" type="submit">
            {say('request.send')}
          </button>
        </div>
      </form>
    </>
  );
}

function Summary({ view, problem }: { readonly view: View; readonly problem: Wrong }) {
  return (
    <div class="ds-error-summary" role="alert" tabindex={-1} autofocus>
      <h2>{view.say('web.errors')}</h2>
      {problem.general === undefined ? null : <p>{problem.general}</p>}
      <ul>
        {problem.wrong.map(({ text, href }) => (
          <li>
            <a class="ds-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Answers({ view, step, sent }: { readonly view: View; readonly step: StepName; readonly sent: Sent }) {
  const { say } = view;
  if (step === 'rights') {
    return (
      <ul>
        {rightsIn(sent).map((right) => (
          <li>{say(`request.right.${right}`)}</li>
        ))}
      </ul>
    );
  }
  if (step === 'details') return <Details view={view} sent={sent} />;
  return <Facts facts={factsOf(view, step, sent)} />;
}

/** The answers about each right; with several, each under its name. */
function Details({ view, sent }: { readonly view: View; readonly sent: Sent }) {
  const { say } = view;
  const rights = rightsIn(sent);
  return (
    <>
      {rights.map((right) => {
        const answers = answersAbout(right, sent, say);
        return (
          <>
            {rights.length === 1 ? null : <h3>{say(`request.right.${right}`)}</h3>}
            {answers.length === 0 ? (
              <p>{say(right === 'ACCESS' ? 'request.everything' : 'web.nothing')}</p>
            ) : (
              <Facts
                facts={answers.map(
                  ({ question, answer, written }) =>
                    [question, written ? <Written>{answer}</Written> : answer] as const,
                )}
              />
            )}
          </>
        );
      })}
    </>
  );
}

function factsOf({ say }: View, step: StepName, sent: Sent): readonly Fact[] {
  const value = (name: string) => (sent[name]?.[0] ?? '').trim();
  const chosen = (name: string, key: string) => (value(name) === '' ? undefined : say.or(`${key}.${value(name)}`, ''));
  const written = (name: string) => (value(name) === '' ? undefined : <Written>{value(name)}</Written>);
  const side = whoIn(sent) === 'CHILD' ? 'child' : 'other';
  switch (step) {
    case 'who':
      return [[say('request.who'), chosen('who', 'request.who')]];
    case 'person':
      return [
        [say('request.kind'), side === 'child' ? undefined : chosen('kind', 'subject-request.requester')],
        [say(`request.subject.${side}`), written('subject')],
        [say('field.requesterName'), written('name')],
        [say(`request.authority.${side}`), written('authority')],
      ];
    case 'data':
      return [
        [say('field.receptionData'), chosen('receptionData', 'request.reception')],
        [say('field.wants'), chosen('wants', 'request.wants')],
      ];
    default:
      return [
        [say('field.language'), chosen('language', 'web.language')],
        [say('field.channel'), chosen('channel', 'request.channel')],
      ];
  }
}
