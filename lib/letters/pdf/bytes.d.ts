/** Fonts and the colour profile, which are bundled as bytes (esbuild's `binary` loader; test/support/binary-transform.cjs under jest). */
declare module '*.woff' {
  const bytes: Uint8Array;
  export default bytes;
}

declare module '*.icc' {
  const bytes: Uint8Array;
  export default bytes;
}
