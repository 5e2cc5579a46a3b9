import type { Provider } from 'oidc-provider';
import { CONSOLE_CLIENT_ID } from '../../../contract/ent/identity.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { ProvenIdentity, SessionRefusal } from '../../session/sessions.ts';
import type { Identity } from '../create-identity.ts';
import { createProvider } from './create-provider.ts';
import { readIdToken } from './id-token.ts';

/** The provider with its keys. */
export interface OpenedProvider {
  readonly provider: Provider;
  /** What an identity token states; refused when this provider did not state it. */
  read(idToken: string): Promise<Result<ProvenIdentity, SessionRefusal>>;
}

/** Opens the provider of an ENT on what it remembers. */
export async function openProvider(identity: Identity, issuer: string, log: (line: string) => void): Promise<OpenedProvider> {
  const keys = await identity.keys();
  return {
    provider: createProvider({ issuer, store: identity.memory, keys, findAccount: identity.findAccount, log }),
    read: (idToken) => readIdToken(idToken, { issuer, clientId: CONSOLE_CLIENT_ID, signing: keys.signing }),
  };
}
