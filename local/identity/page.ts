import { html } from 'hono/html';
import { Language } from '../../lib/kernel/ids.ts';
import { commonTexts } from '../../lib/messages/common.ts';
import { fill } from '../../lib/messages/text.ts';
import { people, type TestPerson } from './people.ts';
import { loginTexts } from './texts.ts';

type Kind = TestPerson['kind'];

const STYLE = `
  body { font-family: system-ui, sans-serif; line-height: 1.5; margin: 0 auto; max-width: 44rem; padding: 1rem; color: #1a1a1a; background: #fff; }
  ul { list-style: none; padding: 0; }
  li { margin: 0.5rem 0; }
  a { display: block; padding: 0.75rem 1rem; border: 1px solid #5a6270; border-radius: 4px; color: #003b7a; }
  a:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
  small { display: block; color: #3d4350; font-size: 0.95rem; }
`;

/** What a person is known for, after the name: staff by role and unit as everywhere, citizens by what they are good for as examples. */
export function about(person: TestPerson, language: Language = 'en'): string {
  if (person.kind === 'CITIZEN') return person.who;
  if (person.kind === 'AGENCY') return person.scope;
  const roles = person.roles.map((role) => fill(commonTexts[`role.${role}`], language));
  return `${roles.join(', ')}, ${fill(commonTexts[`unit.${person.unit}`], language)}`;
}

/** The page's language: the first of `ui_locales` that we have, otherwise bokmål. */
function languageOf(request: URLSearchParams): Language {
  const wanted = (request.get('ui_locales') ?? '').split(' ');
  return wanted.map((tag) => Language.safeParse(tag).data).find((language) => language !== undefined) ?? 'nb';
}

/** The page on which a test person is chosen: plain links that carry the login request on, so that it works without JavaScript. */
export function loginPage(kind: Kind, request: URLSearchParams): string {
  const language = languageOf(request);
  const title = fill(loginTexts[`login.title.${kind}`], language);
  const linkTo = (id: string): string => {
    const query = new URLSearchParams(request);
    query.set('person', id);
    return `/authorize?${query}`;
  };
  const links = people
    .filter((person) => person.kind === kind)
    .map(
      (person) =>
        html`<li><a href="${linkTo(person.id)}" id="${person.id}">${person.name} (${person.id})<small lang="${person.kind === 'STAFF' ? language : 'en'}">${about(person, language)}</small></a></li>`,
    );
  return String(html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${fill(loginTexts['login.notice'], language)}</p>
      <h2>${fill(loginTexts['login.choose'], language)}</h2>
      <ul>${links}</ul>
    </main>
  </body>
</html>`);
}
