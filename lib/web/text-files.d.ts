/** Files that are bundled as text (esbuild's `text` loader; test/support/text-transform.cjs under jest). */
declare module '*.css' {
  const text: string;
  export default text;
}
declare module '*.yaml' {
  const text: string;
  export default text;
}
