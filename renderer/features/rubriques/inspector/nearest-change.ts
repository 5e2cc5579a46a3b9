import type { Intended } from '../../../../domain/draft/intended.ts';
import { roleAt } from '../../../../domain/rights/role.ts';
import type { ChangeStep } from '../../../../domain/rights/smallest-change.ts';
import { pasteRoles, setRole, type WantedRole } from '../../../../domain/rubriques/access-gestures.ts';
import { restoreSubtree } from '../../../../domain/rubriques/rubrique-gestures.ts';
import type { SchoolState } from '../../../school/store/school-state.ts';

type School = Pick<SchoolState, 'view' | 'rightsNow' | 'directory'>;
type Grant = Extract<ChangeStep, { readonly kind: 'grant' }>;

/** What records the gestures of a smallest change, as one intention. */
export function intendedOfSteps(school: School, steps: readonly ChangeStep[]): Intended | undefined {
  const { view, rightsNow } = school;
  const wanted = steps.filter((step): step is Grant => step.kind === 'grant').flatMap((step) => wantedRole(school, step) ?? []);
  const [only] = wanted;
  const rights = wanted.length === 1 && only !== undefined ? setRole(view, [only], only.role) : pasteRoles(view, wanted);
  const restored = steps.flatMap((step) => (step.kind === 'restore' ? (rightsNow.rubriques[step.rubrique] ?? []) : []));
  const restorings = restored.map((rubrique) => restoreSubtree(view, rubrique));
  const [first] = restorings;
  if (first === undefined) return rights;
  const changes = [...restorings.flatMap((restoring) => restoring.changes), ...(rights?.changes ?? [])];
  // A mother and her daughter in the trash come back once each.
  return { intention: first.intention, changes: [...new Map(changes.map((change) => [change.id, change])).values()], atomic: true };
}

/** The holder of a step, as rights name it. */
export function holderOfStep({ rightsNow, directory }: School, { via, principal }: Grant): { readonly id: string; readonly name: string } | undefined {
  if (via === 'group') return rightsNow.groups[principal];
  const person = directory.people[principal];
  return person === undefined ? undefined : { id: person.id, name: `${person.firstName} ${person.lastName}` };
}

function wantedRole(school: School, step: Grant): WantedRole | undefined {
  const rubrique = school.rightsNow.rubriques[step.rubrique];
  const holder = holderOfStep(school, step);
  return rubrique === undefined || holder === undefined
    ? undefined
    : { rubriqueId: rubrique.id, principal: { kind: step.via, id: holder.id }, role: roleAt(step.rank) };
}
