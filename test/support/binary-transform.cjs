// A file as bytes, as esbuild's `binary` loader bundles it: the fonts of letters. As an ES module, because jest reads what it takes for CommonJS
// through a parser that needs minutes for bytes.
module.exports = {
  process: (_, path) => ({
    code: `import { readFileSync } from 'node:fs';\nexport default new Uint8Array(readFileSync(${JSON.stringify(path)}));`,
  }),
};
