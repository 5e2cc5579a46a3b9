import { describe, expect, it } from 'vitest';
import { linesOf, readMatrix, splitRuleId } from '../../../domain/messaging/matrix.ts';
import { group, NOW, settings } from '../settings.ts';

const LATER = '2026-11-13T17:00:00.000Z';
const GROUPS = [
  group('profil:tous', { kind: 'profile', name: 'Tous' }),
  group('fonctionnel:zoo', { kind: 'functional', name: 'Zoo' }),
  group('fonctionnel:atelier', { kind: 'functional', name: 'Atelier' }),
  group('fonctionnel:cpe', { kind: 'functional', name: 'CPE' }),
  group('fonctionnel:chef-etablissement', { kind: 'functional', name: 'Chef d’établissement' }),
  group('6B', { name: '6e B' }),
  group('6A', { name: '6e A' }),
  group('unused'),
];

const VIEW = settings({
  visibilityRule: {
    'student|classSphere': { visible: true },
    'guardian|group:6B': { visible: false },
    'teacher|group:6A': { visible: true },
    'martian|group:gone': { visible: true },
    'staff|planet:mars': { visible: 'sometimes' },
    'nonsense': { visible: true },
  },
});

describe('the matrix of « Qui voit qui ? »', () => {
  const matrix = readMatrix(VIEW, GROUPS, NOW);

  it('keeps every family and target that the ENT names, the known ones first', () => {
    expect(matrix.emitters).toEqual([
      ...['student', 'guardian', 'teacher', 'staff'].map((id) => ({ id, isKnown: true })),
      { id: 'martian', isKnown: false },
    ]);
    expect(matrix.targets.map(({ key, kind, group: { name } = { name: '–' } }) => [key, kind, name])).toEqual([
      ['group:profil:tous', 'everyone', 'Tous'],
      ['classSphere', 'classSphere', '–'],
      ['rubriqueSphere', 'rubriqueSphere', '–'],
      ['group:fonctionnel:chef-etablissement', 'line', 'Chef d’établissement'],
      ['group:fonctionnel:cpe', 'line', 'CPE'],
      ['group:fonctionnel:atelier', 'line', 'Atelier'],
      ['group:fonctionnel:zoo', 'line', 'Zoo'],
      ['group:6A', 'group', '6e A'],
      ['group:6B', 'group', '6e B'],
      ['group:gone', 'gone', '–'],
      ['planet:mars', 'unknown', '–'],
    ]);
    expect(matrix.strays).toEqual(['nonsense']);
    expect(matrix.isReceived).toBe(true);
  });

  it('tells each cell, hidden as long as nobody has said, unknown when not understood', () => {
    expect(matrix.cell('student', 'classSphere')).toEqual({ ruleId: 'student|classSphere', emitter: 'student', target: 'classSphere', set: true, inForce: true, isRestricted: false });
    expect(matrix.cell('teacher', 'classSphere')).toMatchObject({ set: false, inForce: false });
    expect(matrix.cell('staff', 'planet:mars')).toMatchObject({ set: 'unknown', inForce: 'unknown' });
  });

  it('lays the emergency restriction over, for as long as it lasts', () => {
    const restriction = { since: NOW, until: LATER, cells: { 'student|classSphere': false, 'pirate|group:6A': true } };
    const view = settings({ visibilityRule: { 'student|classSphere': { visible: true } }, messagingSettings: { general: { restriction } } });
    const during = readMatrix(view, GROUPS, NOW);
    expect(during.cell('student', 'classSphere')).toMatchObject({ set: true, inForce: false, isRestricted: true });
    expect(during.emitters.at(-1)).toEqual({ id: 'pirate', isKnown: false });
    expect(during.restriction).toEqual(restriction);
    const after = readMatrix(view, GROUPS, LATER);
    expect(after.cell('student', 'classSphere')).toMatchObject({ set: true, inForce: true, isRestricted: false });
    expect(after.restriction).toBeUndefined();
  });

  it('shows what exists even when the ENT has sent nothing', () => {
    const empty = readMatrix(settings({}), [], NOW);
    expect(empty.isReceived).toBe(false);
    expect(empty.targets.map(({ key }) => key)).toEqual(['group:profil:tous', 'classSphere', 'rubriqueSphere']);
  });

  it('knows a cell by its two words alone', () => {
    expect(splitRuleId('a|b:c')).toEqual({ emitter: 'a', target: 'b:c' });
    expect(['a', '|b', 'a|'].map((id) => splitRuleId(id))).toEqual([undefined, undefined, undefined]);
    expect(linesOf([])).toEqual([]);
  });
});
