/** An item as `GET /api/cases/{case}/registered-data` lists it, as far as these answers look at it. */
export interface ListedItem {
  readonly id: string;
  readonly category: string;
  readonly source: string;
  readonly about: string;
  readonly fromChild: boolean;
}

type Body = Record<string, unknown>;

const PARTS = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9'];

/** Who reads the answer: the person, or somebody who asks for the person. */
type Reader = 'PERSON' | 'ANOTHER';

/** What a child has said is given to nobody but the child (DSR-54), what tells of others only with the assessment (DSR-50). */
function given({ id, source, about, fromChild }: ListedItem, reader: Reader): Body {
  if (fromChild && (reader === 'ANOTHER' || source !== 'SELF')) {
    return { id, decision: 'WITHHOLD', ground: 'DSR-54', reason: 'Barnet kan få det vanskelig hjemme.' };
  }
  const reason =
    about === 'SELF_AND_OTHERS' ? { reason: 'De andre er nevnt bare med det personen selv har sagt.' } : {};
  return { id, decision: 'GIVE', ...reason };
}

/** The access answer that gives everything that may be given. */
export function giveAll(items: readonly ListedItem[], reader: Reader = 'PERSON'): Body {
  return { answer: 'BY_ITEMS', parts: PARTS, items: items.map((item) => given(item, reader)) };
}

/** The access answer that holds back, on that ground, the items that are picked (all of them unless told); the rest is given. */
export function holdBack(
  items: readonly ListedItem[],
  use: Readonly<Record<string, unknown>>,
  picked: (item: ListedItem) => boolean = () => true,
  reader: Reader = 'PERSON',
): Body {
  const decided = items.map((item) => {
    const made = given(item, reader);
    return made['decision'] === 'GIVE' && picked(item) ? { ...use, id: item.id, decision: 'WITHHOLD' } : made;
  });
  return { answer: 'BY_ITEMS', parts: PARTS, items: decided };
}
