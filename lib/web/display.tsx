import type { Child } from 'hono/jsx';
import type { Say } from './say.ts';
import type { View } from './view.ts';

/** Facts as term and description; what is undefined is left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, Child | undefined])[] }) {
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== undefined)
        .map(([term, value]) => (
          <>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </>
        ))}
    </dl>
  );
}

/** What a person wrote, in a language that we do not know. */
export function Written({ children }: { readonly children?: Child }) {
  return (
    <span lang="" dir="auto">
      {children}
    </span>
  );
}

/** A table; on a narrow screen each row is a card whose cells say their column. */
export function Table(props: {
  readonly caption: string;
  /** The heading above says the same: the caption is for screen readers only. */
  readonly quiet?: boolean;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Child[])[];
}) {
  return (
    <div class="scroll">
      <table class="ds-table" data-zebra="true">
        <caption class={props.quiet === true ? 'ds-sr-only' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {props.head.map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr>
              {row.map((cell, column) => (
                <td data-label={props.head[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export type Colour = 'neutral' | 'success' | 'warning' | 'danger' | 'info' | 'accent';

/** A word that stands out; its colour adds nothing that the word does not say. */
export function Tag({ colour = 'neutral', children }: { readonly colour?: Colour; readonly children?: Child }) {
  return (
    <span class="ds-tag" data-color={colour}>
      {children}
    </span>
  );
}

export function Details({ summary, children }: { readonly summary: string; readonly children?: Child }) {
  return (
    <details class="ds-details">
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}

export function Alert({ colour, children }: { readonly colour: Colour; readonly children?: Child }) {
  return (
    <div class="ds-alert" data-color={colour}>
      {children}
    </div>
  );
}

/** A link to the next page of a list; the way back is the browser's, or the first page. */
export function Pagination(props: {
  readonly say: Say;
  readonly first?: string | undefined;
  readonly next?: string | undefined;
}) {
  if (props.first === undefined && props.next === undefined) return null;
  return (
    <nav aria-label={props.say('web.pages')}>
      <ul class="buttons">
        {props.first === undefined ? null : (
          <li>
            <a class="ds-button" data-variant="secondary" href={props.first}>
              {props.say('web.first-page')}
            </a>
          </li>
        )}
        {props.next === undefined ? null : (
          <li>
            <a class="ds-button" data-variant="secondary" rel="next" href={props.next}>
              {props.say('web.next-page')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** The pages of a list at an address: on to the next, and back to the first from any other. */
export function ListPages(props: { readonly view: View; readonly base: string; readonly next: string | undefined }) {
  const { view, base, next } = props;
  const isFirst = !new URL(view.path, 'http://page.invalid').searchParams.has('after');
  const cursor = next === undefined ? undefined : `${base.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}`;
  return (
    <Pagination
      say={view.say}
      first={isFirst ? undefined : base}
      next={cursor === undefined ? undefined : `${base}${cursor}`}
    />
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({ href, children }: { readonly href: string; readonly children?: Child }) {
  return (
    <p class="buttons">
      <a class="ds-button" href={href}>
        {children}
      </a>
    </p>
  );
}
