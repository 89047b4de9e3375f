import { remembered } from '../../../lib/deadlines/remembered.ts';

describe('a remembered function', () => {
  it('computes once for a key, also where the answer is false', () => {
    const asked: string[] = [];
    const long = remembered((key) => {
      asked.push(key);
      return key.length > 3;
    });
    expect([long('one'), long('three'), long('one'), long('three')]).toEqual([false, true, false, true]);
    expect(asked).toEqual(['one', 'three']);
  });

  it('starts afresh when it is full', () => {
    const asked: string[] = [];
    const echo = remembered((key) => {
      asked.push(key);
      return key;
    }, 2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'c']) expect(echo(key)).toBe(key);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });
});
