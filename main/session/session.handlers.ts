import type { ConsoleSession } from '../../contract/console/console.contract.ts';
import type { EntAccount, EntSession } from '../../contract/ent/ent.contract.ts';
import { entFailed, notKept } from '../console/console-error.ts';
import type { ConsoleCore } from '../console/console-core.ts';
import { EntTrouble, type EntFailure } from '../sync/ent-failure.ts';

/** Milliseconds given to the ENT to list its accounts: beyond, those known on this computer are shown. */
const PATIENCE = 3000;

/** Says who is signed in and whom one may choose. */
export async function sessionStatus(core: ConsoleCore): Promise<ConsoleSession> {
  const offered = core.desk.current() === undefined ? await withinPatience(core.ent.accounts()) : undefined;
  const known = core.accounts.list().map(({ account }) => account);
  return {
    // As it is now: somebody may have signed in while the ENT was asked.
    signedIn: core.desk.current()?.workspace.account ?? null,
    accounts: [...(offered ?? known)],
    entUrl: core.ports.entUrl,
    schoolName: shownSchool(core),
    keyStorage: core.ports.keyStorage,
  };
}

function shownSchool({ accounts, desk }: ConsoleCore): string | null {
  const loaded = desk.current()?.workspace.directory.now().school()?.name;
  const remembered = accounts.current() ?? accounts.list()[0];
  return loaded ?? remembered?.schoolName ?? null;
}

async function withinPatience<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE).unref();
  });
  try {
    return await Promise.race([answer, patience]);
  } catch {
    // An ENT that does not answer is told by the exchange; here the known accounts are enough.
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Signs in: by the ENT when it answers; else an account already known here opens its own file and works offline. */
export async function signIn(core: ConsoleCore, accountId: string): Promise<ConsoleSession> {
  const asked = await askEnt(core, accountId);
  const account = 'token' in asked ? await remember(core, asked) : knownAccount(core, accountId, asked.failure);
  core.accounts.setCurrent(account.id);
  const opened = await core.desk.open(account);
  if (!opened.ok) {
    core.accounts.setCurrent(null);
    throw notKept(opened.refusal.kind);
  }
  core.events.tell({ kind: 'reload' });
  return sessionStatus(core);
}

async function askEnt(core: ConsoleCore, accountId: string): Promise<EntSession | { readonly failure: EntFailure }> {
  try {
    return await core.authentication.signIn(accountId);
  } catch (error) {
    if (error instanceof EntTrouble) {
      return { failure: error.failure };
    }
    throw error;
  }
}

async function remember(core: ConsoleCore, { account, token }: EntSession): Promise<EntAccount> {
  const about = await withinPatience(core.ent.about());
  const schoolName = about?.school.name ?? core.accounts.find(account.id)?.schoolName ?? null;
  core.accounts.remember({ account, token, schoolName });
  return account;
}

function knownAccount(core: ConsoleCore, accountId: string, failure: EntFailure): EntAccount {
  const known = core.accounts.find(accountId);
  if (known === undefined || failure === 'unknown-account') {
    throw entFailed(failure);
  }
  return known.account;
}

/** Signs out: the files close, the proof is forgotten; the draft and what waits to leave stay. */
export async function signOut(core: ConsoleCore): Promise<ConsoleSession> {
  const account = core.desk.current()?.workspace.account;
  await core.desk.close();
  await withinPatience(core.ent.signOut());
  const known = account === undefined ? undefined : core.accounts.find(account.id);
  if (known !== undefined) {
    core.accounts.remember({ ...known, token: null });
  }
  core.accounts.setCurrent(null);
  core.events.tell({ kind: 'reload' });
  return sessionStatus(core);
}
