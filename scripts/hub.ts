// The trainer's hub, started by the launcher, or by the shell of the application, when a training console opens a session. Prints HUB <address> <token> for that console,
// and ends with who started it.
import { localNetworks } from '../server/hub/networks.ts';
import { startHub } from '../server/hub/start-hub.ts';
import { untilAskedToStop } from './start/until-asked-to-stop.ts';

const asked = untilAskedToStop();
const hub = await startHub({ now: () => performance.now(), networks: localNetworks });
console.log(`HUB ${hub.url} ${hub.token}`);
await asked;
await hub.stop();
process.exit(0);
