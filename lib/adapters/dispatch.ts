import { z } from 'zod';
import type { DispatchPort, OutgoingLetter } from '../cases/ports.ts';
import { CaseId, Instant } from '../kernel/ids.ts';
import { type PartnerAddress, partnerClient, required } from './partner-http.ts';

const Accepted = z.object({ acceptedAt: Instant, channel: z.enum(['DIGITAL', 'PAPER']) });

const Log = z.object({
  letters: z.array(
    z.object({
      number: z.string(),
      case: CaseId,
      acceptedAt: Instant,
      openedAt: Instant.optional(),
      rejectedAt: Instant.optional(),
    }),
  ),
});

const Forgotten = z.object({ letters: z.int().min(0) });

/** Each attempt at a letter is delivered once. */
function keyOf({ number, attempt = 1 }: OutgoingLetter): string {
  return attempt === 1 ? number : `${number}.${attempt}`;
}

/** The dispatch partner (eFormidling) over HTTP. A letter's number is its idempotency key, with the attempt where it goes again. */
export function dispatchAdapter(address: PartnerAddress): DispatchPort {
  const client = partnerClient('dispatch', address);
  return {
    send: (letter) =>
      required(client, 'dispatch', {
        method: 'POST',
        path: '/letters',
        body: letter,
        key: keyOf(letter),
        doing: `handing over letter ${letter.number}`,
        answer: Accepted,
      }),
    async log(acceptedFrom) {
      const { letters } = await required(client, 'dispatch', {
        method: 'GET',
        path: `/log?from=${encodeURIComponent(acceptedFrom)}`,
        key: `log:${acceptedFrom}`,
        doing: 'reading what became of letters',
        answer: Log,
      });
      return letters;
    },
    async forget(id) {
      await required(client, 'dispatch', {
        method: 'POST',
        path: '/letters/forget',
        body: { case: id },
        key: `forget:${id}`,
        doing: `deleting the copies of the letters of ${id}`,
        answer: Forgotten,
      });
    },
  };
}
