import { FeeBasis } from '../../../lib/subject-requests/codes.ts';
import { FeeAnswerForm, FeeForm } from '../../../lib/subject-requests/forms/access.ts';
import type { FormSpec } from '../../../lib/web/form-spec.ts';
import { readInput } from '../../../lib/web/read-input.ts';
import { need } from '../http/need.ts';
import type { PageApp, PageContext } from '../http/page-app.tsx';
import { openCase } from '../use-cases/access.ts';
import { answerFee, previewFee, proposeFee } from '../use-cases/fees.ts';
import { addForm } from './staff/forms.tsx';

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
  const { parts } = app;
  const id = (c: PageContext) => c.req.param('case') ?? '';
  addForm(app, '/staff/cases/:case/fee', {
    guard: async (c) => void need(await openCase(parts, app.actor(c), id(c), 'PROPOSE_FEE')),
    page: (c) => ({ title: `${app.say(c)('subject-request.fee.propose')} – ${id(c)}`, spec: proposal }),
    async run(value, sender, c) {
      const form = readInput(FeeForm, value);
      return form.ok ? proposeFee(parts, sender, id(c), form.value) : form;
    },
    async preview(value, c) {
      const form = readInput(FeeForm, value);
      return form.ok ? previewFee(parts, app.actor(c), id(c), form.value) : form;
    },
  });
  addForm(app, '/staff/cases/:case/fee-answer', {
    guard: async (c) => void need(await openCase(parts, app.actor(c), id(c), 'ANSWER_FEE')),
    page: (c) => ({ title: `${app.say(c)('subject-request.fee.record')} – ${id(c)}`, spec: answerNote }),
    async run(value, sender, c) {
      const form = readInput(FeeAnswerForm, value);
      return form.ok ? answerFee(parts, sender, id(c), form.value) : form;
    },
  });
}
