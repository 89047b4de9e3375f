import type { RegisterPort } from '../../lib/cases/ports.ts';
import { unreachable } from '../../lib/kernel/result.ts';
import { type ChangeOrder, plannedChanges } from '../../lib/subject-requests/planned-changes.ts';
import { pendingCarryOut } from '../../lib/subject-requests/state/rights.ts';
import type { Registered } from '../../lib/subject-requests/state.ts';
import { type Where, whereIs } from '../../lib/subject-requests/steps.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { carryOut, loadRequest } from './request-step.ts';

type Register = Pick<RegisterPort, 'rectify' | 'supplement' | 'erase'>;

/**
 * Makes the changes that were decided (rectification, erasure) in the register, one item after the other, and records that they are made. Each has
 * a key of its own, so a step that is done again, also one that died half way, changes nothing twice.
 * @throws PartnerUnavailable when the register is down; PartnerRefused when it has no such item any more; StepRefused
 */
export async function carryOutChanges(
  parts: Pick<Dependencies, 'cases'> & { readonly register: Register },
  input: StepInput,
): Promise<Where> {
  const state = await loadRequest(parts, input.case);
  if (!pendingCarryOut(state)) return whereIs(state);
  const orders = plannedChanges(state, await parts.cases.events(input.case));
  for (const order of orders) await change(parts.register, order, state);
  return whereIs(await carryOut(parts, input, { type: 'RecordCarriedOut' }));
}

async function change(register: Register, order: ChangeOrder, state: Registered): Promise<void> {
  const { case: id, person, carryOut: planned } = state;
  if (person === undefined) throw new Error(`${id} has no person whose data could be changed: they were erased`);
  const { item, action, value, reason } = order;
  const key = `${id}:${planned?.decision ?? 0}:${action}:${item}`;
  const about = { case: id, nationalId: person.nationalId, item, reason };
  switch (action) {
    case 'RECTIFY':
      await register.rectify({ ...about, value }, key);
      return;
    case 'SUPPLEMENT':
      await register.supplement({ ...about, value }, key);
      return;
    case 'OUT_OF_USE':
    case 'DESTROYED':
      await register.erase({ ...about, way: action }, key);
      return;
    default:
      unreachable(action);
  }
}

/** subject-request, state CarryOut. Returns the next step (MarkRestriction or SendAnswer), its unit and last day. */
export const handler = stepHandler({}, (input) => carryOutChanges(dependencies(), input));
