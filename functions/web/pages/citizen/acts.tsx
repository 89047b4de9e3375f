import type { Child } from 'hono/jsx';
import type { Action } from '../../../../lib/access/policy.ts';
import type { Result } from '../../../../lib/kernel/result.ts';
import { FeeAnswerForm } from '../../../../lib/subject-requests/forms/access.ts';
import { WithdrawalForm } from '../../../../lib/subject-requests/forms/requester.ts';
import { ReconsiderForm } from '../../../../lib/subject-requests/forms/time.ts';
import type { FormSpec } from '../../../../lib/web/form-spec.ts';
import { type Problem, ProblemResponse, problem } from '../../../../lib/web/problem.ts';
import { readInput } from '../../../../lib/web/read-input.ts';
import type { Say } from '../../../../lib/web/say.ts';
import { need } from '../../http/need.ts';
import type { PageApp, PageContext } from '../../http/page-app.tsx';
import { openCase } from '../../use-cases/access.ts';
import { reconsiderRequest } from '../../use-cases/facts.ts';
import { answerFee } from '../../use-cases/fees.ts';
import { type OwnRequest, ownRequest } from '../../use-cases/own-requests.ts';
import { agreeToHandOver, confirmIdentity, withdraw } from '../../use-cases/requester.ts';
import type { Sender } from '../../use-cases/run-command.ts';
import { type FormPage, showForm, takeForm } from '../form-page.tsx';

/** Something that the person does about a request: a page that says what it means, with one button. */
interface Act {
  /** Part of the address, and of the texts' keys. */
  readonly name: 'withdraw' | 'agree' | 'identity' | 'fee' | 'again';
  readonly action: Action;
  readonly fields: FormSpec['fields'];
  /** Sentences below the first one. */
  readonly means: readonly string[];
  /** @returns where the person goes then */
  run(app: PageApp, sender: Sender, id: string, value: Record<string, unknown>): Promise<Result<string, Problem>>;
}

const ACTS: readonly Act[] = [
  {
    name: 'withdraw',
    action: 'WITHDRAW_REQUEST',
    fields: [],
    means: ['request.withdraw.stops', 'request.withdraw.letter', 'request.withdraw.others', 'request.withdraw.new'],
    run: async ({ parts }, sender, id) =>
      backTo(id, await withdraw(parts, sender, id, need(readInput(WithdrawalForm, {})))),
  },
  {
    name: 'agree',
    action: 'AGREE_TO_HAND_OVER',
    fields: [],
    means: ['request.agree.stays', 'request.agree.new'],
    run: async ({ parts }, sender, id) =>
      backTo(id, await agreeToHandOver(parts, sender, id, need(readInput(WithdrawalForm, {})))),
  },
  {
    name: 'identity',
    action: 'CONFIRM_IDENTITY',
    fields: [],
    means: ['request.identity.then'],
    run: async ({ parts }, sender, id) => backTo(id, await confirmIdentity(parts, sender, id)),
  },
  {
    name: 'fee',
    action: 'ANSWER_FEE',
    fields: [
      {
        name: 'answer',
        label: 'request.fee.question',
        kind: 'radios',
        options: ['ACCEPTED', 'DECLINED'],
        optionKey: 'subject-request.fee-choice',
        optionHint: 'request.fee-means',
      },
    ],
    means: ['request.fee.reason'],
    async run({ parts }, sender, id, value) {
      const form = readInput(FeeAnswerForm, value);
      return form.ok ? backTo(id, await answerFee(parts, sender, id, form.value)) : form;
    },
  },
  {
    name: 'again',
    action: 'RECONSIDER',
    fields: [
      { name: 'about', label: 'request.again.what', hint: 'request.again.what.hint', kind: 'textarea', rows: 6 },
    ],
    means: ['request.again.clock', 'request.again.complaint'],
    async run({ parts }, sender, id, value) {
      const form = readInput(ReconsiderForm.required({ about: true }), value);
      if (!form.ok) return form;
      const opened = await reconsiderRequest(parts, sender, id, form.value);
      return opened.ok ? { ok: true, value: `/requests/${opened.value.case}` } : opened;
    },
  },
];

function backTo(id: string, done: Result<unknown, Problem>): Result<string, Problem> {
  return done.ok ? { ok: true, value: `/requests/${id}` } : done;
}

/** What the person can do with a request beside handing it in. */
export function addActs(app: PageApp): void {
  for (const act of ACTS) {
    app.hono.get(`/requests/:case/${act.name}`, async (c) =>
      showForm(app, c, pageOf(app, c, act, await own(app, c, act))),
    );
    app.hono.post(`/requests/:case/${act.name}`, async (c) => {
      const about = await own(app, c, act);
      return takeForm(
        app,
        c,
        pageOf(app, c, act, about),
        (value, sender) => act.run(app, sender, about.case, value),
        (where) => where,
      );
    });
  }
}

async function own(app: PageApp, c: PageContext, act: Act): Promise<OwnRequest> {
  const found = ownRequest(need(await openCase(app.parts, app.actor(c), c.req.param('case') ?? '', act.action)));
  if (found === undefined) throw new ProblemResponse(problem(404, 'access.not-found', { rule: 'ACC-02' }));
  return found;
}

function pageOf(app: PageApp, c: PageContext, act: Act, about: OwnRequest): FormPage {
  const say = app.say(c);
  return {
    title: `${say(`request.${act.name}`)} – ${about.case}`,
    spec: { fields: act.fields, submit: `request.${act.name}.send` },
    action: `/requests/${about.case}/${act.name}`,
    above: <Meaning say={say} act={act} about={about} />,
    below: (
      <p>
        <a class="ds-link" href={`/requests/${about.case}`}>
          {say('request.back')}
        </a>
      </p>
    ),
  };
}

function Meaning({ say, act, about }: { readonly say: Say; readonly act: Act; readonly about: OwnRequest }): Child {
  const values = { case: about.case, type: say(`request.right.${about.right}`), amount: about.fee?.amount ?? '' };
  return (
    <div>
      <p>{say(`request.${act.name}.intro`, values)}</p>
      <ul>
        {act.means
          .filter((key) => key !== 'request.withdraw.others' || about.linked.length > 0)
          .map((key) => (
            <li>{say(key, values)}</li>
          ))}
      </ul>
    </div>
  );
}
