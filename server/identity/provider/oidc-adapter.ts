import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import { z } from 'zod';
import type { OidcStore } from '../../database/oidc.store.ts';
import { fingerprintOf } from '../../session/fingerprint.ts';

/** Tokens are only ever looked for by their value: what is kept is its fingerprint, so that a copy of the data opens nothing. */
const SECRETS: ReadonlySet<string> = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);

const Payload = z.custom<AdapterPayload>((value) => typeof value === 'object' && value !== null);

/** The provider's memory on the ENT's database; its clock is the machine's, as the provider's own is. */
export function oidcAdapter(store: OidcStore): AdapterFactory {
  const seconds = (): number => Math.floor(Date.now() / 1000);
  return (model): Adapter => {
    const isSecret = SECRETS.has(model);
    const keyOf = (id: string): string => (isSecret ? fingerprintOf(id) : id);
    const read = (text: string, id: string): AdapterPayload => ({ ...Payload.parse(JSON.parse(text)), ...(isSecret ? { jti: id } : {}) });
    const find = (id: string): AdapterPayload | undefined => {
      const found = store.find(model, keyOf(id));
      return found === undefined || found.expires_at <= seconds() ? undefined : read(found.payload, id);
    };
    const put = (id: string, payload: AdapterPayload, expiresAt: number): void => {
      const { jti, ...rest } = payload;
      const kept = isSecret ? rest : { ...rest, jti };
      store.put({ model, id: keyOf(id), payload: JSON.stringify(kept), grant_id: payload.grantId ?? (model === 'Grant' ? id : null), uid: payload.uid ?? null, expires_at: expiresAt });
    };
    return {
      upsert: async (id, payload, expiresIn = 0) => {
        store.purge(seconds());
        put(id, payload, seconds() + expiresIn);
      },
      find: async (id) => find(id),
      findByUid: async (uid) => {
        const found = store.findByUid(model, uid);
        return found === undefined || found.expires_at <= seconds() ? undefined : read(found.payload, found.id);
      },
      // No device flow here.
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const found = store.find(model, keyOf(id));
        if (found !== undefined) put(id, { ...read(found.payload, id), consumed: seconds() }, found.expires_at);
      },
      destroy: async (id) => store.remove(model, keyOf(id)),
      revokeByGrantId: async (grantId) => store.removeGrant(grantId),
    };
  };
}
