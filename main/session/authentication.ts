import type { EntSession } from '../../contract/ent/ent.contract.ts';
import type { EntClient } from '../sync/ent/ent-client.ts';

/** How somebody proves who they are; OIDC will be another one. Throws `EntTrouble`. */
export interface AuthenticationPort {
  signIn(accountId: string): Promise<EntSession>;
}

/** On a demo ENT, one chooses an account. */
export function chooseDemoAccount(ent: EntClient, device: string): AuthenticationPort {
  return { signIn: (accountId) => ent.signIn(accountId, device) };
}
