import { wordsFor } from './people-set.ts';
import { word } from './typed-read.ts';

/** The people of every group as sets, one after the other: group g takes words `g * words` to `(g + 1) * words - 1`. */
export interface Memberships {
  readonly people: number;
  readonly words: number;
  readonly bits: Uint32Array;
}

/** Packs the groups; someone outside the school is a bug and throws. */
export function packMemberships(people: number, groups: readonly (Uint32Array | readonly number[])[]): Memberships {
  const words = wordsFor(people);
  const bits = new Uint32Array(groups.length * words);
  groups.forEach((members, group) => {
    const start = group * words;
    for (const person of members) {
      if (!(person >= 0 && person < people)) throw new RangeError(`Nobody at index ${person}`);
      const at = start + (person >>> 5);
      bits[at] = word(bits, at) | (1 << (person & 31));
    }
  });
  return { people, words, bits };
}

/** Whether someone is in a group. */
export function isMember(memberships: Memberships, group: number, person: number): boolean {
  return ((word(memberships.bits, group * memberships.words + (person >>> 5)) >>> (person & 31)) & 1) === 1;
}

/** The set of the people of a group, a view on the packed bits. */
export function membersOf(memberships: Memberships, group: number): Uint32Array {
  return memberships.bits.subarray(group * memberships.words, (group + 1) * memberships.words);
}
