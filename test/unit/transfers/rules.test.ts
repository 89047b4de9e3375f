import { plainDate } from '../../../lib/deadlines/plain-date.ts';
import { approverOf, refuseOthers } from '../../../lib/transfers/approver.ts';
import { checkBasis } from '../../../lib/transfers/basis.ts';
import { refusals, warnings } from '../../../lib/transfers/check.ts';
import { bases, sectionOf } from '../../../lib/transfers/codes.ts';
import { checkDisclosure } from '../../../lib/transfers/disclosure.ts';
import { checkDocuments, requiredDocuments } from '../../../lib/transfers/documents.ts';
import type { Draft } from '../../../lib/transfers/draft.ts';
import { checkDraft } from '../../../lib/transfers/draft-checks.ts';
import { checkOrganisation, triage } from '../../../lib/transfers/recipient.ts';
import { coveredBy } from '../../../lib/transfers/scope.ts';
import { requiredFields } from '../../../lib/transfers/template.ts';
import { actor, certified, departmentDirector, director, exceptional, lawyer, signed, today } from './given.ts';

const refusedBy = (draft: Draft, day = today) =>
  refusals(checkDraft(draft, day)).map(({ rule, reason }) => `${rule} ${reason}`);
const iom: Draft = {
  ...lawyer,
  recipientKind: 'INTERNATIONAL_ORGANISATION',
  country: 'CH',
  organisation: 'IOM',
  sector: 'PUBLIC',
};

describe('is it a transfer', () => {
  it('TRF-05 what everybody can read on the internet is none', () => {
    expect(triage({ ...lawyer, published: true }, today)).toMatchObject({
      rule: 'TRF-05',
      outcome: 'REFUSED',
      field: 'published',
    });
  });

  it('TRF-09 a recipient in the EEA is none, one outside is', () => {
    for (const country of ['SE', 'IS', 'LI', 'NO', 'HR'])
      expect(triage({ ...lawyer, country }, today).outcome).toBe('REFUSED');
    for (const country of ['GB', 'CH', 'US', 'FO', 'GL'])
      expect(triage({ ...lawyer, country }, today).outcome).toBe('FULFILLED');
  });

  it('TRF-09 the United Kingdom became a third country with 2021', () => {
    expect(triage({ ...lawyer, country: 'GB' }, plainDate('2020-12-31')).outcome).toBe('REFUSED');
    expect(triage({ ...lawyer, country: 'GB' }, plainDate('2021-01-01')).outcome).toBe('FULFILLED');
  });

  it('TRF-09 needs a country that exists', () => {
    for (const country of [undefined, 'XX', 'ZZ', 'us', 'Kenya', 'EU']) {
      expect(triage({ ...lawyer, country }, today)).toMatchObject({
        outcome: 'REFUSED',
        reason: 'transfer.refused.country',
      });
    }
  });

  it('TRF-09 an organisation is one wherever it sits, also in Norway', () => {
    expect(triage({ ...iom, country: 'NO' }, today).outcome).toBe('FULFILLED');
  });

  it('TRF-06 an organisation is founded on a treaty or between states', () => {
    expect(checkOrganisation(iom).outcome).toBe('FULFILLED');
    expect(checkOrganisation({ ...iom, organisation: undefined })).toMatchObject({
      rule: 'TRF-06',
      field: 'organisation',
    });
    expect(checkOrganisation({ ...iom, organisation: 'OTHER' })).toMatchObject({ rule: 'TRF-06', field: 'foundation' });
    expect(checkOrganisation({ ...iom, organisation: 'OTHER', foundation: 'TREATY' }).outcome).toBe('FULFILLED');
  });

  it('TRF-01 holds for UDI and for its processors', () => {
    const checks = checkDraft({ ...lawyer, exporter: 'PROCESSOR' }, today);
    expect(checks).toContainEqual(expect.objectContaining({ rule: 'TRF-01', params: { exporter: 'PROCESSOR' } }));
  });
});

describe('the way', () => {
  it('TRF-04 giving access is a transfer too', () => {
    const checks = checkDraft({ ...lawyer, means: 'ACCESS' }, today);
    expect(checks).toContainEqual(expect.objectContaining({ rule: 'TRF-04', params: { means: 'ACCESS' } }));
  });

  it('TRF-10 TRF-19 TRF-11 is a decision, safeguards, or the exception', () => {
    const rules = (draft: Draft) => checkDraft(draft, today).map(({ rule }) => rule);
    expect(rules(certified)).toContain('TRF-10');
    expect(rules(lawyer)).toContain('TRF-19');
    expect(rules(exceptional)).toContain('TRF-11');
    expect(rules({ ...lawyer, basis: 'CONSENT' })).not.toContain('TRF-10');
  });
});

describe('may it be disclosed', () => {
  it('TRF-08 never on consent', () => {
    for (const article6 of ['CONSENT', 'ART6_1_A', 'ART49_1_A'] as const) {
      expect(refusals(checkDisclosure({ ...lawyer, article6 }))).toMatchObject([{ rule: 'TRF-08', field: 'article6' }]);
    }
    expect(refusals(checkBasis({ ...lawyer, basis: 'ART49_1_A' }, today))).toMatchObject([
      { rule: 'TRF-08', field: 'basis' },
    ]);
  });

  it('TRF-07 always by a provision, special categories by art. 9 too', () => {
    expect(refusals(checkDisclosure({ ...lawyer, statute: ' ' }))).toMatchObject([
      { rule: 'TRF-07', field: 'statute' },
    ]);
    const health = { ...lawyer, dataCategories: ['HEALTH'] } as const;
    expect(refusals(checkDisclosure(health))).toMatchObject([{ rule: 'TRF-07', field: 'article9' }]);
    expect(refusals(checkDisclosure({ ...health, article9: 'ART9_2_G' }))).toEqual([]);
  });
});

describe('adequacy', () => {
  const adequate = (draft: Partial<Draft>): Draft => ({ ...lawyer, basis: 'ADEQUACY', ...draft });

  it('TRF-14 needs a decision for that country in force that day', () => {
    expect(refusedBy(adequate({ country: 'CH', decision: 'CH' }))).toEqual([]);
    expect(refusedBy(adequate({ country: 'KE', decision: 'CH' }))).toEqual(['TRF-14 transfer.refused.no-decision']);
    expect(refusedBy(adequate({ country: 'KE', decision: undefined }))).toEqual([
      'TRF-14 transfer.refused.no-decision',
    ]);
    expect(refusedBy(adequate({ country: 'BR', decision: 'BR' }), plainDate('2026-01-25'))).toEqual([
      'TRF-14 transfer.refused.no-decision',
    ]);
    expect(refusedBy(adequate({ country: 'BR', decision: 'BR' }), plainDate('2026-01-26'))).toEqual([]);
  });

  it('TRF-14 reaches only the recipients in its scope', () => {
    const scope = (country: string, sector: Draft['sector']) =>
      refusedBy(adequate({ country, decision: country, sector }));
    expect(scope('CA', 'COMMERCIAL')).toEqual([]);
    for (const sector of ['PUBLIC', 'OTHER_PRIVATE'] as const)
      expect(scope('CA', sector)).toEqual(['TRF-14 transfer.refused.scope']);
    expect(scope('JP', 'OTHER_PRIVATE')).toEqual([]);
    expect(scope('JP', 'PUBLIC')).toEqual(['TRF-14 transfer.refused.scope']);
    expect(scope('NZ', 'PUBLIC')).toEqual([]);
  });

  it('TRF-14 does not reach an excluded purpose', () => {
    const british = adequate({ country: 'GB', decision: 'GB-2025', sector: 'PUBLIC', purpose: 'IMMIGRATION_CONTROL' });
    expect(refusedBy(british)).toEqual(['TRF-14 transfer.refused.excluded-purpose']);
    expect(refusedBy({ ...british, purpose: 'DOCUMENT_VERIFICATION' })).toEqual([]);
  });

  it('TRF-14 covers the patent organisation and not IOM', () => {
    expect(refusedBy(adequate({ ...iom, basis: 'ADEQUACY', organisation: 'EPO', decision: 'EPO' }))).toEqual([]);
    expect(refusedBy(adequate({ ...iom, basis: 'ADEQUACY', decision: 'EPO' }))).toEqual([
      'TRF-14 transfer.refused.no-decision',
    ]);
  });

  it('TRF-14 tells the limits of a decision as warnings', () => {
    const checks = checkDraft(adequate({ country: 'IL', decision: 'IL' }), today);
    expect(warnings(checks).map(({ params }) => params?.['limit'])).toEqual(['AUTOMATED_ONLY', 'POST_1967_AREAS']);
  });

  it('TRF-15 is not used when nobody has looked at the list for a year', () => {
    const swiss = adequate({ country: 'CH', decision: 'CH' });
    expect(refusedBy(swiss, plainDate('2027-11-21'))).toEqual([]);
    expect(refusedBy(swiss, plainDate('2027-11-22'))).toEqual(['TRF-15 transfer.refused.table-stale']);
  });

  it('TRF-16 Privacy Shield ended on 16 July 2020', () => {
    const shield = { ...certified, decision: 'US-PRIVACY-SHIELD', certificationCheckedOn: plainDate('2020-07-01') };
    expect(refusedBy(shield)).toEqual(['TRF-16 transfer.refused.privacy-shield']);
    expect(refusedBy(shield, plainDate('2020-07-16'))).toEqual(['TRF-16 transfer.refused.privacy-shield']);
    expect(refusedBy(shield, plainDate('2020-07-15'))).toEqual([]);
  });

  it('TRF-16 a framework covers those who are on its list', () => {
    expect(refusedBy({ ...certified, certifiedAs: ' ' })).toEqual(['TRF-16 transfer.refused.not-listed']);
  });

  it('TRF-17 as looked up within twelve months', () => {
    const on = (text: string) => refusedBy({ ...certified, certificationCheckedOn: plainDate(text) });
    expect(on('2025-11-23')).toEqual([]);
    expect(on('2025-11-22')).toEqual(['TRF-17 transfer.refused.certification-stale']);
    expect(on('2026-11-24')).toEqual(['TRF-17 transfer.refused.certification-date']);
    expect(refusedBy({ ...certified, certificationCheckedOn: undefined })).toEqual([
      'TRF-17 transfer.refused.certification-date',
    ]);
  });
});

describe('safeguards and exceptions', () => {
  it('TRF-20 standard clauses can be chosen, TRF-22 towards an organisation with a warning', () => {
    expect(refusedBy(lawyer)).toEqual([]);
    expect(checkBasis(lawyer, today)).toMatchObject([{ rule: 'TRF-20', outcome: 'FULFILLED' }]);
    expect(warnings(checkBasis(iom, today))).toMatchObject([{ rule: 'TRF-22', reason: 'transfer.warning.immunities' }]);
    expect(requiredFields(iom)).toContain('immunities');
    expect(requiredFields(lawyer)).not.toContain('immunities');
  });

  it('TRF-21 an instrument only with a public recipient', () => {
    const instrument = { ...lawyer, basis: 'ART46_2_A_INSTRUMENT' } as const;
    expect(refusedBy(instrument)).toEqual(['TRF-21 transfer.refused.instrument-private']);
    expect(refusedBy({ ...instrument, sector: 'PUBLIC' })).toEqual([]);
  });

  it('TRF-24 approved terms with reference and a date before the transfer', () => {
    const approved = { ...lawyer, basis: 'ART46_3_APPROVED', approvalReference: '26/555', approvedOn: today } as const;
    expect(refusedBy(approved)).toEqual([]);
    expect(refusedBy({ ...approved, approvalReference: '' })).toEqual(['TRF-24 transfer.refused.approval-reference']);
    expect(refusedBy({ ...approved, approvedOn: undefined })).toEqual(['TRF-24 transfer.refused.approval-date']);
    expect(refusedBy({ ...approved, approvedOn: plainDate('2026-11-24') })).toEqual([
      'TRF-24 transfer.refused.approval-date',
    ]);
    expect(warnings(checkBasis(approved, today)).map(({ rule }) => rule)).toEqual(['TRF-24', 'TRF-22']);
  });

  it('TRF-25 an exception says why nothing else can be used', () => {
    expect(refusedBy({ ...exceptional, whyNotOrdinary: undefined })).toEqual([
      'TRF-25 transfer.refused.why-not-ordinary',
    ]);
    expect(refusedBy(exceptional)).toEqual([]);
  });

  it('TRF-26 a public interest stands in law', () => {
    const interest = { ...exceptional, basis: 'ART49_1_D' } as const;
    expect(refusedBy(interest)).toEqual(['TRF-26 transfer.refused.public-interest-law']);
    expect(refusedBy({ ...interest, legalReference: 'utlendingsloven § 84' })).toEqual([]);
  });

  it('TRF-27 a legal claim is enough', () => {
    expect(checkBasis(exceptional, today)).toContainEqual(
      expect.objectContaining({ rule: 'TRF-27', outcome: 'FULFILLED' }),
    );
  });

  it('TRF-28 a vital interest, and a person who cannot consent', () => {
    const vital = { ...exceptional, basis: 'ART49_1_F' } as const;
    expect(refusedBy(vital)).toEqual(['TRF-28 transfer.refused.vital-interest']);
    expect(refusedBy({ ...vital, vitalInterest: 'Life' })).toEqual(['TRF-28 transfer.refused.able-to-consent']);
    expect(refusedBy({ ...vital, vitalInterest: 'Life', unableToConsent: true })).toEqual([]);
  });

  it('TRF-29 a routine exception is a warning', () => {
    expect(warnings(checkBasis({ ...exceptional, routine: true }, today)).map(({ rule }) => rule)).toEqual(['TRF-29']);
    expect(warnings(checkBasis(exceptional, today))).toEqual([]);
  });

  it('asks for remedies and the country’s law with safeguards only', () => {
    expect(requiredFields(lawyer)).toEqual(expect.arrayContaining(['remedies', 'countryAssessment']));
    for (const draft of [certified, exceptional]) expect(requiredFields(draft)).not.toContain('countryAssessment');
  });
});

describe('which documents', () => {
  const documents = (draft: Draft) =>
    requiredDocuments(draft, today).map(({ kind, module }) => `${kind}${module ?? ''}`);

  it('TRF-12 TRF-13 a processor always has two, whatever the basis', () => {
    for (const draft of [lawyer, certified, exceptional]) {
      expect(documents({ ...draft, recipientRole: 'PROCESSOR' })).toEqual(['PROCESSOR_AGREEMENT', 'STANDARD_CLAUSES2']);
    }
    const sub = requiredDocuments({ ...lawyer, exporter: 'PROCESSOR', recipientRole: 'PROCESSOR' }, today);
    expect(sub.map(({ rule }) => rule)).toEqual(['TRF-12', 'TRF-13']);
    expect(sub[1]?.module).toBe('3');
    expect(refusals(checkDocuments(sub, [], today)).map(({ rule }) => rule)).toEqual(['TRF-12', 'TRF-13']);
  });

  it('lets the modules stand for the processor agreement only while the switch is on', () => {
    const switches = [{ validFrom: plainDate('2027-01-01'), validTo: plainDate('2027-12-31') }];
    const kinds = (day: string) =>
      requiredDocuments({ ...lawyer, recipientRole: 'PROCESSOR' }, plainDate(day), switches).map(({ kind }) => kind);
    expect(kinds('2026-12-31')).toEqual(['PROCESSOR_AGREEMENT', 'STANDARD_CLAUSES']);
    expect(kinds('2027-01-01')).toEqual(['STANDARD_CLAUSES']);
    expect(kinds('2028-01-01')).toEqual(['PROCESSOR_AGREEMENT', 'STANDARD_CLAUSES']);
  });

  it('TRF-23 a controller signs module 1, and nothing else will do', () => {
    expect(documents(lawyer)).toEqual(['STANDARD_CLAUSES1']);
    const required = requiredDocuments(lawyer, today);
    const refused = (agreement: Parameters<typeof checkDocuments>[1][number]) =>
      refusals(checkDocuments(required, [agreement], today)).map(({ reason }) => reason);
    expect(refused({ kind: 'STANDARD_CLAUSES', module: '2', ...signed })).toEqual(['transfer.refused.wrong-module']);
    expect(refused({ kind: 'STANDARD_CLAUSES', module: '1', ...signed })).toEqual([]);
    expect(refusals(checkDocuments(required, [], today))).toMatchObject([
      { rule: 'TRF-23', field: 'documents', params: { document: 'transfer.document.STANDARD_CLAUSES' } },
    ]);
  });

  it('does not count the clauses of before 2021, nor tomorrow’s signature', () => {
    const required = requiredDocuments(lawyer, today);
    for (const signedOn of ['2020-05-01', '2026-11-24']) {
      const agreement = {
        kind: 'STANDARD_CLAUSES',
        module: '1',
        reference: 'x',
        signedOn: plainDate(signedOn),
      } as const;
      expect(refusals(checkDocuments(required, [agreement], today))).toMatchObject([
        { reason: 'transfer.refused.document-date' },
      ]);
    }
  });

  it('needs none on adequacy, the instrument or the approved terms on theirs', () => {
    expect(documents(certified)).toEqual([]);
    expect(documents({ ...lawyer, basis: 'ART46_2_A_INSTRUMENT' })).toEqual(['BINDING_INSTRUMENT']);
    expect(documents({ ...lawyer, basis: 'ART46_3_APPROVED' })).toEqual(['APPROVED_TERMS']);
  });
});

describe('who decides', () => {
  it.each(bases)('TRF-32 TRF-33 %s', (basis) => {
    const approver = approverOf(basis, 'OPA', today);
    const expected =
      sectionOf[basis] === 5
        ? { kind: 'DIRECTOR', unit: 'DIR', rule: 'TRF-33' }
        : { kind: 'DEPT_DIRECTOR', unit: 'OPA', rule: 'TRF-32' };
    expect(approver).toEqual(expected);
    for (const rule of ['TRF-32', 'TRF-33'] as const) {
      const refused = refuseOthers({ kind: 'DIRECTOR', unit: 'DIR', rule }, departmentDirector);
      expect(refused?.rule).toBe(rule);
    }
  });

  it('TRF-32 a unit without a department director is led by its own leader', () => {
    const approver = approverOf('ADEQUACY', 'ESA', today);
    if (approver === undefined) throw new Error('ESA owns no transfers');
    expect(approver.kind).toBe('INDEPENDENT_LEADER');
    expect(refuseOthers(approver, actor('LEADER', 'ESA'))).toBeUndefined();
    for (const other of [actor('LEADER', 'ASA'), actor('DEPT_DIRECTOR', 'ESA'), director]) {
      expect(refuseOthers(approver, other)?.rule).toBe('TRF-32');
    }
  });

  it('knows no approver for a unit that owns no transfers', () => {
    for (const unit of ['PVO', 'IT', 'OPERATORS', 'KRIPOS'] as const)
      expect(approverOf('ADEQUACY', unit, today)).toBeUndefined();
  });
});

describe('a routine', () => {
  const routine = { ...lawyer, routine: true };

  it('TRF-34 is approved once, also for less data', () => {
    expect(coveredBy(routine, routine)).toMatchObject({ rule: 'TRF-34', outcome: 'COVERED' });
    expect(coveredBy(routine, { ...routine, dataCategories: ['NAME'] }).outcome).toBe('COVERED');
    expect(coveredBy(lawyer, lawyer)).toMatchObject({ rule: 'TRF-34', outcome: 'NEW_APPROVAL' });
  });

  it('TRF-35 is approved anew for new data, another recipient, another purpose', () => {
    const changed = (change: Partial<Draft>) => coveredBy(routine, { ...routine, ...change });
    expect(changed({ dataCategories: ['NAME', 'HEALTH'] }).params).toEqual({ changed: ['dataCategories'] });
    expect(changed({ recipientName: 'Another Office' }).params).toEqual({ changed: ['recipient'] });
    expect(changed({ purpose: 'LEGAL_CLAIM' })).toMatchObject({
      rule: 'TRF-35',
      outcome: 'NEW_APPROVAL',
      params: { changed: ['purpose'] },
    });
  });
});
