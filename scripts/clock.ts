import { isPlainDate, parseReceived, startOfDay } from '../lib/deadlines/oslo-time.ts';
import { translate } from '../lib/messages/catalogue.ts';

const HELP = `The clock of the local stack.
  npm run clock                        says the time and when the next timer is due
  npm run clock -- +20d                moves it forward by a length of time: 2w, 20d, 3h, 90s, P20D, PT3H; months are not known
  npm run clock -- next                to the next timer
  npm run clock -- 2027-01-05          to the beginning of that day in Oslo
  npm run clock -- 2027-01-05T08:00Z   to that instant; a time of day needs its zone
The stack is at AWS_ENDPOINT_URL, else at 127.0.0.1 and the port FRIST_AWS_PORT (4566).`;

const endpoint = process.env['AWS_ENDPOINT_URL'] ?? `http://127.0.0.1:${process.env['FRIST_AWS_PORT'] ?? '4566'}`;

function quit(message: string, code: number): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

/** What the argument asks for; nothing: only show. */
function wishOf(argument: string | undefined): object | undefined {
  if (argument === undefined || argument === '') return undefined;
  if (argument === 'next') return { next: true };
  if (/^\+?(\d|P)/i.test(argument) && !/^\d{4}-/.test(argument)) return { by: argument };
  const at = parseReceived(argument);
  if (!at.ok) return quit(`not a time: ${argument}. ${translate(at.error.reason, 'en')}\n\n${HELP}`, 2);
  return { to: isPlainDate(at.value) ? startOfDay(at.value) : at.value };
}

async function call(wish: object | undefined): Promise<Response> {
  const url = new URL('/_frist/clock', endpoint);
  if (wish === undefined) return fetch(url);
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(wish) });
}

if (process.argv[2] === '--help') {
  process.stdout.write(`${HELP}\n`);
  process.exit(0);
}
const wish = wishOf(process.argv[2]);
const response = await call(wish).catch(() =>
  quit(`the local stack is not running at ${endpoint}: start it with npm start`, 1),
);
const body = (await response.json().catch(() => ({}))) as {
  now?: string;
  offsetMs?: number;
  nextTimer?: string;
  fired?: number;
  message?: string;
};
if (!response.ok) quit(body.message ?? `${endpoint} answered ${response.status}`, response.status === 400 ? 2 : 1);
if (wish === undefined) {
  const days = ((body.offsetMs ?? 0) / 86_400_000).toFixed(1);
  process.stdout.write(`${body.now} (${days} days ahead of real time)\nnext timer: ${body.nextTimer ?? 'none'}\n`);
} else {
  process.stdout.write(`${body.now}, ${body.fired} timer(s) fired\n`);
}
