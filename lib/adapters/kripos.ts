import { z } from 'zod';
import type { KriposPort, KriposResult } from '../cases/ports.ts';
import { PartnerRefused } from '../kernel/errors.ts';
import { sha256 } from '../kernel/hash.ts';
import { type CaseId, Instant } from '../kernel/ids.ts';
import { type PartnerAddress, partnerClient, required } from './partner-http.ts';

const Received = z.object({ receivedAt: Instant });
const ResultFile = z.object({ content: z.string(), sha256: z.string() });
const Result: z.ZodType<KriposResult> = z
  .object({
    duf: z.string().regex(/^\d{12}$/),
    outcome: z.enum(['DELETED', 'NOT_FOUND', 'FAILED']),
    reason: z.string().optional(),
  })
  .transform(({ reason, ...row }) => (reason === undefined ? row : { ...row, reason }));
const ResultContent = z.object({ round: z.string(), results: z.array(Result) });

/** The rows of a result file whose checksum fits and which is of that round. */
function readResult(round: CaseId, file: z.infer<typeof ResultFile>): readonly KriposResult[] {
  const doing = `reading the result file of ${round}`;
  if (sha256(file.content) !== file.sha256) throw new PartnerRefused('kripos', doing, 'checksum does not fit');
  let json: unknown;
  try {
    json = JSON.parse(file.content);
  } catch {
    throw new PartnerRefused('kripos', doing, 'the file cannot be read');
  }
  const content = ResultContent.safeParse(json);
  if (!content.success) throw new PartnerRefused('kripos', doing, 'the file does not follow its schema');
  if (content.data.round !== round) throw new PartnerRefused('kripos', doing, 'the file is of another round');
  return content.data.results;
}

/** KRIPOS over HTTP: the list goes out with its checksum, the result file comes back with one (DEL-26, DEL-27). */
export function kriposAdapter(address: PartnerAddress): KriposPort {
  const client = partnerClient('kripos', address);
  return {
    deliver: (round, list) =>
      required(client, 'kripos', {
        method: 'POST',
        path: `/rounds/${round}/list`,
        body: list,
        key: `${round}:list`,
        doing: `delivering the list of ${round}`,
        answer: Received,
      }),
    async result(round) {
      const file = await client({
        method: 'GET',
        path: `/rounds/${round}/result`,
        key: `${round}:result`,
        doing: `asking for the result file of ${round}`,
        answer: ResultFile,
      });
      return file && readResult(round, file);
    },
  };
}
