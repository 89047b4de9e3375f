import { FeeBasis } from '../../../lib/subject-requests/codes.ts';
import { FeeAnswerForm, FeeForm } from '../../../lib/subject-requests/forms/access.ts';
import type { FormSpec } from '../../../lib/web/form-spec.ts';
import { readInput } from '../../../lib/web/read-input.ts';
import { need } from '../http/need.ts';
import type { PageApp, PageContext } from '../http/page-app.tsx';
import { openCase } from '../use-cases/access.ts';
import { answerFee, proposeFee } from '../use-cases/fees.ts';
import { type FormPage, showForm, takeForm } from './form-page.tsx';

const proposal: FormSpec = {
  fields: [
    { name: 'amount', label: 'subject-request.field.amount', kind: 'number' },
    {
      name: 'legalBasis',
      label: 'subject-request.field.fee-basis',
      kind: 'radios',
      options: FeeBasis.options,
      optionKey: 'subject-request.fee-basis',
    },
    { name: 'basis', label: 'subject-request.field.basis', kind: 'textarea' },
  ],
  submit: 'subject-request.fee.propose',
};
const choice = {
  name: 'answer',
  label: 'subject-request.field.fee-answer',
  kind: 'radios',
  options: ['ACCEPTED', 'DECLINED'],
  optionKey: 'subject-request.fee-choice',
} as const;
const answerNote: FormSpec = {
  fields: [choice, { name: 'how', label: 'subject-request.field.how', kind: 'textarea' }],
  submit: 'subject-request.fee.record',
};

/** A fee is proposed, and the person's answer to it recorded, by the adviser (DSR-32). */
export function addFees(app: PageApp): void {
  const { hono, parts } = app;
  const id = (c: PageContext) => c.req.param('case') ?? '';
  const page = (c: PageContext, spec: FormSpec, path: string, title: string): FormPage => ({
    title: `${app.say(c)(title)} – ${id(c)}`,
    spec,
    action: `/staff/cases/${id(c)}/${path}`,
  });
  const fee = (c: PageContext) => page(c, proposal, 'fee', 'subject-request.fee.propose');
  const note = (c: PageContext) => page(c, answerNote, 'fee-answer', 'subject-request.fee.record');

  hono.get('/staff/cases/:case/fee', async (c) => {
    need(await openCase(parts, app.actor(c), id(c), 'PROPOSE_FEE'));
    return showForm(app, c, fee(c));
  });
  hono.post('/staff/cases/:case/fee', (c) =>
    takeForm(
      app,
      c,
      fee(c),
      async (value, sender) => {
        const form = readInput(FeeForm, value);
        return form.ok ? proposeFee(parts, sender, id(c), form.value) : form;
      },
      (done) => `/staff/cases/${done.case}`,
    ),
  );
  hono.get('/staff/cases/:case/fee-answer', async (c) => {
    need(await openCase(parts, app.actor(c), id(c), 'ANSWER_FEE'));
    return showForm(app, c, note(c));
  });
  hono.post('/staff/cases/:case/fee-answer', (c) =>
    takeForm(
      app,
      c,
      note(c),
      async (value, sender) => {
        const form = readInput(FeeAnswerForm, value);
        return form.ok ? answerFee(parts, sender, id(c), form.value) : form;
      },
      (done) => `/staff/cases/${done.case}`,
    ),
  );
}
