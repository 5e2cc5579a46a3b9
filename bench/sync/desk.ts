import { join } from 'node:path';
import { openWorkspace, type Workspace } from '../../main/console/workspace.ts';
import { createEntClient, type EntClient } from '../../main/sync/ent/ent-client.ts';
import { createExchange, type SyncDesk } from '../../main/sync/sync-desk.ts';
import { synchronise } from '../../main/sync/synchronise.ts';

/** A real console of one account without its host: its files, and its exchange with an ENT, step by step. */
export interface BenchDesk {
  readonly desk: SyncDesk;
  readonly workspace: Workspace;
  /** Milliseconds from the answer of its sign-in until it had loaded everything. */
  readonly loaded: number;
  /** Exchanges until nothing is left; gives the milliseconds to the answer of the last push, and in all. */
  meet(): Promise<{ readonly pushed: number; readonly all: number }>;
  close(): void;
}

/** Opens a console on an ENT and loads everything. */
export async function openDesk(url: string, folder: string, accountId: string): Promise<BenchDesk> {
  let token: string | null = null;
  const ent = createEntClient({ url, token: () => token });
  const session = await ent.signIn(accountId, 'bench');
  token = session.token;
  const signedIn = performance.now();
  const opened = openWorkspace(
    { folder: join(folder, accountId), key: new Uint8Array(32).fill(3), newId: () => crypto.randomUUID(), clock: () => new Date(), log: () => undefined },
    session.account,
  );
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const workspace = opened.value;
  let answeredAt = Number.NaN;
  const desk = assemble(workspace, {
    ...ent,
    push: async (request, signal) => {
      const answer = await ent.push(request, signal);
      answeredAt = performance.now();
      return answer;
    },
  });
  const meet = async (): Promise<{ readonly pushed: number; readonly all: number }> => {
    desk.exchange.stale = true;
    const start = performance.now();
    await synchronise(desk, new AbortController().signal);
    return { pushed: answeredAt - start, all: performance.now() - start };
  };
  await meet();
  return { desk, workspace, loaded: performance.now() - signedIn, meet, close: () => workspace.close() };
}

function assemble(workspace: Workspace, ent: EntClient): SyncDesk {
  return {
    state: workspace.state,
    exchange: createExchange(),
    ent,
    directory: workspace.directory,
    commit: (writes) => workspace.keep({ writes }),
    answered: () => Promise.resolve(),
    directoryChanged: () => undefined,
    statusChanged: () => undefined,
    newId: () => crypto.randomUUID(),
  };
}
