/** Asks one thing after the other: the next one waits for the answer to the last, which it may rely on. */
export type InOrder = <T>(ask: () => Promise<T>) => Promise<T>;

/**
 * A line of requests. « Annuler » right after an edit is about that edit: a console that looked at the second request
 * before the first would take back something else. The first one of an empty line is asked at once.
 */
export function createLine(): InOrder {
  let last: Promise<unknown> | undefined;
  return (ask) => {
    const done = last === undefined ? ask() : last.then(ask, ask);
    const leave = (): void => {
      if (last === done) last = undefined;
    };
    last = done;
    done.then(leave, leave);
    return done;
  };
}
