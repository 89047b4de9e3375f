import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { startOfDay } from '../../../../lib/deadlines/oslo-time.ts';
import { PartnerUnavailable } from '../../../../lib/kernel/errors.ts';
import { Instant, PlainDate } from '../../../../lib/kernel/ids.ts';
import { Facts } from '../../../../lib/web/display.tsx';
import { emptyForm, Form } from '../../../../lib/web/form.tsx';
import type { FormSpec } from '../../../../lib/web/form-spec.ts';
import { ProblemResponse, problem } from '../../../../lib/web/problem.ts';
import type { View } from '../../../../lib/web/view.ts';
import { need } from '../../http/need.ts';
import type { PageApp } from '../../http/page-app.tsx';
import { allowUse } from '../../use-cases/access.ts';

/** What the clock of the local stack tells. */
const Reading = z.object({ now: z.string(), offsetMs: z.number(), nextTimer: z.string().nullish() });
type Reading = z.infer<typeof Reading>;

/** Moving fires every timer on the way, so it may take a while. */
const TIMEOUT_MS = 25_000;

/** The time machine: only where the local stack has a clock that can be moved, and for operators alone. */
export function addClock(app: PageApp, url: string): void {
  const { hono } = app;
  hono.get('/staff/clock', async (c) => {
    need(allowUse(app.actor(c), 'MOVE_CLOCK'));
    const view = app.view(c);
    const reading = Reading.parse(await ask(url));
    return app.page(c, view.say('clock.title'), <ClockPage view={view} reading={reading} />);
  });
  hono.post('/staff/clock', async (c) => {
    need(allowUse(app.actor(c), 'MOVE_CLOCK'));
    const sent = c.get('sent');
    const move = readMove(sent['move']?.[0], sent['date']?.[0]);
    if (move === undefined)
      throw new ProblemResponse(
        problem(422, 'web.problem.fields', { errors: [{ field: 'date', reason: 'field.not-a-date' }] }),
      );
    await ask(url, move);
    return c.redirect('/staff/clock', 303);
  });
}

function readMove(move: string | undefined, date: string | undefined): object | undefined {
  if (move === 'next') return { next: true };
  if (move === 'day') return { by: 'P1D' };
  const day = PlainDate.safeParse(date);
  return day.success ? { to: startOfDay(day.data) } : undefined;
}

/** Reads the clock, or moves it. @throws PartnerUnavailable; ProblemResponse where it refuses to move */
async function ask(url: string, move?: object): Promise<unknown> {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(move) };
  const response = await fetch(url, {
    ...(move === undefined ? {} : post),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((cause) => {
    throw new PartnerUnavailable('clock', 'reading or moving the clock of the local stack', cause);
  });
  if (!response.ok) throw new ProblemResponse(problem(422, 'clock.refused'));
  return response.json();
}

const button = (submit: string): FormSpec => ({ fields: [], submit });
const toDate: FormSpec = { fields: [{ name: 'date', kind: 'date' }], submit: 'clock.to' };

function ClockPage({ view, reading }: { readonly view: View; readonly reading: Reading }) {
  const { say } = view;
  const instant = (text: string | null | undefined) => {
    const parsed = Instant.safeParse(text);
    return parsed.success ? say.instant(parsed.data) : say('clock.none');
  };
  const days = new Intl.NumberFormat(say.language, { maximumFractionDigits: 1 }).format(reading.offsetMs / 86_400_000);
  const form = (spec: FormSpec, move: string) => (
    <Form {...{ view, spec, state: emptyForm, action: '/staff/clock', stamp: randomUUID(), hidden: { move } }} />
  );
  return (
    <>
      <h1>{say('clock.title')}</h1>
      <p>{say('clock.intro')}</p>
      <Facts
        facts={[
          [say('clock.now'), <strong>{instant(reading.now)}</strong>],
          [say('clock.offset'), say('clock.days', { days })],
          [say('clock.next-timer'), instant(reading.nextTimer)],
        ]}
      />
      {form(button('clock.next'), 'next')}
      {form(button('clock.day'), 'day')}
      {form(toDate, 'date')}
    </>
  );
}
