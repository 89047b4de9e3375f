import type { Actor } from '../cases/actor.ts';
import type { Instant } from '../kernel/ids.ts';
import type { Say } from './say.ts';

/** What every page needs to know about its reader and its place. */
export interface View {
  readonly say: Say;
  readonly side: 'citizen' | 'staff';
  /** Path and query of this page, for the choice of language. */
  readonly path: string;
  readonly now: Instant;
  readonly actor?: Actor | undefined;
  /** Absent where nobody is logged in: then there are no forms. */
  readonly csrf?: string | undefined;
  readonly navigation: readonly { readonly href: string; readonly key: string }[];
}
