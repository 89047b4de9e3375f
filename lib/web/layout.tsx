import type { Child } from 'hono/jsx';
import { Language } from '../kernel/ids.ts';
import { styleSheets } from './assets.ts';
import type { View } from './view.ts';

const LANGUAGE_NAMES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;

/** The frame of every page. `title` is text; the heading of the page is its own. */
export function Layout(props: { readonly view: View; readonly title: string; readonly children?: Child }) {
  const { view, title, children } = props;
  const { say } = view;
  return (
    <html lang={say.language} data-color-scheme="light">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${say('web.name')}`}</title>
        {styleSheets.map((sheet) => (
          <link rel="stylesheet" href={sheet.path} />
        ))}
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#main">
          {say('web.skip')}
        </a>
        <header class="bar">
          <div>
            <a class="ds-link name" href={view.side === 'staff' ? '/staff' : '/'}>
              {say('web.name')}
            </a>
            <Navigation view={view} />
            <div class="end">
              <Languages view={view} />
              <Who view={view} />
            </div>
          </div>
        </header>
        <main class="page" id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="foot">
          <div>
            <p class="hint">{say('web.footer')}</p>
            {view.side === 'staff' && view.actor !== undefined ? (
              <p>
                <a class="ds-link" href="/staff/rules">
                  {say('rules.all')}
                </a>
              </p>
            ) : null}
          </div>
        </footer>
      </body>
    </html>
  );
}

function Navigation({ view }: { readonly view: View }) {
  if (view.navigation.length === 0) return null;
  const here = view.path.split('?')[0];
  return (
    <nav aria-label={view.say('web.navigation')}>
      <ul>
        {view.navigation.map(({ href, key }) => (
          <li>
            <a class="ds-link" href={href} aria-current={here === href ? 'page' : undefined}>
              {view.say(key)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Languages({ view }: { readonly view: View }) {
  return (
    <nav aria-label={view.say('web.languages')}>
      <ul>
        {Language.options.map((language) => (
          <li>
            <a
              class="ds-link"
              href={withLanguage(view.path, language)}
              lang={language}
              hreflang={language}
              aria-current={view.say.language === language ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same page in another language. */
function withLanguage(path: string, language: Language): string {
  const url = new URL(path, 'http://page.invalid');
  url.searchParams.set('lang', language);
  return `${url.pathname}${url.search}`;
}

function Who({ view }: { readonly view: View }) {
  const { actor, say, csrf } = view;
  if (actor === undefined || csrf === undefined) return null;
  // A citizen is known by a pseudonym only, which tells the reader nothing.
  const name = actor.name ?? (view.side === 'citizen' ? say('web.logged-in') : actor.id);
  const unit = actor.unit === undefined ? '' : ` (${say(`unit.${actor.unit}`)})`;
  return (
    <form method="post" action={view.side === 'staff' ? '/staff/logout' : '/logout'}>
      <span>
        <bdi>{name}</bdi>
        {`${unit} `}
      </span>
      <input type="hidden" name="csrf" value={csrf} />
      <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
        {say('web.logout')}
      </button>
    </form>
  );
}
