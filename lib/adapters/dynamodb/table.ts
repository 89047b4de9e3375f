/**
 * The one table of Frist, as serverless.yml declares it and as the local stack makes it (test/infra compares the two).
 *
 * | pk | sk | what |
 * | --- | --- | --- |
 * | `CASE#id` | `EVENT#000001` | the events of one command: the kept half, and the erasable halves as an attribute of their own |
 * | `CASE#id` | `SNAPSHOT` | state and register row (indexes `register`, `owner`) |
 * | `CASE#id` | `TASK#assess.1` | a person's task (index `inbox` while it is open) |
 * | `CASE#id` | `GUARD` | what the deadline guard waits on |
 * | `OUTBOX#3` | `REQ-2026-000001#000004` | what must still follow that command of that case |
 * | `CASE#id` | `LOOK#2026-03-05#s-1#CASE` | that somebody of the staff looked at it that day |
 * | `SUBMISSION#…` | `CLAIM` | which case a submission key opened |
 * | `FIGURES#subject-request#2026-03` | `CASE#id` | what statistics know of a case (index `register` once it is closed: by right and outcome) |
 * | `JOB#remind 2026-03-05` | `PROGRESS` | where a job stands |
 * | `SERIES#REQ-2026` | `COUNTER` | the last number given |
 * | `PERSON#hmac` | `CASE#id` | a case about that person |
 * | `PERSON#hmac` | `MARK#id#0` | a mark that holds now (index `register`, as `MARKS`) |
 */
export const INDEXES = [
  { name: 'inbox', hash: 'inbox', range: 'inboxSort', projection: 'ALL' },
  // Keys alone: a snapshot is written with every command, and an index that holds it would be written with it.
  { name: 'register', hash: 'register', range: 'registerSort', projection: 'KEYS_ONLY' },
  { name: 'owner', hash: 'owner', range: 'ownerSort', projection: 'KEYS_ONLY' },
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
      Projection: { ProjectionType: index.projection },
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

/** In how many partitions the outbox lies: enough for some thousand commands a second. */
export const OUTBOX_SHARDS = 8;

export function outboxShard(id: string): number {
  return Number(id.slice(-3)) % OUTBOX_SHARDS;
}

export const key = {
  casePk: (id: string) => `CASE#${id}`,
  event: (id: string, version: number) => ({ pk: `CASE#${id}`, sk: `EVENT#${padded(version)}` }),
  snapshot: (id: string) => ({ pk: `CASE#${id}`, sk: 'SNAPSHOT' }),
  task: (id: string, task: string) => ({ pk: `CASE#${id}`, sk: `TASK#${task}` }),
  guard: (id: string) => ({ pk: `CASE#${id}`, sk: 'GUARD' }),
  /** The case decides on the shard, so that what a case still has to do is found together. */
  outboxPk: (shard: number) => `OUTBOX#${shard}`,
  outbox: (id: string, version: number) => ({ pk: `OUTBOX#${outboxShard(id)}`, sk: `${id}#${padded(version)}` }),
  look: (id: string, day: string, by: string, what: string) => ({ pk: `CASE#${id}`, sk: `LOOK#${day}#${by}#${what}` }),
  figures: (kind: string, period: string, id: string) => ({ pk: `FIGURES#${kind}#${period}`, sk: `CASE#${id}` }),
  figuresPk: (kind: string, period: string) => `FIGURES#${kind}#${period}`,
  job: (job: string) => ({ pk: `JOB#${job}`, sk: 'PROGRESS' }),
  submission: (hash: string) => ({ pk: `SUBMISSION#${hash}`, sk: 'CLAIM' }),
  series: (series: string) => ({ pk: `SERIES#${series}`, sk: 'COUNTER' }),
  personPk: (person: string) => `PERSON#${person}`,
  personCase: (person: string, id: string) => ({ pk: `PERSON#${person}`, sk: `CASE#${id}` }),
  personAsked: (person: string, id: string) => ({ pk: `PERSON#${person}`, sk: `ASKED#${id}` }),
  mark: (person: string, id: string, place: number) => ({ pk: `PERSON#${person}`, sk: `MARK#${id}#${place}` }),
};
