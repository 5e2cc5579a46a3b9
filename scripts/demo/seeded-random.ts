/** A reproducible source of choices: the same seed gives the same school, byte for byte. */
export interface SeededRandom {
  /** A number in [0, 1[. */
  readonly next: () => number;
  /** A whole number in [0, below[. */
  readonly int: (below: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(choices: readonly T[]) => T;
  readonly shuffle: <T>(items: readonly T[]) => readonly T[];
}

/** Makes a seeded source (mulberry32). */
export function createRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (choices) => pickAt(choices, int(choices.length)),
    shuffle: (items) => shuffled(items, int),
  };
}

function pickAt<T>(choices: readonly T[], index: number): T {
  const choice = choices[index];
  if (choice === undefined) throw new RangeError('pick: no choice');
  return choice;
}

function shuffled<T>(items: readonly T[], int: (below: number) => number): readonly T[] {
  const keyed = items.map((item) => ({ item, key: int(1 << 30) }));
  return keyed.toSorted((one, other) => one.key - other.key).map(({ item }) => item);
}
