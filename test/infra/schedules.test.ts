import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localSchedules } from '../../local/machines.ts';

const FUNCTIONS = join(import.meta.dirname, '..', '..', 'functions');

/** The names of all schedules that the functions' files declare, as the stage `local` has them. */
const declared = readdirSync(FUNCTIONS)
  .filter((folder) => readdirSync(join(FUNCTIONS, folder)).includes('serverless.yml'))
  .flatMap((folder) => [
    ...readFileSync(join(FUNCTIONS, folder, 'serverless.yml'), 'utf8').matchAll(
      /name: (frist-\$\{sls:stage\}-[\w-]+)$/gm,
    ),
  ])
  .map(([, name = '']) => name.replace(/\$\{[^}]*\}/, 'local'));

describe('the schedules of the local stack', () => {
  it('are all those that are deployed', () => {
    expect(declared.length).toBeGreaterThan(5);
    expect(
      localSchedules(60)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(declared.sort());
  });

  it('can be cut down to some jobs of the calendar; the technical ones run always', () => {
    const names = localSchedules(60, ['keepingEraseDue']).map(({ name }) => name);
    expect(names.sort()).toEqual(['frist-local-control', 'frist-local-keeping', 'frist-local-reconcile']);
    expect(() => localSchedules(60, ['keepingEraseDew'])).toThrow('keepingEraseDew');
  });
});
