/**
 * The clock of the local stack: `npm run clock` shows it, `npm run clock -- +20d`, `-- next` or `-- 2027-01-05` move it forward. The stack
 * is at AWS_ENDPOINT_URL, else at 127.0.0.1 and the port FRIST_AWS_PORT (4566).
 */
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
  if (/^\d{4}-\d{2}-\d{2}/.test(argument) && !Number.isNaN(Date.parse(argument))) return { to: argument };
  return quit(`not a time: ${argument} (+20d, 3h, P1M is not known; next; 2027-01-05; 2027-01-05T08:00Z)`, 2);
}

async function call(wish: object | undefined): Promise<Response> {
  const url = new URL('/_frist/clock', endpoint);
  if (wish === undefined) return fetch(url);
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(wish) });
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
