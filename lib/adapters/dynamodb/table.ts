/**
 * The one table of Frist, as serverless.yml declares it and as the local stack makes it (test/infra compares the two).
 *
 * | pk | sk | what |
 * | --- | --- | --- |
 * | `CASE#id` | `EVENT#000001` | the events of one command, kept half |
 * | `CASE#id` | `PERSONAL#000001` | the erasable half of event 1 |
 * | `CASE#id` | `SNAPSHOT` | state and register row (indexes `register`, `owner`) |
 * | `CASE#id` | `TASK#assess.1` | a person's task (index `inbox` while it is open) |
 * | `CASE#id` | `GUARD` | what the deadline guard waits on |
 * | `CASE#id` | `COMMAND#…` | which batch a command id wrote |
 * | `CASE#id` | `OUTBOX#…` | what must still follow (index `outbox`) |
 * | `CASE#id` | `LOOK#2026-03-05#s-1#CASE` | that somebody of the staff looked at it that day |
 * | `SUBMISSION#…` | `CLAIM` | which case a submission key opened |
 * | `FIGURES#subject-request#2026-03` | `CASE#id` | what statistics know of a case |
 * | `JOB#remind 2026-03-05` | `PROGRESS` | where a job stands |
 * | `SERIES#REQ-2026` | `COUNTER` | the last number given |
 * | `PERSON#hmac` | `CASE#id` | a case about that person |
 * | `PERSON#hmac` | `MARK#id#0` | a mark that holds now (index `register`, as `MARKS`) |
 */
export const INDEXES = [
  { name: 'inbox', hash: 'inbox', range: 'inboxSort' },
  { name: 'register', hash: 'register', range: 'registerSort' },
  { name: 'owner', hash: 'owner', range: 'ownerSort' },
  { name: 'outbox', hash: 'outbox', range: 'outboxSort' },
] as const;

/** The table as CreateTable takes it. */
export function tableDefinition(name: string) {
  const names = ['pk', 'sk', ...INDEXES.flatMap((index) => [index.hash, index.range])];
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST' as const,
    AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    KeySchema: keySchema('pk', 'sk'),
    GlobalSecondaryIndexes: INDEXES.map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index.hash, index.range),
      Projection: { ProjectionType: 'ALL' as const },
    })),
  };
}

function keySchema(hash: string, range: string) {
  return [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
}

const padded = (number: number): string => String(number).padStart(6, '0');

export const key = {
  casePk: (id: string) => `CASE#${id}`,
  event: (id: string, version: number) => ({ pk: `CASE#${id}`, sk: `EVENT#${padded(version)}` }),
  personal: (id: string, number: number) => ({ pk: `CASE#${id}`, sk: `PERSONAL#${padded(number)}` }),
  snapshot: (id: string) => ({ pk: `CASE#${id}`, sk: 'SNAPSHOT' }),
  task: (id: string, task: string) => ({ pk: `CASE#${id}`, sk: `TASK#${task}` }),
  guard: (id: string) => ({ pk: `CASE#${id}`, sk: 'GUARD' }),
  command: (id: string, commandId: string) => ({ pk: `CASE#${id}`, sk: `COMMAND#${commandId}` }),
  outbox: (id: string, outboxId: string) => ({ pk: `CASE#${id}`, sk: `OUTBOX#${outboxId}` }),
  look: (id: string, day: string, by: string, what: string) => ({ pk: `CASE#${id}`, sk: `LOOK#${day}#${by}#${what}` }),
  figures: (kind: string, period: string, id: string) => ({ pk: `FIGURES#${kind}#${period}`, sk: `CASE#${id}` }),
  figuresPk: (kind: string, period: string) => `FIGURES#${kind}#${period}`,
  job: (job: string) => ({ pk: `JOB#${job}`, sk: 'PROGRESS' }),
  submission: (hash: string) => ({ pk: `SUBMISSION#${hash}`, sk: 'CLAIM' }),
  series: (series: string) => ({ pk: `SERIES#${series}`, sk: 'COUNTER' }),
  personPk: (person: string) => `PERSON#${person}`,
  personCase: (person: string, id: string) => ({ pk: `PERSON#${person}`, sk: `CASE#${id}` }),
  mark: (person: string, id: string, place: number) => ({ pk: `PERSON#${person}`, sk: `MARK#${id}#${place}` }),
};
