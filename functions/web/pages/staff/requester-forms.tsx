import type { z } from 'zod';
import type { Action } from '../../../../lib/access/policy.ts';
import type { Result } from '../../../../lib/kernel/result.ts';
import { OtherAccess } from '../../../../lib/subject-requests/codes.ts';
import {
  DoubtForm,
  HandOverForm,
  OtherAccessForm,
  WithdrawalForm,
} from '../../../../lib/subject-requests/forms/requester.ts';
import type { FormSpec } from '../../../../lib/web/form-spec.ts';
import type { Problem } from '../../../../lib/web/problem.ts';
import { readInput } from '../../../../lib/web/read-input.ts';
import { need } from '../../http/need.ts';
import type { PageApp, PageContext } from '../../http/page-app.tsx';
import type { WebParts } from '../../parts.ts';
import { openCase } from '../../use-cases/access.ts';
import { agreeToHandOver, handOverAccess, markOtherAccess, raiseDoubt, withdraw } from '../../use-cases/requester.ts';
import type { AnyCommand, Done, Sender } from '../../use-cases/run-command.ts';
import { previewAct } from '../../use-cases/tasks.ts';
import { addForm } from './forms.tsx';

interface CaseAct<Schema extends z.ZodType> {
  readonly path: string;
  readonly action: Action;
  readonly schema: Schema;
  readonly fields: FormSpec['fields'];
  readonly run: (parts: WebParts, sender: Sender, id: string, form: z.output<Schema>) => Promise<Result<Done, Problem>>;
  /** The command, where it writes a letter that can be looked at first. */
  readonly writes?: ((form: z.output<Schema>) => AnyCommand) | undefined;
}

const act = <Schema extends z.ZodType>(each: CaseAct<Schema>): CaseAct<z.ZodType> => ({
  ...each,
  run: (parts, sender, id, form) => each.run(parts, sender, id, form as z.output<Schema>),
  writes: each.writes as CaseAct<z.ZodType>['writes'],
});

const evidence: FormSpec['fields'] = [{ name: 'evidence', label: 'field.wishEvidence', kind: 'textarea' }];
const wants = (options: readonly string[]): FormSpec['fields'][number] => ({
  name: 'wants',
  kind: 'radios',
  options,
  optionKey: 'subject-request.other-access',
});

/** What staff do to a request beside its tasks, as far as it is about who asks and who handles it. */
const ACTS: readonly CaseAct<z.ZodType>[] = [
  act({
    path: 'doubt',
    action: 'RAISE_DOUBT',
    schema: DoubtForm,
    fields: [{ name: 'reason', kind: 'textarea' }],
    run: raiseDoubt,
    writes: (form) => ({ type: 'RaiseDoubt', ...form }),
  }),
  act({
    path: 'withdrawal',
    action: 'WITHDRAW_REQUEST',
    schema: WithdrawalForm,
    fields: evidence,
    run: withdraw,
    writes: (form) => ({ type: 'WithdrawRequest', ...form }),
  }),
  act({
    path: 'other-access',
    action: 'HAND_OVER_ACCESS',
    schema: OtherAccessForm,
    fields: [wants(OtherAccess.options)],
    run: markOtherAccess,
  }),
  act({
    path: 'handover',
    action: 'HAND_OVER_ACCESS',
    schema: HandOverForm,
    fields: [wants(OtherAccess.exclude(['NONE']).options), { name: 'to', label: 'field.handOverTo', kind: 'text' }],
    run: handOverAccess,
    writes: (form) => ({ type: 'HandOverAccess', ...form }),
  }),
  act({
    path: 'handover-agreement',
    action: 'AGREE_TO_HAND_OVER',
    schema: WithdrawalForm,
    fields: evidence,
    run: agreeToHandOver,
  }),
];

export function addRequesterForms(app: PageApp): void {
  const { parts } = app;
  const id = (c: PageContext) => c.req.param('case') ?? '';
  for (const { path, action, schema, fields, run, writes } of ACTS) {
    addForm(app, `/staff/cases/:case/${path}`, {
      guard: async (c) => void need(await openCase(parts, app.actor(c), id(c), action)),
      page: (c) => ({
        title: `${app.say(c)(`requester.${path}`)} – ${id(c)}`,
        spec: { fields, submit: 'requester.send' },
        above: <p>{app.say(c)(`requester.${path}.intro`)}</p>,
      }),
      async run(value, sender, c) {
        const form = readInput(schema, value);
        return form.ok ? run(parts, sender, id(c), form.value) : form;
      },
      ...(writes === undefined
        ? {}
        : {
            async preview(value: Record<string, unknown>, c: PageContext) {
              const form = readInput(schema, value);
              if (!form.ok) return form;
              return previewAct(parts, app.actor(c), { case: id(c), action }, writes(form.value));
            },
          }),
    });
  }
}
