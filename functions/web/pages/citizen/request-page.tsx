import type { CaseId, Instant } from '../../../../lib/kernel/ids.ts';
import { DATATILSYNET } from '../../../../lib/letters/authorities.ts';
import { Alert, Facts, Tag } from '../../../../lib/web/display.tsx';
import type { View } from '../../../../lib/web/view.ts';
import { type CaseView, lettersFor } from '../../use-cases/case-view.ts';
import type { OwnRequest, OwnState } from '../../use-cases/own-requests.ts';
import { WhyThisDate } from './why-this-date.tsx';
import { YouWrote } from './you-wrote.tsx';

const COLOURS = {
  BEING_HANDLED: 'info',
  MORE_TIME: 'info',
  WAITING_FOR_YOU: 'warning',
  OVERDUE: 'danger',
  ANSWERED: 'success',
  WITHDRAWN: 'neutral',
} as const satisfies Readonly<Record<OwnState, string>>;

export const colourOf = (state: OwnState) => COLOURS[state];

/** One request: where it is, what is needed, the last day and why that day, letters, what can be done. */
export function RequestPage(props: {
  readonly view: View;
  readonly seen: CaseView;
  readonly own: OwnRequest;
  readonly all: readonly (OwnRequest | CaseId)[];
}) {
  const { view, seen, own, all } = props;
  const { say } = view;
  const isOver = own.state === 'ANSWERED' || own.state === 'WITHDRAWN';
  const isLate = !isOver && seen.stored.snapshot.row.overdue;
  return (
    <>
      <h1>{say('request.one', { case: own.case })}</h1>
      <p>
        <strong>{say(`request.right.${own.right}`)}</strong>{' '}
        <Tag colour={colourOf(own.state)}>{say(`request.state.${own.state}`)}</Tag>
      </p>
      <p>{say(`request.state-means.${own.state}`)}</p>
      {isLate ? <HowToComplain view={view} /> : null}
      <Needed view={view} own={own} />
      <Facts
        facts={[
          [
            say(isLate ? 'request.answer-by.OVERDUE' : 'request.answer-by'),
            own.due === undefined || isOver ? undefined : <strong>{say.date(own.due)}</strong>,
          ],
          [say('request.received'), say.date(own.received)],
          [say('request.whom'), own.as === 'SELF' ? undefined : say(`subject-request.requester.${own.as}`)],
          [say('web.handled-by'), isOver ? undefined : say(`unit.${seen.stored.snapshot.row.unit}`)],
          [
            say('request.looks-again-at'),
            own.reconsiders === undefined ? undefined : <ToRequest id={own.reconsiders} />,
          ],
        ]}
      />
      <YouWrote view={view} seen={seen} own={own} />
      <Letters view={view} seen={seen} />
      <SameMessage view={view} own={own} all={all} />
      <Acts view={view} own={own} />
      {own.state === 'ANSWERED' ? <Disagree view={view} own={own} /> : null}
      {isOver ? null : <WhyThisDate view={view} ledger={seen.ledger} />}
      <p>{say('request.contact')}</p>
    </>
  );
}

function ToRequest({ id }: { readonly id: CaseId }) {
  return (
    <a class="ds-link" href={`/requests/${id}`}>
      {id}
    </a>
  );
}

/** What we wait for: said before everything else. */
function Needed({ view, own }: { readonly view: View; readonly own: OwnRequest }) {
  const { say } = view;
  if (own.needs.length === 0) return null;
  return (
    <section aria-labelledby="needed">
      <Alert colour="warning">
        <h2 id="needed">{say('request.needed')}</h2>
        {own.needs.map((what) => (
          <p>
            {say(`request.needed.${what}`)}{' '}
            <a class="ds-link" href={`/requests/${own.case}/${what}`}>
              {say(`request.${what}`)}
            </a>
          </p>
        ))}
      </Alert>
    </section>
  );
}

function Letters({ view, seen }: { readonly view: View; readonly seen: CaseView }) {
  const { say, actor } = view;
  const { stored, events } = seen;
  const letters = actor === undefined ? [] : lettersFor(actor, events);
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{say('web.letters')}</h2>
      {letters.length === 0 ? (
        <p>{say('request.no-letters')}</p>
      ) : (
        <ul class="letters">
          {letters.toReversed().map((letter) => {
            const path = `/requests/${stored.id}/letters/${letter.letter}`;
            const title = letter.title ?? say('letter.erased');
            return (
              <li>
                <a class="ds-link" href={path} lang={letter.language}>
                  {title}
                </a>
                {letter.dispatchedAt === undefined ? null : (
                  <span class="hint">{` ${say.instant(letter.dispatchedAt as Instant)}`}</span>
                )}
                {letter.document === undefined ? null : (
                  <>
                    {' '}
                    <a class="ds-link" href={`${path}.pdf`} type="application/pdf">
                      PDF
                      <span class="ds-sr-only">
                        : <span lang={letter.language}>{title}</span>, {letter.letter}
                      </span>
                    </a>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** The other requests of the message, each with an answer of its own. */
function SameMessage(props: {
  readonly view: View;
  readonly own: OwnRequest;
  readonly all: readonly (OwnRequest | CaseId)[];
}) {
  const { say } = props.view;
  const others = props.all.filter((each) => each !== props.own);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="together">
      <h2 id="together">{say('request.together')}</h2>
      <p>{say('request.together.means')}</p>
      <ul>
        {others.map((each) =>
          typeof each === 'string' ? (
            <li>{each}</li>
          ) : (
            <li>
              <a class="ds-link" href={`/requests/${each.case}`}>
                {`${say(`request.right.${each.right}`)} – ${each.case}`}
              </a>{' '}
              <Tag colour={colourOf(each.state)}>{say(`request.state.${each.state}`)}</Tag>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function Acts({ view, own }: { readonly view: View; readonly own: OwnRequest }) {
  const { say } = view;
  const acts = own.can.filter((act) => act !== 'again');
  if (acts.length === 0) return null;
  return (
    <section aria-labelledby="can">
      <h2 id="can">{say('request.can')}</h2>
      <ul>
        {acts.map((act) => (
          <li>
            <a class="ds-link" href={`/requests/${own.case}/${act}`}>
              {say(`request.${act}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Writing again, and complaining: the letter says it, and so does the page. */
function Disagree({ view, own }: { readonly view: View; readonly own: OwnRequest }) {
  const { say } = view;
  return (
    <section aria-labelledby="disagree">
      <h2 id="disagree">{say('request.disagree')}</h2>
      <p>
        {say('request.disagree.again')}{' '}
        <a class="ds-link" href={`/requests/${own.case}/again`}>
          {say('request.again')}
        </a>
      </p>
      {own.reconsideredIn.length === 0 ? null : (
        <p>
          {say('request.disagree.written')}{' '}
          {own.reconsideredIn.map((id) => (
            <>
              <ToRequest id={id} />{' '}
            </>
          ))}
        </p>
      )}
      <p>{say('request.disagree.complain')}</p>
      <HowToComplain view={view} />
      <p>{say('request.disagree.court')}</p>
    </section>
  );
}

/** The address that the letters give as well. */
function HowToComplain({ view }: { readonly view: View }) {
  return (
    <p>
      <a class="ds-link" href={DATATILSYNET.link} rel="external">
        {view.say('request.disagree.datatilsynet')}
      </a>
    </p>
  );
}
