import type { Json } from '../../kernel/json.ts';
import { RubriqueRole } from '../../rights/role.ts';
import { parseAccessId, type PrincipalRef } from '../../rubriques/principal.ts';
import { accessId, fieldValue, type SettingsView } from '../../sync/row.ts';
import { unitKey, type UnitValues } from '../compare/unit-values.ts';
import { reversed, type Mapping } from '../mapping/mapping.ts';
import type { PlatformSchool } from '../platform-school.ts';
import { groupSubject, subjectOf, userSubject, type SharedSpace, type Subject } from './shared-space.ts';
import { heldRole, roleOfNames } from './share-roles.ts';

/** Somebody of the list of a space, as the school knows them; undefined where it does not. */
export function principalOf({ groups, people }: Pick<Mapping, 'groups' | 'people'>, subject: Subject): PrincipalRef | undefined {
  const { kind, id } = subjectOf(subject);
  const local = (kind === 'group' ? groups : people).get(id);
  return local === undefined ? undefined : { kind: kind === 'group' ? 'group' : 'person', id: local };
}

/** Who holds a right of ours, as the platform knows them; undefined where it does not. */
export function subjectFor({ groups, people }: Mapping, { kind, id }: PrincipalRef): Subject | undefined {
  const remote = reversed(kind === 'group' ? groups : people).get(id);
  if (remote === undefined) return undefined;
  return kind === 'group' ? groupSubject(remote) : userSubject(remote);
}

/** The rights of rubriques as the spaces that stand for them hold them: whom the school does not know is left out. */
export function observedShares({ spaces }: Pick<PlatformSchool, 'spaces'>, mapping: Mapping): UnitValues {
  return new Map(
    spaces.flatMap(({ id, kind, list }) => {
      const rubrique = mapping.spaces.get(id);
      if (rubrique === undefined || list === null) return [];
      return [...list.held].flatMap(([subject, names]): readonly (readonly [string, Json])[] => {
        const principal = principalOf(mapping, subject);
        return principal === undefined ? [] : [[unitKey({ kind: 'rubriqueAccess', id: accessId(rubrique, principal) }), roleOfNames(kind, list, names)]];
      });
    }),
  );
}

/** The rights that the school gives on these rubriques, each as its space is able to hold it (§7.7): what has no image there is not wanted there. */
export function wantedShares(view: SettingsView, { spaces }: Pick<PlatformSchool, 'spaces'>, mapping: Mapping): UnitValues {
  const kinds = spaceByRubrique(spaces, mapping);
  return new Map(
    [...view.list('access')].flatMap(([id, row]): readonly (readonly [string, Json])[] => {
      const space = kinds.get(parseAccessId(id)?.rubriqueId ?? '');
      const role = RubriqueRole.safeParse(fieldValue(row, 'access', 'role'));
      const held = space === undefined || !role.success ? 'none' : heldRole(space.kind, role.data);
      return held === 'none' ? [] : [[unitKey({ kind: 'rubriqueAccess', id }), held]];
    }),
  );
}

/** The space of each rubrique that has one. */
export function spaceByRubrique(spaces: readonly SharedSpace[], mapping: Pick<Mapping, 'spaces'>): ReadonlyMap<string, SharedSpace> {
  return new Map(spaces.flatMap((space) => {
    const rubrique = mapping.spaces.get(space.id);
    return rubrique === undefined ? [] : [[rubrique, space] as const];
  }));
}

/** What is read of a right on a rubrique; undefined where no space says it: there is none, or it holds no such role as it is. */
export function shareReader({ spaces, proofs }: Pick<PlatformSchool, 'spaces' | 'proofs'>, mapping: Mapping): (cell: { readonly row: string; readonly after: Json }) => { readonly value: Json } | undefined {
  const known = spaceByRubrique(spaces, mapping);
  return ({ row, after }) => {
    const key = parseAccessId(row);
    const space = known.get(key?.rubriqueId ?? '');
    const subject = key === undefined ? undefined : subjectFor(mapping, key.principal);
    if (space?.list == null || subject === undefined || !isHeldAsItIs(space, after)) return undefined;
    const names = space.list.held.get(subject);
    if (names !== undefined) return { value: roleOfNames(space.kind, space.list, names) };
    return proofs.shares.complete ? { value: 'none' } : undefined;
  };
}

function isHeldAsItIs({ kind }: SharedSpace, role: Json): boolean {
  const read = RubriqueRole.safeParse(role);
  return read.success && heldRole(kind, read.data) === read.data;
}
