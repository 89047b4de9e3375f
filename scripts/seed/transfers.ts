import type { Acts, Sample } from './sample.ts';

type Body = Readonly<Record<string, unknown>>;

const adequate: Body = {
  exporter: 'UDI',
  recipientKind: 'THIRD_COUNTRY',
  recipientName: 'Staatssekretariat für Migration',
  country: 'CH',
  sector: 'PUBLIC',
  recipientRole: 'CONTROLLER',
  dataCategories: ['NAME', 'TRAVEL_DOCUMENT'],
  purpose: 'DOCUMENT_VERIFICATION',
  purposeText: 'Kontroll av at et reisedokument er ekte',
  routine: false,
  article6: 'ART6_1_E',
  statute: 'utlendingsloven § 84',
  basis: 'ADEQUACY',
  decision: 'CH',
};
const clauses: Body = {
  ...adequate,
  recipientName: 'Prøve Airlines Ltd.',
  country: 'IN',
  sector: 'COMMERCIAL',
  purpose: 'VISA_VERIFICATION',
  purposeText: 'Svar på om et visum er ekte',
  basis: 'ART46_2_C_SCC',
  decision: '',
};
const exceptional: Body = {
  ...adequate,
  recipientName: 'Ministry of Justice',
  country: 'IN',
  purpose: 'LEGAL_CLAIM',
  purposeText: 'Et rettskrav i utlandet',
  basis: 'ART49_1_E',
  decision: '',
  whyNotOrdinary: 'Det finnes ingen beslutning og ingen tid til avtale.',
};
const listed = (acts: Acts): Body => ({
  ...clauses,
  recipientName: 'Synthetic Cloud Inc.',
  country: 'US',
  purpose: 'IT_SERVICE',
  purposeText: 'Drift av en tjeneste',
  basis: 'ADEQUACY',
  decision: 'US-DPF',
  certifiedAs: 'Synthetic Cloud Inc.',
  certificationCheckedOn: acts.day(1),
});

const fields = [
  'description',
  'necessity',
  'risks',
  'measures',
  'security',
  'rights',
  'residualRisk',
  'remedies',
  'countryAssessment',
];
const assessment: Body = Object.fromEntries(fields.map((field) => [field, 'Vurdert i eksempelsaken.']));

const described = (acts: Acts, draft: Body): Promise<string> => acts.open('caseworker-opa', '/api/transfers', draft);

async function handedIn(acts: Acts, draft: Body): Promise<string> {
  const id = await described(acts, draft);
  await acts.answer('caseworker-opa', id, 'assessment', { action: 'SUBMIT', ...assessment });
  await acts.leave(id, 'consult-pvo');
  return acts.leave(id, 'consult-it');
}

const ombud = (acts: Acts, id: string): Promise<void> =>
  acts.answer('dpo', id, 'consult-pvo', { text: 'Ingen innvendinger, om mottakerens postkasse gjennomgås hvert år.' });

async function heard(acts: Acts, draft: Body): Promise<string> {
  const id = await handedIn(acts, draft);
  await ombud(acts, id);
  await acts.answer('it-security', id, 'consult-it', { text: 'Kryptert overføring er god nok.' });
  return acts.leave(id, 'decide');
}

async function decided(acts: Acts, draft: Body, outcome: 'APPROVED' | 'REFUSED', by = 'director-opa'): Promise<string> {
  const id = await heard(acts, draft);
  await acts.do(by, `/api/cases/${id}/decision`, { outcome, text: 'Jeg har lest vurderingen og uttalelsene.' });
  await acts.answer(by, id, 'decide', { outcome });
  return id;
}

async function active(acts: Acts, draft: Body, documents: readonly Body[], by?: string): Promise<string> {
  const id = await decided(acts, draft, 'APPROVED', by);
  await acts.answer('caseworker-opa', id, 'agreements', { action: 'REGISTER', documents });
  return acts.reach(id, 'ACTIVE');
}

const signedClauses = (acts: Acts): Body => ({
  kind: 'STANDARD_CLAUSES',
  module: '1',
  reference: '26/01234-5',
  signedOn: acts.day(0),
});

/** Transfers in every state in which one can stand. */
export const transfers: readonly Sample[] = [
  {
    key: 'transfer-draft',
    what: 'transfer, assessment to be written',
    make: async (acts) => acts.leave(await described(acts, clauses), 'assessment'),
  },
  {
    key: 'transfer-consult',
    what: 'transfer, with the ombud and IT security',
    make: (acts) => handedIn(acts, clauses),
  },
  {
    key: 'transfer-consult-it',
    what: 'transfer, with IT security, the ombud has answered',
    make: async (acts) => {
      const id = await handedIn(acts, adequate);
      await ombud(acts, id);
      return id;
    },
  },
  { key: 'transfer-decide', what: 'transfer, with the director of OPA', make: (acts) => heard(acts, adequate) },
  {
    key: 'transfer-decide-dir',
    what: 'transfer by article 49, with the director',
    make: (acts) => heard(acts, exceptional),
  },
  {
    key: 'transfer-agreements',
    what: 'transfer, approved, agreements to be signed',
    make: async (acts) => acts.leave(await decided(acts, clauses, 'APPROVED'), 'agreements'),
  },
  { key: 'transfer-active', what: 'transfer, active', make: (acts) => active(acts, clauses, [signedClauses(acts)]) },
  {
    key: 'transfer-active-dir',
    what: 'transfer by article 49, active',
    make: (acts) => active(acts, exceptional, [], 'director'),
  },
  {
    key: 'transfer-yearly',
    what: 'transfer, active, the recipient is looked up every year',
    make: async (acts) => acts.leave(await active(acts, listed(acts), []), 'annual-check'),
  },
  {
    key: 'transfer-refused',
    what: 'transfer, refused',
    make: async (acts) => acts.reach(await decided(acts, adequate, 'REFUSED'), 'REFUSED'),
  },
  {
    key: 'transfer-withdrawn',
    what: 'transfer, given up by the department',
    make: async (acts) => {
      const id = await described(acts, adequate);
      await acts.answer('caseworker-opa', id, 'assessment', { action: 'WITHDRAW', reason: 'Mottakeren svarer ikke.' });
      return acts.reach(id, 'WITHDRAWN');
    },
  },
];
