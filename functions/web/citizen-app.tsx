import type { Hono } from 'hono';
import { Right } from '../../lib/subject-requests/codes.ts';
import { LinkButton } from '../../lib/web/display.tsx';
import type { View } from '../../lib/web/view.ts';
import { addLogin } from './http/login.tsx';
import { PageApp, type PageEnv } from './http/page-app.tsx';
import { addRequests } from './pages/citizen/requests.tsx';
import { addLetters } from './pages/letter.tsx';
import type { WebParts } from './parts.ts';

/** The citizens' pages. */
export function createCitizenApp(parts: WebParts): Hono<PageEnv> {
  const app = new PageApp(parts, 'citizen', (actor) =>
    actor === undefined
      ? []
      : [
          { href: '/requests', key: 'request.mine' },
          { href: '/requests/new', key: 'request.new' },
        ],
  );
  addLogin(app);
  app.hono.get('/', (c) => {
    const view = app.view(c);
    return app.page(c, view.say('start.title'), <StartPage view={view} />);
  });
  addRequests(app);
  addLetters(app, '/requests');
  return app.hono;
}

function StartPage({ view }: { readonly view: View }) {
  const { say } = view;
  return (
    <>
      <h1>{say('start.title')}</h1>
      <p>{say('start.what')}</p>
      <section aria-labelledby="rights">
        <h2 id="rights">{say('start.rights')}</h2>
        <dl class="rights">
          {Right.options.map((right) => (
            <div>
              <dt>{say(`request.right.${right}`)}</dt>
              <dd>{say(`request.right-means.${right}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="how">
        <h2 id="how">{say('start.how')}</h2>
        <ul>
          <li>{say('start.deadline')}</li>
          <li>{say('start.free')}</li>
          <li>{say('start.others')}</li>
          <li>{say('start.follow')}</li>
        </ul>
      </section>
      <LinkButton href={view.actor === undefined ? '/login' : '/requests/new'}>
        {say(view.actor === undefined ? 'start.login' : 'request.new')}
      </LinkButton>
      <p>{say('start.paper')}</p>
      <p>
        <a class="ds-link" href="/staff">
          {say('start.staff')}
        </a>
      </p>
    </>
  );
}
