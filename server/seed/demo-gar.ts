import { assignmentId, type AssignmentTarget } from '../../domain/gar/plan/assignment.ts';
import { ASSIGNMENT_ROLE } from '../../domain/gar/staff/gar-staff.ts';
import { addDays } from '../../domain/kernel/days.ts';
import type { Person } from '../../domain/directory/person.ts';
import { accessId } from '../../domain/sync/row.ts';
import type { BuiltDirectory } from '../../domain/deliveries/aaf/build/build-directory.ts';
import { accountName, assignmentManagerOf } from '../import/first/demo-accounts.ts';
import { madeSchoolOf } from '../../domain/training/fictitious-school.ts';
import { demoPlaces, type DemoPlaces } from './demo-places.ts';
import { DEMO_SUBSCRIPTIONS, OF_EVERY_DEGREE, TEXTBOOK, type DemoSubscription } from './demo-subscriptions.data.ts';
import type { SeedRow } from './seed-school.ts';

/** Days since the newcomers came: after the class was given its textbook, before the other lines were done. */
const NEWCOMERS = { count: 5, daysAgo: 6 } as const;

/**
 * The GAR of the demonstration (domain.md §7.2): six subscriptions, Pix given to teachers too, a textbook that nobody
 * receives, one that has ended, and one that five newcomers of a class lack; those who answer for it are declared.
 */
export function demoGar(built: BuiltDirectory, places: DemoPlaces, day: string): readonly SeedRow[] {
  const manager = assignmentManagerOf(built);
  const pix = built.people.find(({ profile }) => profile === 'teacher');
  const declared = { manages: true, declaredOn: addDays(day, -50) };
  return [
    ...subscriptionsOf(built, places).flatMap((one) => subscriptionRows(one, day, manager)),
    ...(manager === undefined
      ? []
      : [
          { entity: 'assignmentManager' as const, id: manager.id, fields: declared },
          { entity: 'serviceAccess' as const, id: accessId(ASSIGNMENT_ROLE.service, { kind: 'person', id: manager.id }), fields: { role: ASSIGNMENT_ROLE.role } },
        ]),
    ...(pix === undefined ? [] : [{ entity: 'pixManager' as const, id: pix.id, fields: declared }]),
  ];
}

function subscriptionRows({ id, startedDaysAgo, endsInDays, doneDaysAgo, given, ...fields }: DemoSubscription, day: string, manager: Person | undefined): readonly SeedRow[] {
  const from = addDays(day, -startedDaysAgo);
  const dates = { from, to: addDays(day, endsInDays), firstSeenAt: `${from}T06:00:00.000Z` };
  const by = manager === undefined ? '' : accountName(manager);
  const done = { by, at: `${addDays(day, -doneDaysAgo)}T14:00:00.000Z`, state: 'assigned' };
  const lines = given.map((target: AssignmentTarget): SeedRow => ({ entity: 'garAssignment', id: assignmentId(id, target), fields: { state: 'assigned', done } }));
  return [{ entity: 'garSubscription', id, fields: { kind: 'individual', ...fields, ...dates, publics: [...fields.publics], licences: { ...fields.licences } } }, ...lines];
}

/** An école has no textbook of a collège, nor Pix, which begins there; elsewhere the textbook is that of three classes of the school. */
function subscriptionsOf(built: BuiltDirectory, { textbook }: DemoPlaces): readonly DemoSubscription[] {
  if (madeSchoolOf(built.school.uai) === 'ecole') return DEMO_SUBSCRIPTIONS.filter(({ id }) => OF_EVERY_DEGREE.has(id));
  return DEMO_SUBSCRIPTIONS.map((one) => (one.id === TEXTBOOK ? { ...one, given: textbook.map((id) => ({ kind: 'group' as const, id })) } : one));
}

/** Five pupils of a class who came a few days before the first start: nothing else in the first delivery could say so. */
export function withNewcomers({ people, groups }: Pick<BuiltDirectory, 'people' | 'groups'>, day: string): readonly Person[] {
  const joined = demoPlaces({ groups }).textbook.at(-1) ?? '';
  const members = people.filter(({ groupIds }) => groupIds.includes(joined));
  const late = new Set(members.slice(-NEWCOMERS.count).map(({ id }) => id));
  return people.map((person) => (late.has(person.id) ? { ...person, arrivedOn: addDays(day, -NEWCOMERS.daysAgo) } : person));
}
