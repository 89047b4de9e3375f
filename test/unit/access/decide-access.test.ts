import { type CaseFacts, mayAnswer, mayTouch, mayUse } from '../../../lib/access/decide-access.ts';
import { RIGHTS, type Right, TASK_RIGHTS } from '../../../lib/access/policy.ts';
import type { Actor, Role } from '../../../lib/cases/actor.ts';
import type { Unit } from '../../../lib/kernel/ids.ts';

const person = (roles: readonly Role[], unit?: Unit, nationalId?: string): Actor => ({
  id: 'somebody',
  roles,
  ...(unit === undefined ? {} : { unit }),
  ...(nationalId === undefined ? {} : { nationalId }),
});
const request: CaseFacts = {
  kind: 'subject-request',
  unit: 'ASA',
  owner: 'c-1',
  subject: '01859012325',
  taskUnits: [],
};
const adviser = person(['PRIVACY_ADVISER'], 'ASA');

describe('the table of rights', () => {
  it('names every action with a workflow or for all, never twice for one role', () => {
    const seen = (RIGHTS as readonly Right[]).flatMap((right) =>
      right.roles.map((role) => `${right.action} ${right.kind} ${role}`),
    );
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('gives nobody but citizens the reach of an owner', () => {
    for (const right of RIGHTS as readonly Right[]) {
      if (right.scope === 'OWNER') expect(right.roles).toEqual(['CITIZEN']);
    }
  });
});

describe('a route', () => {
  it('ACC-01 is closed to a role that may not use it, whatever the case', () => {
    expect(mayUse(person(['CITIZEN']), 'LIST_CASES', 'subject-request').outcome).toBe('FORBIDDEN');
    expect(mayUse(person(['CASEWORKER'], 'OPA'), 'READ_CASE', 'subject-request').outcome).toBe('FORBIDDEN');
    expect(mayUse(person([]), 'READ_INBOX').outcome).toBe('FORBIDDEN');
  });

  it('ACC-01 is open to a role that may use it for some case', () => {
    expect(mayUse(adviser, 'READ_CASE', 'subject-request').outcome).toBe('ALLOWED');
    expect(mayUse(person(['OPERATOR'], 'OPERATORS'), 'USE_CONSOLE').outcome).toBe('ALLOWED');
  });
});

describe('a case', () => {
  it('ACC-02 is there for its unit and hidden from another, exactly as one that is not there', () => {
    expect(mayTouch(adviser, 'READ_CASE', request).outcome).toBe('ALLOWED');
    const hidden = mayTouch(person(['PRIVACY_ADVISER'], 'OPA'), 'READ_CASE', request);
    expect(hidden).toEqual(mayTouch(adviser, 'READ_CASE', undefined));
    expect(hidden.outcome).toBe('HIDDEN');
  });

  it('ACC-02 is there for a unit that has a task in it', () => {
    const elsewhere = person(['PRIVACY_ADVISER'], 'RMA');
    expect(mayTouch(elsewhere, 'READ_CASE', { ...request, taskUnits: ['RMA'] }).outcome).toBe('ALLOWED');
  });

  it('ACC-02 is there for its owner and for no other citizen', () => {
    expect(mayTouch({ ...person(['CITIZEN']), id: 'c-1' }, 'READ_CASE', request).outcome).toBe('ALLOWED');
    expect(mayTouch({ ...person(['CITIZEN']), id: 'c-2' }, 'READ_CASE', request).outcome).toBe('HIDDEN');
  });

  it('ACC-02 without an owner belongs to no citizen', () => {
    const { owner: _, ...unowned } = request;
    expect(mayTouch({ ...person(['CITIZEN']), id: 'c-1' }, 'READ_CASE', unowned).outcome).toBe('HIDDEN');
  });

  it('ACC-03 is hidden from the adviser whom it is about, and from the ombud too', () => {
    expect(mayTouch(person(['PRIVACY_ADVISER'], 'ASA', '01859012325'), 'READ_CASE', request)).toMatchObject({
      rule: 'ACC-03',
      outcome: 'HIDDEN',
    });
    expect(mayTouch(person(['DPO'], 'PVO', '01859012325'), 'READ_CASE', request).outcome).toBe('HIDDEN');
  });
});

describe('a task', () => {
  const assess = { step: 'assess', unit: 'ASA' } as const;

  it('ACC-04 is answered by the role of its step in its own unit', () => {
    expect(mayAnswer(adviser, assess, request).outcome).toBe('ALLOWED');
  });

  it.each([
    ['another unit', person(['PRIVACY_ADVISER'], 'OPA')],
    ['another role', person(['LEADER'], 'ASA')],
    ['the ombud', person(['DPO'], 'PVO')],
    ['no unit', person(['PRIVACY_ADVISER'])],
  ])('ACC-04 is hidden from %s', (_, actor) => {
    expect(mayAnswer(actor, assess, request).outcome).toBe('HIDDEN');
  });

  it('ACC-04 that is not there is hidden, and so is one of a step that nobody may answer', () => {
    expect(mayAnswer(adviser, undefined, request).outcome).toBe('HIDDEN');
    expect(mayAnswer(adviser, { step: 'unheard-of', unit: 'ASA' }, request).outcome).toBe('HIDDEN');
  });

  it('ACC-03 is never answered by the person whom the case is about', () => {
    expect(mayAnswer(person(['PRIVACY_ADVISER'], 'ASA', '01859012325'), assess, request).rule).toBe('ACC-03');
  });

  it('has a role for every step', () => {
    for (const roles of Object.values(TASK_RIGHTS)) expect(roles.length).toBeGreaterThan(0);
  });
});
