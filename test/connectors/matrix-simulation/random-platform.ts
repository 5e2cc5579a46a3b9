import type { PlatformCell } from '../../../domain/connectors/matrix/platform-cell.ts';
import type { FakeGroup, FakeWorld } from '../../support/fake-entcore/world.ts';
import { addEdges } from '../../support/fake-entcore/world.ts';
import { fakeSchool } from '../../support/fake-entcore/fake-school.ts';
import type { Random } from '../../simulation/random.ts';

const DIRECTIONS = ['INCOMING', 'OUTGOING', 'BOTH', 'NONE', null] as const;

/** A platform with the rules that it gives by default, some of which an administrator there has changed: a few directions, a few links, a few accounts. */
export function randomPlatform(random: Random): FakeWorld {
  const size = { uai: '0319999A', classes: 1 + random.int(3), studentsPerClass: 1 + random.int(3), teachers: 1 + random.int(4), staff: 1 + random.int(3), freeGroups: random.int(3) };
  const world = fakeSchool(size);
  const groups = [...world.groups.values()].filter(({ structure, name }) => structure === 's-1' && name !== 'zz-connecteur-test');
  const some = (most: number): number => (random.int(3) === 0 ? 0 : random.int(most));
  for (let i = some(6); i > 0; i -= 1) {
    const group = random.pick(groups);
    group.users = random.pick(DIRECTIONS);
    group.sends.clear();
    group.shows.clear();
    for (const member of group.members) addEdges(group, member);
  }
  for (let i = some(8); i > 0; i -= 1) {
    const [from, to] = [random.pick(groups).id, random.pick(groups).id];
    const links = world.links.get(from) ?? new Set<string>();
    world.links.set(from, links);
    if (from === to || !links.delete(to)) links.add(to);
  }
  thinOut(world, groups, random);
  return world;
}

function thinOut(world: FakeWorld, groups: readonly FakeGroup[], random: Random): void {
  for (const user of world.users.values()) if (user.id !== 'u-machine' && random.int(12) === 0) user.blocked = true;
  for (const group of groups) leaveParent(world, group, random);
}

/** Now and then, somebody of a class whom the group of their profile of the whole school does not hold: what it lets one write to holds them all the same (E12). */
function leaveParent({ groups }: FakeWorld, { parent, members }: FakeGroup, random: Random): void {
  const whole = groups.get(parent ?? '');
  if (whole === undefined || members.size === 0 || random.int(6) > 0) return;
  const one = random.pick([...members]);
  for (const set of [whole.members, whole.sends, whole.shows]) set.delete(one);
}

const PROFILES = ['Student', 'Relative', 'Teacher', 'Personnel'] as const;

/** Cells that the school and the platform both know, by a name: a profile, to a group or to its own class. */
export function randomCells(random: Random, { groups }: FakeWorld): ReadonlyMap<string, PlatformCell> {
  const targets = [...groups.values()].filter(({ structure }) => structure === 's-1').map(({ id }) => id);
  const cells = Array.from({ length: 3 + random.int(6) }, (): PlatformCell => {
    const profile = random.pick(PROFILES);
    return { profile, targets: profile !== 'Personnel' && random.int(5) === 0 ? 'ownClass' : [random.pick(targets)] };
  });
  return new Map(cells.map((cell) => [`${cell.profile}|${String(cell.targets)}`, cell]));
}
