import { accessDecision, letterContent, requestText, withheldPieces } from '../../../lib/subject-requests/personal.ts';
import { initial } from '../../../lib/subject-requests/state.ts';
import { decideAccess, eventsOf, given, register, when, withAsa, withholding } from './given.ts';

const piece = { what: 'et notat', ground: 'DSR-52', reason: 'Etterforskning' } as const;
const events = [
  ...eventsOf(when(initial, register({ about: 'Alt om søknaden' }))),
  ...eventsOf(when(given(...withAsa), decideAccess(withholding(piece)))),
];
const erased = events.map(({ personal: _, ...event }) => event);

describe('long texts are read from the events', () => {
  it('gives what was asked, each letter, and what was held back', () => {
    expect(requestText(events)).toBe('Alt om søknaden');
    expect(letterContent(events, 'REQ-2026-000001-L1')?.title).toBe('Vi har fått henvendelsen din');
    expect(letterContent(events, 'REQ-2026-000001-L9')).toBeUndefined();
    expect(withheldPieces(events)).toMatchObject([piece]);
    expect(accessDecision(events)).toMatchObject({ outcome: 'PARTLY', items: [{}, {}, { decision: 'WITHHOLD' }] });
  });

  it('gives nothing once the personal parts are erased', () => {
    expect(requestText(erased)).toBeUndefined();
    expect(letterContent(erased, 'REQ-2026-000001-L1')).toBeUndefined();
    expect(withheldPieces(erased)).toBeUndefined();
    expect(accessDecision(erased)).toBeUndefined();
  });
});
