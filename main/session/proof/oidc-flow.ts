import type * as Oidc from 'openid-client';
import { isSafeEntAddress } from '../../../contract/ent/ent-address.ts';
import type { SignInWays } from '../../../contract/ent/identity.ts';
import { EntTrouble } from '../../sync/ent/ent-failure.ts';

/** What a provider gives of somebody who proved who they are; secret, all of it. */
export interface ProofTokens {
  readonly idToken: string;
  readonly refreshToken: string | undefined;
}

/** One sign-in that began: where the browser goes, and what turns its answer into tokens. */
export interface StartedProof {
  readonly url: string;
  finish(answer: URL): Promise<ProofTokens>;
}

/** Where the console waits, and what it will recognise its own answer by. */
export interface ProofPlace {
  readonly redirectUri: string;
  readonly state: string;
}

/** Seconds since the person proved who they are, at most: the console asks each time, whoever used this browser before. */
const FRESH_SECONDS = 300;

/** A provider was reached, and refused: asking again would change nothing. */
export class ProviderRefusal extends Error {
  override readonly name = 'ProviderRefusal';
}

/** Loaded when somebody proves who they are: a console that is only opened does without it. */
const library = (): Promise<typeof Oidc> => import('openid-client');

/** A state that nobody guesses. */
export async function newState(): Promise<string> {
  return (await library()).randomState();
}

/** Begins a sign-in by authorization code and PKCE S256, with state and nonce (RFC 8252, OpenID Connect Core §3.1). */
export async function beginProof(ways: SignInWays, { redirectUri, state }: ProofPlace): Promise<StartedProof> {
  const oidc = await library();
  const provider = await discover(oidc, ways);
  const verifier = oidc.randomPKCECodeVerifier();
  const nonce = oidc.randomNonce();
  const url = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: redirectUri,
    scope: ways.scope,
    prompt: 'login',
    max_age: String(FRESH_SECONDS),
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, maxAge: FRESH_SECONDS, idTokenExpected: true };
  return { url: url.href, finish: (answer) => asking(oidc, () => oidc.authorizationCodeGrant(provider, answer, checks)) };
}

/** Asks for a later statement without the person; the refresh token that was given is spent. */
export async function refreshProof(ways: SignInWays, refreshToken: string): Promise<ProofTokens> {
  const oidc = await library();
  const provider = await discover(oidc, ways);
  return asking(oidc, () => oidc.refreshTokenGrant(provider, refreshToken));
}

async function asking(oidc: typeof Oidc, grant: () => Promise<Oidc.TokenEndpointResponse>): Promise<ProofTokens> {
  try {
    return tokensOf(await grant());
  } catch (error) {
    const isRefusal = error instanceof oidc.ResponseBodyError || error instanceof oidc.AuthorizationResponseError;
    throw isRefusal ? new ProviderRefusal(error.message, { cause: error }) : error;
  }
}

async function discover(oidc: typeof Oidc, { issuer, clientId }: SignInWays): Promise<Oidc.Configuration> {
  if (!isSafeEntAddress(issuer)) throw new EntTrouble('garbage');
  // Deprecated to stand out: an address in clear has just been found to be of this computer.
  // oxlint-disable-next-line typescript/no-deprecated
  const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), { execute });
}

function tokensOf(tokens: Oidc.TokenEndpointResponse): ProofTokens {
  if (tokens.id_token === undefined) throw new EntTrouble('garbage');
  return { idToken: tokens.id_token, refreshToken: tokens.refresh_token };
}
