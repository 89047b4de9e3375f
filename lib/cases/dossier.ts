import { strToU8, zipSync } from 'fflate';
import type { Audit } from './audit.ts';
import type { Look, Snapshot, StoredEvent } from './store.ts';
import type { Ledger } from './workflow.ts';

/** Everything of a case that the supervisory authority may ask for. */
export interface Dossier {
  readonly audit: Audit;
  readonly snapshot: Pick<Snapshot, 'kind' | 'createdAt' | 'row' | 'keeping'>;
  readonly events: readonly StoredEvent[];
  readonly ledger: Ledger;
  /** The letters that were issued, as the person got them. `pdf` is absent for documents that have none. */
  readonly letters: readonly { readonly number: string; readonly html: string; readonly pdf?: Uint8Array }[];
  readonly looks: readonly Look[];
}

const README = `This archive was made by Frist for the Norwegian Data Protection Authority (Datatilsynet).

case.json          what kind of case it is, its state and its dates
events.jsonl       every event in order, one a line: number, type, when, by whom, the kept half, the erasable half
ledger.json        each date with the rules that gave it and what moved it
letters/           the letters as the person got them
looks.jsonl        who of the staff looked at the case, and when
verification.json  what the verification of the chain of events found when this archive was made

Data that were withheld from the person are not in here. Which pieces they are, on which ground and why, is. An erasable half that is null
was erased, or the event had none. The commitment of each half and the chain are kept with UDI and can be verified there.
`;

/** Past this the ZIP format's dates end, and they say nothing here: the same case gives the same archive, byte by byte. */
const NO_DATE = '1980-01-01T00:00:00';

/**
 * One archive (ZIP) with the dossier of a case.
 * @param told what of an event may be shown: without what was withheld ({@link Workflow.forSupervisor})
 */
export function dossierArchive(dossier: Dossier, told: (event: StoredEvent) => StoredEvent): Uint8Array {
  const { audit, snapshot, events, ledger, letters, looks } = dossier;
  const { kind, createdAt, row, keeping = {} } = snapshot;
  const { owner: _, ...shown } = row;
  const files: Record<string, Uint8Array> = {
    'README.txt': strToU8(README),
    'case.json': json({ case: audit.case, kind, createdAt, ...shown, keeping }),
    'events.jsonl': lines(events.map(told).map(asLine)),
    'ledger.json': json(ledger),
    'looks.jsonl': lines(looks),
    'verification.json': json(audit),
  };
  for (const { number, html, pdf } of letters) {
    files[`letters/${number}.html`] = strToU8(html);
    if (pdf !== undefined) files[`letters/${number}.pdf`] = pdf;
  }
  return zipSync(files, { mtime: NO_DATE });
}

function asLine({ number, type, at, by, record, personal }: StoredEvent) {
  return { number, type, at, by, record, personal: personal ?? null };
}

function json(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}

function lines(values: readonly unknown[]): Uint8Array {
  return strToU8(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
}
