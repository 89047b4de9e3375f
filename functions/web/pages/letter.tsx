import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Instant } from '../../../lib/kernel/ids.ts';
import { Alert, Facts } from '../../../lib/web/display.tsx';
import { ProblemResponse, problem } from '../../../lib/web/problem.ts';
import type { View } from '../../../lib/web/view.ts';
import { need } from '../http/need.ts';
import type { PageApp, PageContext } from '../http/page-app.tsx';
import { openCase } from '../use-cases/access.ts';
import { type LetterView, seeLetter } from '../use-cases/case-view.ts';
import type { PreviewedLetter } from '../use-cases/tasks.ts';

/** A letter is a document of its own with its own style; it runs nothing and loads nothing. */
const LETTER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** The page of a letter, the letter itself and its PDF, below the case's address. */
export function addLetters(app: PageApp, base: string): void {
  // Before the page of a letter, whose address would match as well.
  app.hono.get(`${base}/:case/letters/:file{[A-Z0-9-]+\\.pdf}`, async (c) => {
    const number = c.req.param('file').replace(/\.pdf$/, '');
    const letter = await load(app, c, c.req.param('case'), number);
    if (letter.document === undefined) throw new ProblemResponse(problem(404, 'access.not-found'));
    // Loaded when it is wanted: the fonts are large, and pages need none.
    const { letterPdf } = await import('../../../lib/letters/pdf.ts');
    const bytes = new Uint8Array(await letterPdf(letter.document));
    return c.body(bytes, 200, {
      'content-type': 'application/pdf',
      // The number of the letter: nothing about a person.
      'content-disposition': `inline; filename="${letter.letter}.pdf"`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
  });
  app.hono.get(`${base}/:case/letters/:letter`, async (c) => {
    const letter = await load(app, c, c.req.param('case'), c.req.param('letter'));
    return app.page(
      c,
      // In the reader's language, which the letter's own title may not be in; and of no other letter.
      `${app.say(c)('letter.number')} ${letter.letter}`,
      <LetterPage
        view={app.view(c)}
        letter={letter}
        path={new URL(c.req.url).pathname}
        back={await backFrom(app, c, base)}
      />,
    );
  });
  app.hono.get(`${base}/:case/letters/:letter/document`, async (c) => {
    const letter = await load(app, c, c.req.param('case'), c.req.param('letter'));
    if (letter.html === undefined) throw new ProblemResponse(problem(404, 'access.not-found'));
    c.header('content-security-policy', LETTER_POLICY);
    return c.html(letter.html);
  });
}

/** Back to the case; a child that is asked has its letter and not the case (DSR-06). */
async function backFrom(app: PageApp, c: PageContext, base: string): Promise<string> {
  const id = c.req.param('case') ?? '';
  const may = await openCase(app.parts, app.actor(c), id, 'READ_CASE');
  return may.ok ? `${base}/${id}` : base;
}

async function load(app: PageApp, c: PageContext, id: string, number: string): Promise<LetterView> {
  const letter = need(await seeLetter(app.parts, app.actor(c), id, number));
  if (letter === undefined) throw new ProblemResponse(problem(404, 'access.not-found', { rule: 'ACC-02' }));
  return letter;
}

/** What stands in a letter's document, with its own heading. Letters are made by lib/letters, which escapes every value. */
function contentOf(html: string | undefined): string | undefined {
  return /<main>([\s\S]*)<\/main>/.exec(html ?? '')?.[1];
}

function LetterPage({
  view,
  letter,
  path,
  back,
}: {
  readonly view: View;
  readonly letter: LetterView;
  readonly path: string;
  readonly back: string;
}): Child {
  const { say } = view;
  const title = letter.title ?? say('letter.erased');
  const content = contentOf(letter.html);
  const facts = (
    <Facts
      facts={[
        [say('letter.number'), letter.letter],
        [say('letter.issued'), say.instant(letter.issuedAt as Instant)],
        [
          say('letter.dispatched'),
          letter.dispatchedAt === undefined
            ? say('letter.not-dispatched')
            : say.instant(letter.dispatchedAt as Instant),
        ],
      ]}
    />
  );
  const toList = back === '/requests';
  const returning = (
    <p>
      <a class="ds-link" href={back}>
        {say(toList ? 'request.mine' : 'letter.back')}
      </a>
    </p>
  );
  if (content === undefined) {
    return (
      <>
        <h1>{title}</h1>
        {facts}
        <p>{say('letter.erased')}</p>
        {returning}
      </>
    );
  }
  return (
    <>
      {/* The letter begins with its own heading, which is the page's. */}
      <article class="letter" lang={letter.language}>
        {raw(content)}
      </article>
      {facts}
      <ul>
        {letter.document === undefined ? null : (
          <li>
            <a class="ds-link" href={`${path}.pdf`} type="application/pdf">
              {say('letter.pdf')}
            </a>
          </li>
        )}
        <li>
          <a class="ds-link" href={`${path}/document`}>
            {say('letter.open')}
          </a>
        </li>
      </ul>
      {returning}
    </>
  );
}

/** Headings of a letter below a heading of the page. */
function twoLevelsDown(content: string): string {
  return content.replaceAll(/<(\/?)h([12])>/g, (_, slash: string, level: string) => `<${slash}h${Number(level) + 2}>`);
}

/** Letters that an answer would send, as they would read. */
export function Preview({ view, letters }: { readonly view: View; readonly letters: readonly PreviewedLetter[] }) {
  const { say } = view;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{say('letter.preview')}</h2>
      {letters.length === 0 ? <p>{say('letter.no-preview')}</p> : null}
      {letters.map(({ language, html, freeText }) => (
        <>
          {freeText ? (
            <Alert colour="info">
              <p>
                {say('subject-request.letter.free-text', { language: say(`subject-request.language.${language}`) })}
              </p>
            </Alert>
          ) : null}
          <article class="letter" lang={language}>
            {raw(twoLevelsDown(contentOf(html) ?? ''))}
          </article>
        </>
      ))}
    </section>
  );
}
