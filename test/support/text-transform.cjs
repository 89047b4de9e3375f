// A file as text, as esbuild's `text` loader bundles it: style sheets, the register of rules.
module.exports = { process: (source) => ({ code: `module.exports = ${JSON.stringify(source)};` }) };
