/** Runs so many works at once, the others in the order in which they came. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

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
  return async (work) => {
    if (inside >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else inside += 1;
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
