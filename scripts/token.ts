import { z } from 'zod';
import { about } from '../local/identity/page.ts';
import { findPerson, people } from '../local/identity/people.ts';
import { readSettings } from '../local/settings.ts';

/**
 * `npm run --silent token -- PERSON` prints a bearer token of a test person of the local stack, `-- --list` lists them.
 * Exit code 2: called wrongly; 1: the stack does not answer.
 */

function fail(code: 1 | 2, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

function identityUrl(): string {
  try {
    return readSettings().urls.citizens;
  } catch (error) {
    return fail(2, error instanceof Error ? error.message : String(error));
  }
}

function list(): string {
  const rows = people.map((person) => [person.id, person.kind.toLowerCase(), person.name, about(person)] as const);
  const width = (column: 0 | 1 | 2): number => Math.max(...rows.map((row) => row[column].length));
  return rows
    .map(
      ([id, kind, name, what]) => `${id.padEnd(width(0))}  ${kind.padEnd(width(1))}  ${name.padEnd(width(2))}  ${what}`,
    )
    .join('\n');
}

async function tokenOf(person: string): Promise<string> {
  const issuer = identityUrl();
  try {
    const response = await fetch(`${issuer}/_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
      signal: AbortSignal.timeout(5000),
    });
    return z.object({ token: z.string() }).parse(await response.json()).token;
  } catch {
    return fail(
      1,
      `nobody issues tokens at ${issuer}: start the stack with npm start, or set FRIST_CITIZENS_PORT to its port`,
    );
  }
}

const wanted = process.argv.slice(2);
const [only] = wanted;
if (only === undefined || wanted.length > 1) fail(2, 'usage: npm run --silent token -- PERSON | --list');
if (only === '--list') process.stdout.write(`${list()}\n`);
else if (findPerson(only) === undefined)
  fail(2, `there is no test person '${only}'; npm run --silent token -- --list shows them`);
else process.stdout.write(`${await tokenOf(only)}\n`);
