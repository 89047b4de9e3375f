import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const BINARY = /\.(woff|icc)$/;

/** Lets Node import a font as bytes, as esbuild's `binary` loader does in the functions. Whoever needs it imports the letters afterwards. */
export function allowBinaryImports(): void {
  registerHooks({
    load: (url, context, next) =>
      BINARY.test(url) ? { format: 'module', source: bytesModule(url), shortCircuit: true } : next(url, context),
  });
}

function bytesModule(url: string): string {
  const bytes = readFileSync(new URL(url)).toString('base64');
  return `export default new Uint8Array(Buffer.from('${bytes}', 'base64'));`;
}
