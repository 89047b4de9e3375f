import { z } from 'zod';

/** What the API answers with. Strict, so that nothing goes out that the document does not name. */

export const ProblemBody = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** The rule of the register that refused. */
  rule: z.string().optional(),
  errors: z.array(z.strictObject({ field: z.string(), reason: z.string(), message: z.string() })),
});

const date = z.iso.date().describe('A day in Europe/Oslo, YYYY-MM-DD');
const instant = z.iso.datetime().describe('An instant in UTC');

export const Receipt = z.strictObject({
  case: z.string(),
  due: date.optional(),
  dueInWords: z.string().optional(),
  repeated: z.boolean(),
});

export const DoneBody = z.strictObject({
  case: z.string(),
  status: z.string(),
  version: z.int(),
  repeated: z.boolean().describe('True where it had been done before: nothing was written'),
});

export const SendingBody = DoneBody.extend({
  persons: z.int(),
  keptOut: z.array(z.int()).describe('Places in the list, from 0, of those who may not be sent now'),
  why: z
    .array(z.strictObject({ place: z.int(), kinds: z.array(z.enum(['RESTRICTION', 'OBJECTION'])) }))
    .describe('Of each of them: what keeps them out'),
});

const Row = z.strictObject({
  case: z.string(),
  kind: z.enum(['subject-request', 'transfer-approval', 'deletion-round']),
  status: z.string(),
  statusInWords: z.string(),
  open: z.boolean(),
  unit: z.string(),
  due: date.optional(),
  overdue: z.boolean(),
  createdAt: instant,
});

const page = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: z.array(item),
    next: z.string().optional().describe('Hand it in as `after` for the next page'),
  });

export const CaseList = page(Row);

export const TaskBody = z.strictObject({
  case: z.string(),
  task: z.string(),
  step: z.string(),
  stepInWords: z.string(),
  unit: z.string(),
  due: date,
  overdue: z.boolean(),
  status: z.enum(['OPEN', 'COMPLETED', 'EXPIRED', 'CLOSED']),
  openedAt: instant,
  generation: z.int(),
  /** When somebody who may answer it first looked at it. */
  firstOpened: instant.optional(),
  takenBy: z.string().optional(),
  takenAt: instant.optional(),
  reminded: z.strictObject({ step: z.string(), on: date }).optional().describe('The last reminder'),
  log: z.array(
    z.strictObject({
      what: z.enum(['TAKEN', 'RELEASED', 'HANDED_OVER']),
      at: instant,
      by: z.string(),
      to: z.string().optional(),
    }),
  ),
});

const month = z.string().regex(/^\d{4}-\d{2}$/);
const FiguresRow = z.strictObject({
  name: z.string(),
  received: z.int(),
  answered: z.int(),
  answeredInTime: z.int(),
  answeredLate: z.int(),
  extended: z.int(),
  refused: z.int(),
  open: z.int(),
  median: z.int().optional().describe('Calendar days from the day of receipt to the day of the answer; nearest rank'),
  percentile90: z.int().optional(),
});

export const StatisticsBody = z.strictObject({
  from: month,
  to: month,
  right: z.string().optional(),
  unit: z.string().optional(),
  all: FiguresRow,
  by: z.strictObject({
    right: z.array(FiguresRow),
    unit: z.array(FiguresRow),
    outcome: z.array(FiguresRow),
    month: z.array(FiguresRow),
  }),
});

export const Inbox = page(TaskBody);

const LedgerEntry = z.strictObject({
  id: z.string(),
  name: z.string(),
  rule: z.string(),
  date,
  dateInWords: z.string(),
  expiresAt: instant,
  inForce: z.boolean(),
  steps: z.array(z.strictObject({ rule: z.string(), text: z.string() })),
});

const AlarmBody = z.strictObject({
  id: z.string(),
  kind: z.string(),
  at: instant,
  rule: z.string(),
  raisedAt: instant.optional(),
  mistaken: z.boolean(),
});

const LetterRow = z.strictObject({
  letter: z.string(),
  kind: z.string().optional(),
  language: z.string(),
  title: z.string().optional(),
  issuedAt: instant,
  dispatchedAt: instant.optional(),
});

export const CaseBody = z.strictObject({
  case: z.string(),
  kind: Row.shape.kind,
  status: z.string(),
  statusInWords: z.string(),
  open: z.boolean(),
  unit: z.string(),
  due: date.optional(),
  overdue: z.boolean(),
  version: z.int().optional(),
  generation: z.int().optional(),
  createdAt: instant,
  ledger: z.strictObject({ tables: z.string(), entries: z.array(LedgerEntry), alarms: z.array(AlarmBody) }),
  letters: z.array(LetterRow),
  tasks: z.array(TaskBody.extend({ mayAnswer: z.boolean() })),
  events: z.array(
    z.strictObject({
      number: z.int(),
      type: z.string(),
      inWords: z.string(),
      at: instant,
      by: z.string(),
      record: z.record(z.string(), z.unknown()).describe('Codes and dates; never a value about a person'),
    }),
  ),
  actions: z.strictObject({ extend: z.boolean(), correctReceived: z.boolean() }),
});

export const LetterBody = z.strictObject({
  letter: z.string(),
  language: z.string(),
  title: z.string().optional(),
  html: z.string().optional().describe('Absent once it has been erased'),
  issuedAt: instant,
  dispatchedAt: instant.optional(),
});

export const OperationBody = z.strictObject({
  case: z.string(),
  kind: Row.shape.kind,
  status: z.string(),
  open: z.boolean(),
  generation: z.int(),
  execution: z.enum(['RUNNING', 'ENDED', 'MISSING', 'UNKNOWN']),
  tasks: z.array(TaskBody),
  outbox: z.array(z.strictObject({ kind: z.string(), createdAt: instant, attempts: z.int() })),
  events: z.array(z.strictObject({ number: z.int(), type: z.string(), at: instant })),
});

export const RegisteredData = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      system: z.string(),
      category: z.string(),
      source: z.string(),
      value: z.string(),
      legalBasis: z.string(),
      processing: z.string(),
      recipients: z.array(
        z.strictObject({
          name: z.string(),
          organisation: z.string(),
          country: z.string(),
          on: z.string(),
          safeguard: z.string().optional(),
        }),
      ),
      fromChild: z.boolean(),
      about: z.string(),
      registeredOn: z.string(),
      document: z.strictObject({ title: z.string(), date: z.string(), internal: z.boolean() }).optional(),
      automated: z.boolean().optional(),
      changedOn: z.string().optional(),
    }),
  ),
});

export const RuleBody = z.strictObject({
  id: z.string(),
  source: z.string(),
  force: z.string(),
  kind: z.string(),
  status: z.string(),
  does: z.string().describe('What the system does, in the language of Accept-Language; the source is named in it too'),
  difference: z.string().optional().describe('Where we and the source differ, or the source is silent'),
  lacks: z.string().optional().describe('What is missing while the status is part or not-possible'),
});

export const Me = z.strictObject({
  id: z.string(),
  roles: z.array(z.string()),
  unit: z.string().optional(),
  name: z.string().optional(),
});

export const Preview = z.strictObject({
  letters: z.array(
    z.strictObject({
      language: z.string(),
      title: z.string(),
      html: z.string(),
      freeText: z.boolean().describe('It holds words of your own: see that they are in the letter’s language'),
    }),
  ),
});
