import { z } from 'zod';
import { ITEM_SYSTEMS, LEGAL_BASES, type RegisteredItem, SAFEGUARDS } from '../cases/ports.ts';
import { PlainDate } from '../kernel/ids.ts';

const Disclosure = z.object({
  name: z.string().min(1),
  organisation: z.string().min(1),
  country: z.string().regex(/^([A-Z]{2}|INT)$/),
  on: PlainDate,
  safeguard: z.enum(SAFEGUARDS).optional(),
});

/** An item of the register or the archive, as their contracts give it. */
const Item: z.ZodType<RegisteredItem> = z.object({
  id: z.string().min(1),
  system: z.enum(ITEM_SYSTEMS),
  category: z.string().min(1),
  source: z.string().min(1),
  value: z.string(),
  legalBasis: z.enum(LEGAL_BASES),
  processing: z.string().min(1),
  recipients: z.array(Disclosure),
  fromChild: z.boolean(),
  about: z.enum(['SELF', 'SELF_AND_OTHERS']),
  registeredOn: PlainDate,
  document: z.object({ title: z.string(), date: PlainDate, internal: z.boolean() }).optional(),
  automated: z.boolean().optional(),
  changedOn: PlainDate.optional(),
});

export const RegisteredItems = z.object({ items: z.array(Item) });
