import type { SchoolStore } from '../school/store/create-school-store.ts';

/** A sign of activity is told at most so often, unless the console is about to lock itself. */
const EVERY_MS = 15_000;

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Tells the console that somebody is at the screen; it alone decides when it locks. */
export function reportActivity(target: Pick<Window, 'addEventListener'>, store: Pick<SchoolStore, 'getState'>, touch: () => void): void {
  let told = Number.NEGATIVE_INFINITY;
  const report = (): void => {
    const now = performance.now();
    const { phase, lockSoonAt } = store.getState();
    if (phase !== 'ready' || (now - told < EVERY_MS && (lockSoonAt === null || now - told < 1000))) return;
    told = now;
    touch();
  };
  for (const sign of SIGNS) target.addEventListener(sign, report, { capture: true, passive: true });
}
