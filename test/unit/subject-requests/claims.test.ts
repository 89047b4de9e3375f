import { claimsAbout, saidAbout } from '../../../lib/subject-requests/claims.ts';
import { ClaimsForm } from '../../../lib/subject-requests/forms/claims.ts';
import { CitizenForm, registerByCitizen, registerByStaff, staffForm } from '../../../lib/subject-requests/forms.ts';
import { incomingDocument } from '../../../lib/subject-requests/incoming.ts';
import { requestClaims } from '../../../lib/subject-requests/personal.ts';
import { initial } from '../../../lib/subject-requests/state.ts';
import { tell } from '../../../lib/subject-requests/tell.ts';
import { sayIn } from '../../../lib/web/say.ts';
import { at, CASE, eventsOf, PERSON, RECEIVED, register, when } from './given.ts';
import { history, linked, SECOND, THIRD, word } from './given-message.ts';

const ERASURE = { categories: ['PHOTO'], what: 'Bildet', ground: 'ART17_1_D' } as const;
const OBJECTION = { processing: 'STATISTICS', why: 'Jeg er redd' } as const;
const claims = ClaimsForm.parse({ ERASURE, OBJECTION });

describe('what a person says about the other rights', () => {
  const login = { nationalId: PERSON, assurance: 'HIGH' } as const;

  it('may be left out altogether, and need not name the law', () => {
    const bare = registerByCitizen(CASE, CitizenForm.parse({ right: 'ERASURE' }), login, at(RECEIVED));
    expect(bare.claims).toBeUndefined();
    const empty = CitizenForm.parse({ right: 'ERASURE', claims: { ERASURE: { what: ' ', categories: [] } } });
    expect(registerByCitizen(CASE, empty, login, at(RECEIVED)).claims).toBeUndefined();
    const unsure = CitizenForm.parse({ right: 'ERASURE', claims: { ERASURE: { ground: 'NOT_SURE' } } });
    expect(registerByCitizen(CASE, unsure, login, at(RECEIVED)).claims).toEqual({ ERASURE: { ground: 'NOT_SURE' } });
    expect(when(initial, register({ right: 'ERASURE' })).ok).toBe(true);
  });

  it('is taken from a letter that staff registers, too', () => {
    const form = staffForm({ synthetic: true }).parse({
      right: 'OBJECTION',
      source: 'PAPER',
      received: '2026-03-05',
      nationalId: '12848512492',
      claims: { OBJECTION },
    });
    expect(registerByStaff(CASE, form).claims).toEqual({ OBJECTION });
  });

  it('is about what is asked for, and in the codes that the form offers', () => {
    const reasons = (body: object) =>
      CitizenForm.safeParse({ right: 'ACCESS', ...body }).error?.issues.map(({ path, message }) => [
        path.join('.'),
        message,
      ]);
    expect(reasons({ claims: { ERASURE } })).toEqual([['claims.ERASURE', 'subject-request.form.claim-of-other-right']]);
    expect(reasons({ right: 'ERASURE', claims: { ERASURE: { ground: 'ART99' } } })).toEqual([
      ['claims.ERASURE.ground', 'subject-request.form.claimed'],
    ]);
    expect(reasons({ right: 'ERASURE', claims: { ERASURE: { categories: ['SHOE_SIZE'] } } })).toEqual([
      ['claims.ERASURE.categories.0', 'subject-request.form.category'],
    ]);
    expect(reasons({ right: 'ERASURE', claims: { ERASURE: { mood: 'x' } } })).toHaveLength(1);
  });

  it('stands in the erasable half of the registration alone', () => {
    const [registered] = eventsOf(
      when(initial, register({ right: 'ERASURE', claims: { ERASURE: { what: 'Bildet' } } })),
    );
    expect(JSON.stringify(registered?.record)).not.toContain('Bildet');
    expect(requestClaims(registered === undefined ? [] : [registered])).toEqual({ ERASURE: { what: 'Bildet' } });
    const erased = registered === undefined ? [] : [{ type: registered.type, record: registered.record }];
    expect(requestClaims(erased)).toBeUndefined();
  });

  it('goes to each request of a message for itself', () => {
    const lead = history(register({ linked, claims }));
    const opening = (id: typeof SECOND) => tell(lead.state, lead.events, word(id, 'OPEN'));
    expect(opening(SECOND)).toMatchObject({ right: 'ERASURE', claims: { ERASURE } });
    expect(opening(THIRD)).toMatchObject({ right: 'OBJECTION', claims: { OBJECTION } });
    expect(opening(SECOND)).not.toHaveProperty('claims.OBJECTION');
    expect(claimsAbout('ACCESS', claims)).toBeUndefined();
  });

  it('is in the archive with the request, right by right and in words', () => {
    const { events } = history(register({ linked, claims }));
    const { html = '' } = incomingDocument(events) ?? {};
    for (const words of ['Foto', 'Bildet', 'Behandlet ulovlig (d)', 'Statistikk og forskning', 'Jeg er redd'])
      expect(html).toContain(words);
    expect(html).not.toContain('ART17');
  });

  it('has words for every code, in every language', () => {
    for (const [right, schema] of Object.entries(ClaimsForm.shape)) {
      const fields = schema.unwrap().shape as Readonly<Record<string, unknown>>;
      expect([right, Object.keys(fields).map((name) => sayIn('nn')(`subject-request.claim.${name}`)).length]).toEqual([
        right,
        Object.keys(fields).length,
      ]);
    }
    const all = {
      ERASURE: ['ART17_1_A', 'ART17_1_B', 'ART17_1_C', 'ART17_1_D', 'ART17_1_E', 'ART17_1_F', 'NOT_SURE'],
      RESTRICTION: ['ART18_1_A', 'ART18_1_B', 'ART18_1_C', 'ART18_1_D', 'NOT_SURE'],
    } as const;
    for (const right of ['ERASURE', 'RESTRICTION'] as const)
      for (const ground of all[right]) {
        const [said] = saidAbout(right, ClaimsForm.parse({ [right]: { ground } }));
        for (const language of ['nb', 'nn', 'en'] as const)
          expect(said?.chosen?.map((key) => sayIn(language)(key)).join()).not.toBe('');
      }
  });
});
