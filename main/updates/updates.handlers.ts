import { implement } from '@orpc/server';
import { join } from 'node:path';
import { consoleContract } from '../../contract/console/console.contract.ts';
import type { UpdateState } from '../../contract/console/updates.contract.ts';
import { refuse, type Result } from '../../domain/kernel/result.ts';
import type { Update } from '../../domain/updates/judge-update.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import { findUpdate, type FeedRefusal } from './find-update.ts';
import { obtainInstaller } from './obtain-installer.ts';

const DAY_MS = 86_400_000;
const MEGABYTE = 1e6;

/** What a page may ask of the versions of the program: only where somebody is in, as everything else. */
export function createUpdatesRouter(core: () => ConsoleCore) {
  const os = implement(consoleContract.updates);
  return os.router({
    look: os.look.handler(() => look(core())),
    check: os.check.handler(async ({ errors }) => {
      const found = await check(core());
      if (!found.ok) throw errors.FEED({ data: { reason: found.refusal } });
      return stateOf(core());
    }),
    obtain: os.obtain.handler(async ({ errors }) => {
      const obtained = await obtain(core());
      if (!obtained.ok) throw errors.OBTAIN({ data: { reason: obtained.refusal } });
      return { path: obtained.value, isShown: show(core(), obtained.value) };
    }),
    setDaily: os.setDaily.handler(({ input }) => {
      storeOf(core()).keep(input);
      return stateOf(core());
    }),
  });
}

function storeOf(core: ConsoleCore) {
  needSchool(core);
  return core.updates;
}

async function look(core: ConsoleCore): Promise<UpdateState> {
  const { isDaily, checkedAt } = storeOf(core).read();
  const isDue = isDaily && (checkedAt === null || core.ports.clock().getTime() - Date.parse(checkedAt) >= DAY_MS);
  if (isDue) await check(core);
  return stateOf(core);
}

function stateOf(core: ConsoleCore): UpdateState {
  const { isDaily, checkedAt, found } = storeOf(core).read();
  const { version, channel } = core.ports.program;
  const news = found === null ? null : { version: found.version, at: found.at, notes: found.notes, megabytes: found.file.bytes / MEGABYTE };
  return { version, feed: channel?.feed ?? null, isDaily, checkedAt, found: news };
}

/** Asks the feed, unless one works offline; what it says is kept only when it is signed. */
async function check(core: ConsoleCore): Promise<Result<Update | undefined, FeedRefusal>> {
  const { program, clock } = core.ports;
  const isOffline = needSchool(core).scheduler.link().offline;
  if (program.channel === undefined || isOffline) return refuse('unreachable');
  const found = await findUpdate(program.channel, fetch);
  if (found.ok) storeOf(core).keep({ checkedAt: clock().toISOString(), found: found.value ?? null });
  return found;
}

function obtain(core: ConsoleCore) {
  const { found } = storeOf(core).read();
  return found === null ? refuse('unreachable') : obtainInstaller(found.file, join(core.ports.dataFolder, UPDATES_FOLDER), fetch);
}

/** Where installers are brought, in the folder of the data. */
export const UPDATES_FOLDER = 'updates';

/** Shows it in its folder, where the host can; nobody is made to run it. */
function show({ ports }: ConsoleCore, path: string): boolean {
  ports.showFile?.(path);
  return ports.showFile !== undefined;
}
