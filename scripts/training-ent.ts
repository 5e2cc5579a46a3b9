// The simulated ENT of « Formation », started by the launcher: prints ENT <address>, serves fictitious schools on this computer
// only, and does what the launcher asks on the channel between the two, until it is asked to end.
import { parseArgs } from 'node:util';
import { RPCHandler } from '@orpc/server/message-port';
import { processPort } from '../main/training/process-port.ts';
import { rememberedPort } from '../main/web/remembered-port.ts';
import { diskRefusal } from '../main/window/as-host-refusal.ts';
import { RATES } from '../server/limits/rates.ts';
import { createSandboxRouter } from '../server/training/sandbox-router.ts';
import { startSimulatedEnt } from '../server/training/simulated-ent.ts';
import { hostSentence } from '../texts/frame/hosts.ts';
import { FICTITIOUS_DELIVERIES } from './demo/fictitious-deliveries.ts';
import { writeDelivery } from './demo/make-delivery.ts';
import { DEMO_DELIVERY } from './ent/run/run-ent.ts';
import { untilAskedToStop } from './start/until-asked-to-stop.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const asked = untilAskedToStop();
const dataFolder = values.data ?? '';
const ent = await startSimulatedEnt({
  dataFolder,
  port: await rememberedPort(dataFolder, 'ent'),
  delivery: async (school, folder) => {
    // It comes with the program.
    if (school === 'college') return DEMO_DELIVERY;
    await writeDelivery(FICTITIOUS_DELIVERIES[school](), folder);
    return folder;
  },
  rates: RATES,
  log: (line) => console.error(line),
}).catch((error: unknown) => {
  console.error(hostSentence(diskRefusal(error)));
  process.exit(1);
});
new RPCHandler(createSandboxRouter(ent)).upgrade(processPort(process));
console.log(`ENT ${ent.url}`);
await asked;
await ent.stop();
process.exit(0);
