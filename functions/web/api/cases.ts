import { ProblemResponse, problem } from '../../../lib/web/problem.ts';
import { readInput } from '../../../lib/web/read-input.ts';
import { need } from '../http/need.ts';
import type { WebParts } from '../parts.ts';
import { seeCase, seeLetter } from '../use-cases/case-view.ts';
import { registeredData, seeOperation } from '../use-cases/operation.ts';
import { ANSWER_BODIES, RetryForm } from '../use-cases/task-answers.ts';
import { answerTask, previewAnswer, retryCase } from '../use-cases/tasks.ts';
import { caseBody, letterBody, operationBody } from './bodies.ts';
import { CASE_PARAM, type Endpoint } from './endpoint.ts';
import { CaseBody, DoneBody, LetterBody, OperationBody, Preview, RegisteredData } from './schemas.ts';
import { TASK_PARAM } from './tasks.ts';

const LETTER_PARAM = {
  letter: { pattern: '^(REQ|TRF)-\\d{4}-\\d{6}-L\\d{1,4}$', description: "A letter's number" },
} as const;

/** The bodies that answer tasks, each with the steps that it answers as its title. */
const ANSWERS = [...new Set(ANSWER_BODIES.map(([, { schema }]) => schema))].map((schema) => {
  const steps = ANSWER_BODIES.filter(([, answer]) => answer.schema === schema);
  return schema.meta({ title: steps.map(([step]) => step).join(', ') });
});

/** Any case of any workflow: reading it, its letters and tasks, and the operators' view. */
export function caseRoutes(parts: WebParts): readonly Endpoint[] {
  return [
    {
      method: 'get',
      path: '/api/cases/{case}',
      summary: 'A case: state, dates with their reasons, letters; for staff also tasks and what happened',
      tag: 'Cases',
      params: CASE_PARAM,
      success: { 200: CaseBody },
      problems: [404],
      allows: [['READ_CASE']],
      async run({ actor, params, say }) {
        const view = need(await seeCase(parts, actor, params['case'] ?? ''));
        return { status: 200, body: caseBody(parts, say, actor, view) };
      },
    },
    {
      method: 'get',
      path: '/api/cases/{case}/letters/{letter}',
      summary: 'A letter as it was issued',
      tag: 'Cases',
      params: { ...CASE_PARAM, ...LETTER_PARAM },
      success: { 200: LetterBody },
      problems: [404],
      allows: [['READ_LETTER']],
      async run({ actor, params }) {
        const letter = need(await seeLetter(parts, actor, params['case'] ?? '', params['letter'] ?? ''));
        if (letter === undefined) throw new ProblemResponse(problem(404, 'access.not-found', { rule: 'ACC-02' }));
        return { status: 200, body: letterBody(letter) };
      },
    },
    {
      method: 'post',
      path: '/api/cases/{case}/tasks/{task}/answer',
      summary:
        "Answers a task. Which of the bodies is right follows from the step in the task's name; their titles name the steps",
      tag: 'Tasks',
      params: { ...CASE_PARAM, ...TASK_PARAM },
      idempotency: 'OPTIONAL',
      body: ANSWERS,
      success: { 200: DoneBody },
      problems: [404, 409, 422],
      allows: [['READ_INBOX']],
      async run({ actor, params, body, key }) {
        const where = { case: params['case'] ?? '', task: params['task'] ?? '' };
        return { status: 200, body: need(await answerTask(parts, { actor, key }, where, body)) };
      },
    },
    {
      method: 'post',
      path: '/api/cases/{case}/tasks/{task}/preview',
      summary: 'The letters that such an answer would send, written but not stored',
      tag: 'Tasks',
      params: { ...CASE_PARAM, ...TASK_PARAM },
      body: ANSWERS,
      success: { 200: Preview },
      problems: [404, 409, 422],
      allows: [['READ_INBOX']],
      async run({ actor, params, body }) {
        const where = { case: params['case'] ?? '', task: params['task'] ?? '' };
        return { status: 200, body: { letters: need(await previewAnswer(parts, actor, where, body)) } };
      },
    },
    {
      method: 'get',
      path: '/api/cases/{case}/registered-data',
      summary: 'What register and archive hold about the person, item by item: what an access answer decides',
      tag: 'Requests',
      params: CASE_PARAM,
      success: { 200: RegisteredData },
      problems: [404],
      allows: [['EXTEND_REQUEST', 'subject-request']],
      async run({ actor, params }) {
        const items = need(await registeredData(parts, actor, params['case'] ?? ''));
        return { status: 200, body: { items } };
      },
    },
    {
      method: 'get',
      path: '/api/cases/{case}/operation',
      summary: 'What runs and what waits in a case, without what it is about: for operators',
      tag: 'Operation',
      params: CASE_PARAM,
      success: { 200: OperationBody },
      problems: [404],
      allows: [['READ_OPERATION']],
      async run({ actor, params, say }) {
        return {
          status: 200,
          body: operationBody(parts, say, need(await seeOperation(parts, actor, params['case'] ?? ''))),
        };
      },
    },
    {
      method: 'post',
      path: '/api/cases/{case}/retry',
      summary: 'Starts the work again as the next generation; the old execution is stopped first',
      tag: 'Operation',
      params: CASE_PARAM,
      idempotency: 'OPTIONAL',
      body: [RetryForm],
      success: { 200: DoneBody },
      problems: [404, 409, 422],
      allows: [['RETRY_CASE']],
      async run({ actor, params, body, key }) {
        need(readInput(RetryForm, body));
        return { status: 200, body: need(await retryCase(parts, { actor, key }, params['case'] ?? '')) };
      },
    },
  ];
}
