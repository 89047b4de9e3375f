import type { Child } from 'hono/jsx';
import { dayReceived, type Registered } from '../../../../../lib/subject-requests/state.ts';
import { erasureGround } from '../../../../../lib/subject-requests/tables/erasure-grounds.ts';
import { Facts, Table, Written } from '../../../../../lib/web/display.tsx';
import type { Say } from '../../../../../lib/web/say.ts';
import type { View } from '../../../../../lib/web/view.ts';
import type { RightsDetail } from '../../../use-cases/case-request.ts';
import { RuleLink } from '../../rule-link.tsx';

/** What was decided about rectification, erasure, restriction or objection, item by item, with grounds and reasons. */
export function DecidedRights(props: {
  readonly view: View;
  readonly state: Registered;
  readonly details: readonly RightsDetail[];
}) {
  const { view, state, details } = props;
  return <>{details.map((detail) => Detail(view, state, detail))}</>;
}

type Of<Type extends RightsDetail['type']> = Extract<RightsDetail, { readonly type: Type }>;

function Detail(view: View, state: Registered, detail: RightsDetail): Child {
  const { say } = view;
  const reason = [say('field.reason'), words(detail.personal === undefined ? undefined : reasonOf(detail))] as const;
  switch (detail.type) {
    case 'RectificationDecided':
      return rectified(view, detail);
    case 'ErasureDecided':
      return erased(view, state, detail);
    case 'RestrictionDecided':
      return (
        <Facts
          facts={[
            [
              say('subject-request.field.restrictionGround'),
              say(`subject-request.restriction-ground.${detail.record.ground}`),
            ],
            [
              say('subject-request.field.restrictionConditions'),
              detail.record.conditions.map((code) => say(`subject-request.restriction-condition.${code}`)).join(', '),
            ],
            reason,
          ]}
        />
      );
    case 'AdmissibilityRecorded':
      return (
        <Facts
          facts={[
            [
              say('subject-request.field.processing'),
              say.or(`subject-request.processing.${detail.record.processing}.name`, detail.record.processing),
            ],
            [say('subject-request.field.legalBasis'), say(`subject-request.legal-basis.${detail.record.basis}`)],
            reason,
          ]}
        />
      );
    case 'ObjectionDecided':
      return (
        <Facts
          facts={[[say('case.decided.decision'), say(`subject-request.outcome.${detail.record.outcome}`)], reason]}
        />
      );
  }
}

function reasonOf({ personal }: RightsDetail): string | undefined {
  return personal !== undefined && 'reason' in personal ? personal.reason : undefined;
}

/** What somebody wrote; nothing where nothing was written, or it has been erased. */
function words(text: string | undefined): Child | undefined {
  return text === undefined || text === '' ? undefined : <Written>{text}</Written>;
}

/** Reasons and what shows them, each on a line of its own. */
function Lines({ lines }: { readonly lines: readonly (string | undefined)[] }) {
  return (
    <>
      {lines
        .filter((line) => line !== undefined)
        .map((line) => (
          <div>
            <Written>{line}</Written>
          </div>
        ))}
    </>
  );
}

/** Item by item: which, what was decided, what only this right has in between, and why. */
function Items(props: {
  readonly say: Say;
  readonly between: readonly string[];
  readonly rows: readonly (readonly Child[])[];
}) {
  const { say, between, rows } = props;
  if (rows.length === 0) return null;
  const head = ['case.decided.item', 'subject-request.field.itemDecision', ...between, 'field.reason'];
  return <Table caption={say('case.decided.items')} head={head.map((key) => say(key))} rows={rows} />;
}

/** The value that was registered beside what stands there now. */
function rectified({ say }: View, { record, personal }: Of<'RectificationDecided'>): Child {
  const items = personal?.items ?? [];
  return (
    <>
      <Facts
        facts={[
          [
            say('subject-request.field.nature'),
            record.nature === undefined ? undefined : say(`subject-request.change-nature.${record.nature}`),
          ],
          [say('subject-request.field.explanation'), words(personal?.explanation)],
        ]}
      />
      <Items
        say={say}
        between={['case.decided.before', 'case.decided.after']}
        rows={items.map(({ item, what, before, value, reason, evidence, purpose }) => {
          const decision = record.items.find((each) => each.item === item)?.decision ?? 'KEEP';
          return [
            <Written>{what}</Written>,
            say(`subject-request.rectification-choice.${decision}`),
            <Written>{before}</Written>,
            decision === 'KEEP' ? '–' : <Written>{value}</Written>,
            <Lines lines={[reason, evidence, purpose]} />,
          ];
        })}
      />
    </>
  );
}

/** The two questions with their answers, then each item with the ground that keeps it and its rule. */
function erased(view: View, state: Registered, { record, personal }: Of<'ErasureDecided'>): Child {
  const { say } = view;
  const answer = (word: 'YES' | 'NO', why: string | undefined): Child => (
    <>
      {say(`subject-request.answer-word.${word}`)}
      {why === undefined ? null : ': '}
      <Written>{why}</Written>
    </>
  );
  const items = personal?.items ?? [];
  return (
    <>
      <Facts
        facts={[
          [say('subject-request.field.claimed'), say(`subject-request.erasure-claim.${record.claimed}`)],
          [say('subject-request.field.incorrect'), answer(record.incorrect, personal?.incorrect)],
          [say('subject-request.field.unlawful'), answer(record.unlawful, personal?.unlawful)],
          [say('subject-request.field.keptPurpose'), words(personal?.purpose)],
        ]}
      />
      <Items
        say={say}
        between={['subject-request.field.erasureGround']}
        rows={items.map(({ item, what, law, reason, legalReview }) => {
          const { decision = 'KEEP', way, ground } = record.items.find((each) => each.item === item) ?? {};
          return [
            <Written>{what}</Written>,
            <>
              {say(`subject-request.erasure-choice.${decision}`)}
              {way === undefined ? null : `: ${say(`subject-request.erasure-way.${way}`)}`}
            </>,
            ground === undefined ? (
              <Written>{law ?? '–'}</Written>
            ) : (
              <>
                {say(`subject-request.erasure-ground.${ground}`)}{' '}
                <RuleLink view={view} rule={erasureGround(ground, dayReceived(state)).rule} />
              </>
            ),
            <Lines lines={[reason, legalReview]} />,
          ];
        })}
      />
    </>
  );
}
