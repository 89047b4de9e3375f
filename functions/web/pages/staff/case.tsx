import type { View } from '../../../../lib/web/view.ts';
import { workflows } from '../../../support/workflows.ts';
import { need } from '../../http/need.ts';
import type { PageApp } from '../../http/page-app.tsx';
import { type RequestView, seeRequest } from '../../use-cases/case-request.ts';
import { type CaseView, lettersOf, seeCase } from '../../use-cases/case-view.ts';
import { type Move, movesOf } from '../../use-cases/ledger-moves.ts';
import { addLetters } from '../letter.tsx';
import { About } from './about.tsx';
import { CaseActions } from './case/actions.tsx';
import { CaseAround } from './case/afterwards.tsx';
import { CaseHistory } from './case/history.tsx';
import { CaseItems } from './case/items.tsx';
import { CaseLedger } from './case/ledger.tsx';
import { CaseLetters } from './case/letters.tsx';
import { CaseSummary } from './case/summary.tsx';
import { CaseTasks } from './case/tasks.tsx';

/** The page of a case, whatever its workflow: what one needs to decide, on one screen. */
export function addCase(app: PageApp): void {
  app.hono.get('/staff/cases/:case', async (c) => {
    const actor = app.actor(c);
    const seen = need(await seeCase(app.parts, actor, c.req.param('case')));
    const request = await seeRequest(app.parts, actor, seen);
    const moves = movesOf(workflows[seen.stored.snapshot.kind], seen.events);
    return app.page(c, seen.stored.id, <CasePage {...{ view: app.view(c), seen, request, moves }} />);
  });
  addLetters(app, '/staff/cases');
}

interface Props {
  readonly view: View;
  readonly seen: CaseView;
  readonly request: RequestView | undefined;
  readonly moves: readonly Move[];
}

function CasePage({ view, seen, request, moves }: Props) {
  return (
    <div class="case">
      <div class="case-head">
        <CaseSummary view={view} seen={seen} request={request} />
        <CaseTasks view={view} seen={seen} />
      </div>
      <div class="case-side">
        <Contents view={view} seen={seen} request={request} />
        <CaseActions view={view} seen={seen} request={request} />
      </div>
      <div class="case-main">
        <About view={view} seen={seen} />
        {request === undefined ? null : <CaseItems view={view} request={request} />}
        <CaseLetters view={view} seen={seen} />
        <CaseLedger view={view} seen={seen} moves={moves} />
        {request === undefined ? null : <CaseAround view={view} request={request} />}
        <CaseHistory view={view} seen={seen} />
      </div>
    </div>
  );
}

/** The parts of the page, by their headings. */
function Contents({ view, seen, request }: Omit<Props, 'moves'>) {
  const { say } = view;
  const parts = [
    ['tasks', 'case.tasks'],
    ['about', 'case.about'],
    ...(request?.items === undefined || request.decided !== undefined ? [] : [['items', 'case.items'] as const]),
    ...(request?.decided === undefined ? [] : [['decided', 'case.decided'] as const]),
    ...(lettersOf(seen.events).length === 0 ? [] : [['letters', 'web.letters'] as const]),
    ...(seen.ledger.entries.length === 0 ? [] : [['why', 'web.why-this-date'] as const]),
    ['history', 'case.history'],
  ] as const;
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">{say('case.contents')}</h2>
      <ul class="acts">
        {parts.map(([id, key]) => (
          <li>
            <a class="ds-link" href={`#${id}`}>
              {say(key)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
