import { describe, expect, it } from 'vitest';
import { readMatrix } from '../../../domain/messaging/matrix.ts';
import { silencesStaff } from '../../../domain/messaging/matrix-preset.ts';
import { ADVISED_SETTINGS, BUILT_IN_PRESETS } from '../../../domain/messaging/presets.data.ts';
import { builtInPreset, cellsOfMatrix, cellsOfPreset, compareWithPreset, foreseeCells, ownPreset } from '../../../domain/messaging/presets.ts';
import { group, NOW, settings } from '../settings.ts';

const GROUPS = [
  group('profil:tous', { kind: 'profile' }),
  group('profil:eleves', { kind: 'profile' }),
  group('profil:direction', { kind: 'profile' }),
  group('6A'),
  group('fonctionnel:cpe', { kind: 'functional' }),
  group('fonctionnel:psyen', { kind: 'functional' }),
];
const VIEW = settings({
  visibilityRule: {
    'student|group:profil:tous': { visible: true },
    'teacher|classSphere': { visible: true },
    'staff|classSphere': { visible: 'sometimes' },
    'guardian|group:profil:eleves': { visible: true },
    'guardian|group:6A': { visible: false },
    'student|group:profil:direction': { visible: false },
    'martian|group:gone': { visible: true },
    'staff|planet:mars': { visible: true },
  },
});
const MATRIX = readMatrix(VIEW, GROUPS, NOW);
const OF = Object.fromEntries(BUILT_IN_PRESETS.map((preset) => [preset, new Map(builtInPreset(preset, MATRIX).map((cell) => [cell.ruleId, cell]))]));

const value = (preset: string, ruleId: string): string => {
  const cell = OF[preset]?.get(ruleId);
  return cell === undefined ? 'unsaid' : `${cell.visible ? 'visible' : 'hidden'} ${cell.inferred ? 'deduced from' : 'by'} ${cell.source ?? '?'}`;
};

describe('« Conseillé par la DRANE »', () => {
  it.each([
    ['student|group:profil:tous', 'hidden by S2-034, S2-094'],
    ['martian|group:profil:tous', 'hidden by S2-034, S2-094'],
    ['martian|classSphere', 'unsaid'],
    ['staff|group:fonctionnel:psyen', 'visible deduced from dom:2.4.2'],
    ['teacher|rubriqueSphere', 'visible deduced from dom:2.4.2'],
    ['student|classSphere', 'visible deduced from dom:2.4.2'],
    ['guardian|rubriqueSphere', 'hidden deduced from dom:2.4.2'],
    ['student|group:profil:eleves', 'hidden deduced from dom:2.4.2'],
    ['guardian|group:6A', 'hidden deduced from dom:2.4.2'],
    ['guardian|group:fonctionnel:cpe', 'visible deduced from dom:2.4.2'],
    ['student|group:profil:direction', 'visible deduced from dom:2.4.2'],
    ['student|group:fonctionnel:psyen', 'unsaid'],
    ['staff|planet:mars', 'unsaid'],
    ['staff|group:gone', 'unsaid'],
  ])('%s: %s', (ruleId, expected) => {
    expect(value('advised', ruleId)).toBe(expected);
  });

  it('advises one parameter too', () => {
    expect(ADVISED_SETTINGS.studentMayWriteSingleTeacher).toEqual({ value: true, source: 'S2-093', inferred: false });
  });
});

describe('« Ouvert » and « Restreint »', () => {
  it.each([
    ['open', 'guardian|group:profil:tous', 'hidden by S2-034, S2-094'],
    ['open', 'martian|classSphere', 'visible deduced from dom:2.4.2'],
    ['restricted', 'staff|group:profil:tous', 'hidden by S2-034, S2-094'],
    ['restricted', 'staff|group:profil:eleves', 'visible deduced from O-18'],
    ['restricted', 'staff|classSphere', 'visible deduced from O-18'],
    ['restricted', 'staff|rubriqueSphere', 'hidden deduced from O-18'],
    ['restricted', 'teacher|group:profil:eleves', 'hidden by O-18'],
    ['restricted', 'teacher|group:profil:direction', 'visible deduced from O-18'],
    ['restricted', 'teacher|group:fonctionnel:cpe', 'visible deduced from O-18'],
    ['restricted', 'teacher|classSphere', 'hidden deduced from O-18'],
    ['restricted', 'student|group:fonctionnel:cpe', 'hidden deduced from O-18'],
    ['restricted', 'guardian|group:6A', 'hidden deduced from O-18'],
    ['restricted', 'martian|classSphere', 'hidden deduced from O-18'],
  ])('%s, %s: %s', (preset, ruleId, expected) => {
    expect(value(preset, ruleId)).toBe(expected);
  });

  it('no model of the console silences all staff', () => {
    for (const preset of BUILT_IN_PRESETS) expect(silencesStaff(settings({}), cellsOfPreset(builtInPreset(preset, MATRIX)))).toBe(false);
  });
});

describe('comparison', () => {
  it('tells the cells that are not as the model wants them', () => {
    const wanted = ownPreset({ cells: { 'student|group:profil:tous': false, 'teacher|classSphere': true, 'staff|classSphere': true, nonsense: true } });
    expect(wanted).toHaveLength(3);
    expect(compareWithPreset(MATRIX, wanted)).toEqual([
      { ruleId: 'student|group:profil:tous', emitter: 'student', target: 'group:profil:tous', visible: false, inferred: false, set: true },
      { ruleId: 'staff|classSphere', emitter: 'staff', target: 'classSphere', visible: true, inferred: false, set: 'unknown' },
    ]);
  });

  it('keeps the matrix of the school as a model', () => {
    const cells = cellsOfMatrix(MATRIX);
    expect(cells['student|group:profil:tous']).toBe(true);
    expect(cells['guardian|classSphere']).toBe(false);
    expect(cells).not.toHaveProperty(['staff|classSphere']);
    expect(compareWithPreset(MATRIX, ownPreset({ cells }))).toEqual([]);
  });

  it('says before what cells laid over the matrix would do', () => {
    const [student] = foreseeCells(MATRIX, { 'student|group:profil:tous': false, 'student|classSphere': true });
    expect(student).toEqual({ emitter: 'student', kept: [], closed: ['group:profil:tous'], opened: ['classSphere'] });
    const teacher = foreseeCells(MATRIX, {}).find(({ emitter }) => emitter === 'teacher');
    expect(teacher).toEqual({ emitter: 'teacher', kept: ['classSphere'], closed: [], opened: [] });
  });
});
