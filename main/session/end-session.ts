import type { ConsoleCore } from '../console/console-core.ts';
import { createEntClient } from '../sync/ent/ent-client.ts';
import { within } from '../sync/ent/within.ts';

/** Milliseconds given to the ENT to hear that a session ends: without it, it ends by itself. */
const PATIENCE = 3000;

/** Has the ENT close the session of whoever is in; their proof is read at once, and may be forgotten meanwhile. */
export async function endSession({ accounts, ports }: Pick<ConsoleCore, 'accounts' | 'ports'>): Promise<void> {
  const { connectEnt = createEntClient, entUrl } = ports;
  const token = accounts.current()?.token ?? null;
  if (token === null) return;
  await within(connectEnt({ url: entUrl, token: () => token }).signOut(), PATIENCE).catch(() => undefined);
}
