import type { RightsInput } from '../../domain/rights/rights-input.ts';

// The least that any program must do to know everyone's rights, written by hand for one case: groups only, mothers
// numbered before daughters, nothing public, nothing in the trash. Everything that can be ready beforehand is.

/** The bare loops, on one school. */
export interface RightsFloor {
  readonly matrix: () => Uint32Array;
  readonly row: (person: number) => Uint8Array;
  readonly count: (rubrique: number, rank: number) => number;
  readonly list: (rubrique: number, rank: number) => readonly number[];
}

const RANKS = 5;

/** Prepares the bare loops for a school. */
export function rightsFloor(input: RightsInput): RightsFloor {
  const words = (input.people + 31) >> 5;
  const rubriques = input.rubriques.parent.length;
  const planes: Uint32Array = new Uint32Array(rubriques * RANKS * words);
  const groups: Uint32Array = new Uint32Array(input.groupMembers.length * words);
  input.groupMembers.forEach((members, group) => {
    for (const person of members) groups[group * words + (person >> 5)] = read(groups, group * words + (person >> 5)) | (1 << (person & 31));
  });
  const lists = Array.from({ length: rubriques }, (_, r) =>
    input.accesses.filter(({ rubrique }) => rubrique === r).map(({ principal, rank }) => [principal * words, (r * RANKS + rank - 1) * words] as const),
  );
  const mothers = Array.from(input.rubriques.parent);
  const row = new Uint8Array(rubriques);

  const fill = (rubrique: number): void => {
    const start = rubrique * RANKS * words;
    planes.fill(0, start, start + RANKS * words);
    for (const [from, to] of lists[rubrique] ?? []) {
      for (let i = 0; i < words; i++) planes[to + i] = read(planes, to + i) | read(groups, from + i);
    }
    for (let at = start + (RANKS - 1) * words - 1; at >= start; at--) planes[at] = read(planes, at) | read(planes, at + words);
    const mother = mothers[rubrique] ?? -1;
    if (mother < 0) return;
    for (let plane = start; plane < start + RANKS * words; plane += words) {
      for (let i = 0; i < words; i++) planes[plane + i] = read(planes, plane + i) & read(planes, mother * RANKS * words + i);
    }
  };
  return {
    matrix: () => {
      for (let rubrique = 0; rubrique < rubriques; rubrique++) fill(rubrique);
      return planes;
    },
    row: (person) => {
      const [at, bit] = [person >> 5, 1 << (person & 31)];
      for (let rubrique = 0; rubrique < rubriques; rubrique++) {
        let rank = 0;
        for (let plane = 0; plane < RANKS; plane++) if ((read(planes, (rubrique * RANKS + plane) * words + at) & bit) !== 0) rank++;
        row[rubrique] = rank;
      }
      return row;
    },
    count: (rubrique, rank) => {
      const start = (rubrique * RANKS + rank - 1) * words;
      let count = 0;
      for (let i = 0; i < words; i++) count += bitCount(read(planes, start + i));
      return count;
    },
    list: (rubrique, rank) => {
      const start = (rubrique * RANKS + rank - 1) * words;
      const people: number[] = [];
      for (let i = 0; i < words; i++) {
        for (let bits = read(planes, start + i); bits !== 0; bits &= bits - 1) people.push((i << 5) + 31 - Math.clz32(bits & -bits));
      }
      return people;
    },
  };
}

/** A bare read: the index is known to exist. */
function read(array: Uint32Array, index: number): number {
  return array[index] ?? 0;
}

function bitCount(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
