import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citizens } from '../../local/identity/people.ts';
import { StackClient } from '../support/client.ts';
import { scenario } from '../support/scenario.ts';

/** A sentence that only this test writes, to be found wherever it leaks. */
const SECRET = 'Sølvgrå-hemmelighet-83127';

/** Every file below a folder, as bytes read as text: databases keep text as it is. */
function filesBelow(folder: string): readonly { readonly path: string; readonly content: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, content: readFileSync(path, 'utf8') }));
}

describe('personal data', () => {
  scenario('reach neither logs nor executions nor file names', { time: 'now' }, async () => {
    const client = StackClient.ofTestRun();
    const { data } = JSON.parse(process.env['FRIST_TEST_STACK'] ?? '{}') as { data: string };
    const form = { right: 'ACCESS', receptionData: 'NO', language: 'nb', about: SECRET };
    const receipt = await client.done('kari', 'POST', '/api/subject-requests', form);
    const id = String(receipt['case']);
    await client.taskOf('adviser-asa', id, 'assess');
    await client.call('kari', 'POST', '/api/subject-requests', { ...form, right: SECRET });

    const kept = readdirSync(data).filter((name) => name === 'logs' || name === 'engine');
    const files = kept.flatMap((name) => filesBelow(join(data, name)));
    expect(files.length).toBeGreaterThan(0);
    const personal = [SECRET, ...citizens.flatMap(({ nationalId, name }) => [nationalId, name])];
    const leaks = files.flatMap(({ path, content }) =>
      personal.filter((word) => content.includes(word)).map((word) => `${path}: ${word}`),
    );
    expect(leaks).toEqual([]);
    const names = readdirSync(data, { recursive: true }).map(String);
    expect(names.filter((name) => personal.some((word) => name.includes(word)))).toEqual([]);
  });
});
