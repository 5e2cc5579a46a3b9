import type { Scenario, ScenarioKind } from '../../../domain/what-if/scenario.ts';

/** What the form holds while a scenario is written; each kind reads what it needs of it. */
export interface ScenarioDraft {
  readonly kind: ScenarioKind;
  readonly day: string;
  readonly personId: string | undefined;
  readonly replaces: boolean;
  readonly classIds: readonly string[];
  readonly firstName: string;
  readonly lastName: string;
}

/** An empty form for a day, or the departure of somebody whose sheet asks for it. */
export function beginScenario(day: string, leavingId?: string): ScenarioDraft {
  return { kind: leavingId === undefined ? 'becomes-head' : 'person-leaves', day, personId: leavingId, replaces: true, classIds: [], firstName: '', lastName: '' };
}

/** The scenario that the form says; undefined as long as something is missing. */
export function scenarioOf(draft: ScenarioDraft): Scenario | undefined {
  const { kind, day, personId, replaces, classIds } = draft;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  switch (kind) {
    case 'becomes-head':
      return personId === undefined ? undefined : { kind, day, personId, replaces };
    case 'person-leaves':
      return personId === undefined ? undefined : { kind, day, personId };
    case 'class-gone':
      return classIds[0] === undefined ? undefined : { kind, day, classId: classIds[0] };
    default:
      return arrival(draft);
  }
}

function arrival({ day, firstName, lastName, classIds }: ScenarioDraft): Scenario | undefined {
  const names = { firstName: firstName.trim(), lastName: lastName.trim() };
  return names.firstName === '' || names.lastName === '' ? undefined : { kind: 'teacher-arrives', day, ...names, classIds };
}
