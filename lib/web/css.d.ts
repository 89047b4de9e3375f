/** Style sheets are bundled as text (esbuild's `text` loader; test/support/css-transform.cjs under jest). */
declare module '*.css' {
  const text: string;
  export default text;
}
