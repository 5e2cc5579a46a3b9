import { createServer } from 'node:http';
import { interactionPolicy, Provider, type KoaContextWithOIDC } from 'oidc-provider';
import { CALLBACK_PATH } from '../../../contract/ent/identity.ts';

/** What consoles are called at the issuer of an académie. */
export const STUB_CLIENT = 'console-academie';

/** An identity provider of somebody else, on the loopback: whoever comes is whom `person` says, without a page. */
export interface StubIssuer {
  readonly issuer: string;
  person: string;
  stop(): Promise<void>;
}

/** Starts one; what it states of somebody is `matricule`, beside an opaque subject. */
export async function startStubIssuer(): Promise<StubIssuer> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen({ host: '127.0.0.1', port: 0 }, listening));
  const address = server.address();
  const issuer = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`;
  const stub: StubIssuer = { issuer, person: 'nobody', stop: () => new Promise((stopped) => server.close(() => stopped())) };
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const provider = new Provider(issuer, {
    clients: [{ client_id: STUB_CLIENT, application_type: 'native', token_endpoint_auth_method: 'none', redirect_uris: [`http://127.0.0.1${CALLBACK_PATH}`], grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'], require_auth_time: true }],
    scopes: ['openid', 'matricule'],
    claims: { openid: ['sub'], matricule: ['matricule'] },
    conformIdTokenClaims: false,
    // Where the ENT's own are: consoles of tests ask either.
    routes: { authorization: '/oidc/auth', token: '/oidc/token' },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    issueRefreshToken: async () => true,
    interactions: { policy, url: (_context, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: allow,
    findAccount: async (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, matricule: id.replace('opaque-', '') }) }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) void answer(request, response);
    else void provider.interactionFinished(request, response, { login: { accountId: `opaque-${stub.person}` } }, { mergeWithLastSubmission: false });
  });
  return stub;
}

async function allow({ oidc: { session, client, provider } }: KoaContextWithOIDC): Promise<InstanceType<Provider['Grant']> | undefined> {
  if (session?.accountId === undefined || client === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid matricule');
  await grant.save();
  return grant;
}
