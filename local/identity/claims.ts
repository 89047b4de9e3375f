import { sha256 } from '../../lib/kernel/hash.ts';
import type { TestPerson } from './people.ts';

export type Kind = TestPerson['kind'];

/** Which application a kind of person logs in to: the `aud` of its tokens. */
export const audiences: Readonly<Record<Kind, string>> = {
  CITIZEN: 'frist-citizen',
  STAFF: 'frist-staff',
  AGENCY: 'frist-agency',
};

/** An opaque subject: the same for a person at every start, and nothing of the person can be read off it. */
const subject = (person: TestPerson): string => sha256('frist test person', person.kind, person.id).slice(0, 40);

/** The claims of a person's tokens, named as the real issuer names them. */
export function claimsOf(person: TestPerson, acr = 'idporten-loa-high'): Readonly<Record<string, unknown>> {
  const common = { sub: subject(person), aud: audiences[person.kind] };
  switch (person.kind) {
    case 'CITIZEN':
      return { ...common, pid: person.nationalId, acr, amr: ['TestID'] };
    case 'STAFF':
      return {
        ...common,
        oid: person.id,
        name: person.name,
        roles: person.roles,
        unit: person.unit,
        ...(person.nationalId === undefined ? {} : { pid: person.nationalId }),
      };
    case 'AGENCY':
      return {
        ...common,
        scope: person.scope,
        consumer: { authority: 'iso6523-actorid-upis', ID: person.organisation },
      };
  }
}
