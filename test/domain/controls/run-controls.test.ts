import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../domain/controls/catalogue.ts';
import { grp01 } from '../../../domain/controls/grp/grp-01.ts';
import { grp02 } from '../../../domain/controls/grp/grp-02.ts';
import { grp03 } from '../../../domain/controls/grp/grp-03.ts';
import { grp10 } from '../../../domain/controls/grp/grp-10.ts';
import { setMember } from '../../../domain/controls/repair-changes.ts';
import { findingsOf, fixOf, groupFix, newErrors, runControl, runControls, scopeOf, type ControlResult } from '../../../domain/controls/run-controls.ts';
import { WELL_KNOWN_GROUPS } from '../../../domain/directory/group.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { person } from '../settings.ts';
import { found, HEAD, laidOver, school } from './school.ts';

const { headOfSchool, superAdministrator } = WELL_KNOWN_GROUPS;
const deputy = person('deputy', { profile: 'direction' });

describe('a run', () => {
  it('answers for every control, in the order of the catalogue', () => {
    expect(runControls(school()).map(({ control }) => control.id)).toEqual(CATALOGUE.map(({ id }) => id));
    expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
  });

  it('never counts as passed what could not be run', () => {
    const results = runControls(school({ people: [] }));
    expect(results.find(({ control }) => control.id === 'ALI-06')).toMatchObject({ state: 'not-run', missing: 'directory' });
  });
});

describe('what is ignored', () => {
  const seen = scopeOf(found(grp01, school()));
  const ignoring = (ignored: Fields, people = [HEAD]) =>
    runControl(school({ people, rows: { ignoredControl: { 'GRP-01': { ignored: { reason: 'later', note: '', until: null, seen, ...ignored } } } } }), grp01);

  it('is kept apart, with its findings and its reason', () => {
    expect(ignoring({})).toMatchObject({ state: 'ignored', findings: [{}], ignored: { reason: 'later' } });
    expect(ignoring({ until: '2026-11-09' }).state).toBe('ignored');
  });

  it('comes back the day after its last one, and when it is about something else', () => {
    expect(ignoring({ until: '2026-11-08' }).state).toBe('found');
    expect(ignoring({}, [HEAD, deputy]).state).toBe('found');
  });

  it('is the same scope in whatever order', () => {
    const findings = found(grp01, school({ people: [HEAD, deputy] }));
    expect(scopeOf(findings.toReversed())).toBe(scopeOf(findings));
  });
});

describe('what an edit breaks', () => {
  const run = (controls: readonly ControlResult[]) => controls;
  const before = school({ people: [HEAD, deputy], rows: { membership: { [`${headOfSchool}|head`]: { member: true } } } });
  const after = laidOver(before, setMember(before, headOfSchool, 'head', false));

  it('is told error by error, with the new findings alone', () => {
    const told = newErrors(run(runControls(before)), run(runControls(after)));
    expect(told.map(({ control, findings }) => [control.id, findings.map(({ objects }) => objects[0]?.id)])).toEqual([['GRP-01', ['head']]]);
  });

  it('says nothing of what was there, nor of warnings, and knows a control that was not run before', () => {
    expect(newErrors(runControls(after), runControls(after))).toEqual([]);
    const nobody = school({ people: [person('ann')] });
    expect(newErrors(runControls(school()), runControls(nobody, [grp10]))).toEqual([]);
    expect(newErrors([], runControls(after, [grp01]))[0]?.findings).toHaveLength(2);
  });
});

describe('corrections', () => {
  const membership = { [`${superAdministrator}|head`]: { member: true }, [`${headOfSchool}|left`]: { member: true } };
  const before = school({ rows: { membership } });

  it('are gathered for one entry of the draft, after which each control passes', () => {
    const { controls, changes } = groupFix(before, runControls(before));
    expect(controls).toEqual(['GRP-01', 'GRP-02', 'GRP-03']);
    const after = laidOver(before, changes);
    expect(runControls(after, [grp01, grp02, grp03]).map(({ state }) => state)).toEqual(['passed', 'passed', 'passed']);
  });

  it('write each field once, and leave what is ignored or passes', () => {
    const results = runControls(before, [grp01, grp01]);
    expect(groupFix(before, results)).toMatchObject({ controls: ['GRP-01'], changes: [{}] });
    const seen = scopeOf(findingsOf(runControl(before, grp01)));
    const ignored = { reason: 'wanted', note: '', until: null, seen };
    const left = school({ rows: { membership, ignoredControl: { 'GRP-01': { ignored } } } });
    expect(groupFix(left, runControls(left)).controls).toEqual(['GRP-02', 'GRP-03']);
  });

  it('can be asked for some findings only, and are empty where the cure is elsewhere', () => {
    const both = school({ people: [HEAD, deputy] });
    const result = runControl(both, grp01);
    expect(fixOf(both, result, findingsOf(result).slice(1)).map(({ id }) => id)).toEqual([`${headOfSchool}|deputy`]);
    expect(fixOf(both, runControl(school({ people: [deputy] }), grp10))).toEqual([]);
    expect(setMember(before, superAdministrator, 'head', true)).toEqual([]);
  });
});
