import { z } from 'zod';
import { hasRole } from '../../../lib/cases/actor.ts';
import { CorrectReceivedForm, citizenForm, ExtensionForm, staffForm } from '../../../lib/subject-requests/forms.ts';
import { readInput } from '../../../lib/web/read-input.ts';
import { need } from '../http/need.ts';
import type { WebParts } from '../parts.ts';
import { listCases } from '../use-cases/lists.ts';
import { correctReceived, extendRequest, ownRequests, registerRequest, submitRequest } from '../use-cases/requests.ts';
import { citizenStatus, receiptBody, rowBody } from './bodies.ts';
import type { Endpoint } from './endpoint.ts';
import { nextPage, pageQuery, readOpen, readPage } from './paging.ts';
import { requestAct } from './request-act.ts';
import { CaseList, Receipt } from './schemas.ts';

export const openQuery = {
  open: {
    schema: z.enum(['true', 'false']).optional(),
    description: 'Open cases (the default) or closed ones; for staff',
  },
} as const;

/** Requests: handing one in, registering one, the lists, more time, another date of receipt. */
export function requestRoutes(parts: WebParts): readonly Endpoint[] {
  const CitizenForm = citizenForm({ synthetic: parts.synthetic });
  const StaffForm = staffForm({ synthetic: parts.synthetic });
  return [
    {
      method: 'post',
      path: '/api/subject-requests',
      summary: 'Hands in a request (citizen), or registers one that came another way (privacy adviser)',
      tag: 'Requests',
      idempotency: 'REQUIRED',
      body: [CitizenForm.meta({ title: 'Citizen' }), StaffForm.meta({ title: 'Privacy adviser' })],
      success: { 200: Receipt, 201: Receipt },
      problems: [409, 422],
      allows: [
        ['SUBMIT_REQUEST', 'subject-request'],
        ['REGISTER_REQUEST', 'subject-request'],
      ],
      async run({ actor, body, key, say }) {
        const sender = { actor, key };
        const receipt = need(
          hasRole(actor, 'CITIZEN')
            ? await submitRequest(parts, sender, need(readInput(CitizenForm, body)))
            : await registerRequest(parts, sender, need(readInput(StaffForm, body))),
        );
        const headers = { location: `/api/cases/${receipt.case}` };
        return { status: receipt.repeated ? 200 : 201, body: await receiptBody(parts, say, receipt), headers };
      },
    },
    {
      method: 'get',
      path: '/api/subject-requests',
      summary: "A citizen's own requests, the latest first; for staff the register of requests",
      tag: 'Requests',
      query: { ...pageQuery, ...openQuery },
      success: { 200: CaseList },
      problems: [],
      allows: [
        ['SUBMIT_REQUEST', 'subject-request'],
        ['LIST_CASES', 'subject-request'],
      ],
      async run({ actor, query, say }) {
        const wish = need(readPage(parts, actor, 'requests', query));
        const open = need(readOpen(query));
        const isCitizen = hasRole(actor, 'CITIZEN');
        const found = need(
          isCitizen
            ? await ownRequests(parts, actor, wish)
            : await listCases(parts, actor, { kind: 'subject-request', open, ...wish }),
        );
        const items = found.items.map((item) => {
          const row = rowBody(say, item);
          const status = citizenStatus(row.open);
          return isCitizen ? { ...row, status, statusInWords: say(`web.request-status.${status}`) } : row;
        });
        return { status: 200, body: { items, next: nextPage(parts, actor, 'requests', found.next) } };
      },
    },
    requestAct(parts, {
      name: 'extension',
      summary: 'Asks for two further months, with the notice to the person (DSR-24)',
      body: ExtensionForm,
      action: 'EXTEND_REQUEST',
      run: extendRequest,
    }),
    requestAct(parts, {
      name: 'received-date',
      summary: 'Corrects the date of receipt; dates and alarms are computed again',
      body: CorrectReceivedForm,
      action: 'CORRECT_RECEIVED',
      run: correctReceived,
    }),
  ];
}
