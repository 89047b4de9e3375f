import type { Hono } from 'hono';
import { mayUse } from '../../lib/access/decide-access.ts';
import type { Action } from '../../lib/access/policy.ts';
import type { Actor } from '../../lib/cases/actor.ts';
import type { WorkflowKind } from '../../lib/kernel/ids.ts';
import { addConsole } from './console/routes.tsx';
import { addLogin } from './http/login.tsx';
import { PageApp, type PageEnv } from './http/page-app.tsx';
import { addFees } from './pages/fees.tsx';
import { addFactsForms } from './pages/staff/case/facts-forms.tsx';
import { addCase } from './pages/staff/case.tsx';
import { addClock } from './pages/staff/clock.tsx';
import { addDisqualification } from './pages/staff/disqualification.tsx';
import { addCaseForms, addNewCases } from './pages/staff/forms.tsx';
import { addHandOver } from './pages/staff/hand-over.tsx';
import { addInbox } from './pages/staff/inbox/inbox.tsx';
import { addLists } from './pages/staff/lists.tsx';
import { addOperation } from './pages/staff/operation.tsx';
import { addOversight } from './pages/staff/oversight/oversight.tsx';
import { addRequesterForms } from './pages/staff/requester-forms.tsx';
import { addRules } from './pages/staff/rule.tsx';
import { addSending } from './pages/staff/sending.tsx';
import { addTasks } from './pages/staff/tasks.tsx';
import type { WebParts } from './parts.ts';

/** Each way in the header, with what one must be allowed to do to see it. */
const NAVIGATION: readonly {
  readonly href: string;
  readonly key: string;
  readonly action: Action;
  readonly kind?: WorkflowKind;
}[] = [
  { href: '/staff', key: 'inbox.title', action: 'READ_INBOX' },
  { href: '/staff/cases', key: 'cases.title', action: 'LIST_CASES' },
  { href: '/staff/oversight/unit', key: 'oversight.unit.title', action: 'LEAD_UNIT' },
  { href: '/staff/oversight', key: 'oversight.title', action: 'OVERSEE_CASE' },
  { href: '/staff/oversight/markings', key: 'markings.title', action: 'READ_MARKINGS' },
  { href: '/staff/oversight/statistics', key: 'statistics.title', action: 'READ_STATISTICS' },
  { href: '/staff/requests/new', key: 'register.title', action: 'REGISTER_REQUEST' },
  { href: '/staff/transfers/new', key: 'transfer-form.title', action: 'CREATE_TRANSFER' },
  { href: '/staff/rounds/new', key: 'round.title', action: 'START_ROUND' },
  { href: '/staff/console', key: 'console.title', action: 'USE_CONSOLE' },
  { href: '/staff/clock', key: 'clock.title', action: 'MOVE_CLOCK' },
];

/** The pages of staff. */
export function createStaffApp(parts: WebParts): Hono<PageEnv> {
  const app = new PageApp(parts, 'staff', (actor) => navigation(parts, actor));
  addLogin(app);
  addInbox(app);
  addHandOver(app);
  addLists(app);
  addNewCases(app);
  addCaseForms(app);
  addFactsForms(app);
  addRequesterForms(app);
  addDisqualification(app);
  addFees(app);
  addSending(app);
  addOperation(app);
  addTasks(app);
  addCase(app);
  addOversight(app);
  addRules(app);
  addConsole(app);
  if (parts.clockUrl !== undefined) addClock(app, parts.clockUrl);
  return app.hono;
}

function navigation(parts: WebParts, actor: Actor | undefined) {
  if (actor === undefined) return [];
  return NAVIGATION.filter(({ href, action, kind }) => {
    if (href === '/staff/clock' && parts.clockUrl === undefined) return false;
    return mayUse(actor, action, kind).outcome === 'ALLOWED';
  });
}
