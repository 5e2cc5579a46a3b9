import type { PlacedAccess, RightsInput } from '../../domain/rights/rights-input.ts';

/** The sizes of a cité scolaire (ux:4.3). */
export const CITE: Readonly<Record<'rubriques' | 'groups' | 'people' | 'groupsPerPerson' | 'depth' | 'roots', number>> = {
  rubriques: 300,
  groups: 500,
  people: 10_000,
  groupsPerPerson: 8,
  depth: 5,
  roots: 8,
};

/** A source of numbers in [0, 1) that starts again the same from the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A school of that size, the same for the same seed. Group 0 is « Tous », 1 to 8 the profiles, 9 to 68 the classes;
 * every rubrique carries its own list of rights, mostly copied from its mother as ENTs without inheritance do.
 */
export function citeScolaire(seed = 42): RightsInput {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const parent = drawTree(below);
  return {
    people: CITE.people,
    groupMembers: drawGroups(random, below),
    rubriques: {
      parent,
      isPublic: new Uint8Array(CITE.rubriques),
      closed: new Uint8Array(CITE.rubriques),
      inherits: false,
    },
    accesses: drawAccesses(parent, random, below),
  };
}

function drawTree(below: (limit: number) => number): Int32Array {
  const parent = new Int32Array(CITE.rubriques).fill(-1);
  const depth = new Uint8Array(CITE.rubriques).fill(1);
  for (let rubrique = CITE.roots; rubrique < CITE.rubriques; rubrique++) {
    let mother = below(rubrique);
    while ((depth[mother] ?? 0) >= CITE.depth) mother = below(rubrique);
    parent[rubrique] = mother;
    depth[rubrique] = (depth[mother] ?? 0) + 1;
  }
  return parent;
}

const PROFILE_SHARES = [0.38, 0.9, 0.965, 0.98, 0.99, 0.995, 0.998, 1];

function drawGroups(random: () => number, below: (limit: number) => number): readonly Uint32Array[] {
  const groups: number[][] = Array.from({ length: CITE.groups }, () => []);
  for (let person = 0; person < CITE.people; person++) {
    const draw = random();
    const mine = new Set([0, 1 + PROFILE_SHARES.findIndex((share) => draw < share), 9 + below(60)]);
    while (mine.size < CITE.groupsPerPerson) mine.add(69 + below(CITE.groups - 69));
    for (const group of mine) groups[group]?.push(person);
  }
  return groups.map((members) => Uint32Array.from(members));
}

function drawAccesses(parent: Int32Array, random: () => number, below: (limit: number) => number): readonly PlacedAccess[] {
  const lists: Map<number, number>[] = [];
  parent.forEach((mother) => {
    const copied = mother >= 0 && random() >= 0.12 ? lists[mother] : undefined;
    const list = new Map(copied ?? [[8, 5]]);
    if (mother < 0) list.set(0, 1).set(7, 4);
    else for (let n = below(6); n >= 0; n--) list.set(random() < 0.15 ? 1 + below(8) : 9 + below(CITE.groups - 9), 1 + below(5));
    lists.push(list);
  });
  return lists.flatMap((list, rubrique) =>
    [...list].map(([principal, rank]): PlacedAccess => ({ rubrique, kind: 'group', principal, rank })),
  );
}
