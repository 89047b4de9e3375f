import { maySendUnder } from '../../../../lib/transfers/decide/sending.ts';
import { sendingForm } from '../../../../lib/transfers/forms.ts';
import type { TransferState } from '../../../../lib/transfers/state.ts';
import { Alert, Table } from '../../../../lib/web/display.tsx';
import type { FormSpec } from '../../../../lib/web/form-spec.ts';
import { type FieldError, type Problem, ProblemResponse, problem } from '../../../../lib/web/problem.ts';
import { readInput } from '../../../../lib/web/read-input.ts';
import type { View } from '../../../../lib/web/view.ts';
import { need } from '../../http/need.ts';
import type { PageApp, PageContext } from '../../http/page-app.tsx';
import { checkSending, openTransfer, type Sending } from '../../use-cases/transfers.ts';
import { addForm } from './forms.tsx';
import { ToCase } from './to-case.tsx';

const spec: FormSpec = {
  fields: [{ name: 'persons', label: 'sending.persons', kind: 'lines', hint: 'sending.persons.hint' }],
  submit: 'sending.submit',
};

/** The list as it was written, so that the answer can name who must not be sent. It goes out with this answer and is kept nowhere. */
interface Checked extends Sending {
  readonly listed: readonly string[];
}

/**
 * Before each sending under an approval the marks of the persons are looked up (settled no. 5). The numbers come in the body and go back in the answer:
 * never in an address, and the case learns how many alone.
 */
export function addSending(app: PageApp): void {
  const { parts } = app;
  const id = (c: PageContext) => c.req.param('case') ?? '';
  addForm<Checked>(app, '/staff/cases/:case/sending', {
    async guard(c) {
      const { snapshot } = need(await openTransfer(parts, { actor: app.actor(c) }, id(c)));
      // The button is gone when nothing may be sent; who still has the address is told so by the rule when sending.
      if (c.req.method === 'GET' && !maySendUnder(snapshot.state as TransferState))
        throw new ProblemResponse(problem(409, 'transfer.refused.not-active', { rule: 'TRF-30' }));
    },
    page: (c) => ({
      title: `${app.say(c)('sending.title')} – ${id(c)}`,
      above: <p>{app.say(c)('sending.intro')}</p>,
      spec,
    }),
    async run({ persons }, sender, c) {
      // People write numbers with a space in the middle.
      const listed = Array.isArray(persons) ? persons.map((each) => String(each).replaceAll(/\s/g, '')) : undefined;
      const form = readInput(sendingForm, { persons: listed });
      if (!form.ok) return { ok: false, error: byLine(form.error) };
      const done = await checkSending(parts, sender, id(c), form.value);
      return done.ok ? { ok: true, value: { ...done.value, listed: form.value.persons } } : done;
    },
    told: (done, c) =>
      app.page(
        c,
        `${app.say(c)('sending.result')} – ${id(c)}`,
        <Result view={app.view(c)} id={id(c)} checked={done} />,
      ),
  });
}

/** The page has one field for the list: what is wrong with a number says which one it is. */
function byLine(found: Problem): Problem {
  const errors = found.errors.map((error): FieldError => {
    const place = /^persons\.(\d+)$/.exec(error.field)?.[1];
    return place === undefined
      ? error
      : { field: 'persons', reason: 'sending.wrong-number', params: { place: Number(place) + 1 } };
  });
  return { ...found, errors };
}

function Result({ view, id, checked }: { readonly view: View; readonly id: string; readonly checked: Checked }) {
  const { say } = view;
  const { persons, keptOut, listed } = checked;
  return (
    <>
      <h1>{say('sending.result')}</h1>
      <Alert colour={keptOut.length === 0 ? 'success' : 'warning'}>
        <p>
          <strong>{say(`sending.result.${keptOut.length === 0 ? 'all' : 'some'}`)}</strong>
        </p>
        <p>{say('sending.counted', { persons, keptOut: keptOut.length })}</p>
      </Alert>
      {keptOut.length === 0 ? null : (
        <>
          <Table
            caption={say('sending.must-not')}
            head={[say('sending.place'), say('field.nationalId'), say('sending.why')]}
            rows={keptOut.map(({ place, kinds }) => [
              String(place + 1),
              listed[place] ?? '',
              kinds.map((kind) => say(`sending.why.${kind}`)).join(' '),
            ])}
          />
          <p>{say('sending.task')}</p>
        </>
      )}
      <ToCase view={view} id={id} />
    </>
  );
}
