import { describe, expect, it } from 'vitest';
import type { Capabilities } from '../../../domain/connectors/capabilities.ts';
import { lastsBeyond, opensAccesses } from '../../../domain/connectors/inspections/account-lasts.ts';
import { closingInstant, dayOf, openInspections } from '../../../domain/connectors/inspections/open-inspections.ts';
import { inspectionEdge, type Mapping } from '../../../domain/connectors/mapping/mapping.ts';
import { isAbout, knownIn, matchSchool } from '../../../domain/connectors/mapping/match-school.ts';
import { observedUnits } from '../../../domain/connectors/mapping/observed-units.ts';
import { wantedUnits } from '../../../domain/connectors/mapping/wanted-units.ts';
import { askedOfInspection, effectOf, exceeds, NOTHING_ASKED } from '../../../domain/connectors/plan/effect.ts';
import { planChanges } from '../../../domain/connectors/plan/plan-change.ts';
import { afterStep, inverseOf, stepState, type PlatformStep } from '../../../domain/connectors/plan/platform-step.ts';
import { localPerson, person, platformSchool, rowsOf, NOBODY_HERE } from './platform-ground.ts';

const WINDOW = { from: '2026-11-10', to: '2026-11-12' };
const school = platformSchool({
  people: [person('u-t', { externalId: '1' }), person('u-i', { profile: 'Personnel', lastName: 'Brun', firstName: 'Ève' }), person('u-out', { profile: 'Personnel', isOut: true, lastName: 'Brun', firstName: 'Ève' })],
  lessonBooks: new Map([['u-i', ['u-t']], ['u-unknown', ['u-t']]]),
});
const view = rowsOf([
  ['inspector', 'ins', { name: 'Brun Ève', state: 'active' }],
  ['inspection', 'p16-1|ins', { window: WINDOW, state: 'open' }], ['inspection', 'p16-1|endless', { window: { ...WINDOW, to: null }, state: 'open' }],
  ['inspection', 'p16-1|prepared', { window: WINDOW, state: 'prepared' }], ['inspection', 'p16-1|closed', { window: WINDOW, state: 'closed' }],
]);
const local = { people: [localPerson('p16-1', 'Roux', 'Anne', 'teacher')], groups: [], view };
const SAID = [{ kind: 'inspector', local: 'ins', remote: 'u-i' }];

describe('an access with an end', () => {
  it('is open from its first day to its last, in Paris, winter and summer', () => {
    expect(openInspections(view, '2026-11-09')).toEqual([]);
    expect(openInspections(view, '2026-11-12').map(({ id, lastDay }) => [id, lastDay])).toEqual([['p16-1|endless', null], ['p16-1|ins', '2026-11-12']]);
    expect(openInspections(view, '2026-11-13').map(({ id }) => id)).toEqual(['p16-1|endless']);
    expect([...wantedUnits(view, '2026-11-12').keys()]).toContain('inspection p16-1|ins');
    expect([closingInstant('2026-11-12'), closingInstant('2026-06-30'), dayOf(new Date('2026-11-12T23:00:00Z'))]).toEqual(['2026-11-12T23:00:00.000Z', '2026-06-30T22:00:00.000Z', '2026-11-13']);
  });
});

describe('an inspector of ours, among the staff there', () => {
  it('is proposed by the name alone, and taken only where somebody said so', () => {
    expect(matchSchool(school, local, []).unmatched.filter(({ kind }) => kind === 'inspector')).toEqual([{ kind: 'inspector', remote: 'u-i', name: 'Brun Ève', local: 'ins' }]);
    const { mapping, unmatched } = matchSchool(school, local, SAID);
    expect([unmatched.filter(({ kind }) => kind === 'inspector'), Object.fromEntries(observedUnits(school, mapping))]).toEqual([[], { 'inspection p16-1|ins': true }]);
  });

  it('is one of an inspection as far as both are known there', () => {
    const known = knownIn(matchSchool(school, local, SAID).mapping);
    expect(['p16-1|ins', 'p16-1|p16-1', 'p16-2|ins', 'p16-1|autre', '!'].map((id) => isAbout(known, { kind: 'inspection', id }))).toEqual([true, true, false, false, false]);
  });
});

describe('opening and closing a lesson book', () => {
  const open: PlatformStep = { kind: 'openLessonBook', group: 'u-x', item: 'u-t' };

  it('is one edge, that of the inspector and the teacher, each the other’s contrary', () => {
    const after = afterStep(school, open);
    expect([stepState(school, open), stepState(after, open), after.lessonBooks.get('u-x')]).toEqual(['undone', 'done', ['u-t']]);
    const close = inverseOf(open);
    expect(close).toEqual({ kind: 'closeLessonBook', group: 'u-x', item: 'u-t' });
    expect(stepState(school, { kind: 'closeLessonBook', group: 'u-x', item: 'u-t' })).toBe('done');
  });

  it('gives that right and no other', () => {
    const effect = effectOf(school, afterStep(school, open), askedOfInspection('u-x', 'u-t'));
    expect([effect.gained.roles, exceeds(effect), exceeds(effectOf(school, afterStep(school, open), NOTHING_ASKED))]).toEqual([1, false, true]);
    const closed = effectOf(school, afterStep(school, { kind: 'closeLessonBook', group: 'u-i', item: 'u-t' }), askedOfInspection('u-i', 'u-t'));
    expect([closed.lost.roles, closed.gained.roles, exceeds(closed)]).toEqual([1, 0, false]);
  });

  const mapping: Mapping = { people: new Map([['u-t', 'p16-1'], ['u-p', 'p16-9']]), inspectors: new Map([['u-i', 'ins']]), groups: new Map(), lines: new Map(), services: new Map(), roles: new Map(), spaces: new Map() };
  const capabilities: Capabilities = { platform: 'p', version: null, units: { inspection: { read: 'partial', write: 'lossy', undo: 'exact', effectAt: 'now', losses: [], provenance: 'probed' } } };
  const planned = (id: string, mine: boolean, authorisedUntil: string | null = null): ReturnType<typeof planChanges> =>
    planChanges({ capabilities, authorisedUntil, mapping, school, inspections: openInspections(view, '2026-11-12'), matrix: new Map(), mostManagers: 15, here: NOBODY_HERE }, [{ unit: { kind: 'inspection', id }, standing: 'here', base: !mine, mine, theirs: !mine }]);

  it('is planned where both are known and the end too, and closing always is', () => {
    expect(planned('p16-1|ins', true).changes).toMatchObject([{ direction: 'widen', undo: 'exact', steps: [{ kind: 'openLessonBook', group: 'u-i', item: 'u-t' }] }]);
    expect(planned('p16-1|p16-9', false).changes).toMatchObject([{ direction: 'narrow', steps: [{ kind: 'closeLessonBook', group: 'u-p', item: 'u-t' }] }]);
    expect(['p16-1|p16-9', 'p16-2|ins', '!'].map((id) => planned(id, true).byHand[0]?.reason)).toEqual(['noEnd', 'unknownThere', 'unknownThere']);
    expect(inspectionEdge(mapping, 'p16-1|autre')).toBeUndefined();
    expect([...observedUnits({ ...school, lessonBooks: new Map([['u-p', ['u-t', 'u-autre']]]) }, mapping).keys()]).toEqual(['inspection p16-1|p16-9']);
  });

  it('is by hand where the account there is not authorised any more by the day after its last, when it is to be closed; closing never waits for that', () => {
    expect([planned('p16-1|ins', true, WINDOW.to).byHand[0]?.reason, planned('p16-1|ins', true, '2026-11-13').changes.length]).toEqual(['authorisationEnds', 1]);
    expect(planned('p16-1|p16-9', false, '2026-11-01').changes).toHaveLength(1);
    expect([lastsBeyond(null, WINDOW.to), lastsBeyond('2026-11-12', WINDOW.to), lastsBeyond('2026-11-13', WINDOW.to)]).toEqual([true, false, true]);
    const joined = (write: 'lossy' | 'sheet') => ({ id: 'entcore', capabilities: { ...capabilities, units: { inspection: { read: 'partial', write, undo: 'exact', effectAt: 'now', losses: [], provenance: 'probed' } } }, authorisedUntil: null, isStopped: false }) as const;
    expect([opensAccesses(joined('lossy')), opensAccesses(joined('sheet')), opensAccesses({ ...joined('lossy'), capabilities: { ...capabilities, units: {} } })]).toEqual([true, false, false]);
  });
});
