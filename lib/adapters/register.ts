import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ItemChange, RegisteredPerson, RegisterPort } from '../cases/ports.ts';
import { Instant, Language, PlainDate } from '../kernel/ids.ts';
import { type PartnerAddress, partnerClient, required } from './partner-http.ts';
import { RegisteredItems } from './registered-item.ts';

const NationalId = z.string().regex(/^\d{11}$/);
const Duf = z.string().regex(/^\d{12}$/);
const Person: z.ZodType<RegisteredPerson> = z
  .object({
    nationalId: NationalId,
    duf: Duf,
    name: z.string(),
    birthDate: PlainDate,
    ageDisputed: z.boolean(),
    unaccompaniedMinor: z.boolean(),
    parentalResponsibility: z.array(NationalId),
    representatives: z.array(
      z.object({
        nationalId: NationalId,
        kind: z.enum(['REPRESENTATIVE', 'GUARDIAN', 'AUTHORISED']),
        from: PlainDate,
        to: PlainDate.optional(),
      }),
    ),
    employee: z.boolean(),
    contact: z.object({ reserved: z.boolean(), digital: z.boolean(), language: Language.optional() }),
    language: Language,
    protection: z.enum(['NONE', 'CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL']),
    firstPermitBy: z.enum(['ASA', 'OPA', 'POLICE', 'MISSION']).optional(),
    hasAsylumCase: z.boolean(),
  })
  .transform(({ firstPermitBy, ...person }) => (firstPermitBy === undefined ? person : { ...person, firstPermitBy }));
const Changed = z.object({ changedAt: Instant });
const NationalIds = z.object({ persons: z.array(z.object({ duf: Duf, nationalId: z.string().regex(/^\d{11}$/) })) });
/** How many numbers one question holds: a body of some twenty kilobytes. */
const DUFS_AT_ONCE = 1000;
const Extract = z.object({
  extractId: z.string(),
  description: z.string(),
  count: z.int().nonnegative(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  madeAt: Instant,
});
const Cleared = z.object({ rows: z.array(z.object({ duf: Duf, criteria: z.array(z.string()).min(1) })) });

/** The immigration database over HTTP. National ids travel in bodies only; a look-up changes nothing, so its key is a random one. */
export function registerAdapter(address: PartnerAddress): RegisterPort {
  const client = partnerClient('register', address);
  const change = (what: 'rectify' | 'supplement' | 'erase') => (body: ItemChange, key: string) =>
    required(client, 'register', {
      method: 'POST',
      path: `/items/${what}`,
      body,
      key,
      doing: `changing an item for ${body.case} (${what})`,
      answer: Changed,
    });
  return {
    rectify: change('rectify'),
    supplement: change('supplement'),
    erase: change('erase'),
    async findPerson(nationalId) {
      const { person } = await required(client, 'register', {
        method: 'POST',
        path: '/persons/lookup',
        body: { nationalId },
        key: randomUUID(),
        doing: 'looking up a person',
        answer: z.object({ person: Person.nullable() }),
      });
      return person ?? undefined;
    },
    async nationalIds(dufs) {
      const found = new Map<string, string>();
      for (let from = 0; from < dufs.length; from += DUFS_AT_ONCE) {
        const { persons } = await required(client, 'register', {
          method: 'POST',
          path: '/persons/national-ids',
          body: { dufs: dufs.slice(from, from + DUFS_AT_ONCE) },
          key: randomUUID(),
          doing: 'finding persons by their DUF numbers',
          answer: NationalIds,
        });
        for (const { duf, nationalId } of persons) found.set(duf, nationalId);
      }
      return found;
    },
    async items(nationalId) {
      const { items } = await required(client, 'register', {
        method: 'POST',
        path: '/persons/items',
        body: { nationalId },
        key: randomUUID(),
        doing: 'listing what is registered about a person',
        answer: RegisteredItems,
      });
      return items;
    },
    makeExtract: (round, order) =>
      required(client, 'register', {
        method: 'POST',
        path: `/rounds/${round}/extract`,
        body: order,
        key: `${round}:extract`,
        doing: `making the extract of ${round}`,
        answer: Extract,
      }),
    async clearedList(round) {
      const list = await client({
        method: 'GET',
        path: `/rounds/${round}/cleared`,
        key: `${round}:cleared`,
        doing: `asking for the cleared list of ${round}`,
        answer: Cleared,
      });
      return list?.rows;
    },
    async report(round, results) {
      await client({
        method: 'POST',
        path: `/rounds/${round}/report`,
        body: { results },
        key: `${round}:report`,
        doing: `reporting the results of ${round}`,
        answer: z.object({ reportedAt: Instant }),
      });
    },
  };
}
