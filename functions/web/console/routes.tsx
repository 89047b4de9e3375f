import { ProblemResponse, problem } from '../../../lib/web/problem.ts';
import { need } from '../http/need.ts';
import type { PageApp, PageContext } from '../http/page-app.tsx';
import { allowUse } from '../use-cases/access.ts';
import { readDefinition } from './definition.ts';
import { drawGraph } from './graph.ts';
import { ExecutionPage, ExecutionsPage, MachinesPage } from './pages.tsx';
import { progressOf } from './progress.ts';
import { isNotThere, listExecutions, listMachines, readExecution, readStatus } from './reading.ts';

/** The console: machines, executions, one execution. For operators; it reads Step Functions alone and changes nothing. */
export function addConsole(app: PageApp): void {
  const { hono, parts } = app;
  const guard = (c: PageContext) => need(allowUse(app.actor(c), 'USE_CONSOLE'));

  hono.get('/staff/console', async (c) => {
    guard(c);
    const view = app.view(c);
    const machines = await orNotThere(listMachines(parts.sfn, c.req.query('after')));
    return app.page(c, view.say('console.title'), <MachinesPage view={view} machines={machines} />);
  });

  hono.get('/staff/console/executions', async (c) => {
    guard(c);
    const view = app.view(c);
    const machine = c.req.query('machine') ?? '';
    const status = readStatus(c.req.query('status'));
    const executions = await orNotThere(listExecutions(parts.sfn, machine, status, c.req.query('after')));
    const title = view.say('console.executions', { machine: machine.split(':').at(-1) });
    return app.page(c, title, <ExecutionsPage view={view} machine={machine} status={status} executions={executions} />);
  });

  hono.get('/staff/console/execution', async (c) => {
    guard(c);
    const view = app.view(c);
    const reading = await orNotThere(readExecution(parts.sfn, c.req.query('arn') ?? ''));
    const picture = readDefinition(reading.definition);
    const marks = progressOf(reading.events);
    const name = reading.execution.name ?? '';
    const graph =
      picture === undefined
        ? undefined
        : await drawGraph(picture, marks, view.say, view.say('console.graph-of', { name }));
    const from = Math.max(0, Math.trunc(Number(c.req.query('from') ?? '0')) || 0);
    return app.page(c, name, <ExecutionPage {...{ view, reading, marks, picture, graph, from }} />);
  });
}

/** An address that names nothing is a 404, not a fault of ours. */
async function orNotThere<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (isNotThere(error)) throw new ProblemResponse(problem(404, 'access.not-found', { rule: 'ACC-02' }));
    throw error;
  }
}
