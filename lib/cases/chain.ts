import { randomSalt, sha256 } from '../kernel/hash.ts';
import type { Instant } from '../kernel/ids.ts';
import { canonicalJson } from '../kernel/json.ts';
import type { EventBatch, EventRecord, PersonalPart, StoredEvent } from './store.ts';
import type { DomainEvent } from './workflow.ts';

/** What the first batch of a case is chained to. */
export const CHAIN_START = '0'.repeat(64);

/** Binds a personal part without showing it: nobody can guess the values back from it, because of the salt. */
export function commitment(part: PersonalPart): string {
  return sha256(part.salt, canonicalJson(part.values));
}

/** Splits the events of one command into what is kept and what can be erased, and chains them to the batch before. */
export function makeBatch(
  events: readonly DomainEvent[],
  about: {
    version: number;
    firstNumber: number;
    commandId: string;
    at: Instant;
    by: string;
    previousHash: string;
  },
): { batch: EventBatch; personal: readonly PersonalPart[] } {
  const personal: PersonalPart[] = [];
  const records = events.map((event, index): EventRecord => {
    const number = about.firstNumber + index;
    if (event.personal === undefined) return { number, type: event.type, record: event.record, commitment: null };
    const part: PersonalPart = { number, salt: randomSalt(), values: event.personal };
    personal.push(part);
    return { number, type: event.type, record: event.record, commitment: commitment(part) };
  });
  const { firstNumber: _, ...rest } = about;
  const unhashed = { ...rest, records };
  return { batch: { ...unhashed, hash: hashOf(unhashed) }, personal };
}

function hashOf(batch: Omit<EventBatch, 'hash'>): string {
  return sha256(batch.previousHash, canonicalJson(batch));
}

/**
 * Checks the chain of a case, with the personal parts that are still there.
 * @returns what is wrong, in words for an operator; empty when all is well. Erased personal parts are no fault.
 */
export function verifyChain(
  batches: readonly EventBatch[],
  personal: ReadonlyMap<number, PersonalPart>,
): readonly string[] {
  let previous = CHAIN_START;
  let number = 1;
  return batches.flatMap((batch, index) => {
    const problems = [...batchProblems(batch, index + 1, previous), ...recordProblems(batch, number, personal)];
    previous = batch.hash;
    number += batch.records.length;
    return problems;
  });
}

function batchProblems(batch: EventBatch, version: number, previous: string): readonly string[] {
  const { hash, ...unhashed } = batch;
  return [
    ...(batch.version === version ? [] : [`batch ${version} has version ${batch.version}`]),
    ...(batch.previousHash === previous ? [] : [`batch ${batch.version} does not follow the batch before it`]),
    ...(hashOf(unhashed) === hash ? [] : [`batch ${batch.version} was changed after it was written`]),
  ];
}

function recordProblems(
  batch: EventBatch,
  first: number,
  personal: ReadonlyMap<number, PersonalPart>,
): readonly string[] {
  return batch.records.flatMap((record, index) => {
    const part = personal.get(record.number);
    return [
      ...(record.number === first + index ? [] : [`event ${record.number} stands where event ${first + index} should`]),
      ...(part === undefined || commitment(part) === record.commitment
        ? []
        : [`the personal part of event ${record.number} was changed`]),
    ];
  });
}

/** The events of a case in order, with the erasable halves that are there. */
export function eventsOf(
  batches: readonly EventBatch[],
  personal: ReadonlyMap<number, PersonalPart>,
): readonly StoredEvent[] {
  return batches.flatMap((batch) =>
    batch.records.map((record) => ({
      type: record.type,
      record: record.record,
      personal: personal.get(record.number)?.values,
      number: record.number,
      at: batch.at,
      by: batch.by,
    })),
  );
}
