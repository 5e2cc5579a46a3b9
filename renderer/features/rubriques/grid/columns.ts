import { MAIN_GROUPS, type Group } from '../../../../domain/directory/group.ts';
import type { PrincipalRef } from '../../../../domain/rubriques/principal.ts';

/** A column of rights: who holds them. */
export interface Holder {
  /** « group:… » or « person:… », as in the key of a right. */
  readonly key: string;
  readonly principal: PrincipalRef;
  readonly name: string;
}

/** The holder of a key made by `holderKey`. */
export function principalOf(key: string): PrincipalRef {
  const colon = key.indexOf(':');
  return { kind: key.slice(0, colon) === 'person' ? 'person' : 'group', id: key.slice(colon + 1) };
}

/** The column of a group. */
export function groupHolder({ id, name }: Pick<Group, 'id' | 'name'>): Holder {
  return { key: `group:${id}`, principal: { kind: 'group', id }, name };
}

/** The groups shown when nobody has chosen: the main ones, else the profiles of the whole school. */
export function mainGroups(groups: readonly Group[]): readonly Group[] {
  const main = MAIN_GROUPS.flatMap((id) => groups.find((group) => group.id === id) ?? []);
  return main.length > 0 ? main : groups.filter(({ kind, classId }) => kind === 'profile' && classId === undefined);
}
