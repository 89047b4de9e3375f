import { RemoveRowsForm } from '../../../lib/deletion-rounds/forms.ts';
import type { WorkflowKind } from '../../../lib/kernel/ids.ts';
import {
  assessmentForm,
  createDraftForm,
  documentDecisionForm,
  draftForm,
  sendingForm,
} from '../../../lib/transfers/forms.ts';
import { readInput } from '../../../lib/web/read-input.ts';
import { need } from '../http/need.ts';
import type { WebParts } from '../parts.ts';
import { listCases } from '../use-cases/lists.ts';
import { openRound, removeRows, StartRoundForm } from '../use-cases/rounds.ts';
import {
  changeTransfer,
  checkSending,
  createTransfer,
  documentDecision,
  saveAssessment,
} from '../use-cases/transfers.ts';
import { receiptBody, rowBody } from './bodies.ts';
import { CASE_PARAM, type Endpoint } from './endpoint.ts';
import { nextPage, pageQuery, readOpen, readPage } from './paging.ts';
import { openQuery } from './requests.ts';
import { CaseList, DoneBody, Receipt, SendingBody } from './schemas.ts';

/** Transfers to third countries: from the draft to the decision's note. The rest are answers to tasks. */
export function transferRoutes(parts: WebParts): readonly Endpoint[] {
  const change = {
    tag: 'Transfers',
    params: CASE_PARAM,
    idempotency: 'OPTIONAL',
    success: { 200: DoneBody },
    problems: [404, 409, 422],
  } as const;
  return [
    register(parts, '/api/transfers', 'transfer-approval', 'Transfers'),
    {
      method: 'post',
      path: '/api/transfers',
      summary: 'Describes a transfer; opens its case',
      tag: 'Transfers',
      idempotency: 'REQUIRED',
      body: [createDraftForm],
      success: { 200: Receipt, 201: Receipt },
      problems: [409, 422],
      allows: [['CREATE_TRANSFER', 'transfer-approval']],
      async run({ actor, body, key, say }) {
        const receipt = need(await createTransfer(parts, { actor, key }, need(readInput(createDraftForm, body))));
        const headers = { location: `/api/cases/${receipt.case}` };
        return { status: receipt.repeated ? 200 : 201, body: await receiptBody(parts, say, receipt), headers };
      },
    },
    {
      ...change,
      method: 'put',
      path: '/api/cases/{case}/draft',
      summary: 'Describes the transfer anew, before the assessment is handed in',
      body: [draftForm],
      allows: [['CREATE_TRANSFER', 'transfer-approval']],
      async run({ actor, params, body, key }) {
        const form = need(readInput(draftForm, body));
        return { status: 200, body: need(await changeTransfer(parts, { actor, key }, params['case'] ?? '', form)) };
      },
    },
    {
      ...change,
      method: 'put',
      path: '/api/cases/{case}/assessment',
      summary: 'Saves fields of the assessment without handing it in; a field that is left out stays',
      body: [assessmentForm],
      allows: [['CREATE_TRANSFER', 'transfer-approval']],
      async run({ actor, params, body, key }) {
        const form = need(readInput(assessmentForm, body));
        return { status: 200, body: need(await saveAssessment(parts, { actor, key }, params['case'] ?? '', form)) };
      },
    },
    {
      ...change,
      method: 'post',
      path: '/api/cases/{case}/decision',
      summary: 'Writes the decision in the note (TRF-45); it is registered by answering the task decide',
      body: [documentDecisionForm],
      allows: [['READ_CASE', 'transfer-approval']],
      async run({ actor, params, body, key }) {
        const form = need(readInput(documentDecisionForm, body));
        return { status: 200, body: need(await documentDecision(parts, { actor, key }, params['case'] ?? '', form)) };
      },
    },
    {
      ...change,
      method: 'post',
      path: '/api/cases/{case}/sendings',
      summary: 'Before a sending under an approval: who is kept out by a restriction or an objection',
      body: [sendingForm],
      success: { 200: SendingBody },
      allows: [['CREATE_TRANSFER', 'transfer-approval']],
      async run({ actor, params, body, key }) {
        const form = need(readInput(sendingForm, body));
        const { keptOut, ...done } = need(await checkSending(parts, { actor, key }, params['case'] ?? '', form));
        return { status: 200, body: { ...done, keptOut: keptOut.map(({ place }) => place), why: keptOut } };
      },
    },
  ];
}

/** Deletion rounds. */
export function roundRoutes(parts: WebParts): readonly Endpoint[] {
  return [
    register(parts, '/api/rounds', 'deletion-round', 'Deletion rounds'),
    {
      method: 'post',
      path: '/api/rounds',
      summary: 'Starts the round of a date by hand, where the schedule was missed; there is one round a date',
      tag: 'Deletion rounds',
      idempotency: 'OPTIONAL',
      body: [StartRoundForm],
      success: { 200: Receipt, 201: Receipt },
      problems: [409, 422],
      allows: [['START_ROUND', 'deletion-round']],
      async run({ actor, body, key, say }) {
        const opened = need(await openRound(parts, { actor, key }, need(readInput(StartRoundForm, body))));
        const headers = { location: `/api/cases/${opened.case}` };
        return { status: opened.repeated ? 200 : 201, body: await receiptBody(parts, say, opened), headers };
      },
    },
    {
      method: 'post',
      path: '/api/cases/{case}/removed-rows',
      summary: 'Takes rows out of the cleared list before it is transferred, each with its reason',
      tag: 'Deletion rounds',
      params: CASE_PARAM,
      idempotency: 'OPTIONAL',
      body: [RemoveRowsForm],
      success: { 200: DoneBody },
      problems: [404, 409, 422],
      allows: [['START_ROUND', 'deletion-round']],
      async run({ actor, params, body, key }) {
        const form = need(readInput(RemoveRowsForm, body));
        return { status: 200, body: need(await removeRows(parts, { actor, key }, params['case'] ?? '', form)) };
      },
    },
  ];
}

/** The list of one workflow's cases. */
function register(parts: WebParts, path: string, kind: WorkflowKind, tag: string): Endpoint {
  return {
    method: 'get',
    path,
    summary: 'The register: codes and dates of the cases that the reader may open',
    tag,
    query: { ...pageQuery, ...openQuery },
    success: { 200: CaseList },
    problems: [],
    allows: [['LIST_CASES', kind]],
    async run({ actor, query, say }) {
      const wish = { kind, open: need(readOpen(query)), ...need(readPage(parts, actor, kind, query)) };
      const found = need(await listCases(parts, actor, wish));
      return {
        status: 200,
        body: { items: found.items.map((item) => rowBody(say, item)), next: nextPage(parts, actor, kind, found.next) },
      };
    },
  };
}
