import { describe, expect, it } from 'vitest';
import { addInspector, checkAccount, closeInspection, moveWindow, openInspections, openPrepared, tellTeacher } from '../../../domain/inspections/inspection-gestures.ts';
import { advisedWindow, listInspections, parseInspectionId } from '../../../domain/inspections/inspection.ts';
import { isInspector, listInspectors } from '../../../domain/inspections/inspector.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { namedInKey } from '../../../domain/sync/named-in-key.ts';
import type { Fields, SettingsView } from '../../../domain/sync/row.ts';
import { change, refusal, settings } from '../settings.ts';

const WINDOW = { from: '2026-11-05', to: '2026-11-19' };
const open = (more: Fields = {}): Fields => ({ visit: '2026-11-12', window: WINDOW, state: 'open', ...more });
const VIEW = settings({ inspection: { 'ann|faure': open() } });
const ONE = must(listInspections(VIEW)[0], 'it is there');
const refused = (set: Fields, id = 'ann|faure', view: SettingsView = VIEW): string | undefined => refusal(view, change(view, 'inspection', id, { ...set }))?.kind;

it('is advised a week before and a week after the visit (S2-105)', () => {
  expect(advisedWindow('2026-11-12')).toEqual(WINDOW);
});

describe('an inspection is refused', () => {
  it('without a window, or with a day that does not exist (I3)', () => {
    expect(refused({ window: null })).toBe('inspection-incomplete');
    expect(refused({ window: { from: 'demain', to: null } })).toBe('inspection-incomplete');
    expect(refused({ visit: '2026-11-31' })).toBe('inspection-incomplete');
    expect(refused({ informedOn: 'hier' })).toBe('inspection-incomplete');
  });
  it('whose end precedes its start (I5)', () => expect(refused({ window: { from: '2026-11-19', to: '2026-11-05' } })).toBe('dates-reversed'));
  it('whose key names nobody', () => expect(refused({ state: 'open' }, 'ann')).toBe('malformed-key'));
  it('when it is none', () => expect(refused({ state: 'lost' })).toBe('invalid-value'));
  it('when an administrator opens it: the direction does (S2-091)', () => {
    const prepared = settings({ inspection: { 'ann|faure': open({ state: 'prepared' }) } });
    const opening = change(prepared, 'inspection', 'ann|faure', { state: 'open' });
    expect([refusal(prepared, opening)?.kind, refusal(prepared, opening, 'head'), refusal(prepared, opening, 'deputy')]).toEqual(['direction-opens', undefined, undefined]);
    expect(refused({ comment: 'Une heure' })).toBeUndefined();
  });
  it('never for want of an end: INS-02 says it', () => expect(refused({ window: { from: '2026-11-05', to: null } })).toBeUndefined());
});

describe('what is done to inspections', () => {
  it('opens several teachers to several inspectors at once, or prepares it', () => {
    const wish = { teacherIds: ['ann', 'bob'], inspectorIds: ['faure', 'marchand'], visit: '2026-11-12', window: WINDOW, comment: '' };
    const opened = openInspections(VIEW, wish, 'open');
    expect(opened?.changes.map(({ id }) => id)).toEqual(['ann|marchand', 'bob|faure', 'bob|marchand']);
    expect(opened?.intention).toEqual({ kind: 'inspection.open', teacher: 'ann', inspector: 'faure', inspections: 4, prepared: false, ...WINDOW });
    expect(openInspections(VIEW, { ...wish, teacherIds: [], inspectorIds: [] }, 'prepared')).toBeUndefined();
    const prepared = openInspections(settings({}), { ...wish, teacherIds: ['ann'], inspectorIds: ['faure'] }, 'prepared');
    const after = layChanges(settings({}), prepared?.changes ?? []);
    expect(openPrepared(after, ONE)?.intention).toEqual({ kind: 'inspection.state', teacher: 'ann', inspector: 'faure', state: 'open' });
  });

  it('never closes what is open by preparing it again', () => {
    const wish = { teacherIds: ['ann', 'bob'], inspectorIds: ['faure'], visit: null, window: WINDOW, comment: '' };
    expect(openInspections(VIEW, wish, 'prepared')).toMatchObject({ intention: { teacher: 'bob', inspections: 1 }, changes: [{ id: 'bob|faure' }] });
  });

  it('moves the window, closes, tells: each once', () => {
    expect(moveWindow(VIEW, ONE, { from: '2026-11-05', to: null })?.intention).toMatchObject({ kind: 'inspection.window', to: null });
    expect(moveWindow(VIEW, ONE, WINDOW)).toBeUndefined();
    const closed = closeInspection(VIEW, ONE);
    expect(closed?.changes[0]?.edits).toEqual([{ field: 'state', was: 'open', set: 'closed' }]);
    expect(closeInspection(layChanges(VIEW, closed?.changes ?? []), ONE)).toBeUndefined();
    expect(tellTeacher(VIEW, ONE, '2026-11-04')?.intention).toEqual({ kind: 'inspection.told', teacher: 'ann', told: true });
    expect(tellTeacher(VIEW, ONE, null)).toBeUndefined();
  });
});

it('notes the accounts of an inspector, one per platform (S2-107)', () => {
  const view = settings({ inspector: { i1: { name: 'Jean Faure', state: 'active', platforms: { eCollège31: '2026-11-01' } } } });
  const [inspector] = listInspectors(view);
  const noted = checkAccount(view, must(inspector, 'it is there'), 'Mon ENT Occitanie', '2026-11-09');
  expect(noted?.intention).toEqual({ kind: 'inspector.account', inspector: { id: 'i1', name: 'Jean Faure' }, platform: 'Mon ENT Occitanie', checked: true });
  const [after] = listInspectors(layChanges(view, noted?.changes ?? []));
  expect(after?.platforms).toEqual({ eCollège31: '2026-11-01', 'Mon ENT Occitanie': '2026-11-09' });
  const gone = checkAccount(view, must(inspector, 'it is there'), 'eCollège31', null);
  expect(gone?.changes[0]?.edits).toEqual([{ field: 'platforms', was: { eCollège31: '2026-11-01' }, set: {} }]);
  expect(checkAccount(view, must(inspector, 'it is there'), 'eCollège31', '2026-11-01')).toBeUndefined();
});

it('lists inspections with a window, by first day', () => {
  const view = settings({ inspection: { 'b|f': open(), 'a|f': open(), 'c|f': open({ window: { from: '2026-10-01', to: null } }), 'd|f': open({ window: null }), nonsense: open(), 'e|f': { state: 'lost' } } });
  expect(listInspections(view).map(({ teacherId }) => teacherId)).toEqual(['c', 'a', 'b']);
  expect(['|f', 'a|', 'a|b|c'].map(parseInspectionId)).toEqual([undefined, undefined, undefined]);
  expect(namedInKey('inspection', 'ann|faure').people).toEqual(['ann']);
  expect(namedInKey('inspection', 'ann').people).toEqual([]);
});

describe('inspectors', () => {
  it('are those of the directory, and those that the school writes down', () => {
    expect([isInspector({ functions: [{ code: 'INS', label: '' }] }), isInspector({ functions: [] })]).toEqual([true, false]);
    const added = addInspector('i1', 'Jean Faure', 'jean.faure@exemple.fr');
    expect(refusal(VIEW, added.changes)).toBeUndefined();
    const view = layChanges(settings({ inspector: { old: { name: 'Ancien', state: 'removed' }, odd: {} } }), added.changes);
    expect(listInspectors(view).map(({ name }) => name)).toEqual(['Jean Faure']);
  });

  it('bear a name', () => {
    expect(refusal(VIEW, addInspector('i1', '', '').changes)?.kind).toBe('inspector-name-missing');
    expect(refusal(VIEW, change(VIEW, 'inspector', 'i1', { name: 'Jean', state: 'lost' }))?.kind).toBe('invalid-value');
  });
});

it('moves the visit with the window, where another day is given', () => {
  const moved = moveWindow(VIEW, ONE, advisedWindow('2026-11-26'), '2026-11-26');
  expect(moved?.changes[0]?.edits.map(({ field, set }) => [field, set])).toEqual([['window', { from: '2026-11-19', to: '2026-12-03' }], ['visit', '2026-11-26']]);
});

