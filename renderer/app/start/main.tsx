import { createRoot } from 'react-dom/client';
import { must } from '../../../domain/kernel/assert.ts';
import type { Bridge } from '../../bridge/find-bridge.ts';
import type { Asked } from '../../school/ask-console.ts';
import { createSchoolActions } from '../../school/store/create-school-actions.ts';
import { createSchoolStore } from '../../school/store/create-school-store.ts';
import { App } from './app.tsx';
import { keepUpWithConsole } from '../keep-up-with-console.ts';
import { reportActivity } from '../report-activity.ts';
import { whenDrawn } from './when-drawn.ts';

/** Draws the page, linked with its console by `bridge`; `asked` is on its way already. */
export function showPage(bridge: Bridge, asked: Asked): void {
  const store = createSchoolStore();
  const actions = createSchoolActions(store, bridge.client);
  // An edit just painted waits a frame to be looked at: who leaves the page keeps it.
  window.addEventListener('pagehide', actions.keepHeld);
  reportActivity(window, store, actions.touch);
  keepUpWithConsole(store, bridge, asked, whenDrawn);
  createRoot(must(document.getElementById('app'), 'index.html has the place of the application')).render(<App access={{ store, actions }} />);
}
