import { must } from '../kernel/assert.ts';
import type { Group } from '../directory/group.ts';
import { asGroup, readSchoolGroup } from '../directory/school-group.ts';
import { settingsOf } from '../rights/capability-mask.ts';
import { computeRights, type Rights } from '../rights/engine.ts';
import type { PlacedAccess, RubriqueTree } from '../rights/rights-input.ts';
import { rankOf, RubriqueRole } from '../rights/role.ts';
import { parseAccessId, parseMembershipId, type AccessKey } from '../rubriques/principal.ts';
import { enabledSubServices, readRubrique, type Rubrique } from '../rubriques/rubrique.ts';
import type { Row, SettingsView } from '../sync/row.ts';
import type { DirectoryIndex } from './directory-index.ts';

/** The effective rights of a school under given settings, with what its indices stand for. */
export interface RightsSide {
  readonly rights: Rights;
  /** Per rubrique, what decides what a role permits (`settingsOf`). */
  readonly settings: Uint8Array;
  readonly rubriques: readonly Rubrique[];
  readonly rubriqueIndex: ReadonlyMap<string, number>;
  /** Upstream and computed groups first, then those the school keeps. */
  readonly groups: readonly Group[];
  readonly groupIndex: ReadonlyMap<string, number>;
  readonly groupMembers: readonly (readonly number[])[];
}

/** What does not change from one edit to the next. */
export interface RightsGround {
  readonly directory: DirectoryIndex;
  /** Whether the ENT declares that rubriques inherit (dom:R3). */
  readonly inherits: boolean;
}

/**
 * Computes the rights of a school whole. `earlier`: the same school under other settings, whose rubriques keep
 * their indices, so that the two can be compared.
 */
export function rightsOf(ground: RightsGround, view: SettingsView, earlier?: RightsSide): RightsSide {
  const rubriques = orderRubriques(view, earlier);
  const rubriqueIndex = new Map(rubriques.map(({ id }, i) => [id, i]));
  const own = schoolGroups(ground.directory, view);
  const groups = [...ground.directory.groups, ...own.groups];
  const groupIndex = new Map(groups.map(({ id }, i) => [id, i]));
  const groupMembers = sameMembers(earlier, groups, own.members) ?? [...ground.directory.upstreamMembers, ...own.members];
  const input = {
    people: ground.directory.people.length,
    groupMembers,
    rubriques: treeOf(rubriques, rubriqueIndex, ground.inherits),
    accesses: placeAccesses(view, { rubriqueIndex, groupIndex, personIndex: ground.directory.personIndex }),
  };
  const memberships = earlier?.groupMembers === groupMembers ? earlier.rights.memberships : undefined;
  return {
    rights: computeRights(input, { memberships }),
    settings: Uint8Array.from(rubriques, (rubrique) => settingsOf(enabledSubServices(rubrique), rubrique.state === 'archived')),
    rubriques,
    rubriqueIndex,
    groups,
    groupIndex,
    groupMembers,
  };
}

function orderRubriques(view: SettingsView, earlier: RightsSide | undefined): readonly Rubrique[] {
  const ids = new Set(earlier?.rubriqueIndex.keys());
  for (const [id] of view.list('rubrique')) {
    ids.add(id);
  }
  return [...ids].flatMap((id) => {
    return readRubrique(id, view.find('rubrique', id)) ?? earlier?.rubriques[earlier.rubriqueIndex.get(id) ?? -1] ?? [];
  });
}

function schoolGroups(
  directory: DirectoryIndex,
  view: SettingsView,
): { readonly groups: readonly Group[]; readonly members: readonly (readonly number[])[] } {
  const groups = [...view.list('schoolGroup')].flatMap(([id, row]) => {
    const group = readSchoolGroup(id, row);
    return group?.state === 'active' ? [asGroup(group)] : [];
  });
  const index = new Map(groups.map(({ id }, i) => [id, i]));
  const members: number[][] = groups.map(() => []);
  for (const [id, row] of view.list('membership')) {
    const key = row.fields['member'] === true ? parseMembershipId(id) : undefined;
    const person = key === undefined ? undefined : directory.personIndex.get(key.personId);
    if (key !== undefined && person !== undefined) {
      members[index.get(key.groupId) ?? -1]?.push(person);
    }
  }
  return { groups, members: members.map((people) => people.toSorted((a, b) => a - b)) };
}

/** The earlier list when nothing changed in it: packing 80,000 memberships again would cost more than the rights. */
function sameMembers(
  earlier: RightsSide | undefined,
  groups: readonly Group[],
  own: readonly (readonly number[])[],
): readonly (readonly number[])[] | undefined {
  if (earlier?.groups.length !== groups.length) {
    return undefined;
  }
  const start = groups.length - own.length;
  const same = own.every((members, i) => {
    const before = must(earlier.groupMembers[start + i], 'there are as many groups as before');
    return earlier.groups[start + i]?.id === groups[start + i]?.id && equalLists(before, members);
  });
  return same ? earlier.groupMembers : undefined;
}

function equalLists(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

const UNKNOWN_MOTHER = -2;

function treeOf(rubriques: readonly Rubrique[], index: ReadonlyMap<string, number>, inherits: boolean): RubriqueTree {
  return {
    parent: Int32Array.from(rubriques, ({ parentId }) => (parentId === null ? -1 : (index.get(parentId) ?? UNKNOWN_MOTHER))),
    isPublic: Uint8Array.from(rubriques, ({ visibility }) => (visibility === 'publique' ? 1 : 0)),
    closed: Uint8Array.from(rubriques, ({ state }) => (state === 'trashed' ? 1 : 0)),
    inherits,
  };
}

interface Indices {
  readonly rubriqueIndex: ReadonlyMap<string, number>;
  readonly groupIndex: ReadonlyMap<string, number>;
  readonly personIndex: ReadonlyMap<string, number>;
}

/** Rights on what no longer exists, or given to who left, count for nothing. */
function placeAccesses(view: SettingsView, indices: Indices): readonly PlacedAccess[] {
  const placed: PlacedAccess[] = [];
  for (const [id, row] of view.list('access')) {
    const access = placeAccess(id, row, indices);
    if (access !== undefined) {
      placed.push(access);
    }
  }
  return placed;
}

function placeAccess(id: string, row: Row, indices: Indices): PlacedAccess | undefined {
  const given = readAccess(id, row);
  const rubrique = given === undefined ? undefined : indices.rubriqueIndex.get(given.rubriqueId);
  if (given === undefined || rubrique === undefined) {
    return undefined;
  }
  const { principal: { kind, id: principalId }, rank } = given;
  const principal = (kind === 'group' ? indices.groupIndex : indices.personIndex).get(principalId);
  return principal === undefined ? undefined : { rubrique, kind, principal, rank };
}

interface GivenAccess extends AccessKey {
  readonly rank: number;
}

/** A row never changes: thousands of rights are placed again at each edit, and read once. */
const READ = new WeakMap<Row, GivenAccess | 'nothing'>();

function readAccess(id: string, row: Row): GivenAccess | undefined {
  const known = READ.get(row) ?? parseAccess(id, row.fields['role']) ?? 'nothing';
  READ.set(row, known);
  return known === 'nothing' ? undefined : known;
}

function parseAccess(id: string, role: unknown): GivenAccess | undefined {
  const read = RubriqueRole.safeParse(role);
  const rank = read.success ? rankOf(read.data) : 0;
  const key = rank === 0 ? undefined : parseAccessId(id);
  return key === undefined ? undefined : { ...key, rank };
}
