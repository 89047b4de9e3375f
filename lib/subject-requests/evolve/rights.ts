import type { Stored } from '../../cases/workflow.ts';
import type {
  CarriedOut,
  ErasureDecided,
  RecipientsNamed,
  RectificationDecided,
  RightsEvent,
} from '../events/rights.ts';
import type { CarryOutAction } from '../rights-codes.ts';
import type { Marking, PlannedChange, RecipientState, RightsFacts } from '../state/rights.ts';

const TYPES = {
  RectificationDecided: true,
  ErasureDecided: true,
  RestrictionDecided: true,
  RestrictionSet: true,
  AdmissibilityRecorded: true,
  ObjectionDecided: true,
  RecipientsNamed: true,
  CarriedOut: true,
  MarkingConfirmed: true,
  LiftingStarted: true,
  LiftingNotified: true,
  RestrictionLifted: true,
  RestrictionEnded: true,
} as const satisfies Readonly<Record<RightsEvent['type'], true>>;

export function isRightsEvent<Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: RightsEvent['type'] }> {
  return Object.hasOwn(TYPES, event.type);
}

/** The part of the state that the four other rights change. Nothing here needs an event's personal part to be there. */
export function evolveRights<State extends RightsFacts>(state: State, event: Stored<RightsEvent>): State {
  switch (event.type) {
    case 'RectificationDecided':
      return planned(state, rectified(event), event.number);
    case 'ErasureDecided':
      return planned(state, erased(event), event.number);
    case 'CarriedOut':
      return state.carryOut === undefined
        ? state
        : { ...state, carryOut: { ...state.carryOut, status: 'DONE', changes: changesOf(event) } };
    case 'RestrictionDecided':
      // Of a decision that was sent back: what AEF has not set and the person not heard of is gone. Anything else ends with a notice.
      return state.marking?.status === 'PENDING' ? without(state, 'marking') : state;
    case 'RestrictionSet': {
      const { kind, ground, items, processing } = event.record;
      const marking: Marking = {
        status: 'PENDING',
        kind,
        ground,
        since: event.at,
        ...(items === undefined ? {} : { items }),
        ...(processing === undefined ? {} : { processing }),
      };
      return { ...state, marking };
    }
    case 'MarkingConfirmed':
      return marked(state, 'CONFIRMED');
    case 'LiftingStarted':
      return marked(state, 'NOTICE');
    case 'LiftingNotified':
      return state.marking === undefined
        ? state
        : { ...state, marking: { ...state.marking, status: 'LIFTING', task: event.record.task } };
    case 'RestrictionLifted':
    case 'RestrictionEnded':
      return marked(state, 'LIFTED');
    case 'AdmissibilityRecorded': {
      const { processing, admissible } = event.record;
      return { ...state, admissibility: { processing, admissible } };
    }
    case 'RecipientsNamed':
      return { ...state, recipients: recipientsOf(event) };
    case 'ObjectionDecided':
      return state;
  }
}

/** A recipient's letter was accepted for dispatch: it has been told. */
export function recipientTold<State extends RightsFacts>(state: State, letter: string): State {
  if (state.recipients?.some((each) => each.letter === letter) !== true) return state;
  return {
    ...state,
    recipients: state.recipients.map((each) => (each.letter === letter ? { ...each, status: 'TOLD' } : each)),
  };
}

function planned<State extends RightsFacts>(state: State, changes: readonly PlannedChange[], decision: number): State {
  const cleared = without(state, 'recipients');
  return changes.length === 0
    ? without(cleared, 'carryOut')
    : { ...cleared, carryOut: { status: 'PENDING', decision, changes } };
}

function without<State extends RightsFacts>(state: State, name: keyof RightsFacts): State {
  const { [name]: _, ...rest } = state;
  return rest as State;
}

function marked<State extends RightsFacts>(state: State, status: Marking['status']): State {
  return state.marking === undefined ? state : { ...state, marking: { ...state.marking, status } };
}

const RECTIFY = { CORRECT: 'RECTIFY', SUPPLEMENT: 'SUPPLEMENT' } as const;

function rectified({ record }: RectificationDecided): readonly PlannedChange[] {
  return record.items.flatMap(({ item, decision }) =>
    decision === 'KEEP' ? [] : [{ item, action: RECTIFY[decision] }],
  );
}

function erased({ record }: ErasureDecided): readonly PlannedChange[] {
  return record.items.flatMap(({ item, decision, way = 'OUT_OF_USE' }) =>
    decision === 'KEEP' ? [] : [{ item, action: way satisfies CarryOutAction }],
  );
}

function changesOf({ record }: CarriedOut): readonly PlannedChange[] {
  return record.changes;
}

function recipientsOf({ record, personal }: RecipientsNamed): readonly RecipientState[] {
  return record.recipients.map(({ letter, why, country }, place) => {
    const name = personal?.recipients[place]?.name;
    return {
      status: why === undefined ? 'TO_BE_TOLD' : 'NOT_TOLD',
      ...(name === undefined ? {} : { name }),
      ...(letter === undefined ? {} : { letter }),
      country,
    } as const;
  });
}
