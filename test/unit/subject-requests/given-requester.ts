import type { Actor } from '../../../lib/cases/actor.ts';
import type { RegisteredPerson } from '../../../lib/cases/ports.ts';
import type { RecordAuthority, RecordConsent } from '../../../lib/subject-requests/commands/requester.ts';
import type { RecordRegisterFacts, RegisterRequest } from '../../../lib/subject-requests/commands.ts';
import { type Act, act, adviser, day, dispatch, given, machine, PERSON, RECEIVED, register } from './given.ts';

/** A child, and who asks for it. Synthetic (month + 80). */
export const PARENT = '15847832107';
export const parent: Actor = { id: 'c-parent', roles: ['CITIZEN'], nationalId: PARENT };
export const child: Actor = { id: 'c-child', roles: ['CITIZEN'], nationalId: PERSON };

export type Kind = NonNullable<RegisterRequest['requester']>['kind'];

/** Somebody who asks for the child, by a form and a login of their own. */
export function registerFor(kind: Kind, more: Partial<RegisterRequest> = {}): Act {
  const requester = { kind, nationalId: PARENT, name: 'Flink Hval', authority: 'Fullmakt av 1. mars' };
  return { ...register({ requester, ...more }), actor: parent };
}

type Facts = NonNullable<RecordRegisterFacts['person']>;

/** The child as the register has it; the parent has parental responsibility. */
export function facts(birthDate: string, more: Partial<Facts> = {}): Facts {
  return {
    name: 'Grønn Bille',
    birthDate: day(birthDate),
    protection: 'NONE',
    hasAsylumCase: true,
    firstPermitBy: 'ASA',
    ageDisputed: false,
    unaccompaniedMinor: false,
    parentalResponsibility: [PARENT],
    representatives: [],
    ...more,
  };
}

export function representative(
  kind: RegisteredPerson['representatives'][number]['kind'],
  period: { readonly from?: string; readonly to?: string } = {},
): RegisteredPerson['representatives'] {
  const { from = '2025-01-01', to } = period;
  return [{ nationalId: PARENT, kind, from: day(from), ...(to === undefined ? {} : { to: day(to) }) }];
}

export function routed(person: Facts | undefined, now: string = RECEIVED): Act {
  return act({ type: 'RecordRegisterFacts', person }, machine, now);
}

/** Registered by the parent, receipt sent, routed. The letter to the child, where there is one, is number 2. */
export const asked = (birthDate: string, kind: Kind = 'PARENT', more: Partial<Facts> = {}) =>
  given(registerFor(kind), dispatch(1), routed(facts(birthDate, more)));

/** A child of 13 that has got its letter. */
export const waiting = () => given(registerFor('PARENT'), dispatch(1), routed(facts('2013-01-10')), dispatch(2));

export function consent(status: 'GIVEN' | 'DECLINED', now = '2026-03-10T10:00:00Z', actor: Actor = child): Act {
  const command: RecordConsent = { type: 'RecordConsent', status, manner: 'LOGIN', assurance: 'HIGH' };
  return act(command, actor, now);
}

export function consentTaken(more: Partial<Extract<RecordConsent, { takenBy: string }>> = {}): Act {
  const command = {
    type: 'RecordConsent',
    status: 'GIVEN',
    manner: 'CONVERSATION',
    takenBy: 'Presis Rev',
    takenOn: day('2026-03-10'),
    ...more,
  } as const;
  return act(command, adviser('ASA'), '2026-03-10T10:00:00Z');
}

export function authority(more: Partial<RecordAuthority> = {}, unit: 'ASA' | 'TRIAGE' = 'ASA'): Act {
  const command = {
    type: 'RecordAuthority',
    status: 'CONFIRMED',
    shown: 'Fødselsattest sett',
    reason: 'Foreldreansvaret går fram av attesten.',
    ...more,
  } as const;
  return act(command, adviser(unit), '2026-03-06T10:00:00Z');
}
