// The least that any program must do to say who writes to whom, written by hand: everything that can be ready beforehand
// is, as flat sets of 32 people a word.

/** What the bare loops are given, ready. */
export interface ReachGround {
  readonly people: number;
  readonly groups: readonly (readonly number[])[];
  readonly classes: readonly (readonly number[])[];
  readonly lists: readonly (readonly number[])[];
  readonly rubriques: readonly (readonly number[])[];
  /** Per person: her column, whether she has all classes. */
  readonly columns: readonly number[];
  readonly everyClass: readonly number[];
  /** Per column: the groups that are visible, and whether classes and rubriques are. */
  readonly visible: readonly (readonly number[])[];
  readonly classesVisible: readonly boolean[];
  readonly rubriquesVisible: readonly boolean[];
}

/** One path, in the fewest words. */
export interface FloorPath {
  readonly via: 'target' | 'classes' | 'list' | 'rubrique';
  readonly at: number;
}

/** The bare loops, on one school. */
export interface ReachFloor {
  readonly list: (person: number) => readonly number[];
  /** The paths that lead from one to the other. */
  readonly paths: (from: number, to: number) => readonly FloorPath[];
}

/** Prepares the bare loops. */
export function reachFloor(ground: ReachGround): ReachFloor {
  const words = (ground.people + 31) >> 5;
  const pack = (sets: readonly (readonly number[])[]): Uint32Array => {
    const bits = new Uint32Array(sets.length * words);
    sets.forEach((members, s) => {
      for (const person of members) bits[s * words + (person >> 5)] = read(bits, s * words + (person >> 5)) | (1 << (person & 31));
    });
    return bits;
  };
  const groups = pack(ground.groups);
  const classes = pack(ground.classes);
  const rubriques = pack(ground.rubriques);
  const lists = pack(ground.lists);
  const everyClass = pack([ground.everyClass]);
  const anyClass = pack([ground.classes.flat()]);
  const opened = pack(ground.visible.map((visible) => visible.flatMap((g) => [...(ground.groups[g] ?? [])])));
  const out = new Uint32Array(words);
  const has = (bits: Uint32Array, set: number, person: number): boolean => ((read(bits, set * words + (person >> 5)) >>> (person & 31)) & 1) === 1;
  const add = (bits: Uint32Array, set: number): void => {
    for (let i = 0, at = set * words; i < words; i++, at++) out[i] = read(out, i) | read(bits, at);
  };
  const addOwn = (bits: Uint32Array, count: number, person: number): void => {
    for (let s = 0; s < count; s++) if (has(bits, s, person)) add(bits, s);
  };
  const putShared = (paths: FloorPath[], via: FloorPath['via'], bits: Uint32Array, count: number, [one, other]: readonly [number, number]): void => {
    for (let s = 0; s < count; s++) if (has(bits, s, one) && has(bits, s, other)) paths.push({ via, at: s });
  };
  return {
    list: (person) => {
      const column = ground.columns[person] ?? 0;
      out.fill(0);
      add(opened, column);
      if (ground.classesVisible[column] === true) {
        if (has(everyClass, 0, person)) add(anyClass, 0);
        else addOwn(classes, ground.classes.length, person);
      }
      if (ground.rubriquesVisible[column] === true) addOwn(rubriques, ground.rubriques.length, person);
      else addOwn(lists, ground.lists.length, person);
      out[person >> 5] = read(out, person >> 5) & ~(1 << (person & 31));
      const people: number[] = [];
      for (let i = 0; i < words; i++) {
        for (let bits = read(out, i); bits !== 0; bits &= bits - 1) people.push((i << 5) + 31 - Math.clz32(bits & -bits));
      }
      return people;
    },
    paths: (from, to) => {
      const column = ground.columns[from] ?? 0;
      const paths: FloorPath[] = [];
      if (from === to) return paths;
      for (const group of ground.visible[column] ?? []) if (has(groups, group, to)) paths.push({ via: 'target', at: group });
      if (ground.classesVisible[column] === true) {
        if (has(everyClass, 0, from) && has(anyClass, 0, to)) paths.push({ via: 'classes', at: -1 });
        putShared(paths, 'classes', classes, ground.classes.length, [from, to]);
      }
      putShared(paths, 'list', lists, ground.lists.length, [from, to]);
      if (ground.rubriquesVisible[column] === true) putShared(paths, 'rubrique', rubriques, ground.rubriques.length, [from, to]);
      return paths;
    },
  };
}

/** A bare read: the index is known to exist. */
function read(array: Uint32Array, index: number): number {
  return array[index] ?? 0;
}
