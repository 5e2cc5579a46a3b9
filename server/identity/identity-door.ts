import type { FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { CONSOLE_CLIENT_ID, type SignInWays } from '../../contract/ent/identity.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { ProvenIdentity, StatementRefusal } from '../session/sessions.ts';
import type { Identity } from './create-identity.ts';
import { OIDC_PATH } from './provider/oidc-path.ts';

/** Where one proves who one is, for a school of an ENT that is served. */
export interface IdentityDoor {
  readonly identity: Identity;
  /** The public address of the school. */
  address(): string;
  ways(): SignInWays;
  /** What an identity token states; refused when the provider in force did not state it. */
  read(idToken: string): Promise<Result<ProvenIdentity, StatementRefusal>>;
  /** The ENT's own, which bears the address of the school: what one school states opens nothing of another. */
  provider(): Promise<Provider>;
}

/**
 * Opens the door of a school. Its provider bears the public address of the school, which is known once the ENT listens. What it is made
 * of is loaded when somebody first comes to prove who they are: a third of the time in which an ENT starts, which a demonstration never needs.
 */
export function createIdentityDoor(identity: Identity, address: () => string, log: (line: string) => void): IdentityDoor {
  const { external } = identity;
  const issuer = (): string => `${address()}${OIDC_PATH}`;
  const opened = onceDone(async () => (await import('./provider/open-provider.ts')).openProvider(identity, issuer(), log));
  const outside = external === undefined ? undefined : onceDone(async () => (await import('./external/open-issuer.ts')).openIssuer(external, identity.findBound));
  return {
    identity,
    address,
    ways: () => {
      const { issuer: at, clientId, scope } = external ?? { issuer: issuer(), clientId: CONSOLE_CLIENT_ID, scope: 'openid' };
      return { demonstration: identity.school()?.fictitious === true, issuer: at, clientId, scope };
    },
    read: async (idToken) => (outside === undefined ? (await opened()).read(idToken) : (await outside())(idToken)),
    provider: async () => (await opened()).provider,
  };
}

/** Finds the door that a request comes to. */
export type DoorOf = (request: FastifyRequest) => IdentityDoor;

/** Does the work at the first call, for all; again at the next one where it failed. */
function onceDone<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work().catch((error: unknown) => {
      done = undefined;
      throw error;
    });
    return done;
  };
}
