import { describe, expect, it } from 'vitest';
import { acc01 } from '../../../../domain/controls/acc/acc-01.ts';
import { acc02 } from '../../../../domain/controls/acc/acc-02.ts';
import type { Fields } from '../../../../domain/sync/row.ts';
import { SHIPPED_PLATFORMS } from '../../../../texts/platforms/shipped-platforms.ts';
import { person } from '../../settings.ts';
import type { KnownAccount } from '../../../../domain/accounts/account-statement.ts';
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
  const families = [person('leo', { profile: 'student' }), person('mum', { profile: 'guardian' }), person('ann')];
  const platforms = (...ids: readonly string[]) => SHIPPED_PLATFORMS.filter(({ id }) => ids.includes(id));
  const guide = platforms('mon-ent-occitanie');
  const statement = (...states: readonly (readonly [string, KnownAccount['state']])[]) => [{ platform: '', statedOn: '2026-11-09', source: 'a.csv', strangers: 0, accounts: states.map(([personId, state]) => ({ personId, state })) }];

  it('finds the pupils and parents whose password an export says to be asked again', () => {
    const ground = school({ people: families, platforms: guide, accounts: statement(['leo', 'reset'], ['mum', 'reset'], ['ann', 'reset'], ['gone', 'reset']) });
    expect(acc02.find(ground).map(({ objects }) => objects[0]?.id)).toEqual(['leo', 'mum']);
    expect(ending(acc02, school({ people: families, platforms: guide, accounts: statement(['leo', 'active']) }))).toBe('passed');
  });

  it('follows the platform of the statement: a school that gives new passwords itself is told nothing, and nothing is checked where no rule is known', () => {
    const on = (...ids: readonly string[]) => ending(acc02, school({ people: families, platforms: platforms(...ids), accounts: statement(['leo', 'reset']) }));
    expect([on('touraine-eschool'), on('toutatice'), on()]).toEqual(['passed', 'not-run accountRules', 'not-run accountRules']);
  });

  it('is not run without a statement', () => {
    expect(ending(acc02, school({ people: families }))).toBe('not-run passwordResets');
  });
});
