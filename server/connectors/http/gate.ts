/** Runs so many works at once, the others in the order in which they came; `first`: before those that wait. */
export type Gate = <T>(work: () => Promise<T>, rank?: 'first') => Promise<T>;

/** Opens a gate; `most`: how many at once. */
export function createGate(most: number): Gate {
  const waiting: (() => void)[] = [];
  let inside = 0;
  // Whoever waits takes the place of the one who leaves: a place that is free in between is one that somebody else may take too.
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) inside -= 1;
    else next();
  };
  return async (work, rank) => {
    if (inside >= most) await new Promise<void>((resolve) => (rank === 'first' ? waiting.unshift(resolve) : waiting.push(resolve)));
    else inside += 1;
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
