import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const contexts = readdirSync(join(root, 'functions'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'support')
  .map((entry) => entry.name);
const functions = contexts.flatMap((context) =>
  Object.keys(parse(readFileSync(join(root, 'functions', context, 'serverless.yml'), 'utf8'))),
);
const kebab = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const samples = readdirSync(join(root, 'events')).map((file) => file.replace('.json', ''));

describe('the samples in events/', () => {
  it.each(functions)('%s has one', (key) => {
    expect(samples).toContain(kebab(key));
  });

  it('are of functions and forms that there are', () => {
    const known = functions.map(kebab);
    expect(samples.filter((sample) => !known.includes(sample) && !sample.endsWith('-form'))).toEqual([]);
  });

  it.each(samples)('%s is JSON without anybody real: synthetic numbers only', (sample) => {
    const text = readFileSync(join(root, 'events', `${sample}.json`), 'utf8');
    expect(() => JSON.parse(text)).not.toThrow();
    for (const [number = ''] of text.matchAll(/(?<!\d)\d{11}(?!\d)/g))
      expect(Number(number.slice(2, 4))).toBeGreaterThan(80);
    for (const [number = ''] of text.matchAll(/(?<!\d)\d{12}(?!\d)/g)) expect(number).toMatch(/^(2099\d{8}|0{12})$/);
  });
});
