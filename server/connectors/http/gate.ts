/** Runs so many works at once, the others in the order in which they came. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/** Opens a gate; `most`: how many at once. */
export function createGate(most: number): Gate {
  const waiting: (() => void)[] = [];
  let inside = 0;
  const leave = (): void => {
    inside -= 1;
    waiting.shift()?.();
  };
  return async (work) => {
    if (inside >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    inside += 1;
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
