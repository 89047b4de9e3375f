import type { Child } from 'hono/jsx';
import type { Say } from './say.ts';

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

/** A table that scrolls by itself on a narrow screen, also by keyboard. */
export function Table(props: {
  readonly caption: string;
  /** The heading above says the same: the caption is for screen readers only. */
  readonly quiet?: boolean;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Child[])[];
}) {
  return (
    // What can scroll must be reachable by keyboard.
    <div class="scroll" tabindex={0}>
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
              {row.map((cell) => (
                <td>{cell}</td>
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
    <nav class="ds-pagination" aria-label={props.say('web.pages')}>
      <ul>
        {props.first === undefined ? null : (
          <li>
            <a class="ds-button" data-variant="tertiary" href={props.first}>
              {props.say('web.first-page')}
            </a>
          </li>
        )}
        {props.next === undefined ? null : (
          <li>
            <a class="ds-button" data-variant="tertiary" rel="next" href={props.next}>
              {props.say('web.next-page')}
            </a>
          </li>
        )}
      </ul>
    </nav>
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
