import type { AccountStore } from '../account.store.ts';
import type { IdentityClient } from '../identity-client.ts';
import { ProviderRefusal, refreshProof } from './oidc-flow.ts';
import type { RefreshStore } from './refresh.store.ts';
import type { Renewal } from './renewing-fetch.ts';

/** What keeping a session needs. */
export interface RenewalPorts {
  readonly accounts: AccountStore;
  readonly refresh: RefreshStore;
  readonly identity: IdentityClient;
}

/**
 * Keeps the session of the open account by a refresh token, one at a time: two at once would spend the same token, and the
 * provider would end the whole sign-in. Says whether the session is accepted again; false: the person signs in.
 */
export function createRenewal(ports: RenewalPorts): Renewal {
  let running: Promise<boolean> | undefined;
  return {
    mayRenew: () => tokenOf(ports) !== undefined,
    renew: () => {
      running ??= renew(ports).finally(() => (running = undefined));
      return running;
    },
  };
}

function tokenOf({ accounts, refresh }: RenewalPorts): string | undefined {
  const account = accounts.current()?.account.id;
  return account === undefined ? undefined : refresh.find(account);
}

async function renew(ports: RenewalPorts): Promise<boolean> {
  const { accounts, refresh, identity } = ports;
  const account = accounts.current()?.account.id;
  const token = tokenOf(ports);
  if (account === undefined || token === undefined) return false;
  try {
    const { idToken, refreshToken } = await refreshProof(await identity.ways(), token);
    if (refreshToken !== undefined) refresh.keep(account, refreshToken);
    await identity.renew(idToken);
    return true;
  } catch (error) {
    // The provider knows this sign-in no more: nothing is asked again before the person comes back.
    if (error instanceof ProviderRefusal) refresh.forget(account);
    return false;
  }
}
