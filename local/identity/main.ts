import { parseArgs } from 'node:util';
import { listen, stopOnSignal } from '../partners/support/server.ts';
import type { Kind } from './claims.ts';
import { type StandInIssuer, standInIssuer } from './issuer.ts';
import type { TestPerson } from './people.ts';

/** Three issuers in one process: citizens (ID-porten), staff (Entra ID), agencies (Maskinporten). */
const PORTS = [
  { kind: 'CITIZEN', option: 'citizen-port', port: '3010' },
  { kind: 'STAFF', option: 'staff-port', port: '3011' },
  { kind: 'AGENCY', option: 'agency-port', port: '3012' },
] as const;

function readOptions(): { data: string; ports: ReadonlyMap<Kind, number> } {
  const usage = `usage: node local/identity/main.ts --data DIR${PORTS.map(({ option, port }) => ` [--${option} ${port}]`).join('')}\n`;
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        'citizen-port': { type: 'string' },
        'staff-port': { type: 'string' },
        'agency-port': { type: 'string' },
      },
    });
    if (!values.data) throw new Error('--data DIR is missing: where the signing keys are kept');
    const ports = PORTS.map(({ kind, option, port }) => {
      const text = values[option] ?? port;
      if (!/^\d{1,5}$/.test(text)) throw new Error(`--${option} must be a port number`);
      return [kind, Number(text)] as const;
    });
    return { data: values.data, ports: new Map(ports) };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${usage}`);
    process.exit(2);
  }
}

const { data, ports } = readOptions();
const issuers = new Map<Kind, StandInIssuer>();

/** Any of the three issues anybody's token, signed by the issuer that the person belongs to. */
async function tokenOf(person: TestPerson, acr?: string): Promise<string> {
  const issuer = issuers.get(person.kind);
  if (issuer === undefined) throw new TypeError(`no issuer of ${person.kind} yet`);
  return issuer.tokenFor(person, acr);
}

stopOnSignal();
for (const { kind } of PORTS) issuers.set(kind, await standInIssuer(kind, data, tokenOf));
// The citizens' issuer last: whoever finds it answering finds the others too.
for (const [kind, issuer] of [...issuers].reverse()) {
  const port = await listen(issuer.server, `identity-${kind.toLowerCase()}`, ports.get(kind) ?? 0);
  issuer.announce(`http://127.0.0.1:${port}`);
}
