import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isSafeEntAddress } from '../../contract/ent/ent-address.ts';
import { hostSentence, type HostRefusal } from '../../texts/frame/hosts.ts';
import { createConsole } from '../console/create-console.ts';
import { asHostRefusal, diskRefusal } from '../window/as-host-refusal.ts';
import { NOWHERE } from '../first-run/nowhere.ts';
import { createKeyKeeper } from '../keys/key-keeper.ts';
import { processPort } from '../training/launcher/process-port.ts';
import { launcherAt } from '../training/launcher-client.ts';
import { loopbackOnly } from '../training/loopback-only.ts';
import { readProgram } from '../updates/update-channel.ts';
import { openLocalKey } from './local-key.ts';
import { rememberedPort } from './remembered-port.ts';
import { startWebHost } from './start-web-host.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, ent: { type: 'string' }, 'ent-name': { type: 'string' }, port: { type: 'string' }, page: { type: 'string' }, open: { type: 'string' }, training: { type: 'boolean' }, launcher: { type: 'boolean' } },
});
const { data: dataFolder, ent: entUrl, 'ent-name': entName, port, page, training: isTraining = false, launcher: hasLauncher = false } = values;
if (dataFolder === undefined) refuse({ kind: 'no-folder' });
// Without an address, the console asks for one.
if (entUrl !== undefined && !isSafeEntAddress(entUrl)) refuse({ kind: 'ent-in-clear', address: entUrl });

// Before anything speaks: nothing of this process reaches another computer.
if (isTraining) globalThis.fetch = loopbackOnly(globalThis.fetch);

const key = await openLocalKey(dataFolder, process.env).catch((error: unknown) => refuse(diskRefusal(error)));
// The page asks for a passphrase that was not given here.
if (!key.ok && key.refusal.kind !== 'passphrase-needed') refuse(key.refusal);

const program = readProgram(import.meta.dirname, 'web');
const launcher = hasLauncher ? launcherAt(processPort(process)) : undefined;
const opened = await createConsole({
  // A training looks for no newer version: it reaches nothing.
  program: isTraining ? { version: program.version } : program,
  dataFolder,
  entUrl: entUrl ?? NOWHERE.entUrl,
  key: key.ok ? key.value.key : undefined,
  keys: createKeyKeeper({ dataFolder, environment: process.env }),
  ...(await nameOfEnt()),
  clock: () => new Date(),
  newId: randomUUID,
  random: Math.random,
  log: (line) => console.error(line),
  isTraining,
  ...(launcher === undefined ? {} : { launcher }),
});
if (!opened.ok) refuse(asHostRefusal(opened.refusal.kind, dataFolder));

const shown = opened.value;
const pageFolder = page ?? join(import.meta.dirname, '../../out/renderer');
const asked = port === undefined ? await rememberedPort(dataFolder, 'page') : Number(port);
const host = await startWebHost({ ...shown, pageFolder, port: asked }).catch(async (error: unknown) => {
  await shown.stop();
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') refuse({ kind: 'port-taken', port: asked });
  throw error;
});
// Before it says READY: who was told may ask it to end at once, and it closes its files then.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end());
if (process.channel !== undefined) process.once('disconnect', () => void end());
// The page asks for it when somebody is in.
if (values.open !== undefined) await shown.openFile(values.open);
console.log(`READY ${host.url}\nWINDOW ${host.windowUrl}`);

async function end(): Promise<void> {
  await host.stop();
  await shown.stop();
  process.exit(0);
}

/** « Formation » opens on the fictitious school that was in front: its simulated ENT says which. */
async function nameOfEnt(): Promise<{ readonly entName?: string }> {
  if (isTraining && launcher !== undefined) return { entName: (await launcher.sandbox.state()).place };
  return entName === undefined ? {} : { entName };
}

function refuse(refusal: HostRefusal): never {
  console.error(hostSentence(refusal));
  process.exit(1);
}
