import { must } from '../kernel/assert.ts';
import { once } from '../kernel/once.ts';
import type { Group } from '../directory/group.ts';
import { asGroup, readSchoolGroup } from '../directory/school-group.ts';
import { accessesOn, type AccessIndex } from '../rights/access-index.ts';
import { settingsOf } from '../rights/capability-mask.ts';
import { computeRights, type Rights } from '../rights/engine.ts';
import type { PlacedAccess, RightsInput, RubriqueTree } from '../rights/rights-input.ts';
import { rankOf, RubriqueRole } from '../rights/role.ts';
import { parseAccessId, parseMembershipId, type AccessKey } from '../rubriques/principal.ts';
import { enabledSubServices, readRubrique, type Rubrique } from '../rubriques/rubrique.ts';
import { rowsOver } from '../sync/overlay.ts';
import type { SettingsEntity } from '../sync/entity.ts';
import { readOnce } from '../sync/read-once.ts';
import type { Row, SettingsView } from '../sync/row.ts';
import type { DirectoryIndex } from './directory-index.ts';

/** The effective rights of a school under given settings, with what its indices stand for; rights and rubriques are computed for who first asks, since a start shows neither. */
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
  /** What it was computed from. */
  readonly ground: RightsGround;
  readonly view: SettingsView;
  /** The side whose indices it took over, and from which it was computed. */
  readonly earlier?: RightsSide | undefined;
}

/** What does not change from one edit to the next. */
export interface RightsGround {
  readonly directory: DirectoryIndex;
  /** Whether the ENT declares that rubriques inherit (dom:R3). */
  readonly inherits: boolean;
}

/**
 * Computes the rights of a school. `earlier`: the same school under other settings, or what its directory might become,
 * whose rubriques keep their indices, so that the two can be compared; what a draft laid over it leaves as it was is taken over, not computed again.
 * `last`: what the draft gave before its last edit, from which most is taken over.
 */
export function rightsOf(ground: RightsGround, view: SettingsView, earlier?: RightsSide, last?: RightsSide): RightsSide {
  const patch = earlier === undefined ? undefined : patchOf(ground, view, earlier);
  if (patch?.touched.size === 0) return patch.earlier;
  const site = once(() => (isTouched(patch, 'rubrique') ? siteOf(view, earlier) : patch.earlier));
  const kept = isTouched(patch, 'schoolGroup', 'membership') ? groupsOf(ground, view, earlier) : patch.earlier;
  const rights = once(() => rightsFrom({ ground, view, patch, site: site(), kept, last }, earlier));
  const { groups, groupIndex, groupMembers } = kept;
  return {
    get rights() { return rights(); },
    get settings() { return site().settings; },
    get rubriques() { return site().rubriques; },
    get rubriqueIndex() { return site().rubriqueIndex; },
    groups, groupIndex, groupMembers, ground, view, earlier,
  };
}

function rightsFrom(pieces: Pieces, earlier: RightsSide | undefined): Rights {
  const memberships = earlier?.groupMembers === pieces.kept.groupMembers ? earlier.rights.memberships : undefined;
  const patch = patchInPlace(pieces);
  const base = patch === undefined ? undefined : nearest(patch, pieces.last);
  const index = patch === undefined || base === undefined ? undefined : patchedIndex(pieces, patch, base);
  return computeRights(inputOf(pieces, index), { memberships, earlier: earlier?.rights, last: base?.rights, index });
}

interface Pieces {
  readonly ground: RightsGround;
  readonly view: SettingsView;
  readonly patch: Patch | undefined;
  readonly site: Site;
  readonly kept: KeptGroups;
  readonly last: RightsSide | undefined;
}

function inputOf(pieces: Pieces, index: AccessIndex | undefined): RightsInput {
  const { ground, view, patch, site, kept } = pieces;
  const accesses = once(() => index?.flat() ?? placeAccesses(view, indicesOf(pieces)));
  return {
    people: ground.directory.people.length,
    groupMembers: kept.groupMembers,
    rubriques: site === patch?.earlier ? patch.earlier.rights.input.rubriques : treeOf(site.rubriques, site.rubriqueIndex, ground.inherits),
    get accesses() { return accesses(); },
  };
}

function indicesOf({ ground, site, kept }: Pieces): Indices {
  return { rubriqueIndex: site.rubriqueIndex, groupIndex: kept.groupIndex, personIndex: ground.directory.personIndex };
}

/** Whether a draft writes such rows; without a patch, everything counts as written. */
function isTouched(patch: Patch | undefined, ...entities: readonly SettingsEntity[]): patch is undefined {
  return patch === undefined || entities.some((entity) => patch.touched.has(entity));
}

/** What a draft writes over the settings of an earlier side. */
interface Patch {
  readonly earlier: RightsSide;
  readonly touched: ReadonlySet<SettingsEntity>;
  /** The rights that it writes. */
  readonly accesses: ReadonlyMap<string, Row>;
}

function patchOf(ground: RightsGround, view: SettingsView, earlier: RightsSide): Patch | undefined {
  const rows = rowsOver(view, earlier.view);
  if (rows === undefined || earlier.ground.directory !== ground.directory || earlier.ground.inherits !== ground.inherits) return undefined;
  const written = [...rows];
  return { earlier, touched: new Set(written.map(([entity]) => entity)), accesses: accessesAmong(written) };
}

function accessesAmong(written: Iterable<readonly [entity: SettingsEntity, id: string, row: Row]>): Patch['accesses'] {
  return new Map([...written].flatMap(([entity, id, row]) => (entity === 'access' ? [[id, row] as const] : [])));
}

type Site = Pick<RightsSide, 'rubriques' | 'rubriqueIndex' | 'settings'>;

function siteOf(view: SettingsView, earlier: RightsSide | undefined): Site {
  const rubriques = orderRubriques(view, earlier);
  return {
    rubriques,
    rubriqueIndex: new Map(rubriques.map(({ id }, i) => [id, i])),
    settings: Uint8Array.from(rubriques, (rubrique) => settingsOf(enabledSubServices(rubrique), rubrique.state === 'archived')),
  };
}

type KeptGroups = Pick<RightsSide, 'groups' | 'groupIndex' | 'groupMembers'>;

function groupsOf({ directory }: RightsGround, view: SettingsView, earlier: RightsSide | undefined): KeptGroups {
  const own = schoolGroups(directory, view);
  const groups = [...directory.groups, ...own.groups];
  return {
    groups,
    groupIndex: new Map(groups.map(({ id }, i) => [id, i])),
    groupMembers: sameMembers(earlier?.ground.directory === directory ? earlier : undefined, groups, own.members) ?? [...directory.upstreamMembers, ...own.members],
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

/** The patch when it moves nothing; else rights that wait for a rubrique or a group to exist may be anywhere, and all must be looked at. */
function patchInPlace({ patch, site, kept }: Pieces): Patch | undefined {
  return patch === undefined || kept !== patch.earlier || site.rubriques.length !== patch.earlier.rubriques.length ? undefined : patch;
}

/** Rights, and those that a draft had written in them. */
interface Base {
  readonly accesses: Patch['accesses'];
  readonly rights: Rights;
}

/** What the draft gave last, if it moved nothing either; else where it began. */
function nearest({ earlier }: Patch, last: RightsSide | undefined): Base {
  const rows = last === undefined ? undefined : rowsOver(last.view, earlier.view);
  const isAlike = last?.earlier === earlier && last.groups === earlier.groups && last.rubriques.length === earlier.rubriques.length;
  return isAlike && rows !== undefined ? { accesses: accessesAmong(rows), rights: last.rights } : { accesses: new Map(), rights: earlier.rights };
}

/** The rights of each rubrique as they were, with those that the draft has written since in their place or at the end. */
function patchedIndex(pieces: Pieces, { earlier, accesses }: Patch, base: Base): AccessIndex {
  const index = [...base.rights.index];
  const indices = indicesOf(pieces);
  const other = new Set([...accesses.keys(), ...base.accesses.keys()].filter((id) => accesses.get(id) !== base.accesses.get(id)));
  for (const id of other) {
    const row = accesses.get(id) ?? earlier.view.find('access', id);
    const place = placeKey(parseAccessId(id), indices);
    if (place !== undefined) index[place.rubrique] = withAccess(accessesOn(index, place.rubrique), place, readAccess(id, row)?.rank);
  }
  return index;
}

function withAccess(placed: readonly PlacedAccess[], place: PlaceKey, rank: number | undefined): readonly PlacedAccess[] {
  const at = placed.findIndex(({ kind, principal }) => kind === place.kind && principal === place.principal);
  const written = rank === undefined ? [] : [{ ...place, rank }];
  return at < 0 ? [...placed, ...written] : placed.toSpliced(at, 1, ...written);
}

function placeAccess(id: string, row: Row, indices: Indices): PlacedAccess | undefined {
  const given = readAccess(id, row);
  const place = placeKey(given, indices);
  return given === undefined || place === undefined ? undefined : { ...place, rank: given.rank };
}

function placeKey(key: AccessKey | undefined, indices: Indices): PlaceKey | undefined {
  const rubrique = key === undefined ? undefined : indices.rubriqueIndex.get(key.rubriqueId);
  if (key === undefined || rubrique === undefined) return undefined;
  const { kind, id } = key.principal;
  const principal = (kind === 'group' ? indices.groupIndex : indices.personIndex).get(id);
  return principal === undefined ? undefined : { rubrique, kind, principal };
}

type PlaceKey = Omit<PlacedAccess, 'rank'>;

interface GivenAccess extends AccessKey {
  readonly rank: number;
}

const readAccess = readOnce((id, { fields }): GivenAccess | undefined => {
  const read = RubriqueRole.safeParse(fields['role']);
  const rank = read.success ? rankOf(read.data) : 0;
  const key = rank === 0 ? undefined : parseAccessId(id);
  return key === undefined ? undefined : { ...key, rank };
});
