import { describe, expect, it } from 'vitest';
import { listAssignments, parseAssignmentId } from '../../../domain/gar/plan/assignment.ts';
import { appointGarStaff, declareGarStaff, planAssignments, planLines, recoverLicences, tickInGar } from '../../../domain/gar/gar-gestures.ts';
import { listGarStaff, readGarStaff } from '../../../domain/gar/staff/gar-staff.ts';
import { namedInKey } from '../../../domain/sync/named-in-key.ts';
import { decideChange } from '../../../domain/sync/decide-change.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import type { Refusal } from '../../../domain/rubriques/refusal.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { actor, change, NOW, settings } from '../settings.ts';
import { GAR_DIRECTORY, subscription } from './gar-school.ts';

const DONE = { by: 'Ann', at: NOW };
const VIEW = settings({
  garSubscription: { s: subscription(), old: subscription({ state: 'withdrawn' }) },
  garAssignment: { 's|group:6A': { state: 'assigned', done: { ...DONE, state: 'assigned' } }, 's|group:6B': { state: 'none', done: { ...DONE, state: 'assigned' } }, 's|person:tom': {}, odd: {}, 's|person:zoe': { state: 'maybe' } },
  assignmentManager: { ann: { manages: true, declaredOn: '2026-09-10' }, bob: { manages: false }, odd: { manages: 'yes' } },
  service: { MED: { label: 'Médiacentre', roles: [{ code: 'gar', label: 'Responsable' }] } },
});

function refusedBy(view: SettingsView, together: readonly Change[], one: Change): Refusal | undefined {
  return decideChange({ before: view, after: layChanges(view, together), directory: GAR_DIRECTORY, now: NOW }, actor(), one);
}

function refused(entity: SettingsEntity, id: string, set: Readonly<Record<string, Json>>): string | undefined {
  const one = change(VIEW, entity, id, set);
  return refusedBy(VIEW, [one], one)?.kind;
}

describe('the plan', () => {
  it.each([
    ['s|group:6A', { state: 'none' }, undefined],
    ['s|group:3C', { state: 'assigned' }, undefined],
    ['s|person:lea', { state: 'withheld' }, undefined],
    ['s|person:gone', { state: 'assigned' }, undefined],
    ['s|group:6A', { done: null }, undefined],
    ['s|group:6A', { done: { ...DONE, state: 'assigned' } }, undefined],
    ['nonsense', { state: 'none' }, 'malformed-key'],
    ['s|cloud:6A', { state: 'none' }, 'malformed-key'],
    ['s|group:6A', { state: 'perhaps' }, 'invalid-value'],
    ['s|group:6A', { done: 'yes' }, 'invalid-value'],
    ['gone|group:6A', { state: 'assigned' }, 'unknown-subscription'],
    ['old|group:6A', { state: 'assigned' }, 'unknown-subscription'],
    ['s|group:6A', { state: 'withheld' }, 'invalid-value'],
    ['s|person:mum', { state: 'assigned' }, 'gar-never-serves'],
  ] as const)('%s %o', (id, set, expected) => {
    expect(refused('garAssignment', id, set)).toBe(expected);
  });

  it('is written by nobody while nobody of the school assigns, and again with the appointment in the same gesture', () => {
    const garSubscription = { s: subscription() };
    const given = (view: SettingsView) => change(view, 'garAssignment', 's|group:6A', { state: 'assigned' });
    const recovered = (view: SettingsView) => change(view, 'licenceRecovery', 's|gone', { recovered: DONE });
    const orphans = [settings({ garSubscription }), settings({ garSubscription, assignmentManager: { gone: { manages: true }, ann: { manages: false } } })];
    for (const view of orphans) {
      const appoints = change(view, 'assignmentManager', 'doc', { manages: true });
      for (const wanted of [given(view), recovered(view)]) {
        expect(refusedBy(view, [wanted], wanted)).toEqual({ kind: 'gar-no-manager' });
        expect(refusedBy(view, [appoints, wanted], wanted)).toBeUndefined();
      }
    }
  });

  it('lists what it gives, and what the GAR console may still hold', () => {
    expect(listAssignments(VIEW).map(({ target, state }) => [target.id, state])).toEqual([['6A', 'assigned'], ['6B', 'none']]);
    expect(parseAssignmentId('|group:6A')).toBeUndefined();
  });

  it('is written once, ticked as it is then, and taken back', () => {
    const [s, target] = [{ id: 's', title: 'Manuel' }, { kind: 'group', id: '3C' } as const];
    const planned = planAssignments(VIEW, s, [target, { kind: 'group', id: '6A' }], 'assigned');
    expect(planned?.intention).toEqual({ kind: 'gar.assign', subscription: { id: 's', name: 'Manuel' }, targets: 1, state: 'assigned' });
    expect(planAssignments(VIEW, s, [{ kind: 'group', id: '6A' }], 'assigned')).toBeUndefined();
    const [back, out] = [[{ kind: 'group', id: '6A' }], [{ kind: 'person', id: 'lea' }]] as const;
    const mixed = planLines(VIEW, s, { none: back, assigned: [], withheld: out });
    expect([mixed?.intention, mixed?.changes.map(({ id }) => id)]).toEqual([{ kind: 'gar.lines', subscription: { id: 's', name: 'Manuel' }, lines: 2 }, ['s|group:6A', 's|person:lea']]);
    expect(planLines(VIEW, s, { none: back, assigned: [], withheld: [] })?.intention).toMatchObject({ kind: 'gar.assign', state: 'none' });
    expect(planLines(VIEW, s, { none: [], assigned: back, withheld: [] })).toBeUndefined();
    const ticked = tickInGar(VIEW, ['s|group:6B', 'odd'], DONE);
    expect(ticked?.changes[0]?.edits[0]?.set).toEqual({ ...DONE, state: 'none' });
    expect(tickInGar(VIEW, ['s|group:3C'], null)).toBeUndefined();
    expect(tickInGar(VIEW, ['s|group:6A'], null)?.intention).toEqual({ kind: 'gar.tick', lines: 1, done: false });
  });

  it('stands on the group or the person that it names', () => {
    expect(namedInKey('garAssignment', 's|group:6A').groups).toEqual(['6A']);
    expect(namedInKey('garAssignment', 's|person:tom').people).toEqual(['tom']);
    expect(namedInKey('garAssignment', 's|level:6EME')).toEqual({ places: [], groups: [], people: [] });
    expect(namedInKey('licenceRecovery', 's|tom').people).toEqual(['tom']);
    expect(namedInKey('licenceRecovery', 's')).toEqual({ places: [], groups: [], people: [] });
    expect(namedInKey('pixManager', 'ann').people).toEqual(['ann']);
  });
});

describe('the licences of those who left', () => {
  it.each([
    ['s|gone', { recovered: DONE }, undefined],
    ['x|gone', { recovered: null }, undefined],
    ['x|gone', { recovered: DONE }, 'unknown-subscription'],
    ['s|gone', { recovered: 'yes' }, 'invalid-value'],
  ] as const)('%s %o', (id, set, expected) => {
    expect(refused('licenceRecovery', id, set)).toBe(expected);
  });

  it('are noted as recovered, once', () => {
    const one = { subscriptionId: 's', personId: 'gone' };
    const noted = recoverLicences(VIEW, [one], DONE);
    expect(noted?.intention).toEqual({ kind: 'gar.recover', licences: 1, recovered: true });
    expect(recoverLicences(layChanges(VIEW, noted?.changes ?? []), [one], null)?.intention).toEqual({ kind: 'gar.recover', licences: 1, recovered: false });
    expect(recoverLicences(VIEW, [one], null)).toBeUndefined();
  });
});

describe('those who assign', () => {
  it.each([
    ['assignmentManager', 'doc', { manages: true }, undefined],
    ['pixManager', 'sec', { manages: true, declaredOn: '2026-09-10' }, undefined],
    ['assignmentManager', 'gone', { manages: false, declaredOn: null }, undefined],
    ['assignmentManager', 'gone', { manages: true }, 'gar-staff-only'],
    ['assignmentManager', 'lea', { manages: true }, 'gar-staff-only'],
    ['assignmentManager', 'mum', { manages: true }, 'gar-staff-only'],
    ['pixManager', 'ann', { manages: 'yes' }, 'invalid-value'],
    ['pixManager', 'ann', { declaredOn: 'hier' }, 'invalid-value'],
  ] as const)('%s %s %o', (entity, id, set, expected) => {
    expect(refused(entity, id, set)).toBe(expected);
  });

  it('are listed while they hold the charge', () => {
    expect(listGarStaff(VIEW, 'assignmentManager')).toEqual([{ personId: 'ann', manages: true, declaredOn: '2026-09-10' }]);
    expect(readGarStaff('cid', undefined)).toEqual({ personId: 'cid', manages: false, declaredOn: null });
  });

  it('receive with the charge the role that opens the GAR console (S2-074)', () => {
    const appointed = appointGarStaff(VIEW, { charge: 'assignmentManager', personId: 'cid', manages: true, givesRoles: true });
    expect(appointed?.changes.map(({ entity, id }) => [entity, id])).toEqual([['assignmentManager', 'cid'], ['serviceAccess', 'MED|person:cid']]);
    const relieved = appointGarStaff(layChanges(VIEW, appointed?.changes ?? []), { charge: 'assignmentManager', personId: 'cid', manages: false, givesRoles: true });
    expect(relieved?.changes[1]?.edits).toEqual([{ field: 'role', was: 'gar', set: 'none' }]);
    expect(appointGarStaff(VIEW, { charge: 'assignmentManager', personId: 'cid', manages: true, givesRoles: false })?.changes).toHaveLength(1);
    expect(appointGarStaff(settings({}), { charge: 'assignmentManager', personId: 'cid', manages: true, givesRoles: true })?.changes).toHaveLength(1);
    expect(appointGarStaff(VIEW, { charge: 'pixManager', personId: 'cid', manages: false, givesRoles: true })).toBeUndefined();
  });

  it('are declared to the DRANE on a day', () => {
    expect(declareGarStaff(VIEW, 'assignmentManager', 'bob', '2026-09-10')?.intention).toEqual({ kind: 'gar.declare', charge: 'assignmentManager', person: 'bob', declared: true });
    expect(declareGarStaff(VIEW, 'assignmentManager', 'ann', '2026-09-10')).toBeUndefined();
    expect(declareGarStaff(VIEW, 'assignmentManager', 'ann', null)?.intention).toMatchObject({ declared: false });
  });
});
