const { readFileSync } = require('node:fs');

// A file as bytes, as esbuild's `binary` loader bundles it: the fonts of letters.
module.exports = {
  process: (_, path) => ({
    code: `module.exports = new Uint8Array(Buffer.from(${JSON.stringify(readFileSync(path).toString('base64'))}, 'base64'));`,
  }),
};
