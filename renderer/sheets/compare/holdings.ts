import { garPlan } from '../../../domain/gar/plan/gar-plan.ts';
import { moderatorId } from '../../../domain/messaging/decide-messaging.ts';
import { reachOf, recipientsOf, writersTo } from '../../../domain/messaging/reach.ts';
import { roleRow } from '../../../domain/rights/engine.ts';
import { countPeople, hasPerson } from '../../../domain/rights/people-set.ts';
import { roleAt } from '../../../domain/rights/role.ts';
import type { RightsSide } from '../../../domain/school/school-rights.ts';
import { fieldValue } from '../../../domain/sync/row.ts';
import { COMPARE_TEXTS, peopleWords, type ComparedPart } from '../../../texts/people/compare-people.ts';
import { DIRECTORY_TEXTS } from '../../../texts/people/directory.ts';
import { PROFILE_LABELS, ROLE_LABELS } from '../../../texts/people/roles.ts';
import { distinctName, groupsOfPerson } from '../person/groups-of-person.ts';
import { servicesOfPerson } from '../person/services-of-person.ts';

/** One thing that somebody has: what, and how much of it. */
export interface Holding {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** All that is compared of somebody, part by part. */
export type Holdings = Readonly<Record<ComparedPart, readonly Holding[]>>;

/** What somebody has with the draft, at an instant (ISO 8601); `person` is an index of the directory. */
export function holdingsOf(side: RightsSide, person: number, now: string): Holdings {
  return {
    record: recordOf(side, person),
    groups: groupsOfPerson(side, side, person).map(({ group }) => ({ key: group.id, label: distinctName(group, side), value: COMPARE_TEXTS.member })),
    rubriques: rubriquesOf(side, person),
    services: servicesOfPerson(side, person).map(({ id, label, role }) => ({ key: id, label, value: role })),
    messaging: messagingOf(side, person, now),
    resources: resourcesOf(side, person),
  };
}

function recordOf({ ground: { directory } }: RightsSide, person: number): readonly Holding[] {
  const found = directory.people[person];
  if (found === undefined) return [];
  const { sheet } = DIRECTORY_TEXTS;
  return [
    { key: 'profile', label: sheet.profile, value: PROFILE_LABELS[found.profile] },
    { key: 'functions', label: sheet.functions, value: found.functions.map(({ label }) => label).join(', ') },
    { key: 'subjects', label: sheet.subjects, value: found.subjects.join(', ') },
  ].filter(({ value }) => value !== '');
}

function rubriquesOf({ rights, rubriques }: RightsSide, person: number): readonly Holding[] {
  const ranks = roleRow(rights, person);
  return rubriques.flatMap(({ id, title }, i) => {
    const rank = ranks[i] ?? 0;
    return rank === 0 ? [] : [{ key: id, label: title, value: ROLE_LABELS[roleAt(rank)] }];
  });
}

function messagingOf(side: RightsSide, person: number, now: string): readonly Holding[] {
  const { view, ground } = side;
  const id = ground.directory.people[person]?.id ?? '';
  const isGranted = fieldValue(view.find('allClasses', id), 'allClasses', 'granted') === true;
  const moderates = fieldValue(view.find('moderator', moderatorId({ kind: 'person', id })), 'moderator', 'moderates') === true;
  return [
    ...reachedBy(side, person, now),
    ...(isGranted ? [{ key: 'classes', label: COMPARE_TEXTS.allClasses, value: COMPARE_TEXTS.yes }] : []),
    ...(moderates ? [{ key: 'moderates', label: COMPARE_TEXTS.moderates, value: COMPARE_TEXTS.yes }] : []),
  ];
}

/** Counted as the simulator does; nothing where « Qui voit qui ? » was never received. */
function reachedBy(side: RightsSide, person: number, now: string): readonly Holding[] {
  if ([...side.view.list('visibilityRule')].length === 0) return [];
  const reach = reachOf(side, now);
  const who = { kind: 'person', person } as const;
  return [
    { key: 'writes', label: COMPARE_TEXTS.writes, value: peopleWords(countPeople(recipientsOf(reach, who))) },
    { key: 'written', label: COMPARE_TEXTS.written, value: peopleWords(countPeople(writersTo(reach, who))) },
  ];
}

function resourcesOf(side: RightsSide, person: number): readonly Holding[] {
  const { view, ground: { directory } } = side;
  return garPlan({ directory, side }, view)
    .filter(({ covered }) => hasPerson(covered, person))
    .map(({ subscription: { id, title } }) => ({ key: id, label: title, value: COMPARE_TEXTS.yes }));
}
