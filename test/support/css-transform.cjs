// A style sheet as text, as esbuild's `text` loader bundles it.
module.exports = { process: (source) => ({ code: `module.exports = ${JSON.stringify(source)};` }) };
