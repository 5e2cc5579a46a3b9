import { describe, expect, it } from 'vitest';
import type { Intended } from '../../../domain/draft/intended.ts';
import {
  applyPreset, deletePreset, grantAllClasses, liftRestriction, listPresets, restrict, savePreset, setCells, setMessagingSetting, setModerator,
  type AskedCell,
} from '../../../domain/messaging/matrix-gestures.ts';
import { readMatrix } from '../../../domain/messaging/matrix.ts';
import { Intention } from '../../../domain/sync/intention.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { NOW, settings } from '../settings.ts';

const UNTIL = '2026-11-13T17:00:00.000Z';
const VIEW = settings({
  visibilityRule: { 'student|classSphere': { visible: true }, 'staff|classSphere': { visible: 'sometimes' } },
  messagingSettings: { general: { reporting: true } },
  moderator: { 'person:head': { moderates: true } },
  allClasses: { cpe: { granted: true } },
  matrixPreset: {
    mine: { name: 'Nôtre', cells: { 'teacher|classSphere': true }, state: 'active' },
    also: { name: 'Autre', cells: {}, state: 'active' },
    old: { name: 'Vieux', cells: {}, state: 'trashed' },
    odd: { name: 3, state: 'active' },
  },
});

const cell = (emitter: string, target = 'classSphere'): AskedCell => ({ emitter, target, targetName: 'Mes classes' });
const laid = (intended: Intended | undefined, view: SettingsView = VIEW): SettingsView => layChanges(view, intended?.changes ?? []);

/** What is meant must be writable in the journal. */
function meant(intended: Intended | undefined): unknown {
  return intended === undefined ? undefined : Intention.parse(intended.intention);
}

describe('cells', () => {
  it('one is told by its words', () => {
    const hidden = setCells(VIEW, [cell('student')], false);
    expect(meant(hidden)).toEqual({ kind: 'visibility.set', emitter: 'student', target: 'classSphere', targetName: 'Mes classes', visible: false });
    expect(hidden?.changes).toEqual([{ entity: 'visibilityRule', id: 'student|classSphere', edits: [{ field: 'visible', was: true, set: false }] }]);
  });

  it('several are counted, without those that are so already or that nobody understands', () => {
    const shown = setCells(VIEW, [cell('student'), cell('guardian'), cell('staff'), cell('staff', 'planet:mars'), cell('', '')], true);
    expect(meant(shown)).toEqual({ kind: 'visibility.setMany', cells: 2, visible: true });
    expect(shown?.changes.map(({ id, edits }) => [id, edits[0]?.was])).toEqual([['guardian|classSphere', false], ['staff|classSphere', 'sometimes']]);
  });

  it('that are so already make nothing', () => {
    expect(setCells(VIEW, [cell('student')], true)).toBeUndefined();
    expect(setCells(VIEW, [cell('teacher')], false)).toBeUndefined();
  });
});

describe('a model', () => {
  it('is laid over the cells that it names', () => {
    const applied = applyPreset(VIEW, { name: 'Nôtre', cells: { 'student|classSphere': false, 'teacher|classSphere': true, 'guardian|classSphere': false } });
    if (!applied.ok) throw new Error('refused');
    expect(meant(applied.value)).toEqual({ kind: 'visibility.preset', name: 'Nôtre', cells: 2 });
    const view = laid(applied.value);
    expect(readMatrix(view, [], NOW).cell('student', 'classSphere').set).toBe(false);
    expect(applyPreset(view, { name: 'Nôtre', cells: { 'student|classSphere': false } })).toEqual({ ok: true, value: undefined });
  });

  it('that silences all staff is refused', () => {
    const cells = { 'teacher|classSphere': false, 'staff|classSphere': false };
    expect(applyPreset(VIEW, { name: 'Silence', cells })).toEqual({ ok: false, refusal: { kind: 'preset-silences-staff', name: 'Silence' } });
  });

  it('that hides one cell of the staff is not, as long as another shows somebody', () => {
    const view = settings({ visibilityRule: { 'teacher|classSphere': { visible: true }, 'teacher|group:profil:tous': { visible: true } } });
    const hide = (...ids: readonly string[]) => applyPreset(view, { name: 'Écarts', cells: Object.fromEntries(ids.map((id) => [id, false])) }).ok;
    expect([hide('teacher|group:profil:tous'), hide('teacher|group:profil:tous', 'teacher|classSphere')]).toEqual([true, false]);
  });

  it('is kept, rewritten, deleted', () => {
    const saved = savePreset(VIEW, { id: 'new', name: 'Neuf', cells: { 'staff|classSphere': true } });
    expect(meant(saved)).toEqual({ kind: 'preset.save', preset: { id: 'new', name: 'Neuf' } });
    const view = laid(saved);
    expect(listPresets(view).map(({ name }) => name)).toEqual(['Autre', 'Neuf', 'Nôtre']);
    expect(savePreset(view, { id: 'new', name: 'Neuf', cells: { 'staff|classSphere': true } })).toBeUndefined();
    const gone = deletePreset(view, 'new');
    expect(meant(gone)).toEqual({ kind: 'preset.delete', preset: { id: 'new', name: 'Neuf' } });
    expect(deletePreset(laid(gone, view), 'new')).toBeUndefined();
    expect([deletePreset(VIEW, 'nowhere'), deletePreset(VIEW, 'odd')]).toEqual([undefined, undefined]);
  });
});

describe('the emergency mode', () => {
  const cells = { 'student|classSphere': false, 'guardian|classSphere': false };
  const on = restrict(VIEW, UNTIL, NOW, cells);

  it('is laid over the matrix, which does not move', () => {
    expect(meant(on)).toEqual({ kind: 'messaging.restrict', until: UNTIL, cells: 1 });
    const matrix = readMatrix(laid(on), [], NOW);
    expect(matrix.cell('student', 'classSphere')).toMatchObject({ set: true, inForce: false });
    expect(readMatrix(laid(on), [], UNTIL).cell('student', 'classSphere').inForce).toBe(true);
  });

  it('asked again is nothing new; until another day, it is', () => {
    const later = '2026-11-09T09:00:00.000Z';
    expect(restrict(laid(on), UNTIL, later, cells)).toBeUndefined();
    expect(restrict(laid(on), '2026-11-14T17:00:00.000Z', later, cells)?.changes).toHaveLength(1);
  });

  it('is lifted in one change', () => {
    const lifted = liftRestriction(laid(on));
    expect(meant(lifted)).toEqual({ kind: 'messaging.lift' });
    expect(lifted?.changes).toHaveLength(1);
    expect(readMatrix(laid(lifted, laid(on)), [], NOW).cell('student', 'classSphere').inForce).toBe(true);
    expect(liftRestriction(VIEW)).toBeUndefined();
  });
});

describe('the rest of the messaging', () => {
  it('general parameters', () => {
    const advised = setMessagingSetting(VIEW, 'studentMayWriteSingleTeacher', true);
    expect(meant(advised)).toEqual({ kind: 'messaging.setting', field: 'studentMayWriteSingleTeacher' });
    expect(advised?.changes[0]?.edits).toEqual([{ field: 'studentMayWriteSingleTeacher', was: null, set: true }]);
    expect(setMessagingSetting(VIEW, 'reporting', true)).toBeUndefined();
  });

  it('moderators: a group by its name, a person by her identifier alone', () => {
    expect(meant(setModerator(VIEW, { kind: 'group', id: 'cpe', name: 'CPE' }, true))).toEqual({
      kind: 'moderator.set', principal: { kind: 'group', id: 'cpe' }, principalName: 'CPE', moderates: true,
    });
    expect(meant(setModerator(VIEW, { kind: 'group', id: 'cpe' }, true))).not.toHaveProperty('principalName');
    expect(meant(setModerator(VIEW, { kind: 'person', id: 'head', name: 'Durand' }, false))).toEqual({
      kind: 'moderator.set', principal: { kind: 'person', id: 'head' }, moderates: false,
    });
    expect(setModerator(VIEW, { kind: 'person', id: 'head' }, true)).toBeUndefined();
  });

  it('all classes', () => {
    const given = grantAllClasses(VIEW, ['cpe', 'nurse', 'nurse'], true);
    expect(meant(given)).toEqual({ kind: 'allClasses.set', people: ['nurse'], granted: true });
    expect(grantAllClasses(VIEW, ['cpe'], true)).toBeUndefined();
  });
});
