import { z } from 'zod';
import type { DispatchPort } from '../cases/ports.ts';
import { Instant } from '../kernel/ids.ts';
import { type PartnerAddress, partnerClient, required } from './partner-http.ts';

const Accepted = z.object({ acceptedAt: Instant, channel: z.enum(['DIGITAL', 'PAPER']) });

/** The dispatch partner (eFormidling) over HTTP. A letter's number is its idempotency key. */
export function dispatchAdapter(address: PartnerAddress): DispatchPort {
  const client = partnerClient('dispatch', address);
  return {
    send: (letter) =>
      required(client, 'dispatch', {
        method: 'POST',
        path: '/letters',
        body: letter,
        key: letter.number,
        doing: `handing over letter ${letter.number}`,
        answer: Accepted,
      }),
  };
}
