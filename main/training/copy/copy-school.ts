import type { EntAccount } from '../../../contract/ent/ent.contract.ts';
import type { Group } from '../../../domain/directory/group.ts';
import type { Person } from '../../../domain/directory/person.ts';
import type { School } from '../../../domain/directory/school.ts';
import { fingerprint } from '../../../domain/kernel/fingerprint.ts';
import { degreeOf, type Degree } from '../../../domain/school/first-degree.ts';
import { SETTINGS_ENTITIES } from '../../../domain/sync/entity.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { FICTITIOUS_UAIS } from '../../../domain/training/fictitious-school.ts';
import { copiedGroups, numbered, type CopiedGroupName, type CopiedIds } from './copied-names.ts';
import { copiedPeople, subjectNames } from './copied-people.ts';
import { rowCopiers } from './copied-rows.ts';
import type { CopiedRow } from './rows/closed-fields.ts';
import { inventedName } from './invented-names.ts';

/** What is copied: all that a console holds of a school. */
export interface RealSchool {
  readonly school: School;
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly view: SettingsView;
}

/** A school that has the shape of a real one, and nobody of it. */
export interface CopiedSchool {
  readonly school: School;
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly settings: readonly CopiedRow[];
  readonly accounts: readonly EntAccount[];
}

const KINDS: ReadonlySet<string | undefined> = new Set(['Collège', 'Lycée', 'Lycée général et technologique', 'Lycée professionnel', 'Lycée polyvalent', 'EREA', 'Cité scolaire', 'École élémentaire']);

/**
 * Makes a fictitious school of the shape of a real one: as many people in as many groups, with the same settings. It is written anew,
 * of invented names, numbers and words of the product: what is not known to name nobody is left out. The same school gives the same
 * copy; nothing that would lead back is kept.
 */
export function copySchool({ school, people, groups, view }: RealSchool): CopiedSchool {
  const names = copiedGroups(groups);
  const ids = copiedIds(people, names, view);
  const copiers = rowCopiers({ ids, subject: subjectNames(), className: (id) => names.get(id)?.name });
  const settings = SETTINGS_ENTITIES.flatMap((entity) => {
    const copy = copiers[entity];
    if (copy === undefined) return [];
    return [...view.list(entity)].flatMap(([id, { fields }]): readonly CopiedRow[] => {
      const row = copy(id, fields);
      return row === undefined ? [] : [{ entity, ...row }];
    });
  });
  return {
    school: {
      uai: FICTITIOUS_UAIS.copy,
      name: `${KINDS.has(school.kind) ? (school.kind ?? '') : 'Établissement'} de formation (fictif)`,
      ...(KINDS.has(school.kind) ? { kind: school.kind } : {}),
      fictitious: true,
      rightsInheritance: school.rightsInheritance,
      ...(school.permissions === undefined ? {} : { permissions: school.permissions }),
    },
    people: copiedPeople(inOtherOrder(people), ids),
    groups: groups.map((group) => copiedGroup(group, names, ids)),
    settings: [...new Map(settings.map((row) => [`${row.entity} ${row.id}`, row])).values()],
    accounts: trainees(degreeOf({ groups })),
  };
}

/** Not the order of the real directory, which its names decide. */
function inOtherOrder(people: readonly Person[]): readonly Person[] {
  return people.map((person) => ({ person, key: fingerprint(person.id) })).toSorted((one, other) => (one.key < other.key ? -1 : 1)).map(({ person }) => person);
}

function copiedIds(people: readonly Person[], names: ReadonlyMap<string, CopiedGroupName>, view: SettingsView): CopiedIds {
  const person = numbered('f');
  for (const { id } of inOtherOrder(people)) person(id);
  const classRubriques = [...view.list('rubrique')].flatMap(([id, { fields }]) => {
    const ofClass = typeof fields['classId'] === 'string' ? names.get(fields['classId']) : undefined;
    return ofClass === undefined ? [] : [[id, `classe:${ofClass.id.slice('c:'.length)}`] as const];
  });
  return {
    person,
    group: numbered('libre:', new Map([...names].map(([id, { id: copied }]) => [id, copied]))),
    rubrique: numbered('rubrique-', new Map([['racine', 'racine'], ...classRubriques])),
    subscription: numbered('ressource-'),
    preset: numbered('modele-'),
    replacement: numbered('remplacement-'),
    inspector: numbered('inspecteur-'),
    service: numbered('SRV', new Map([...view.list('service')].flatMap(([id]) => (/^[A-Z]{2,4}$/.test(id) ? [[id, id] as const] : [])))),
  };
}

function copiedGroup({ id, kind, origin, classId, rank }: Group, names: ReadonlyMap<string, CopiedGroupName>, ids: CopiedIds): Group {
  const named = names.get(id);
  return {
    id: ids.group(id),
    name: named?.name ?? 'Groupe',
    kind,
    origin,
    ...(classId === undefined ? {} : { classId: ids.group(classId) }),
    ...(named?.level === undefined ? {} : { level: named.level }),
    ...(rank === undefined ? {} : { rank }),
  };
}

/** Who may be in the copy: nobody of the real school has an account there. */
function trainees(degree: Degree): readonly EntAccount[] {
  const roles = [
    ['administrator', 'Administrateur ENT'], ['administrator', 'Administratrice ENT'], ['head', degree === 'first' ? 'Directrice d’école' : 'Cheffe d’établissement'], ['deputy', 'Chef d’établissement adjoint'],
    ['assignmentManager', 'Responsable d’affectation GAR'], ['trainer', 'Formatrice'],
  ] as const;
  return roles.map(([role, title], rank) => {
    const { firstName, lastName } = inventedName(9000 + rank);
    return { id: `formation-${String(rank + 1)}`, name: `${firstName} ${lastName.charAt(0)}${lastName.slice(1).toLowerCase()}`, role, title };
  });
}
