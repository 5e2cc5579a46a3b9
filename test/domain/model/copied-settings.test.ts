import { describe, expect, it } from 'vitest';
import { COPIED_FAMILIES, copyFamily, isSharedKind, MODEL_ENTITIES } from '../../../domain/model/copied-settings.ts';
import { GroupKind } from '../../../domain/directory/group.ts';
import { settings } from '../settings.ts';

const HERE = settings({
  visibilityRule: { 'student|group:profil:tous': { visible: true }, 'teacher|classSphere': { visible: true }, 'staff|group:club': { visible: true } },
  messagingSettings: { general: { reporting: true, restriction: { until: 'x' } } },
  matrixPreset: { mine: { name: 'Le nôtre', cells: {}, state: 'active' } },
  controlThreshold: { 'grp-size': { value: 40 } },
});
const MODEL = settings({
  visibilityRule: { 'teacher|classSphere': { visible: true }, 'guardian|group:profil:enseignants': { visible: true }, 'staff|group:other': { visible: true }, 'odd': { visible: true } },
  messagingSettings: { general: { reporting: true, quietHours: { from: '20:00' }, restriction: null } },
  matrixPreset: { theirs: { name: 'Le leur', cells: { a: true }, state: 'active' } },
  schoolCalendar: { general: { zone: 'C' } },
});
const copying = { here: HERE, model: MODEL, isShared: (id: string) => id.startsWith('profil:') };

describe('what is taken from a model', () => {
  it('is its matrix, cell by cell, but for what is about groups of one school', () => {
    expect(copyFamily('matrix', copying)).toEqual({
      changes: [
        { entity: 'visibilityRule', id: 'guardian|group:profil:enseignants', edits: [{ field: 'visible', was: false, set: true }] },
        { entity: 'visibilityRule', id: 'student|group:profil:tous', edits: [{ field: 'visible', was: true, set: false }] },
      ],
      leftOut: 3,
    });
  });

  it('leaves a restriction alone, which is a decision of one day', () => {
    expect(copyFamily('messaging', copying).changes).toEqual([
      { entity: 'messagingSettings', id: 'general', edits: [{ field: 'quietHours', was: null, set: { from: '20:00' } }] },
    ]);
  });

  it('adds its presets to those of the school', () => {
    expect(copyFamily('presets', copying).changes.map(({ id, edits }) => [id, edits.map(({ field }) => field)])).toEqual([['theirs', ['name', 'cells', 'state']]]);
  });

  it('is also what it leaves as it comes', () => {
    expect(copyFamily('thresholds', copying).changes).toEqual([{ entity: 'controlThreshold', id: 'grp-size', edits: [{ field: 'value', was: 40, set: null }] }]);
  });

  it('is nothing where both are the same', () => {
    for (const family of COPIED_FAMILIES) expect(copyFamily(family, { ...copying, model: HERE })).toEqual({ changes: [], leftOut: 0 });
  });
});

it('names groups that mean the same everywhere, and reads every entity that it copies', () => {
  expect(GroupKind.options.filter(isSharedKind)).toEqual(['profile', 'function', 'functional']);
  expect(isSharedKind(undefined)).toBe(false);
  expect(MODEL_ENTITIES).toContain('schoolCalendar');
});
