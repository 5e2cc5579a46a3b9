// The simulated ENT of « Formation », started by the launcher or by the shell of the application: prints ENT <address>, serves
// fictitious schools on this computer only, and does what is asked on the channel between the two, until it is asked to end.
import { parseArgs } from 'node:util';
import { RPCHandler } from '@orpc/server/message-port';
import { starterPort } from '../main/training/launcher/starter-port.ts';
import { trustedDriver } from '../main/database/native-driver.ts';
import { rememberedPort } from '../main/web/remembered-port.ts';
import { diskRefusal } from '../main/window/as-host-refusal.ts';
import { RATES } from '../server/limits/rates.ts';
import { createSandboxRouter } from '../server/training/sandbox-router.ts';
import { startSimulatedEnt, type SimulatedEnt } from '../server/training/simulated-ent.ts';
import { hostSentence } from '../texts/frame/hosts.ts';
import { FICTITIOUS_DELIVERIES } from './demo/fictitious-deliveries.ts';
import { writeDelivery } from './demo/make-delivery.ts';
import { untilAskedToStop } from './start/until-asked-to-stop.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const asked = untilAskedToStop();
const dataFolder = values.data ?? '';
const ent = await start().catch((error: unknown) => {
  console.error(hostSentence(diskRefusal(error)));
  process.exit(1);
});
new RPCHandler(createSandboxRouter(ent)).upgrade(starterPort());
console.log(`ENT ${ent.url}`);
await asked;
await ent.stop();
process.exit(0);

async function start(): Promise<SimulatedEnt> {
  // It leaves the archive of the application, whose integrity is not its own.
  trustedDriver();
  return startSimulatedEnt({
    dataFolder,
    port: await rememberedPort(dataFolder, 'ent'),
    delivery: async (school, folder) => {
      await writeDelivery(FICTITIOUS_DELIVERIES[school](), folder);
      return folder;
    },
    rates: RATES,
    log: (line) => console.error(line),
  });
}
