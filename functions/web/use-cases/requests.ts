import { mayTouch } from '../../../lib/access/decide-access.ts';
import type { Actor } from '../../../lib/cases/actor.ts';
import type { Protection } from '../../../lib/cases/ports.ts';
import type { CaseListItem, Page } from '../../../lib/cases/store.ts';
import { type Receipt, submitCase } from '../../../lib/cases/submit.ts';
import { ok, type Result, refused } from '../../../lib/kernel/result.ts';
import type { RegisterRequest } from '../../../lib/subject-requests/commands.ts';
import { rightsOf } from '../../../lib/subject-requests/forms/requester.ts';
import {
  type CitizenForm,
  type CorrectReceivedForm,
  type ExtensionForm,
  type MessageCases,
  registerByCitizen,
  registerByStaff,
  type StaffForm,
} from '../../../lib/subject-requests/forms.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import { type Problem, problem, refusedBy } from '../../../lib/web/problem.ts';
import type { WebParts } from '../parts.ts';
import { allowUse, factsOf, openCase } from './access.ts';
import { casesAbout, casesAsked } from './requester.ts';
import { type Done, runCommand, type Sender } from './run-command.ts';

/** A citizen's own request: the login says who asks. */
export async function submitRequest(
  parts: WebParts,
  sender: Sender,
  form: CitizenForm,
): Promise<Result<Receipt, Problem>> {
  const { actor, key } = sender;
  const usable = allowUse(actor, 'SUBMIT_REQUEST', 'subject-request');
  if (!usable.ok) return usable;
  const { nationalId, name } = actor;
  if (nationalId === undefined) return refused(problem(403, 'access.role-may-not', { rule: 'ACC-01' }));
  const now = parts.clock.now();
  // Only a login at the highest level is accepted at all (lib/adapters/oidc-actor.ts).
  const login = { nationalId, assurance: 'HIGH', ...(name === undefined ? {} : { name }) } as const;
  return submit(parts, {
    actor,
    key,
    body: form,
    command: (ids) => registerByCitizen(ids, form, login, now),
    about: form.subject ?? nationalId,
  });
}

/** A request that came on paper, by e-mail or at a desk, registered by an adviser. */
export async function registerRequest(
  parts: WebParts,
  sender: Sender,
  form: StaffForm,
): Promise<Result<Receipt, Problem>> {
  const { actor, key } = sender;
  const usable = allowUse(actor, 'REGISTER_REQUEST', 'subject-request');
  if (!usable.ok) return usable;
  if (actor.nationalId !== undefined && [form.nationalId, form.requester?.nationalId].includes(actor.nationalId)) {
    return refused(problem(422, 'subject-request.refused.own-request', { rule: 'ACC-03' }));
  }
  return submit(parts, {
    actor,
    key,
    body: form,
    command: (ids) => registerByStaff(ids, form),
    about: form.nationalId,
  });
}

async function submit(
  parts: WebParts,
  submission: { readonly actor: Actor; readonly key: string; readonly body: CitizenForm | StaffForm } & {
    readonly command: (ids: MessageCases) => RegisterRequest;
    /** National id of the person whom the data are about. */
    readonly about: string;
  },
): Promise<Result<Receipt, Problem>> {
  const { about, command, ...sent } = submission;
  const protection = await protectionOf(parts, about);
  const receipt = await submitCase(parts, {
    ...sent,
    workflow: subjectRequest,
    series: 'REQ',
    more: rightsOf(submission.body).length - 1,
    command: (id, more) => ({ ...command([id, ...more]), protection }),
  });
  return receipt.ok ? receipt : refused(refusedBy(receipt.error));
}

/**
 * Protected addresses hide a case from the first moment on, before routing asks the register again. A register that is down stops nobody from
 * handing a request in: routing then says it.
 */
export async function protectionOf(
  { register, log }: Pick<WebParts, 'register' | 'log'>,
  nationalId: string,
): Promise<Protection | undefined> {
  try {
    return (await register.findPerson(nationalId))?.protection;
  } catch (error) {
    log.warn('the register could not be asked when a request came in', {
      error: error instanceof Error ? error.name : '',
    });
    return undefined;
  }
}

/** Two further months, with the notice to the person (DSR-24). */
export async function extendRequest(
  parts: WebParts,
  sender: Sender,
  id: string,
  form: ExtensionForm,
): Promise<Result<Done, Problem>> {
  const opened = await openCase(parts, sender.actor, id, 'EXTEND_REQUEST');
  if (!opened.ok) return opened;
  return runCommand(parts, opened.value, { type: 'RequestExtension', ...form }, sender);
}

/** The date of receipt was wrong (architecture § 2.9). */
export async function correctReceived(
  parts: WebParts,
  sender: Sender,
  id: string,
  form: CorrectReceivedForm,
): Promise<Result<Done, Problem>> {
  const opened = await openCase(parts, sender.actor, id, 'CORRECT_RECEIVED');
  if (!opened.ok) return opened;
  return runCommand(parts, opened.value, { type: 'CorrectReceived', ...form }, sender);
}

/**
 * The list of a citizen's own requests: those that this login handed in, and with the first page those that came on paper, by e-mail or at a
 * desk, for themselves or for somebody else, which the index of persons knows.
 */
export async function ownRequests(
  parts: WebParts,
  actor: Actor,
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<Result<Page<CaseListItem>, Problem>> {
  const usable = allowUse(actor, 'SUBMIT_REQUEST', 'subject-request');
  if (!usable.ok) return usable;
  const handedIn = await parts.store.owned(actor.id, page);
  if (page.after !== undefined) return ok(handedIn);
  const others = [...(await casesAbout(parts, actor)), ...(await casesAsked(parts, actor))].filter(
    ({ snapshot, ...stored }) =>
      snapshot.row.owner === undefined &&
      mayTouch(actor, 'READ_CASE', factsOf({ snapshot, ...stored })).outcome === 'ALLOWED',
  );
  const items = others.map(({ id, snapshot }) => ({
    case: id,
    kind: snapshot.kind,
    row: snapshot.row,
    createdAt: snapshot.createdAt,
  }));
  return ok({ ...handedIn, items: [...items, ...handedIn.items] });
}
