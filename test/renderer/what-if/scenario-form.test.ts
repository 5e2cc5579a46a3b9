import { describe, expect, it } from 'vitest';
import { beginScenario, scenarioOf } from '../../../renderer/features/what-if/scenario-form.ts';

const EMPTY = beginScenario('2026-12-01');

describe('the form of a scenario', () => {
  it('says nothing as long as something is missing', () => {
    expect(scenarioOf(EMPTY)).toBeUndefined();
    expect(scenarioOf({ ...EMPTY, personId: 'ann', day: '' })).toBeUndefined();
    expect(scenarioOf({ ...EMPTY, kind: 'class-gone' })).toBeUndefined();
    expect(scenarioOf({ ...EMPTY, kind: 'teacher-arrives', firstName: 'Zoé', lastName: '  ' })).toBeUndefined();
  });

  it('begins with the departure of somebody where a sheet asks for it', () => {
    expect(scenarioOf(beginScenario('2026-12-01', 'ann'))).toEqual({ kind: 'person-leaves', day: '2026-12-01', personId: 'ann' });
  });

  it('says each kind with what it needs and nothing else', () => {
    const day = EMPTY.day;
    expect(scenarioOf({ ...EMPTY, personId: 'ann', replaces: false })).toEqual({ kind: 'becomes-head', day, personId: 'ann', replaces: false });
    expect(scenarioOf({ ...EMPTY, kind: 'person-leaves', personId: 'ann' })).toEqual({ kind: 'person-leaves', day, personId: 'ann' });
    expect(scenarioOf({ ...EMPTY, kind: 'class-gone', classIds: ['6A'] })).toEqual({ kind: 'class-gone', day, classId: '6A' });
    expect(scenarioOf({ ...EMPTY, kind: 'teacher-arrives', firstName: ' Zoé ', lastName: 'Neuve' })).toEqual({ kind: 'teacher-arrives', day, firstName: 'Zoé', lastName: 'Neuve', classIds: [] });
  });
});
