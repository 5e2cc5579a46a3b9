// The simulated ENT of « Formation », started by the launcher: prints ENT <address>, and serves fictitious schools on this
// computer only until it is asked to end.
import { parseArgs } from 'node:util';
import { rememberedPort } from '../main/web/remembered-port.ts';
import { diskRefusal } from '../main/window/as-host-refusal.ts';
import { RATES } from '../server/limits/rates.ts';
import { startSimulatedEnt } from '../server/training/simulated-ent.ts';
import { hostSentence } from '../texts/frame/hosts.ts';
import { DEMO_DELIVERY } from './ent/run/run-ent.ts';
import { untilAskedToStop } from './start/until-asked-to-stop.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const asked = untilAskedToStop();
const dataFolder = values.data ?? '';
const ent = await startSimulatedEnt({
  dataFolder,
  port: await rememberedPort(dataFolder, 'ent'),
  delivery: DEMO_DELIVERY,
  rates: RATES,
  log: (line) => console.error(line),
}).catch((error: unknown) => {
  console.error(hostSentence(diskRefusal(error)));
  process.exit(1);
});
console.log(`ENT ${ent.url}`);
await asked;
await ent.stop();
process.exit(0);
