import type { z } from 'zod';
import type { Action } from '../../../../../lib/access/policy.ts';
import { CameBackForm, LanguageForm } from '../../../../../lib/subject-requests/forms/letters.ts';
import {
  ComplaintForm,
  CorrectOutcomeForm,
  correctPersonForm,
  ProposeReceivedForm,
  ReconsiderForm,
  SuspensionForm,
  WrongRecipientForm,
} from '../../../../../lib/subject-requests/forms/time.ts';
import type { SubjectRequest } from '../../../../../lib/subject-requests/state.ts';
import type { FieldSpec, FormSpec, Sent } from '../../../../../lib/web/form-spec.ts';
import { readInput } from '../../../../../lib/web/read-input.ts';
import { need } from '../../../http/need.ts';
import type { PageApp, PageContext } from '../../../http/page-app.tsx';
import { openCase } from '../../../use-cases/access.ts';
import { lettersOf } from '../../../use-cases/case-view.ts';
import { reconsiderRequest } from '../../../use-cases/facts.ts';
import { type AnyCommand, runCommand } from '../../../use-cases/run-command.ts';
import { previewAct } from '../../../use-cases/tasks.ts';
import { addForm } from '../forms.tsx';

/** A small form on a request that is one command. */
interface Act {
  readonly path: string;
  readonly action: Action;
  readonly schema: z.ZodType;
  readonly fields: readonly FieldSpec[];
  readonly command: (form: never) => AnyCommand;
  /** It writes letters, which can be looked at first. */
  readonly writes?: boolean;
}

const act = <Schema extends z.ZodType>(
  each: Omit<Act, 'schema' | 'command'> & {
    readonly schema: Schema;
    readonly command: (form: z.output<Schema>) => AnyCommand;
  },
): Act => each;

const grounds: readonly FieldSpec[] = [
  { name: 'evidence', label: 'act.evidence', kind: 'textarea' },
  { name: 'reason', kind: 'textarea' },
];

/** Facts that were wrong, the language, and what comes after the answer. */
export function addFactsForms(app: PageApp): void {
  const { parts } = app;
  const acts: readonly Act[] = [
    act({
      path: 'received-date-proposal',
      action: 'CORRECT_FACTS',
      schema: ProposeReceivedForm,
      fields: [{ name: 'received', kind: 'date' }, ...grounds],
      command: (form) => ({ type: 'ProposeReceivedCorrection', ...form }),
    }),
    act({
      path: 'suspension',
      action: 'CORRECT_FACTS',
      schema: SuspensionForm,
      fields: [{ name: 'reason', kind: 'textarea' }],
      command: (form) => ({ type: 'DecideSuspension', ...form }),
    }),
    act({
      path: 'person',
      action: 'CORRECT_FACTS',
      schema: correctPersonForm({ synthetic: parts.synthetic }),
      fields: [
        { name: 'nationalId', label: 'field.subject', kind: 'text' },
        { name: 'name', label: 'act.name', kind: 'text', optional: true },
        ...grounds,
      ],
      command: (form) => ({ type: 'CorrectPerson', ...form }),
      writes: true,
    }),
    act({
      path: 'language',
      action: 'CHANGE_LANGUAGE',
      schema: LanguageForm,
      fields: [{ name: 'language', kind: 'radios', options: ['nb', 'nn', 'en'], optionKey: 'web.language' }],
      command: (form) => ({ type: 'ChangeLanguage', ...form }),
    }),
    act({
      path: 'returned-letter',
      action: 'RECORD_RETURNED',
      schema: CameBackForm,
      fields: [
        { name: 'letter', label: 'act.letter', kind: 'select', options: [], optionKey: '' },
        { name: 'on', label: 'act.returned-on', kind: 'date' },
        { name: 'detail', label: 'act.detail', kind: 'textarea', optional: true },
      ],
      command: (form) => ({ type: 'RecordReturned', how: 'RETURNED', ...form }),
    }),
    act({
      path: 'wrong-recipient',
      action: 'WRONG_RECIPIENT',
      schema: WrongRecipientForm,
      fields: [{ name: 'letter', label: 'act.letter', kind: 'select', options: [], optionKey: '' }, ...grounds],
      command: (form) => ({ type: 'WrongRecipient', ...form }),
    }),
    act({
      path: 'outcome',
      action: 'CORRECT_FACTS',
      schema: CorrectOutcomeForm,
      fields: grounds,
      command: (form) => ({ type: 'CorrectOutcome', ...form }),
    }),
    act({
      path: 'complaint',
      action: 'REGISTER_COMPLAINT',
      schema: ComplaintForm,
      fields: [
        { name: 'receivedOn', label: 'act.complaint-received', kind: 'date' },
        { name: 'reference', label: 'act.complaint-reference', kind: 'text', hint: 'field.reference.hint' },
      ],
      command: (form) => ({ type: 'RegisterComplaint', ...form }),
    }),
  ];
  for (const each of acts) addAct(app, each);
  addReconsideration(app);
}

const id = (c: PageContext): string => c.req.param('case') ?? '';

function addAct(app: PageApp, { path, action, schema, fields, command, writes }: Act): void {
  const { parts } = app;
  const commandOf = (value: Record<string, unknown>) => {
    const form = readInput(schema, value);
    return form.ok ? { ok: true as const, value: command(form.value as never) } : form;
  };
  addForm(app, `/staff/cases/:case/${path}`, {
    guard: async (c) => void need(await openCase(parts, app.actor(c), id(c), action)),
    async page(c) {
      const say = app.say(c);
      const stored = need(await openCase(parts, app.actor(c), id(c), action));
      const events = await parts.cases.events(stored.id);
      const sent = lettersOf(events).filter(({ dispatchedAt }) => dispatchedAt !== undefined);
      const names = Object.fromEntries(sent.map(({ letter, title }) => [letter, `${letter} ${title ?? ''}`.trim()]));
      const state = stored.snapshot.state as SubjectRequest;
      const initial: Sent = path === 'language' && state.kind === 'REGISTERED' ? { language: [state.language] } : {};
      return {
        title: `${say(`act.${path}`)} – ${stored.id}`,
        spec: { fields: fields.map((field) => withLetters(field, names)), submit: 'requester.send' },
        initial,
        above: <p>{say(`act.${path}.intro`)}</p>,
      };
    },
    async run(value, sender, c) {
      const built = commandOf(value);
      if (!built.ok) return built;
      const opened = await openCase(parts, sender.actor, id(c), action);
      return opened.ok ? runCommand(parts, opened.value, built.value, sender) : opened;
    },
    ...(writes === true
      ? {
          async preview(value: Record<string, unknown>, c: PageContext) {
            const built = commandOf(value);
            return built.ok ? previewAct(parts, app.actor(c), { case: id(c), action }, built.value) : built;
          },
        }
      : {}),
  });
}

/** The letters that were sent, to choose one of. */
function withLetters(field: FieldSpec, names: Readonly<Record<string, string>>): FormSpec['fields'][number] {
  if (field.kind !== 'select' || field.name !== 'letter') return field;
  return { ...field, options: Object.keys(names), names, namesLanguage: '' };
}

/** The person wrote again: another case, with a clock of its own. */
function addReconsideration(app: PageApp): void {
  const { parts } = app;
  addForm(app, '/staff/cases/:case/reconsideration', {
    guard: async (c) => void need(await openCase(parts, app.actor(c), id(c), 'RECONSIDER')),
    page: (c) => ({
      title: `${app.say(c)('act.reconsideration')} – ${id(c)}`,
      spec: {
        fields: [
          { name: 'received', kind: 'date', hint: 'field.received.hint' },
          { name: 'about', label: 'act.about', kind: 'textarea', optional: true },
        ],
        submit: 'act.reconsideration.submit',
      },
      above: <p>{app.say(c)('act.reconsideration.intro')}</p>,
    }),
    async run(value, sender, c) {
      const form = readInput(ReconsiderForm, value);
      return form.ok ? reconsiderRequest(parts, sender, id(c), form.value) : form;
    },
  });
}
