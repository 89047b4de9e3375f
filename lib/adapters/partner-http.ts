import { z } from 'zod';
import { PartnerRefused, PartnerUnavailable } from '../kernel/errors.ts';

/** Where a partner is and how long it may take to answer. */
export interface PartnerAddress {
  readonly baseUrl: string;
  /** Milliseconds for the whole call, five seconds unless told otherwise: shorter than any Lambda that calls. */
  readonly timeoutMs?: number;
}

export interface PartnerCall<Answer> {
  readonly method: 'GET' | 'POST';
  /** Never holds personal data: what is looked up by a national id goes in the body. */
  readonly path: string;
  readonly body?: unknown;
  /** Every call that changes something is recognised by it when it is repeated. */
  readonly key: string;
  /** What is being done and to which case, for the error: `handing over letter REQ-2026-000001-L1`. */
  readonly doing: string;
  readonly answer: z.ZodType<Answer>;
}

export type PartnerClient = <Answer>(call: PartnerCall<Answer>) => Promise<Answer | undefined>;

/** A partner's code of refusal; anything else that it says could hold a person's data and is not repeated. */
const RefusalBody = z.object({ error: z.string().regex(/^[a-z0-9-]{1,40}$/) });

/** Statuses after which the same call may succeed later. */
const mayPass = (status: number): boolean => status >= 500 || status === 408 || status === 425 || status === 429;

/**
 * The way to one partner over HTTP.
 * A call answers undefined where the partner says 'not yet' (202) or 'nothing' (204).
 * @throws PartnerUnavailable when it is down, hangs, is too busy or fails; PartnerRefused when it says no or breaks its contract.
 */
export function partnerClient(partner: string, { baseUrl, timeoutMs = 5000 }: PartnerAddress): PartnerClient {
  const base = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;

  async function fetched<Answer>(call: PartnerCall<Answer>): Promise<{ status: number; text: string }> {
    try {
      const response = await fetch(new URL(call.path.replace(/^\//, ''), base), {
        method: call.method,
        headers: { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': call.key },
        body: call.body === undefined ? null : JSON.stringify(call.body),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { status: response.status, text: await response.text() };
    } catch (cause) {
      throw new PartnerUnavailable(partner, call.doing, cause);
    }
  }

  return async (call) => {
    const { status, text } = await fetched(call);
    if (mayPass(status)) throw new PartnerUnavailable(partner, call.doing, new Error(`status ${status}`));
    if (status === 202 || status === 204) return undefined;
    const json = parsed(text);
    if (status >= 400) {
      const said = RefusalBody.safeParse(json);
      throw new PartnerRefused(partner, call.doing, said.success ? said.data.error : `status ${status}`);
    }
    const answer = call.answer.safeParse(json);
    if (!answer.success) throw new PartnerRefused(partner, call.doing, 'an answer that its contract does not know');
    return answer.data;
  };
}

/** The answer where the contract of that call knows no 'not yet'. */
export async function required<Answer>(
  client: PartnerClient,
  partner: string,
  call: PartnerCall<Answer>,
): Promise<Answer> {
  const answer = await client(call);
  if (answer === undefined) throw new PartnerRefused(partner, call.doing, 'no content where an answer is due');
  return answer;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
