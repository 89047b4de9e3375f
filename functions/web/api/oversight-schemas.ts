import { z } from 'zod';
import { CaseList, TaskBody } from './schemas.ts';

/** What the routes of oversight answer with. Strict, as everything that goes out. */

const Row = CaseList.shape.items.element;
const date = z.iso.date();
const instant = z.iso.datetime();
const next = z.string().optional().describe('Hand it in as `after` for the next page');

const LoadRow = z.strictObject({
  takenBy: z.string().optional().describe('The account; absent: nobody has taken them'),
  open: z.int(),
  late: z.int(),
  unopened: z.int(),
  firstDue: date.optional(),
});
const UnitLoad = z.strictObject({
  unit: z.string(),
  all: LoadRow,
  by: z.array(LoadRow),
  isAtLeast: z.boolean().describe('True where there were more tasks than are counted'),
});

export const LoadBody = z.strictObject({ units: z.array(UnitLoad) });

export const UnitBody = z.strictObject({
  unit: z.string(),
  late: z.array(Row),
  soon: z.array(Row),
  until: date.describe('The last day of what counts as due soon'),
  brought: z.array(TaskBody),
  load: UnitLoad,
});

export const OmbudBody = z.strictObject({
  breaches: z.array(z.strictObject({ task: TaskBody, letter: z.string().optional(), reportBy: instant.optional() })),
  complaints: z.array(z.strictObject({ task: TaskBody, reference: z.string().optional() })),
});

export const SearchBody = z.strictObject({
  items: z.array(Row.extend({ right: z.string().optional(), outcome: z.string().optional() })),
  next,
});

export const MarkingsBody = z.strictObject({
  tasks: z.array(TaskBody),
  items: z.array(
    z.strictObject({
      case: z.string(),
      kind: z.enum(['RESTRICTION', 'OBJECTION']),
      since: instant,
      items: z.array(z.string()).optional().describe('Ids of the data that it covers; absent: all of them'),
      processing: z.string().optional(),
      status: z.string().optional(),
    }),
  ),
  next,
});

const GroundUse = {
  ground: z.string().optional(),
  what: z.string().optional(),
  reason: z.string().optional(),
  interests: z.string().optional(),
  conditions: z.array(z.string()).optional(),
  others: z.string().optional(),
  specialReasons: z.string().optional(),
  concernsPerson: z.boolean().optional(),
};

export const OversightBody = z.strictObject({
  audit: z.strictObject({
    case: z.string(),
    kind: z.string(),
    commands: z.int(),
    events: z.int(),
    head: z.string().describe('The hash of the last batch of events'),
    personal: z.strictObject({ kept: z.int(), erased: z.int() }),
    problems: z.array(z.string()).describe('Empty: nothing was changed'),
  }),
  looks: z.array(
    z.strictObject({
      day: date,
      by: z.string(),
      role: z.string(),
      what: z
        .string()
        .describe('CASE, OVERSIGHT, EXPORT, DATA (what the register holds), a task, or the number of a letter'),
      times: z.int(),
      firstAt: instant,
      lastAt: instant,
    }),
  ),
  keeping: z.strictObject({
    until: date.optional().describe('The last day on which the personal parts are kept'),
    erasedAt: instant.optional(),
    hold: z.strictObject({ since: instant, by: z.string(), reason: z.string().optional() }).optional(),
    notErased: z.string().optional().describe('Key of the reason for which nothing would be erased now'),
  }),
  decision: z
    .strictObject({
      outcome: z.string().describe('The true outcome, also of a neutral answer'),
      items: z.array(
        z.strictObject({ id: z.string(), decision: z.string(), text: z.string().optional(), ...GroundUse }),
      ),
      withheld: z.array(z.strictObject({ ...GroundUse, parts: z.array(z.string()).optional() })),
    })
    .optional(),
});
