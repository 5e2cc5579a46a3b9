import { config } from 'zod';
import { findBridge } from '../../bridge/find-bridge.ts';
import { installTrustedTypes } from '../../bridge/trusted-types.ts';
import { askConsole } from '../../school/ask-console.ts';

// Runs before any other module: a schema asks whether code can be made from text as soon as it is written,
// and the policy of the page would report it. Nothing imported above writes one.
config({ jitless: true });
installTrustedTypes();
// The console reads the school while the browser reads the application.
const bridge = findBridge();
const asked = askConsole(bridge.client);
// Imported afterwards on purpose: the build evaluates what two entries share before either of them,
// and the router reads the address, which the bridge has cleared of its secret. Once the questions have left, too:
// running the application takes long enough that they would wait for it.
void bridge
  .tried()
  .then(() => import('./main.tsx'))
  .then(({ showPage }) => showPage(bridge, asked));
