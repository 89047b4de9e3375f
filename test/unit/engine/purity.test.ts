import { readdirSync, readFileSync } from 'node:fs';

const folder = 'local/engine/interpreter';

describe('the interpreter', () => {
  it.each(readdirSync(folder))('%s imports nothing of Node and has no clock or chance of its own', (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const imported = [...text.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
    for (const name of imported)
      expect(name).toMatch(/^(jsonata|\.\/[\w-]+\.ts|\.\.\/\.\.\/\.\.\/lib\/kernel\/json\.ts)$/);
    expect(text).not.toMatch(/Date\.now|new Date\(\)|Math\.random|process\.|require\(|crypto|setTimeout|performance/);
  });
});
