// By path, not by package name: the local stack leaves packages unbundled, and Node cannot load a style sheet.
// By path, not by package name: packages stay outside the local stack's bundles, and Node cannot import a style sheet.
import designsystem from '../../node_modules/@digdir/designsystemet-css/dist/src/index.css';
import theme from '../../node_modules/@digdir/designsystemet-css/dist/theme/designsystemet.css';
import { sha256 } from '../kernel/hash.ts';
import own from './styles/frist.css';
import oversight from './styles/oversight.css';
import staff from './styles/staff.css';

export interface Asset {
  /** Named after its content, so that it may be cached for good. */
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

function styleSheet(name: string, body: string): Asset {
  return { path: `/assets/${name}-${sha256(body).slice(0, 12)}.css`, type: 'text/css; charset=utf-8', body };
}

/** The style sheets of every page, in the order in which they are linked: tokens, components, our own. */
export const styleSheets: readonly Asset[] = [
  styleSheet('theme', theme),
  styleSheet('designsystemet', designsystem),
  styleSheet('frist', own),
  styleSheet('staff', staff),
  styleSheet('oversight', oversight),
];

export function findAsset(path: string): Asset | undefined {
  return styleSheets.find((asset) => asset.path === path);
}
