import { z } from 'zod';
import { parseJson } from '../../../domain/kernel/json.ts';
import { openSecret, sealSecret } from '../vault.ts';
import type { Account } from '../platform-connector.ts';
import type { EntStore } from '../../database/ent-store.ts';
import type { ConnectorStore } from '../../database/connector.store.ts';

const KeptAccount = z.object({ login: z.string(), password: z.string() });

const Modules = z.array(z.string());

/** An application to which somebody may grant an access. */
export const KeptApplication = z.object({ id: z.string(), secret: z.string(), redirect: z.string(), modules: Modules });

/** An access that somebody granted, with what renews it. */
const KeptGrant = z.object({
  application: KeptApplication,
  refresh: z.string(),
  /** The access that holds now, and until when, ISO 8601. */
  access: z.object({ token: z.string(), modules: Modules, until: z.string() }),
  /** Since when it is being renewed, ISO 8601: nobody else does meanwhile. */
  renewing: z.string().nullable(),
});
export type KeptGrant = Readonly<z.infer<typeof KeptGrant>>;

/** By what this ENT signs in to a platform: sealed, always. */
export type KeptSecret = Account | KeptGrant;

/** Where it is kept, and the key that closes it. */
export interface Vault {
  readonly store: Pick<EntStore, 'vaultKey' | 'transaction'>;
  readonly ports: () => { readonly uai: string; readonly school: { readonly connectors: Pick<ConnectorStore, 'find' | 'put'> } };
}

/** What seals an account: this school and this platform. */
function placeOf(uai: string, id: string): string {
  return `${uai}\n${id}`;
}

/** Seals it, for this school and this platform. */
export function sealKept({ store, ports }: Vault, id: string, secret: KeptSecret): string {
  return sealSecret(store.vaultKey, placeOf(ports().uai, id), JSON.stringify(secret));
}

/** Opens what is kept; undefined where there is none, or under another key. */
export function readKept({ store, ports }: Vault, id: string): KeptSecret | undefined {
  const { school, uai } = ports();
  const sealed = school.connectors.find(id)?.secret;
  const text = sealed === undefined || sealed === null ? undefined : openSecret(store.vaultKey, placeOf(uai, id), sealed);
  return text === undefined ? undefined : z.union([KeptGrant, KeptAccount]).safeParse(parseJson(text)).data;
}
