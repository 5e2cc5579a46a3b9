import { interactionPolicy, Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { CALLBACK_PATH, CONSOLE_CLIENT_ID } from '../../../contract/ent/identity.ts';
import type { AccountRecord } from '../../database/account.store.ts';
import type { OidcStore } from '../../database/oidc.store.ts';
import { failureLine } from '../../http/failure-line.ts';
import { errorPage } from '../pages/message-page.ts';
import { PAGE_HEADERS } from '../pages/page.ts';
import { oidcAdapter } from './oidc-adapter.ts';
import type { ProviderKeys } from './provider-keys.ts';

/** What the identity provider of an ENT works with. */
export interface ProviderPorts {
  /** The public address of the provider. */
  readonly issuer: string;
  readonly store: OidcStore;
  readonly keys: ProviderKeys;
  readonly findAccount: (id: string) => AccountRecord | undefined;
  readonly log: (line: string) => void;
}

const MINUTE = 60;
const DAY = 24 * 3600;

/**
 * Seconds that each thing lives. A console that does not come back within the lease (7 days, decision: lease) signs in again;
 * the session of the pages is shorter than a break: the next person at this computer is asked who they are.
 */
const LIVES = {
  AuthorizationCode: MINUTE,
  AccessToken: 5 * MINUTE,
  IdToken: 5 * MINUTE,
  RefreshToken: 7 * DAY,
  Grant: 90 * DAY,
  Interaction: 15 * MINUTE,
  Session: 10 * MINUTE,
} as const;

/** The identity provider that the ENT carries: authorization code and PKCE S256 only, for the console only. */
export function createProvider(ports: ProviderPorts): Provider {
  const provider = new Provider(ports.issuer, configure(ports));
  provider.on('server_error', (_context: unknown, error: Error) => ports.log(failureLine(error)));
  return provider;
}

function configure({ issuer, store, keys, findAccount }: ProviderPorts): Configuration {
  const secure = issuer.startsWith('https:');
  // Of this school's pages only: the browser shows it to no other.
  const path = new URL(issuer).pathname;
  const cookie = { httpOnly: true, sameSite: 'lax', secure, signed: true, overwrite: true, path } as const;
  return {
    adapter: oidcAdapter(store),
    jwks: { keys: [keys.signing] },
    cookies: { keys: [...keys.cookies], long: cookie, short: cookie },
    ttl: LIVES,
    clients: [
      {
        client_id: CONSOLE_CLIENT_ID,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: [`http://127.0.0.1${CALLBACK_PATH}`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
        require_auth_time: true,
      },
    ],
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub', 'family'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false }, userinfo: { enabled: false }, revocation: { enabled: true } },
    // Each sign-in is a family of its own: to kill one kills nothing else.
    rotateRefreshToken: true,
    issueRefreshToken: async () => true,
    expiresWithSession: async () => false,
    loadExistingGrant: newGrant,
    interactions: { policy: loginOnly(), url: (_context, { uid }) => `${path}/interaction/${uid}` },
    findAccount: async (context, id) => {
      const found = findAccount(id);
      return found === undefined ? undefined : { accountId: id, claims: async () => ({ sub: id, family: familyOf(context) }) };
    },
    renderError: (context) => {
      context.type = 'html';
      context.set(PAGE_HEADERS);
      context.body = errorPage();
    },
  };
}

/** The page of identification is shown; none asks for consent. */
function loginOnly(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

function familyOf(context: KoaContextWithOIDC): string | undefined {
  return context.oidc.entities.Grant?.jti;
}

/** No question of consent: the console is the ENT's own. */
async function newGrant({ oidc }: KoaContextWithOIDC): Promise<InstanceType<Provider['Grant']> | undefined> {
  const { session, client, provider } = oidc;
  if (session?.accountId === undefined || client === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}
