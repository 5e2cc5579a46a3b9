import { WELL_KNOWN_GROUPS } from '../../domain/directory/group.ts';
import { must } from '../../domain/kernel/assert.ts';
import type { RubriqueRole } from '../../domain/rights/role.ts';
import { accessId, membershipId, type Fields } from '../../domain/sync/row.ts';
import type { BuiltDirectory } from '../../domain/deliveries/aaf/build/build-directory.ts';
import { directionOf } from '../import/first/demo-accounts.ts';
import { firstSettings } from '../import/first/first-settings.ts';
import { demoGar } from './demo-gar.ts';
import { demoGroups } from './demo-groups.ts';
import { DEMO_RUBRIQUES, RIGHT_HOLDERS, type DemoRubrique } from './demo-rubriques.data.ts';
import { demoMessaging } from './demo-messaging.ts';
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
 * What the demonstration's school has more than a first import gives (domain.md §7.2): 40 rubriques, free and functional
 * groups, and anomalies to find: 3 empty rubriques, a private one on the home page, a chat without hours, a class
 * rubrique with a former teacher, the deputy missing from a group and the head wrongly in another. Dates precede `now`.
 */
export function demoSettings(built: BuiltDirectory, now: string): readonly SeedRow[] {
  const known = new Set(['racine', ...built.groups.filter(({ kind }) => kind === 'class').map(({ id }) => `classe:${id.slice(2)}`)]);
  for (const { id } of DEMO_RUBRIQUES) known.add(id);
  const rubriques = DEMO_RUBRIQUES.filter(({ parent }) => known.has(parent));
  return [
    ...livedInClasses(built, now),
    ...demoGroups(built),
    ...rubriques.flatMap((rubrique, position) => rubriqueRows(rubrique, position, now)),
    ...classAnomalies(built),
    ...privileges(built),
    ...demoMessaging(built),
    ...demoGar(built, now.slice(0, 'YYYY-MM-DD'.length)),
    ...demoTimetable(built, now.slice(0, 'YYYY-MM-DD'.length)),
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

/** 5e B keeps a teacher who no longer teaches there; 3e C is open to staff, so that some rights under it are held. */
function classAnomalies({ people, groups }: BuiltDirectory): readonly SeedRow[] {
  const former = people.find(({ profile, groupIds }) => profile === 'teacher' && !groupIds.includes('ens:5B'));
  const has = (id: string): boolean => groups.some((group) => group.id === id);
  return [
    ...(former === undefined || !has('c:5B')
      ? []
      : [
          {
            entity: 'access' as const,
            id: accessId('classe:5B', { kind: 'person', id: former.id }),
            fields: { role: 'manager' },
          },
        ]),
    ...(has('c:3C')
      ? [
          accessRow('classe:3C', 'profil:enseignants', 'visitor'),
          accessRow('classe:3C', 'profil:vie-scolaire', 'visitor'),
          accessRow('classe:3C', WELL_KNOWN_GROUPS.direction, 'manager'),
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
