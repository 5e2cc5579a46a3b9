// Who gains and who loses somebody by a change of links, written by hand: everything that can be ready beforehand is, as flat sets of 32 people a word, then both
// states of everybody, one after the other.

/** One state: per person the groups through which they write, and whom each lets one reach. */
export interface PairsState {
  readonly senders: readonly (readonly string[])[];
  readonly targets: ReadonlyMap<string, Readonly<Record<'byList' | 'byName', Uint32Array>>>;
}

/** Pairs that one state has and the other has not, by list then by name. */
export function pairsFloor(people: number, from: PairsState, to: PairsState): readonly [byList: number, byName: number] {
  const words = (people + 31) >> 5;
  const [had, has] = [new Uint32Array(words), new Uint32Array(words)];
  const gained = (way: 'byList' | 'byName'): number => {
    let count = 0;
    for (let person = 0; person < people; person += 1) {
      fill(had, from, person, way);
      fill(has, to, person, way);
      for (let i = 0; i < words; i += 1) count += bitsOf(read(has, i) & ~read(had, i) & (i === person >> 5 ? ~(1 << (person & 31)) : -1));
    }
    return count;
  };
  return [gained('byList'), gained('byName')];
}

function fill(out: Uint32Array, { senders, targets }: PairsState, person: number, way: 'byList' | 'byName'): void {
  out.fill(0);
  for (const group of senders[person] ?? []) {
    const set = targets.get(group)?.[way];
    if (set !== undefined) for (let i = 0; i < out.length; i += 1) out[i] = read(out, i) | read(set, i);
  }
}

function bitsOf(word: number): number {
  let count = 0;
  for (let bits = word; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}

function read(set: Uint32Array, i: number): number {
  return set[i] ?? 0;
}
