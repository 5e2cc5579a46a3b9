import * as oidc from 'openid-client';
import { isSafeEntAddress } from '../../../contract/ent/ent-address.ts';
import type { SignInWays } from '../../../contract/ent/identity.ts';
import { EntTrouble } from '../../sync/ent-failure.ts';

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

/** A state that nobody guesses. */
export const newState = oidc.randomState;

/** Begins a sign-in by authorization code and PKCE S256, with state and nonce (RFC 8252, OpenID Connect Core §3.1). */
export async function beginProof(ways: SignInWays, { redirectUri, state }: ProofPlace): Promise<StartedProof> {
  const provider = await discover(ways);
  const verifier = oidc.randomPKCECodeVerifier();
  const nonce = oidc.randomNonce();
  const url = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: redirectUri,
    scope: 'openid',
    prompt: 'login',
    max_age: String(FRESH_SECONDS),
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, maxAge: FRESH_SECONDS, idTokenExpected: true };
  return { url: url.href, finish: async (answer) => tokensOf(await oidc.authorizationCodeGrant(provider, answer, checks)) };
}

/** Asks for a later statement without the person; the refresh token that was given is spent. */
export async function refreshProof(ways: SignInWays, refreshToken: string): Promise<ProofTokens> {
  return tokensOf(await oidc.refreshTokenGrant(await discover(ways), refreshToken));
}

/** Whether a provider, once reached, refused: asking again would change nothing. */
export function isProviderRefusal(error: unknown): boolean {
  return error instanceof oidc.ResponseBodyError || error instanceof oidc.AuthorizationResponseError;
}

async function discover({ issuer, clientId }: SignInWays): Promise<oidc.Configuration> {
  if (!isSafeEntAddress(issuer)) throw new EntTrouble('garbage');
  // Deprecated to stand out: an address in clear has just been found to be of this computer.
  // oxlint-disable-next-line typescript/no-deprecated
  const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), { execute });
}

function tokensOf(tokens: oidc.TokenEndpointResponse): ProofTokens {
  if (tokens.id_token === undefined) throw new EntTrouble('garbage');
  return { idToken: tokens.id_token, refreshToken: tokens.refresh_token };
}
