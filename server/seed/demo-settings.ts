import { WELL_KNOWN_GROUPS } from '../../domain/directory/group.ts';
import { must } from '../../domain/kernel/assert.ts';
import { localDay } from '../../domain/kernel/local-time.ts';
import type { RubriqueRole } from '../../domain/rights/role.ts';
import { accessId, membershipId, type Fields } from '../../domain/sync/row.ts';
import type { BuiltDirectory } from '../../domain/deliveries/aaf/build/build-directory.ts';
import { directionOf } from '../import/first/demo-accounts.ts';
import { classRubriqueId, firstSettings } from '../import/first/first-settings.ts';
import { demoGar } from './demo-gar.ts';
import { demoGroups } from './demo-groups.ts';
import { RIGHT_HOLDERS, type DemoRubrique } from './demo-rubriques.data.ts';
import { demoMessaging } from './demo-messaging.ts';
import { demoHome } from './demo-home.ts';
import { demoPlaces, type DemoPlaces } from './demo-places.ts';
import { rubriquesOfSchool } from './demo-school-rubriques.ts';
import { demoTimetable } from './demo-timetable.ts';
import type { SeedRow } from './seed-school.ts';
import { accessRow, membershipRow, rubriqueRow } from './setting-rows.ts';

const DAY = 86_400_000;

const ROLE_OF_LETTER: Readonly<Record<string, RubriqueRole>> = {
  V: 'visitor',
  R: 'writer',
  P: 'publisher',
  M: 'moderator',
  G: 'manager',
};

/**
 * What a school of the fiction has more than a first import gives (domain.md §7.2): 40 rubriques, free and functional
 * groups, and anomalies to find: 3 empty rubriques, a private one on the home page, a chat without hours, a class
 * rubrique with a former teacher, the deputy missing from a group and the head wrongly in another. Dates precede `now`.
 */
export function demoSettings(built: BuiltDirectory, now: string): readonly SeedRow[] {
  const places = demoPlaces(built);
  const rubriques = rubriquesOfSchool(built, places);
  return [
    ...livedInClasses(built, now),
    ...demoGroups(built),
    ...rubriques.flatMap((rubrique, position) => rubriqueRows(rubrique, position, now)),
    ...demoHome(built, rubriques, now),
    ...classAnomalies(built, places),
    ...privileges(built),
    ...demoMessaging(built),
    ...demoGar(built, places, localDay(now)),
    ...demoTimetable(built, localDay(now)),
  ];
}

function rubriqueRows(rubrique: DemoRubrique, position: number, now: string): readonly SeedRow[] {
  const { id, title, parent, open, kind = 'etablissement', services = [], chatHours, content, publishedDaysAgo } = rubrique;
  const fields: Fields = {
    title,
    parentId: parent,
    kind,
    position,
    visibility: open,
    ...Object.fromEntries(services.map((service) => [service, true])),
    ...(chatHours === undefined ? {} : { chatHours: chatHours.map(({ days, from, to }) => ({ days: [...days], from, to })) }),
    contentCount: content,
    ...(publishedDaysAgo === undefined ? {} : { lastPublicationAt: daysBefore(now, publishedDaysAgo) }),
    ...(rubrique.home === true ? { feedsHomePage: true } : {}),
    ...(rubrique.temporary === true ? { temporary: true } : {}),
    ...(rubrique.archived === true ? { state: 'archived' } : {}),
  };
  return [rubriqueRow(id, fields), ...rubrique.rights.split(' ').map((right) => rightRow(id, right))];
}

function rightRow(rubriqueId: string, right: string): SeedRow {
  const [holder = '', letter = ''] = right.split(':');
  const group = must(RIGHT_HOLDERS[holder], `a right holder is named ${holder}`);
  return accessRow(rubriqueId, group, must(ROLE_OF_LETTER[letter], `a role has the letter ${letter}`));
}

function daysBefore(now: string, days: number): string {
  return new Date(Date.parse(now) - days * DAY).toISOString();
}

/** Class rubriques and the root as a term has filled them. */
function livedInClasses(built: BuiltDirectory, now: string): readonly SeedRow[] {
  return firstSettings(built)
    .filter(({ entity }) => entity === 'rubrique')
    .map(({ entity, id, fields }, index) => ({
      entity,
      id,
      fields: { ...fields, contentCount: 3 + ((index * 7) % 19), lastPublicationAt: daysBefore(now, 1 + ((index * 5) % 24)) },
    }));
}

/** A class keeps a teacher who no longer teaches there; another is open to staff, so that some rights under it are held. */
function classAnomalies({ people, groups }: BuiltDirectory, { formerTeacher, open }: DemoPlaces): readonly SeedRow[] {
  const team = formerTeacher.replace('c:', 'ens:');
  const former = people.find(({ profile, groupIds }) => profile === 'teacher' && !groupIds.includes(team));
  const has = (id: string): boolean => groups.some((group) => group.id === id);
  const [kept, opened] = [formerTeacher, open].map(classRubriqueId);
  return [
    ...(former === undefined || kept === undefined || !has(formerTeacher)
      ? []
      : [
          {
            entity: 'access' as const,
            id: accessId(kept, { kind: 'person', id: former.id }),
            fields: { role: 'manager' },
          },
        ]),
    ...(opened !== undefined && has(open)
      ? [
          accessRow(opened, 'profil:enseignants', 'visitor'),
          accessRow(opened, 'profil:vie-scolaire', 'visitor'),
          accessRow(opened, WELL_KNOWN_GROUPS.direction, 'manager'),
        ]
      : []),
  ];
}

function privileges(built: BuiltDirectory): readonly SeedRow[] {
  const { head, deputy } = directionOf(built);
  const administrators = built.people.filter(({ profile }) => profile === 'administrative').slice(0, 2);
  return [
    ...(deputy === undefined
      ? []
      : [
          {
            entity: 'membership' as const,
            id: membershipId(WELL_KNOWN_GROUPS.headOfSchool, deputy.id),
            fields: { member: false },
          },
        ]),
    ...[...(head === undefined ? [] : [head]), ...administrators].map(({ id }) =>
      membershipRow(WELL_KNOWN_GROUPS.superAdministrator, id),
    ),
  ];
}
