import { describe, expect, it } from 'vitest';
import { compareUnits, doubtProofs, UNDECIDED } from '../../../domain/connectors/compare/compare-units.ts';
import { waitingUnits } from '../../../domain/connectors/compare/waiting-units.ts';
import { standingOf } from '../../../domain/connectors/compare/three-way.ts';
import type { UnitValues } from '../../../domain/connectors/compare/unit-values.ts';
import { leavesByItself, modesOf } from '../../../domain/connectors/connector-mode.ts';
import { maySignIn } from '../../../domain/connectors/connector-trouble.ts';
import { reversed } from '../../../domain/connectors/mapping/mapping.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { ALL_WHOLE } from './platform-ground.ts';

describe('three values', () => {
  it.each([
    ['a', 'a', 'a', 'same'], ['a', 'b', 'b', 'same'], [undefined, 'b', 'b', 'same'], [undefined, 'a', 'b', 'apart'],
    ['a', 'a', 'b', 'there'], ['a', 'b', 'a', 'here'], ['a', 'b', 'c', 'conflict'],
  ] as const)('base %s, here %s, there %s: %s', (base, mine, theirs, standing) => {
    expect(standingOf({ base, mine, theirs })).toBe(standing);
  });
});

const values = (given: Readonly<Record<string, Json>>): UnitValues => new Map(Object.entries(given));

describe('a comparison', () => {
  const compare = (given: Partial<Parameters<typeof compareUnits>[0]>): ReturnType<typeof compareUnits> =>
    compareUnits({ wanted: values({}), observed: values({}), base: values({}), proofs: ALL_WHOLE, isNamed: () => true, isSeen: () => false, hasSpaces: false, ...given });

  it('agrees on what is the same, and on what is gone from both', () => {
    const { gaps, agreed } = compare({ wanted: values({ 'membership g|p': true }), observed: values({ 'membership g|p': true }), base: values({ 'group g': 'A' }) });
    expect(gaps).toEqual([]);
    expect(Object.fromEntries(agreed)).toEqual({ 'membership g|p': true, 'group g': null });
  });

  it('says which side moved', () => {
    const { gaps } = compare({ wanted: values({ 'serviceAccess S|group:g': 'lect' }), observed: values({}), base: values({ 'serviceAccess S|group:g': 'lect' }) });
    expect(gaps).toEqual([{ unit: { kind: 'serviceAccess', id: 'S|group:g' }, standing: 'there', base: 'lect', mine: 'lect', theirs: 'none' }]);
  });

  it('takes nothing that was not read whole for different, absent or agreed on', () => {
    const proofs = { ...ALL_WHOLE, members: { complete: false, count: 0, cause: 'refused' } } as const;
    const seen = compare({ wanted: values({ 'membership g|p': true }), observed: values({ 'membership g|q': true }), base: values({ 'membership g|p': true, 'membership g|q': true }), proofs });
    expect(seen.gaps.map(({ standing }) => standing)).toEqual(['unverified', 'unverified']);
    expect(compare({ wanted: values({ 'membership g|p': true }), observed: values({ 'membership g|p': true }), proofs }).agreed.size).toBe(0);
    expect(compare({ wanted: values({ 'visa x': true }) }).gaps).toHaveLength(1);
  });

  it('sends nothing of which it is not known what it does to people', () => {
    const unread = { complete: false, count: 0, cause: 'unparsable' } as const;
    const standing = (unit: string, proofs: Partial<typeof ALL_WHOLE>, hasSpaces = false): unknown =>
      compare({ wanted: values({ [unit]: unit.startsWith('s') ? 'lect' : true }), isSeen: () => true, proofs: { ...ALL_WHOLE, ...proofs }, hasSpaces }).gaps[0]?.standing;
    expect([standing('serviceAccess S|group:g', { members: unread }), standing('membership g|p', { grants: unread }), standing('assignmentManager p', { links: unread })]).toEqual(['unverified', 'unverified', 'unverified']);
    expect([standing('membership g|p', { shares: unread }, true), standing('membership g|p', { shares: unread }), standing('membership g|p', { grants: { ...unread, cause: 'byDesign' } })]).toEqual(['unverified', 'here', 'here']);
    expect(standing('group g', { members: unread, links: unread }), 'a group does nothing to anybody by itself').toBe('here');
    // What was changed there is known all the same.
    const theirs = compare({ wanted: values({}), observed: values({ 'serviceAccess S|group:g': 'lect' }), isSeen: () => true, proofs: { ...ALL_WHOLE, members: unread } });
    expect(theirs.gaps[0]?.standing).toBe('there');
  });

  it('takes what neither side held for agreed on, once it was read whole', () => {
    const wanted = values({ 'membership g|p': true });
    expect(compare({ wanted }).gaps[0]).toMatchObject({ standing: 'apart' });
    expect(compare({ wanted, isSeen: () => true }).gaps[0]).toMatchObject({ standing: 'here', base: false });
  });

  it('keeps what differed from the first undecided, whatever was seen since', () => {
    const wanted = values({ 'membership g|p': true });
    const { agreed } = compare({ wanted });
    expect(agreed.get('membership g|p')).toEqual(UNDECIDED);
    expect(compare({ wanted, base: agreed, isSeen: () => true }).gaps[0]).toMatchObject({ standing: 'apart' });
    expect(doubtProofs(ALL_WHOLE, agreed, values({})).members.complete).toBe(true);
  });

  it('leaves out what has no name there', () => {
    expect(compare({ wanted: values({ 'membership g|p': true }), isNamed: () => false })).toEqual({ gaps: [], agreed: new Map() });
  });

  it('doubts a collection of which too much would be gone', () => {
    const base = values({ 'group a': 'A', 'group b': null, 'membership a|p': true, 'serviceAccess S|group:a': 'lect' });
    expect(doubtProofs({ ...ALL_WHOLE, groups: { complete: true, count: 0, by: 'doubleRead' } }, base, values({ 'membership a|p': true }))).toMatchObject({
      groups: { complete: false, cause: 'countMismatch' }, members: { complete: true }, grants: { complete: true },
    });
  });
});

describe('a mode', () => {
  it('lets leave by itself only what narrows or widens as asked, and can be undone', () => {
    const change = { undo: 'exact', direction: 'narrow', exceeds: false, mustRead: false } as const;
    expect(leavesByItself('apply', change)).toBe(true);
    expect([leavesByItself('propose', change), leavesByItself('observe', change)]).toEqual([false, false]);
    expect(leavesByItself('apply', { ...change, undo: 'never' })).toBe(false);
    expect(leavesByItself('apply', { ...change, direction: 'mixed' })).toBe(false);
    expect(leavesByItself('apply', { ...change, exceeds: true })).toBe(false);
    expect(leavesByItself('apply', { ...change, mustRead: true })).toBe(false);
  });

  it('is not offered for what would never leave by itself', () => {
    expect([modesOf('membership'), modesOf('rubriqueAccess')]).toEqual([['observe', 'propose', 'apply'], ['observe', 'propose']]);
  });
});

describe('what waits by the settings alone', () => {
  const waiting = (wanted: Readonly<Record<string, Json>>, base: Readonly<Record<string, Json>>, isLooked = true) => [...waitingUnits({ wanted: values(wanted), base: values(base), isLooked: () => isLooked })];

  it('is what is wanted and was not agreed on, and what was agreed on and is wanted no more', () => {
    expect(waiting({ 'membership a|p': true, 'group a': 'A' }, { 'group a': 'A', 'membership a|q': true })).toEqual(['membership a|p [false,true]', 'membership a|q [true,false]']);
  });

  it('is nothing of what nobody agreed on, nor of what is not looked at', () => {
    expect([waiting({ 'group a': 'A' }, { 'group a': UNDECIDED }), waiting({ 'group a': 'A' }, {}, false)]).toEqual([[], []]);
  });
});

describe('a sign-in', () => {
  const now = new Date('2026-11-09T08:00:00Z');
  it('is refused once to a program and three times to a person, within an hour', () => {
    const before = '2026-11-09T07:30:00Z';
    expect([maySignIn([], now, 'program'), maySignIn([before], now, 'program'), maySignIn([before], now, 'person'), maySignIn([before, before, before], now, 'person')]).toEqual([true, false, true, false]);
    expect(maySignIn(['2026-11-09T06:59:00Z'], now, 'program')).toBe(true);
  });
});

it('a mapping is read both ways', () => {
  expect(reversed(new Map([['r', 'l']]))).toEqual(new Map([['l', 'r']]));
});
