import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../../../domain/controls/msg/messaging-facts.ts';
import { msg01 } from '../../../../domain/controls/msg/msg-01.ts';
import { msg06 } from '../../../../domain/controls/msg/msg-06.ts';
import { msg07 } from '../../../../domain/controls/msg/msg-07.ts';
import { msg09 } from '../../../../domain/controls/msg/msg-09.ts';
import { msg14 } from '../../../../domain/controls/msg/msg-14.ts';
import { msg15 } from '../../../../domain/controls/msg/msg-15.ts';
import { msg16 } from '../../../../domain/controls/msg/msg-16.ts';
import { WELL_KNOWN_GROUPS } from '../../../../domain/directory/group.ts';
import { must } from '../../../../domain/kernel/assert.ts';
import { applyPreset, restrict } from '../../../../domain/messaging/matrix-gestures.ts';
import { builtInPreset, cellsOfPreset } from '../../../../domain/messaging/presets.ts';
import type { ControlGround } from '../../../../domain/controls/control-ground.ts';
import type { Change } from '../../../../domain/sync/mutation.ts';
import { NOW, rubrique } from '../../settings.ts';
import { cured, curedWith } from '../cured.ts';
import { corrected, ending, found, foundIds, laidOver } from '../school.ts';
import { cellOf, desk, lineId, PEOPLE, type DeskParts } from './desk.ts';

const { everyone, students, guardians, schoolLife, headOfSchool, superAdministrator } = WELL_KNOWN_GROUPS;
const EVERYONE = `group:${everyone}`;

describe('MSG-01, « Tous »', () => {
  it('finds each of those who see it, families of the ENT’s own included, and hides it', () => {
    const before = desk({ cells: { [`student|${EVERYONE}`]: true, [`teacher|${EVERYONE}`]: false, [`alien|${EVERYONE}`]: true } });
    expect(found(msg01, before)).toEqual([
      { objects: [{ kind: 'cell', id: `student|${EVERYONE}`, detail: { emitter: 'student' } }], params: { emitter: 'student' } },
      { objects: [{ kind: 'cell', id: `alien|${EVERYONE}`, detail: { emitter: 'alien' } }], params: { emitter: 'alien' } },
    ]);
    corrected(msg01, before);
  });

  it('is not run without a matrix', () => {
    expect(ending(msg01, desk())).toBe('not-run matrix');
  });
});

describe('MSG-06, writing to one teacher', () => {
  it('finds that pupils have to write to all of them, and lets them choose', () => {
    const before = desk({ settings: { studentMayWriteSingleTeacher: false } });
    expect(foundIds(msg06, before)).toEqual([['studentMayWriteSingleTeacher']]);
    corrected(msg06, before);
  });

  it('is not run as long as the ENT has not said', () => {
    expect(ending(msg06, desk({ settings: { reporting: true } }))).toBe('not-run messagingSettings');
  });
});

describe('MSG-07, moderators', () => {
  const moderator = (...rows: readonly (readonly [string, boolean])[]): DeskParts => ({
    rows: { moderator: Object.fromEntries(rows.map(([id, moderates]) => [id, { moderates }])) },
  });

  it('finds that there is nobody, and names those whom the guide names', () => {
    const nobody = moderator([`group:${headOfSchool}`, false], ['group:gone', true], ['person:left', true], ['nothing', true], [`group:${superAdministrator}`, true]);
    const before = desk({ ...nobody, lines: { cpe: ['cpe'] } });
    expect(foundIds(msg07, before)).toEqual([['moderators']]);
    const after = corrected(msg07, before);
    const moderates = [headOfSchool, lineId('cpe'), superAdministrator].map((id) => after.view.find('moderator', `group:${id}`)?.fields['moderates']);
    expect(moderates).toEqual([true, true, true]);
  });

  it('passes with a person or with a group where somebody is', () => {
    expect(ending(msg07, desk(moderator(['person:cpe', true])))).toBe('passed');
    expect(ending(msg07, desk(moderator([`group:${headOfSchool}`, true])))).toBe('passed');
  });

  it('is not run when the ENT has said nothing of its messaging', () => {
    expect(ending(msg07, desk())).toBe('not-run messagingSettings');
    expect(ending(msg07, desk({ settings: {} }))).toBe('found');
  });
});

/** A private rubrique whose mailing list is on, with these visitors. */
function list(visitors: readonly string[], cells: Readonly<Record<string, boolean>>): ControlGround {
  const root = rubrique({ parentId: null, kind: 'racine', visibility: 'publique' });
  const access = Object.fromEntries(visitors.map((principal) => [`it|${principal}`, { role: 'visitor' }]));
  return desk({ cells, rows: { rubrique: { root, it: rubrique({ mailingList: true }) }, access } });
}

const ALL_HIDDEN = { [`teacher|${EVERYONE}`]: false };
const OWN_CLASS = { 'student|classSphere': true, 'guardian|classSphere': true };

describe('MSG-09, mailing lists that go round the matrix', () => {
  it('finds pupils and parents who are hidden from each other, until the list is off', () => {
    const before = list([`group:${students}`, `group:${guardians}`], OWN_CLASS);
    expect(found(msg09, before)).toEqual([{ objects: [{ kind: 'rubrique', id: 'it' }], params: { from: 'student', to: 'guardian' } }]);
    cured(msg09, before, ['rubrique', 'it', { mailingList: false }]);
  });

  it('tells who writes to whom', () => {
    const between = (visitors: readonly string[], cells: Readonly<Record<string, boolean>>): unknown => found(msg09, list(visitors, cells))[0]?.params;
    expect(between([`group:${students}`], OWN_CLASS)).toEqual({ from: 'student', to: 'student' });
    expect(between(['group:6A', 'group:resp:6A'], { 'student|classSphere': true })).toEqual({ from: 'guardian', to: 'student' });
  });

  it('passes for those whom the matrix shows to each other, for parents alone, for one pupil and for staff', () => {
    expect(ending(msg09, list(['group:6A', 'group:resp:6A'], OWN_CLASS))).toBe('passed');
    const open = { [`student|group:${students}`]: true, [`student|group:${guardians}`]: true, [`guardian|group:${students}`]: true };
    expect(ending(msg09, list([`group:${students}`, `group:${guardians}`], open))).toBe('passed');
    expect(ending(msg09, list([`group:${guardians}`], ALL_HIDDEN))).toBe('passed');
    expect(ending(msg09, list(['group:6A', 'person:cpe'], ALL_HIDDEN))).toBe('passed');
    expect(ending(msg09, list(['person:cpe', 'person:ann'], ALL_HIDDEN))).toBe('passed');
  });

  it('has nobody to keep apart in a school without pupils', () => {
    const people = PEOPLE.filter(({ profile }) => profile !== 'student' && profile !== 'guardian');
    const rows = { rubrique: { root: rubrique({ parentId: null, kind: 'racine', mailingList: true }) } };
    expect(ending(msg09, desk({ people, rows, cells: ALL_HIDDEN }))).toBe('passed');
  });
});

/** The changes of the model that the guide advises. */
function advised(ground: ControlGround): readonly Change[] {
  const applied = applyPreset(ground.view, { name: 'Conseillé', cells: cellsOfPreset(builtInPreset('advised', matrixOf(ground))) });
  return applied.ok ? must(applied.value, 'the model changes something').changes : [];
}

/** The same school under an emergency restriction that hides everything. */
function restricted(ground: ControlGround): ControlGround {
  const cells = Object.fromEntries(['student', 'guardian', 'teacher', 'staff'].flatMap((emitter) => matrixOf(ground).targets.map(({ key }) => [`${emitter}|${key}`, false])));
  return laidOver(ground, must(restrict(ground.view, '2026-11-12T08:00:00.000Z', NOW, cells), 'it was off').changes);
}

const SAFE = { ...OWN_CLASS, 'teacher|classSphere': true, 'staff|classSphere': true, [cellOf('student', 'cpe')]: true, [cellOf('guardian', 'cpe')]: true };

describe('MSG-14, profiles that can write to nobody', () => {
  it('finds those of the school to whom nobody is shown, until the advised model is applied', () => {
    const cells = { 'student|classSphere': true, [cellOf('guardian', 'psyen')]: true, 'teacher|planet:mars': true, 'staff|group:gone': true };
    const before = desk({ lines: { cpe: ['cpe'], psyen: ['left'] }, cells });
    expect(foundIds(msg14, before)).toEqual([['guardian'], ['staff']]);
    curedWith(msg14, before, advised(before));
  });

  it('gives a value that it does not understand the benefit of the doubt, and says nothing of families that are not there', () => {
    const people = PEOPLE.filter(({ profile }) => profile !== 'guardian');
    const cells = { ...SAFE, 'guardian|classSphere': false, [cellOf('guardian', 'cpe')]: false, 'student|classSphere': 'sometimes' };
    expect(ending(msg14, desk({ people, lines: { cpe: ['cpe'] }, cells }))).toBe('passed');
  });

  it('does not count an emergency restriction', () => {
    const after = restricted(desk({ lines: { cpe: ['cpe'] }, cells: SAFE }));
    expect(matrixOf(after).cell('student', 'classSphere').inForce).toBe(false);
    expect([msg14, msg15].map((control) => ending(control, after))).toEqual(['passed', 'passed']);
  });
});

describe('MSG-15, adults whom families can reach', () => {
  it('finds those to whom neither the direction nor school life nor a line is shown, until the advised model is applied', () => {
    const cells = { ...OWN_CLASS, [`student|group:${students}`]: true, 'guardian|group:gone': true, 'student|group:academics': true };
    const before = desk({ lines: { cpe: ['cpe'] }, cells });
    expect(foundIds(msg15, before)).toEqual([['student'], ['guardian']]);
    curedWith(msg15, before, advised(before));
  });

  it('passes with any line of staff, or with the group of school life', () => {
    const cells = { [cellOf('student', 'psyen')]: true, [`guardian|group:${schoolLife}`]: true };
    expect(ending(msg15, desk({ lines: { psyen: ['psy'] }, cells }))).toBe('passed');
    expect(ending(msg15, desk({ lines: { psyen: ['psy'] }, cells: { ...cells, [cellOf('guardian', 'psyen')]: true } }))).toBe('passed');
  });

  it('finds a line where families alone are', () => {
    const cells = { [cellOf('student', 'club')]: true, [cellOf('guardian', 'club')]: true };
    expect(ending(msg15, desk({ lines: { club: ['mum'] }, cells }))).toBe('found');
  });
});

describe('MSG-16, what is hidden without effect', () => {
  const lines = { cpe: ['cpe'], psyen: ['psy'] };
  const shown = { [`student|group:${schoolLife}`]: true };

  it('finds a hidden line whose people another line shows to the same profile, until that one is hidden too', () => {
    const before = desk({ lines, cells: { ...shown, [cellOf('student', 'cpe')]: false, [cellOf('guardian', 'cpe')]: false, [cellOf('student', 'psyen')]: false } });
    expect(foundIds(msg16, before)).toEqual([[cellOf('student', 'cpe'), `student|group:${schoolLife}`]]);
    cured(msg16, before, ['visibilityRule', `student|group:${schoolLife}`, { visible: false }]);
  });

  it('leaves « Tous » to MSG-01, and what is not understood as it is', () => {
    expect(ending(msg16, desk({ lines, cells: { [`student|${EVERYONE}`]: true, [cellOf('student', 'cpe')]: false } }))).toBe('passed');
    expect(ending(msg16, desk({ lines, cells: { ...shown, [cellOf('student', 'cpe')]: 'sometimes', 'alien|classSphere': false } }))).toBe('passed');
    expect(ending(msg16, desk())).toBe('not-run matrix');
  });

  it('is of what is in force: an emergency mode that leaves a way open does not close the line', () => {
    const before = desk({ lines, cells: { ...shown, [cellOf('student', 'cpe')]: true } });
    expect(ending(msg16, before)).toBe('passed');
    const laid = must(restrict(before.view, '2026-11-09T20:00:00.000Z', NOW, { [cellOf('student', 'cpe')]: false }), 'a restriction');
    expect(ending(msg16, laidOver(before, laid.changes))).toBe('found');
  });
});
