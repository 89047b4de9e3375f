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
  it('names every action with a workflow or for all, never twice for one role and reach', () => {
    const seen = (RIGHTS as readonly Right[]).flatMap((right) =>
      right.roles.map((role) => `${right.action} ${right.kind} ${role} ${right.scope === 'SUBJECT'}`),
    );
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('gives nobody but citizens the reach of an owner', () => {
    for (const right of RIGHTS as readonly Right[]) {
      if (right.scope === 'OWNER' || right.scope === 'SUBJECT') expect(right.roles).toEqual(['CITIZEN']);
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

  it('ACC-02 is not there for the citizen whom it is about, but letters to them are', () => {
    const child = person(['CITIZEN'], undefined, '01859012325');
    const facts = { ...request, owner: 'c-parent', asker: '15847832107', subject: '01859012325' };
    expect(mayTouch(child, 'READ_CASE', facts).outcome).toBe('HIDDEN');
    expect(mayTouch(child, 'READ_LETTER', facts).outcome).toBe('ALLOWED');
    expect(mayTouch(person(['CITIZEN'], undefined, '13925012301'), 'READ_LETTER', facts).outcome).toBe('HIDDEN');
  });

  it('lets whoever may read a case read its letters, and no other member of staff', () => {
    const readers = (action: string) =>
      (RIGHTS as readonly Right[])
        .filter((right) => right.action === action && right.scope !== 'SUBJECT')
        .flatMap(({ kind, roles, scope }) => roles.map((role) => `${kind} ${role} ${scope}`));
    expect(readers('READ_LETTER').sort()).toEqual(readers('READ_CASE').sort());
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

describe('a case of somebody whom it is not shown to everybody', () => {
  const leader = person(['LEADER'], 'ASA');
  const cleared = person(['PRIVACY_ADVISER', 'CLEARED'], 'ASA');
  const sees = (actor: Actor, facts: Partial<CaseFacts>) =>
    mayTouch(actor, 'READ_CASE', { ...request, ...facts }).outcome === 'ALLOWED';

  it('ACC-07 is there for those who handle a confidential one, and for the ombud, but not for the auditor', () => {
    const facts = { protection: 'CONFIDENTIAL' } as const;
    expect([adviser, leader, person(['DPO'], 'PVO')].map((actor) => sees(actor, facts))).toEqual([true, true, true]);
    expect(sees(person(['AUDITOR'], 'DIR'), facts)).toBe(false);
    expect(sees(person(['AUDITOR'], 'DIR'), {})).toBe(true);
  });

  it('ACC-07 is there for cleared people of the unit alone where the address is strictly confidential', () => {
    const facts = { protection: 'STRICTLY_CONFIDENTIAL' } as const;
    expect([adviser, leader, cleared].map((actor) => sees(actor, facts))).toEqual([false, false, true]);
    expect(sees(person(['PRIVACY_ADVISER', 'CLEARED'], 'OPA'), facts)).toBe(false);
    expect(sees(person(['DPO'], 'PVO'), facts)).toBe(false);
    expect(sees({ ...person(['CITIZEN']), id: 'c-1' }, facts)).toBe(true);
    expect(mayAnswer(adviser, { step: 'assess', unit: 'ASA' }, { ...request, ...facts })).toMatchObject({
      rule: 'ACC-07',
      outcome: 'HIDDEN',
    });
    expect(mayAnswer(cleared, { step: 'assess', unit: 'ASA' }, { ...request, ...facts }).outcome).toBe('ALLOWED');
  });

  it('leaves operators their work: they see that an execution failed, and no case', () => {
    const operator = person(['OPERATOR'], 'OPERATORS');
    const facts = { ...request, protection: 'STRICTLY_CONFIDENTIAL' } as const;
    expect(mayAnswer(operator, { step: 'operators', unit: 'OPERATORS' }, facts).outcome).toBe('ALLOWED');
  });

  it('ACC-06 is not there for who is disqualified in it, looking exactly like one that is not there', () => {
    const facts = { ...request, disqualified: ['somebody'] };
    const hidden = mayTouch(adviser, 'READ_CASE', facts);
    expect({ ...hidden, rule: 'ACC-02' }).toEqual(mayTouch(adviser, 'READ_CASE', undefined));
    expect(hidden.rule).toBe('ACC-06');
    expect(mayAnswer(adviser, { step: 'assess', unit: 'ASA' }, facts).outcome).toBe('HIDDEN');
  });

  it('ACC-03 is not there for an employee who asked for somebody else', () => {
    const parent = person(['PRIVACY_ADVISER'], 'ASA', '15847832107');
    expect(mayTouch(parent, 'READ_CASE', { ...request, asker: '15847832107' }).rule).toBe('ACC-03');
  });
});

describe('a request that came another way than by the login', () => {
  const paper: CaseFacts = {
    kind: 'subject-request',
    unit: 'ASA',
    subject: '01859012325',
    asker: '15847832107',
    taskUnits: [],
  };
  const asker = person(['CITIZEN'], undefined, '15847832107');
  const child = person(['CITIZEN'], undefined, '01859012325');

  it('ACC-02 is, for the same national id, the asker’s own', () => {
    expect(mayTouch(asker, 'READ_CASE', paper).outcome).toBe('ALLOWED');
    expect(mayTouch(asker, 'CONFIRM_IDENTITY', paper).outcome).toBe('ALLOWED');
    expect(mayTouch(asker, 'WITHDRAW_REQUEST', paper).outcome).toBe('ALLOWED');
  });

  it('ACC-02 lets the child whom it is about answer, and see nothing else of it', () => {
    expect(mayTouch(child, 'GIVE_CONSENT', paper).outcome).toBe('ALLOWED');
    expect(mayTouch(child, 'READ_CASE', paper).outcome).toBe('HIDDEN');
    expect(mayTouch(asker, 'GIVE_CONSENT', paper).outcome).toBe('HIDDEN');
  });
});
