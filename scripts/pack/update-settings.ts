import { createPublicKey } from 'node:crypto';
import { isSafeEntAddress } from '../../contract/ent/ent-address.ts';

/** What a program is told of its updates, in its own package.json. */
export interface UpdateSettings {
  readonly feed: string;
  /** Ed25519 public key, SPKI in base64. */
  readonly key: string;
}

/**
 * Where the versions of the program that is being made are published, from CONSOLE_ENT_UPDATE_FEED and
 * CONSOLE_ENT_UPDATE_KEY (PEM); undefined without either: it will look for nothing. Throws where they protect nothing.
 */
export function readUpdateSettings(environment: Readonly<Record<string, string | undefined>>): UpdateSettings | undefined {
  const { CONSOLE_ENT_UPDATE_FEED: feed, CONSOLE_ENT_UPDATE_KEY: pem } = environment;
  if (feed === undefined && pem === undefined) return undefined;
  if (feed === undefined || pem === undefined) throw new Error('CONSOLE_ENT_UPDATE_FEED and CONSOLE_ENT_UPDATE_KEY go together');
  if (!isSafeEntAddress(feed)) throw new Error(`${feed} is no https address`);
  const key = createPublicKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`versions are signed with an Ed25519 key, not ${String(key.asymmetricKeyType)}`);
  return { feed, key: key.export({ format: 'der', type: 'spki' }).toString('base64') };
}
