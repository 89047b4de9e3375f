/** Fonts that are bundled as bytes (esbuild's `binary` loader; test/support/binary-transform.cjs under jest). */
declare module '*.woff' {
  const bytes: Uint8Array;
  export default bytes;
}
