/** A window out of sight draws nothing: it is not waited for longer than this. */
const MOST_MS = 300;

/** Resolves once the browser has drawn what it had to, and has nothing left to do. */
export function whenDrawn(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: MOST_MS });
  });
}
