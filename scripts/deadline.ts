/**
 * `npm run --silent deadline -- 2026-01-31 [more]`: the deadlines of requests received then, one JSON line each.
 * All dates are read before anything is printed; a bad one is named on stderr and the exit code is 2.
 */
import { describeSteps } from '../lib/deadlines/describe-steps.ts';
import { parseReceived, type Received } from '../lib/deadlines/oslo-time.ts';
import { requestDeadlines } from '../lib/deadlines/request-deadlines.ts';
import { deadlineTexts } from '../lib/messages/deadlines.ts';

const USAGE = `usage: npm run --silent deadline -- RECEIVED [RECEIVED ...]
RECEIVED is a date in Oslo (2026-01-31) or an instant with its zone (2026-03-31T22:30Z).`;

function line(received: Received): string {
  const { receivedDate, firstDue, extendedDue, expiresAt, steps } = requestDeadlines({ received });
  const instant = expiresAt.replace('.000Z', 'Z');
  return JSON.stringify({
    received: receivedDate,
    firstDue,
    extendedDue,
    expiresAt: instant,
    steps: describeSteps(steps, 'en'),
  });
}

function main(args: readonly string[]): number {
  if (args.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const read = args.map((text) => ({ text, result: parseReceived(text) }));
  const bad = read.flatMap(({ text, result }) =>
    result.ok ? [] : [`deadline: '${text}' was not understood. ${deadlineTexts[result.error.reason].en}.`],
  );
  if (bad.length > 0) {
    console.error(bad.join('\n'));
    return 2;
  }
  for (const { result } of read) if (result.ok) console.log(line(result.value));
  return 0;
}

process.exitCode = main(process.argv.slice(2));
