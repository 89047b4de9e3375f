import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ArchivePort } from '../cases/ports.ts';
import { type PartnerAddress, partnerClient, required } from './partner-http.ts';
import { RegisteredItems } from './registered-item.ts';

const Registered = z.object({ archiveId: z.string().min(1) });

/** The archive (UdiSak) over HTTP. The key goes along as Idempotency-Key, so that a repeated step registers nothing twice. */
export function archiveAdapter(address: PartnerAddress): ArchivePort {
  const client = partnerClient('archive', address);
  return {
    register: (entry, key) =>
      required(client, 'archive', {
        method: 'POST',
        path: '/entries',
        body: entry,
        key,
        doing: `registering an entry of ${entry.case}`,
        answer: Registered,
      }),
    async documents(nationalId) {
      const { items } = await required(client, 'archive', {
        method: 'POST',
        path: '/documents/lookup',
        body: { nationalId },
        key: randomUUID(),
        doing: 'listing what documents say of a person',
        answer: RegisteredItems,
      });
      return items;
    },
  };
}
