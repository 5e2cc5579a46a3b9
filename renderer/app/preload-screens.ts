import type { createConsoleRouter } from './router.tsx';
import { SCREENS } from './screens.ts';

/** Long enough for the first screen to be drawn and its controls run. */
const WAIT_MS = 1500;

/** Fetches the screens one after another, each when the browser has nothing better to do; gives what stops it. */
export function preloadScreens(router: ReturnType<typeof createConsoleRouter>): () => void {
  let isStopped = false;
  const fetchNext = async (): Promise<void> => {
    for (const { path } of SCREENS) {
      await new Promise((resolve) => requestIdleCallback(resolve));
      if (isStopped) return;
      await router.preloadRoute({ to: path });
    }
    await import('../sheets/sheet-host.tsx');
    await import('../features/help/help-panel.tsx');
  };
  const timer = setTimeout(() => void fetchNext(), WAIT_MS);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
