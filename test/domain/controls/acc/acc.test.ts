import { describe, expect, it } from 'vitest';
import { acc01 } from '../../../../domain/controls/acc/acc-01.ts';
import { acc02 } from '../../../../domain/controls/acc/acc-02.ts';
import type { Fields } from '../../../../domain/sync/row.ts';
import { person } from '../../settings.ts';
import { ending, found, school } from '../school.ts';

const people = [person('aesh'), person('leo', { profile: 'student' })];
const tied = (id: string, more: Fields = {}) => school({ people, rows: { accompaniment: { [id]: { valid: true, ...more } } } });

describe('ACC-01, accompaniments without an account', () => {
  it('finds an accompanist without an account, and says who makes one', () => {
    const why = (kind: string) => found(acc01, tied('nobody|leo', { kind })).map(({ params }) => params);
    expect(why('aesh')).toEqual([{ missing: 'account', by: 'dsden' }]);
    expect(why('fosterFamily')).toEqual([{ missing: 'account', by: 'school' }]);
    expect(found(acc01, tied('nobody|leo'))[0]?.objects).toEqual([{ kind: 'person', id: 'leo' }]);
  });

  it('finds a pupil who has left', () => {
    expect(found(acc01, tied('aesh|gone'))).toEqual([
      { objects: [{ kind: 'person', id: 'gone' }, { kind: 'person', id: 'aesh' }], params: { missing: 'student', by: 'dsden' } },
    ]);
  });

  it('passes when both are there, when it is over, taken back or unreadable', () => {
    expect(ending(acc01, tied('aesh|leo', { to: '2027-07-03' }))).toBe('passed');
    expect(ending(acc01, tied('nobody|leo', { to: '2026-07-03' }))).toBe('passed');
    expect(ending(acc01, tied('nobody|leo', { valid: false }))).toBe('passed');
    expect(ending(acc01, tied('nothing'))).toBe('passed');
  });

  it('is not run without any accompaniment', () => {
    expect(ending(acc01, school())).toBe('not-run accompaniments');
  });
});

describe('ACC-02, passwords of families', () => {
  it('is not run: the console does not see what is asked', () => {
    expect(ending(acc02, school())).toBe('not-run passwordResets');
  });
});
