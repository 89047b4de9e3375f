/** The package as an ES module: its own types name the function as a property of the CommonJS module, which it is not. */
declare module 'bidi-js/dist/bidi.mjs' {
  import type { Bidi } from 'bidi-js';

  export default function bidiFactory(): Bidi;
}
