import { RemoveRowsForm } from '../../../../lib/deletion-rounds/forms.ts';
import { removalReasons } from '../../../../lib/deletion-rounds/state.ts';
import type { Result } from '../../../../lib/kernel/result.ts';
import { ExtensionReason } from '../../../../lib/subject-requests/codes.ts';
import { LiftForm } from '../../../../lib/subject-requests/forms/rights.ts';
import { CorrectReceivedForm, ExtensionForm, staffForm } from '../../../../lib/subject-requests/forms.ts';
import { createDraftForm, draftForm } from '../../../../lib/transfers/forms.ts';
import type { TransferState } from '../../../../lib/transfers/state.ts';
import type { FormSpec } from '../../../../lib/web/form-spec.ts';
import { type Problem, ProblemResponse, problem } from '../../../../lib/web/problem.ts';
import { readInput } from '../../../../lib/web/read-input.ts';
import { need } from '../../http/need.ts';
import type { PageApp, PageContext } from '../../http/page-app.tsx';
import { allowUse, openCase } from '../../use-cases/access.ts';
import { seeCase } from '../../use-cases/case-view.ts';
import { correctReceived, extendRequest, registerRequest } from '../../use-cases/requests.ts';
import { liftRestriction } from '../../use-cases/restriction.ts';
import { openRound, removeRows, StartRoundForm } from '../../use-cases/rounds.ts';
import type { Sender } from '../../use-cases/run-command.ts';
import { type PreviewedLetter, previewAct } from '../../use-cases/tasks.ts';
import { changeTransfer, createTransfer } from '../../use-cases/transfers.ts';
import { type FormPage, showForm, takeForm } from '../form-page.tsx';
import { Preview } from '../letter.tsx';
import { registration } from './registration-form.ts';
import { sentDraft, transferForm } from './transfer-form.ts';

const extension: FormSpec = {
  fields: [
    {
      name: 'reason',
      label: 'field.extensionReason',
      kind: 'radios',
      options: ExtensionReason.options,
      optionKey: 'subject-request.extension-reason',
    },
    { name: 'text', label: 'field.extensionText', kind: 'textarea', hint: 'field.extensionText.hint' },
  ],
  submit: 'extension.submit',
};
const receivedDate: FormSpec = {
  fields: [
    { name: 'received', kind: 'date' },
    { name: 'evidence', kind: 'textarea' },
    { name: 'reason', kind: 'textarea' },
  ],
  submit: 'received.submit',
};
const lifting: FormSpec = {
  fields: [{ name: 'reason', label: 'subject-request.field.liftReason', kind: 'textarea' }],
  submit: 'subject-request.lift.title',
};
const startRound: FormSpec = {
  fields: [{ name: 'date', kind: 'date', hint: 'round.date.hint' }],
  submit: 'round.submit',
};
const rows: FormSpec = {
  fields: [
    { name: 'dufs', kind: 'lines', hint: 'field.dufs.hint' },
    {
      name: 'reason',
      label: 'field.removalReason',
      kind: 'radios',
      options: removalReasons,
      optionKey: 'deletion-round.removal',
    },
  ],
  submit: 'rows.submit',
};

/** Forms that open a case. */
export function addNewCases(app: PageApp): void {
  const { parts } = app;
  const Registration = staffForm({ synthetic: parts.synthetic });
  addForm(app, '/staff/requests/new', {
    guard: (c) => void need(allowUse(app.actor(c), 'REGISTER_REQUEST', 'subject-request')),
    page: (c) => ({
      title: app.say(c)('register.title'),
      spec: registration,
      above: <p>{app.say(c)('register.intro')}</p>,
      initial: {
        rights: ['ACCESS'],
        'requester.kind': ['SELF'],
        wants: ['NONE'],
        receptionData: ['NO'],
        channel: ['PAPER'],
        language: [app.say(c).language],
      },
    }),
    async run(value, sender) {
      const form = readInput(Registration, value);
      return form.ok ? registerRequest(parts, sender, form.value) : form;
    },
  });
  addForm(app, '/staff/transfers/new', {
    guard: (c) => void need(allowUse(app.actor(c), 'CREATE_TRANSFER', 'transfer-approval')),
    page: (c) => ({
      title: app.say(c)('transfer-form.title'),
      spec: transferForm(app.say(c).language),
      above: <p>{app.say(c)('transfer-form.intro')}</p>,
      initial: { exporter: ['UDI'], recipientKind: ['THIRD_COUNTRY'], routine: ['false'] },
    }),
    async run(value, sender) {
      const form = readInput(createDraftForm, value);
      return form.ok ? createTransfer(parts, sender, form.value) : form;
    },
  });
  addForm(app, '/staff/rounds/new', {
    guard: (c) => void need(allowUse(app.actor(c), 'START_ROUND', 'deletion-round')),
    page: (c) => ({ title: app.say(c)('round.title'), spec: startRound, above: <p>{app.say(c)('round.intro')}</p> }),
    async run(value, sender) {
      const form = readInput(StartRoundForm, value);
      return form.ok ? openRound(parts, sender, form.value) : form;
    },
  });
}

/** Forms on a case beside its tasks. */
export function addCaseForms(app: PageApp): void {
  const { parts } = app;
  const id = (c: PageContext) => c.req.param('case') ?? '';
  addForm(app, '/staff/cases/:case/extension', {
    async guard(c) {
      need(await openCase(parts, app.actor(c), id(c), 'EXTEND_REQUEST'));
      // The button is gone when the law no longer allows it; who still has the address is told so by the rule when sending.
      const seen = need(await seeCase(parts, app.actor(c), id(c)));
      if (!seen.mayExtend && c.req.method === 'GET')
        throw new ProblemResponse(problem(409, 'extension.not-now', { rule: 'DSR-24' }));
    },
    page: (c) => ({
      title: `${app.say(c)('extension.title')} – ${id(c)}`,
      spec: extension,
      above: <p>{app.say(c)('extension.intro')}</p>,
    }),
    async run(value, sender, c) {
      const form = readInput(ExtensionForm, value);
      return form.ok ? extendRequest(parts, sender, id(c), form.value) : form;
    },
    async preview(value, c) {
      const form = readInput(ExtensionForm, value);
      if (!form.ok) return form;
      const where = { case: id(c), action: 'EXTEND_REQUEST' } as const;
      return previewAct(parts, app.actor(c), where, { type: 'RequestExtension', ...form.value });
    },
  });
  addForm(app, '/staff/cases/:case/received-date', {
    guard: async (c) => void need(await openCase(parts, app.actor(c), id(c), 'CORRECT_RECEIVED')),
    page: (c) => ({
      title: `${app.say(c)('received.title')} – ${id(c)}`,
      spec: receivedDate,
      above: <p>{app.say(c)('received.intro')}</p>,
    }),
    async run(value, sender, c) {
      const form = readInput(CorrectReceivedForm, value);
      return form.ok ? correctReceived(parts, sender, id(c), form.value) : form;
    },
    async preview(value, c) {
      const form = readInput(CorrectReceivedForm, value);
      if (!form.ok) return form;
      const where = { case: id(c), action: 'CORRECT_RECEIVED' } as const;
      return previewAct(parts, app.actor(c), where, { type: 'CorrectReceived', ...form.value });
    },
  });
  addForm(app, '/staff/cases/:case/lift-restriction', {
    guard: async (c) => void need(await openCase(parts, app.actor(c), id(c), 'LIFT_RESTRICTION')),
    page: (c) => ({
      title: `${app.say(c)('subject-request.lift.title')} – ${id(c)}`,
      spec: lifting,
      above: <p>{app.say(c)('subject-request.lift.intro')}</p>,
    }),
    async run(value, sender, c) {
      const form = readInput(LiftForm, value);
      return form.ok ? liftRestriction(parts, sender, id(c), form.value) : form;
    },
    async preview(value, c) {
      const form = readInput(LiftForm, value);
      if (!form.ok) return form;
      const where = { case: id(c), action: 'LIFT_RESTRICTION' } as const;
      return previewAct(parts, app.actor(c), where, { type: 'LiftRestriction', ...form.value });
    },
  });
  addForm(app, '/staff/cases/:case/draft', {
    guard: async (c) => void need(await openCase(parts, app.actor(c), id(c), 'CREATE_TRANSFER')),
    async page(c) {
      const { stored } = need(await seeCase(parts, app.actor(c), id(c)));
      const state = stored.snapshot.state as TransferState;
      const initial = state.kind === 'TRANSFER' ? sentDraft(state.draft) : {};
      return {
        title: `${app.say(c)('transfer-form.change')} – ${id(c)}`,
        spec: transferForm(app.say(c).language),
        initial,
      };
    },
    async run(value, sender, c) {
      const form = readInput(draftForm, value);
      return form.ok ? changeTransfer(parts, sender, id(c), form.value) : form;
    },
  });
  addForm(app, '/staff/cases/:case/rows', {
    guard: async (c) => void need(await openCase(parts, app.actor(c), id(c), 'START_ROUND')),
    page: (c) => ({
      title: `${app.say(c)('rows.title')} – ${id(c)}`,
      spec: rows,
      above: <p>{app.say(c)('rows.intro')}</p>,
    }),
    async run({ dufs, reason }, sender, c) {
      const listed = Array.isArray(dufs) ? dufs : [];
      const form = readInput(RemoveRowsForm, { rows: listed.map((duf) => ({ duf, reason })) });
      return form.ok ? removeRows(parts, sender, id(c), form.value) : { ok: false, error: inFormWords(form.error) };
    },
  });
}

/** Rows are two fields on the page. */
function inFormWords(found: Problem): Problem {
  const errors = found.errors.map((error) => ({ ...error, field: error.field.endsWith('reason') ? 'reason' : 'dufs' }));
  return { ...found, errors };
}

export interface PageForm<Outcome extends { readonly case: string }> {
  /** May the reader use it at all? Absent where `page` asks. */
  readonly guard?: (c: PageContext) => void | Promise<void>;
  readonly page: (c: PageContext) => Omit<FormPage, 'action'> | Promise<Omit<FormPage, 'action'>>;
  readonly run: (value: Record<string, unknown>, sender: Sender, c: PageContext) => Promise<Result<Outcome, Problem>>;
  /** What is told at once where it was done; absent, or nothing: the case says it, and the reader goes there. */
  readonly told?: (done: Outcome, c: PageContext) => Response | Promise<Response> | undefined;
  /** The letters that it would send, where it sends any: shown above the form, nothing is stored. */
  readonly preview?: (
    value: Record<string, unknown>,
    c: PageContext,
  ) => Promise<Result<readonly PreviewedLetter[], Problem>>;
}

/** A form at an address: shown, and taken at the same address; then on to the case. */
export function addForm<Outcome extends { readonly case: string }>(
  app: PageApp,
  path: string,
  form: PageForm<Outcome>,
): void {
  const { preview } = form;
  const page = async (c: PageContext): Promise<FormPage> => {
    const action = new URL(c.req.url).pathname.replace(/\/preview$/, '');
    const also = preview === undefined ? [] : [{ action: `${action}/preview`, key: 'task.preview' }];
    return { ...(await form.page(c)), action, also };
  };
  app.hono.get(path, async (c) => {
    await form.guard?.(c);
    return showForm(app, c, await page(c));
  });
  app.hono.post(path, async (c) => {
    await form.guard?.(c);
    return takeForm(
      app,
      c,
      await page(c),
      (value, sender) => form.run(value, sender, c),
      (done) => form.told?.(done, c) ?? `/staff/cases/${done.case}`,
    );
  });
  if (preview === undefined) return;
  app.hono.get(`${path}/preview`, (c) => c.redirect(new URL(c.req.url).pathname.replace(/\/preview$/, ''), 303));
  app.hono.post(`${path}/preview`, async (c) => {
    await form.guard?.(c);
    const shown = await page(c);
    return takeForm(
      app,
      c,
      shown,
      (value) => preview(value, c),
      (letters) =>
        showForm(app, c, { ...shown, above: <Preview view={app.view(c)} letters={letters} /> }, c.get('sent')),
    );
  });
}
