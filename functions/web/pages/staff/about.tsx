import { hasRole, type Role } from '../../../../lib/cases/actor.ts';
import type { StoredEvent } from '../../../../lib/cases/store.ts';
import { osloDate } from '../../../../lib/deadlines/oslo-time.ts';
import type { RoundState } from '../../../../lib/deletion-rounds/state.ts';
import { requestClaims, requestText } from '../../../../lib/subject-requests/personal.ts';
import type { Person, Registered, SubjectRequest } from '../../../../lib/subject-requests/state.ts';
import { requiredDocuments } from '../../../../lib/transfers/documents.ts';
import { wordsOf } from '../../../../lib/transfers/note.ts';
import type { Transfer, TransferState } from '../../../../lib/transfers/state.ts';
import { requiredFields } from '../../../../lib/transfers/template.ts';
import { Alert, Details, Facts, Written } from '../../../../lib/web/display.tsx';
import type { View } from '../../../../lib/web/view.ts';
import type { CaseView } from '../../use-cases/case-view.ts';
import { capital } from './case/capital.ts';
import { claimFacts } from './claims.ts';
import { requesterFacts } from './requester-facts.tsx';
import { adequacyInWords } from './transfer-form.ts';

/** What a case is about, in the words of its workflow. */
export function About({ view, seen }: { readonly view: View; readonly seen: Pick<CaseView, 'stored' | 'events'> }) {
  const { kind, state } = seen.stored.snapshot;
  switch (kind) {
    case 'subject-request':
      return <AboutRequest view={view} state={state as SubjectRequest} events={seen.events} />;
    case 'transfer-approval':
      return <AboutTransfer view={view} state={state as TransferState} events={seen.events} />;
    case 'deletion-round':
      return <AboutRound view={view} state={state as RoundState} />;
  }
}

/** What somebody wrote; undefined stays undefined, so that it is left out. */
function written(text: string | undefined) {
  return text === undefined ? undefined : <Written>{text}</Written>;
}

function AboutRequest({
  view,
  state,
  events,
}: {
  readonly view: View;
  readonly state: SubjectRequest;
  readonly events: readonly StoredEvent[];
}) {
  if (state.kind === 'UNREGISTERED') return null;
  const { say } = view;
  const { identity, routing, extension, outcome } = state;
  const method = identity.status === 'CONFIRMED' ? identity.method : undefined;
  return (
    <section aria-labelledby="about">
      <h2 id="about">{say('case.about')}</h2>
      <h3>{say('case.the-person')}</h3>
      <Facts
        facts={[
          ...person(view, state),
          [
            say('field.identityStatus'),
            `${say(`subject-request.identity-status.${identity.status}`)}${
              method === undefined
                ? ''
                : `: ${say.or(`subject-request.method.${method}`, say('case.by-login')).toLowerCase()}`
            }`,
          ],
          ...requesterFacts(view, state, events),
        ]}
      />
      <h3>{say('case.the-request')}</h3>
      <Facts
        facts={[
          [say('field.right'), capital(say(`request-type.${state.right}`))],
          [say('register.about'), written(requestText(events))],
          ...claimFacts(state.right, requestClaims(events), say).map(
            ({ label, value, written: own }) => [say(label), own === true ? written(value) : value] as const,
          ),
          [say('case.reception'), say(`subject-request.reception.${state.receptionData}`)],
          [say('case.came-by'), say(`subject-request.source.${state.source}`)],
          [say('case.answer-by'), say(`subject-request.channel.${state.channel}`)],
          [say('field.language'), say(`web.language.${state.language}`)],
          [say('case.routing'), routing === undefined ? undefined : say.or(routing.reason, routing.unit)],
          [say('case.extension'), extension === undefined ? undefined : say(`case.extension.${extension.status}`)],
          [say('case.outcome'), outcome === undefined ? undefined : say(`subject-request.outcome.${outcome}`)],
        ]}
      />
    </section>
  );
}

/** Those who look a person up by number, or answer for how the case is handled. */
const READS_NUMBERS: readonly Role[] = ['PRIVACY_ADVISER', 'AEF', 'DPO'];

/** Never an address; and whoever is protected is marked, so that nobody sends anything by a side door. */
function person({ say, actor }: View, { person: found }: Registered) {
  if (found === undefined) return [[say('case.person'), say('case.erased')]] as const;
  const { name, nationalId, protection, contact } = found;
  const isProtected = protection !== undefined && protection !== 'NONE';
  const mayReadIt = actor !== undefined && hasRole(actor, ...READS_NUMBERS);
  return [
    [say('case.person'), <Written>{name}</Written>],
    [say('field.nationalId'), mayReadIt ? nationalId : <span class="hint">{say('case.number-hidden')}</span>],
    [say('case.protection'), isProtected ? <strong>{say(`case.protection.${protection}`)}</strong> : undefined],
    [say('case.contact'), contact === undefined ? undefined : say(contactKey(contact))],
  ] as const;
}

function contactKey({ reserved, digital }: NonNullable<Person['contact']>): string {
  if (reserved) return 'case.contact.RESERVED';
  return digital ? 'case.contact.DIGITAL' : 'case.contact.NONE';
}

export function AboutTransfer({
  view,
  state,
  events,
}: {
  readonly view: View;
  readonly state: TransferState;
  readonly events: readonly StoredEvent[];
}) {
  if (state.kind === 'NONE') return null;
  const { say } = view;
  const { draft } = state;
  const term = (name: string) => say(`transfer.field-name.${name}`);
  return (
    <>
      <section aria-labelledby="about">
        <h2 id="about">{say('case.about')}</h2>
        <Facts
          facts={[
            [term('exporter'), say(`transfer.exporter.${draft.exporter}`)],
            [term('recipientName'), written(draft.recipientName)],
            [term('recipientKind'), say(`transfer.recipient-kind.${draft.recipientKind}`)],
            [
              term('country'),
              draft.country === undefined
                ? undefined
                : (new Intl.DisplayNames([say.language], { type: 'region' }).of(draft.country) ?? draft.country),
            ],
            [
              term('organisation'),
              draft.organisation === undefined ? undefined : say(`transfer.organisation.${draft.organisation}`),
            ],
            [term('recipientRole'), say(`transfer.recipient-role.${draft.recipientRole}`)],
            [term('dataCategories'), draft.dataCategories.map((code) => say(`transfer.data.${code}`)).join(', ')],
            [term('purpose'), say(`transfer.purpose.${draft.purpose}`)],
            [term('purposeText'), written(draft.purposeText)],
            [term('routine'), say(`transfer.routine.${draft.routine}`)],
            [term('article6'), say(`transfer.disclosure.${draft.article6}`)],
            [term('statute'), written(draft.statute)],
            [term('basis'), say(`transfer.basis-name.${draft.basis}`)],
            [
              term('decision'),
              draft.decision === undefined ? undefined : adequacyInWords(draft.decision, say.language),
            ],
            [term('whyNotOrdinary'), written(draft.whyNotOrdinary)],
            [term('legalReference'), written(draft.legalReference)],
            [term('vitalInterest'), written(draft.vitalInterest)],
          ]}
        />
      </section>
      <Words view={view} state={state} events={events} />
    </>
  );
}

/** The assessment, what ombud and IT security said, and the decision. */
function Words({
  view,
  state,
  events,
}: {
  readonly view: View;
  readonly state: Transfer;
  readonly events: readonly StoredEvent[];
}) {
  const { say } = view;
  const words = wordsOf(events);
  const fields = requiredFields(state.draft).filter((name) => words.assessment[name] !== undefined);
  const documents = requiredDocuments(state.draft, osloDate(view.now));
  return (
    <section aria-labelledby="words">
      <h2 id="words">{say('case.assessment')}</h2>
      {fields.map((name) => (
        <Details summary={say(`transfer.template.${name}`)}>
          <p>{written(words.assessment[name])}</p>
        </Details>
      ))}
      {(['PVO', 'IT'] as const).map((party) => {
        const comment = state.consultation?.comments[party];
        if (comment === undefined) return null;
        return (
          <>
            <h3>{say(`transfer.note.recommendation.${party}`)}</h3>
            <p>
              {comment.outcome === 'GIVEN'
                ? (written(words.recommendations[party]) ?? say('case.erased'))
                : say('case.no-answer')}
            </p>
          </>
        );
      })}
      {state.documented === undefined ? null : (
        <>
          <h3>{say('case.decision')}</h3>
          <p>
            <strong>{say(`transfer.decision.${state.documented.outcome}`)}</strong>
          </p>
          <p>{written(words.decision) ?? say('case.erased')}</p>
          {words.routineReason === undefined ? null : <p>{written(words.routineReason)}</p>}
        </>
      )}
      {documents.length === 0 ? null : (
        <>
          <h3>{say('case.documents')}</h3>
          <ul>
            {documents.map(({ kind, module }) => (
              <li>{`${say(`transfer.document.${kind}`)}${module === undefined ? '' : ` (${say(`web.module.${module}`)})`}`}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function AboutRound({ view, state }: { readonly view: View; readonly state: RoundState }) {
  const { say } = view;
  const { start, extract, signOffs, list, format, transfer, result, outcome } = state;
  if (start === undefined) return null;
  return (
    <section aria-labelledby="about">
      <h2 id="about">{say('case.about')}</h2>
      {start.outOfForce ? (
        <Alert colour="warning">
          <p>{say('deletion-round.banner.out-of-force')}</p>
        </Alert>
      ) : null}
      <Facts
        facts={[
          [say('round.date'), say.date(start.date)],
          [say('round.rule-set'), say.or(`deletion-round.rule-set.${start.ruleSet.toLowerCase()}`, start.ruleSet)],
          [say('round.description'), start.description],
          [say('round.agreement'), start.agreement],
          [say('round.carried-in'), String(start.carriedFrom.reduce((sum, { rows }) => sum + rows, 0))],
          [say('round.extract'), extract === undefined ? undefined : String(extract.count)],
          [
            say('round.signed'),
            signOffs.map(({ department, at }) => `${say(`unit.${department}`)} (${say.instant(at)})`).join(', ') ||
              undefined,
          ],
          [say('round.list'), list === undefined ? undefined : String(list.count)],
          [say('round.checksum'), format?.sha256],
          [say('round.transferred'), transfer === undefined ? undefined : say.instant(transfer.receivedAt)],
          [say('round.result'), result === undefined ? undefined : String(result.rows)],
          [say('round.deleted'), outcome === undefined ? undefined : String(outcome.deleted)],
          [say('round.not-found'), outcome === undefined ? undefined : String(outcome.notFound)],
          [
            say('round.unresolved'),
            outcome === undefined
              ? undefined
              : String(Object.values(outcome.unresolved).reduce((sum, each) => sum + each, 0)),
          ],
        ]}
      />
    </section>
  );
}
