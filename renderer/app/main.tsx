import { createRoot } from 'react-dom/client';
import { must } from '../../domain/kernel/assert.ts';
import { findBridge } from '../bridge/find-bridge.ts';
import { createSchoolActions } from '../school/create-school-actions.ts';
import { createSchoolStore } from '../school/create-school-store.ts';
import { App } from './app.tsx';
import { keepUpWithConsole } from './keep-up-with-console.ts';

const bridge = findBridge();
const store = createSchoolStore();
const actions = createSchoolActions(store, bridge.client);
keepUpWithConsole(store, bridge);

createRoot(must(document.getElementById('app'), 'index.html has the place of the application')).render(
  <App access={{ store, actions }} />,
);
