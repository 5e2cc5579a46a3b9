import { reachByEdges, type FakeWorld } from '../../support/fake-entcore/world.ts';

/** Every right of every person of the school on the platform, one text each: found person after person, by nothing of the program. */
export function rightsThere(world: FakeWorld): ReadonlySet<string> {
  const rights = new Set<string>();
  const people = [...world.users.values()].filter(({ structure }) => structure === 's-1').map(({ id }) => id);
  for (const person of people) {
    const { byList, byName } = reachByEdges(world, person);
    for (const to of byList) rights.add(`${person} list ${to}`);
    for (const to of byName) rights.add(`${person} name ${to}`);
  }
  for (const { id, members } of world.groups.values()) {
    const roles = world.roles.filter((role) => world.grants.get(id)?.has(role.id) === true);
    for (const person of members) for (const role of roles) for (const application of role.applications) rights.add(`${person} role ${application} ${role.id}`);
  }
  for (const [inspector, teacher] of world.lessonBooks) rights.add(`${inspector} book ${teacher}`);
  return rights;
}

/** What is in one and not in the other. */
export function missing(from: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] {
  return [...from].filter((right) => !other.has(right));
}
