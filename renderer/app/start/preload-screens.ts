import type { createConsoleRouter } from '../screens/router.tsx';
import { screenDrawn } from './screen-drawn.ts';
import { SCREENS } from '../screens/screens.ts';

/** Long enough, once the first screen is drawn, for its controls to run. */
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
    await import('../../sheets/sheet-host.tsx');
    await import('../../features/help/help-panel.tsx');
  };
  void screenDrawn().then(() => setTimeout(() => void fetchNext(), WAIT_MS));
  return () => {
    isStopped = true;
  };
}
