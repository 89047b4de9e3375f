// A module whose name ends in `.built.ts` is run when the functions are bundled: what it exports stands in the bundle as data.
import { pathToFileURL } from 'node:url';

export default [
  {
    name: 'at-build-time',
    setup({ onLoad }) {
      onLoad({ filter: /\.built\.ts$/ }, async ({ path }) => {
        const { default: made } = await import(pathToFileURL(path).href);
        return { contents: JSON.stringify(made), loader: 'json' };
      });
    },
  },
];
