import type { FormSpec } from '../../../../lib/web/form-spec.ts';
import { ProblemResponse, problem } from '../../../../lib/web/problem.ts';
import { readInput } from '../../../../lib/web/read-input.ts';
import type { Say } from '../../../../lib/web/say.ts';
import { HandOverForm } from '../../api/tasks.ts';
import { need } from '../../http/need.ts';
import type { PageApp, PageContext } from '../../http/page-app.tsx';
import { stepInWords } from '../../use-cases/case-view.ts';
import { type Colleague, handOverTask, whoMayGetIt } from '../../use-cases/hand-over.ts';
import { addForm } from './forms.tsx';
import { daysLeft } from './inbox/due.ts';

/** Handing a task over: the colleagues who may answer it are offered by name; a leader names one by account while the directory is down. */
export function addHandOver(app: PageApp): void {
  const { parts } = app;
  const where = (c: PageContext) => ({ case: c.req.param('case') ?? '', task: c.req.param('task') ?? '' });
  addForm(app, '/staff/cases/:case/tasks/:task/hand-over', {
    async page(c) {
      const say = app.say(c);
      const { stored, task, colleagues } = need(await whoMayGetIt(parts, app.actor(c), where(c)));
      if (colleagues?.length === 0 && c.req.method === 'GET')
        throw new ProblemResponse(problem(409, 'cases.refused.nobody-to-hand-over', { rule: 'ACC-04' }));
      return {
        title: `${say('inbox.hand-over')}: ${stepInWords(say, task.step)} – ${stored.id}`,
        above: (
          <p>
            <strong>{stepInWords(say, task.step)}</strong>
            <br />
            {say('case.due', { due: task.due })}{' '}
            <span class="hint">{`(${daysLeft(say, task.due, parts.clock.now())})`}</span>
          </p>
        ),
        spec: specOf(say, colleagues),
      };
    },
    async run(value, { actor }, c) {
      const form = readInput(HandOverForm, value);
      return form.ok ? handOverTask(parts, actor, where(c), form.value.to) : form;
    },
  });
}

function specOf(say: Say, colleagues: readonly Colleague[] | undefined): FormSpec {
  if (colleagues === undefined)
    return {
      fields: [{ name: 'to', label: 'inbox.hand-over-to', kind: 'text', hint: 'inbox.hand-over-account' }],
      submit: 'inbox.hand-over',
    };
  const names = colleagues.map(({ account, name, load }) => [
    account,
    load === undefined ? name : say('inbox.hand-over-option', { name, open: load.open }),
  ]);
  return {
    fields: [
      {
        name: 'to',
        label: 'inbox.hand-over-to',
        kind: 'select',
        options: colleagues.map(({ account }) => account),
        optionKey: 'inbox.hand-over-to',
        names: Object.fromEntries(names),
        hint: 'inbox.hand-over-hint',
      },
    ],
    submit: 'inbox.hand-over',
  };
}
