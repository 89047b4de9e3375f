import type { RegisteredItem } from '../../cases/ports.ts';
import type { PlainDate } from '../../kernel/ids.ts';
import { type Refusal, refusal } from '../../kernel/rule.ts';
import type { GroundUse } from '../commands/access.ts';
import type { Reader } from '../reader.ts';
import { accessGround, type GroundRow } from '../tables/access-grounds.ts';
import { processing } from '../tables/processings.ts';

/** Where a ground is used: the form's field, the day whose tables hold, who reads, and of an item what the register says of it. */
export interface UsedAt {
  readonly field: string;
  readonly day: PlainDate;
  readonly reader: Reader;
  readonly item?: RegisteredItem;
}

/** Why a ground cannot hold something back as it is used, by its own rule; undefined where it can. */
export function whyGroundFails(use: GroundUse, at: UsedAt): Refusal | undefined {
  const row = accessGround(use.ground, at.day);
  return (
    notForThisReader(use, row, at) ??
    wordsMissing(use, row, at) ??
    unmetCondition(use, row, at) ??
    confidentialToThePerson(use, row, at) ??
    againstTheData(use, row, at)
  );
}

/** DSR-54 is for what a child said. Of a part of the answer, or of the person's own data that name nobody else, it says nothing. */
function notForThisReader(use: GroundUse, row: GroundRow, at: UsedAt): Refusal | undefined {
  if (!row.parentsOnly) return undefined;
  const mayBe = at.item !== undefined && (at.reader === 'ANOTHER' || at.item.about === 'SELF_AND_OTHERS');
  return mayBe ? undefined : refuse(use.ground, 'ground-for-parents-only', `${at.field}.ground`);
}

/** A reason always (a may ground is a documented choice, DSR-45); the rest is what each ground's row asks for. */
function wordsMissing(use: GroundUse, row: GroundRow, { field, reader }: UsedAt): Refusal | undefined {
  if (!row.parentsOnly && isBlank(use.what)) return refuse('DSR-45', 'what-missing', `${field}.what`);
  if (isBlank(use.reason)) return refuse('DSR-45', 'reason-missing', `${field}.reason`);
  if (row.interests && isBlank(use.interests)) return refuse(use.ground, 'interests-missing', `${field}.interests`);
  if (row.others && isBlank(use.others)) return refuse(use.ground, 'others-missing', `${field}.others`);
  const special = row.specialReasons === 'ALWAYS' || (row.specialReasons === 'REPRESENTATIVE' && reader === 'ANOTHER');
  return special && isBlank(use.specialReasons)
    ? refuse(use.ground, 'special-reasons-missing', `${field}.specialReasons`)
    : undefined;
}

function unmetCondition(use: GroundUse, row: GroundRow, { field }: UsedAt): Refusal | undefined {
  const unmet = row.conditions?.find((condition) => !use.conditions?.includes(condition));
  if (unmet === undefined) return undefined;
  return refuse(use.ground, 'condition-missing', `${field}.conditions`, { condition: unmet });
}

/** Confidentiality does not hold against the person whom the data concern directly (fvl. § 13 a): the question is always answered. */
function confidentialToThePerson(use: GroundUse, row: GroundRow, { field }: UsedAt): Refusal | undefined {
  if (!row.asksIfConcerned) return undefined;
  if (use.concernsPerson === undefined) return refuse(use.ground, 'concerns-person-open', `${field}.concernsPerson`);
  return use.concernsPerson ? refuse(use.ground, 'concerns-person', `${field}.concernsPerson`) : undefined;
}

/** What the adviser ticks must fit with what the register says: internal means not given to others, research means nothing else. */
function againstTheData(use: GroundUse, row: GroundRow, { field, item, day }: UsedAt): Refusal | undefined {
  if (item === undefined) return undefined;
  if (row.internal && item.recipients.length > 0) return refuse(use.ground, 'given-to-others', `${field}.ground`);
  if (row.internal && item.document?.internal === false) return refuse(use.ground, 'not-internal', `${field}.ground`);
  if (row.researchOnly && processing(item.processing, day)?.researchOnly !== true)
    return refuse(use.ground, 'not-research-only', `${field}.ground`);
  return undefined;
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

/** A refusal with the form's field; its text is `subject-request.refused.<reason>`. */
export function refuse(
  rule: string,
  reason: string,
  field: string,
  params?: Readonly<Record<string, string | number>>,
): Refusal {
  return refusal(rule, `subject-request.refused.${reason}`, { field, ...(params === undefined ? {} : { params }) });
}
