import type { RegisteredPerson } from '../../cases/ports.ts';
import type { PlainDate } from '../../kernel/ids.ts';
import { type RuleResult, ruleResult } from '../../kernel/rule.ts';
import { type Department, type ReceptionData, Right } from '../codes.ts';
import { inForce, type RuleTable } from './table.ts';

/** What routing needs to know of a person: who handled the first residence permit, and whether there is an asylum case. */
export type RoutingFacts = Pick<RegisteredPerson, 'firstPermitBy' | 'hasAsylumCase'>;

type Permit = NonNullable<RoutingFacts['firstPermitBy']> | 'NONE';

interface RoutingRow {
  readonly rule: string;
  readonly reason: string;
  readonly rights: readonly Right[];
  readonly reception: readonly ReceptionData[];
  readonly firstPermit: readonly Permit[];
  /** All departments that answer, the lead first. Empty: triage decides. */
  readonly units: readonly Department[];
}

const ANY = Right.options;
const ACCESS = ['ACCESS'] as const;
const OTHERS = ['RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION'] as const;
const ANY_PERMIT = ['ASA', 'OPA', 'POLICE', 'MISSION', 'NONE'] as const;
const OPA_PERMITS = ['OPA', 'POLICE', 'MISSION'] as const;

/**
 * IM 2019-004 § 3. Each combination meets exactly one row (test). DSR-21 is our reading where the circular is silent:
 * OPA with RMA as a joint case led by OPA (settled no. 2), police and missions as OPA's field, everything without a permit to triage, and
 * for the other rights the same division of reception data as for access.
 */
export const ROUTING = [
  {
    ruleSet: 'subject-request-routing',
    source: 'IM 2019-004 § 3',
    validFrom: '2018-07-20',
    validTo: null,
    rows: [
      {
        rule: 'DSR-17',
        reason: 'first-permit-asa',
        rights: ANY,
        reception: ['NO'],
        firstPermit: ['ASA'],
        units: ['ASA'],
      },
      {
        rule: 'DSR-18',
        reason: 'first-permit-opa',
        rights: ANY,
        reception: ['NO'],
        firstPermit: ['OPA'],
        units: ['OPA'],
      },
      {
        rule: 'DSR-19',
        reason: 'reception-only',
        rights: ACCESS,
        reception: ['ONLY'],
        firstPermit: ANY_PERMIT,
        units: ['RMA'],
      },
      {
        rule: 'DSR-21',
        reason: 'reception-by-analogy',
        rights: OTHERS,
        reception: ['ONLY'],
        firstPermit: ANY_PERMIT,
        units: ['RMA'],
      },
      {
        rule: 'DSR-20',
        reason: 'joint-asa-rma',
        rights: ACCESS,
        reception: ['ALSO'],
        firstPermit: ['ASA'],
        units: ['ASA', 'RMA'],
      },
      {
        rule: 'DSR-21',
        reason: 'joint-by-analogy',
        rights: OTHERS,
        reception: ['ALSO'],
        firstPermit: ['ASA'],
        units: ['ASA', 'RMA'],
      },
      {
        rule: 'DSR-21',
        reason: 'joint-opa-rma',
        rights: ANY,
        reception: ['ALSO'],
        firstPermit: OPA_PERMITS,
        units: ['OPA', 'RMA'],
      },
      {
        rule: 'DSR-21',
        reason: 'police-or-mission',
        rights: ANY,
        reception: ['NO'],
        firstPermit: ['POLICE', 'MISSION'],
        units: ['OPA'],
      },
      {
        rule: 'DSR-21',
        reason: 'no-first-permit',
        rights: ANY,
        reception: ['NO', 'ALSO'],
        firstPermit: ['NONE'],
        units: [],
      },
    ],
  },
] as const satisfies readonly RuleTable<readonly RoutingRow[]>[];

export interface Routing {
  /** The rule that decided, its outcome (the lead or TRIAGE) and the reason's text. */
  readonly result: RuleResult<Department | 'TRIAGE'>;
  readonly units: readonly Department[];
  /** For triage: where such cases usually belong (DSR-21 b). */
  readonly suggestion?: Department;
}

/**
 * Which department answers, by the table in force on the day of receipt. A person who is not in the register goes to triage, and so does an
 * employee without a permit (DSR-21 b).
 */
export function routeRequest(
  { right, receptionData: reception }: { readonly right: Right; readonly receptionData: ReceptionData },
  facts: RoutingFacts | undefined,
  received: PlainDate,
): Routing {
  const permit: Permit = facts?.firstPermitBy ?? 'NONE';
  const rows: readonly RoutingRow[] = inForce<readonly RoutingRow[]>(ROUTING, received).rows;
  const row = rows.find(
    (candidate) =>
      candidate.rights.includes(right) &&
      candidate.reception.includes(reception) &&
      candidate.firstPermit.includes(permit),
  );
  const [lead] = row?.units ?? [];
  const reason = `subject-request.routing.${row?.reason ?? 'no-first-permit'}`;
  if (row === undefined || lead === undefined) {
    return {
      result: ruleResult('DSR-21', 'TRIAGE', reason),
      units: [],
      suggestion: facts?.hasAsylumCase ? 'ASA' : 'OPA',
    };
  }
  return { result: ruleResult(row.rule, lead, reason), units: row.units };
}
