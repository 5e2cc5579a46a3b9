import type { EntSession } from '../../../contract/ent/ent.contract.ts';
import type { SignInState } from '../../../contract/console/access.contract.ts';
import { EntTrouble } from '../../sync/ent/ent-failure.ts';
import type { IdentityClient } from '../identity-client.ts';
import { NoAnswer, openLoopback, type Loopback } from './loopback.ts';
import { beginProof, newState, ProviderRefusal, type StartedProof } from './oidc-flow.ts';

/** Somebody proves who they are in the browser of this computer, while the console waits. */
export interface BrowserSignIn {
  /** Where it stands; null: nothing was asked. */
  state(): SignInState | null;
  /** Begins, or begins again; gives the address that the browser opens. */
  begin(): Promise<string>;
  cancel(): void;
}

/** What a sign-in by the browser needs. */
export interface BrowserSignInPorts {
  readonly identity: IdentityClient;
  readonly device: string;
  /** The session that was opened, and what keeps it; resolves when the console is open on it. */
  readonly onSession: (session: EntSession, refreshToken: string | undefined) => Promise<void>;
  /** Where it stands is another. */
  readonly onChange: () => void;
  readonly log: (line: string) => void;
}

/** Prepares a sign-in by the browser: one at a time, the last one asked for. */
export function createBrowserSignIn(ports: BrowserSignInPorts): BrowserSignIn {
  let state: SignInState | null = null;
  let waiting: Loopback | undefined;
  const put = (next: SignInState | null): void => {
    state = next;
    ports.onChange();
  };
  const end = (loopback: Loopback, next: SignInState | null): void => {
    if (waiting !== loopback) return;
    waiting = undefined;
    put(next);
  };
  return {
    state: () => state,
    cancel: () => waiting?.close(),
    begin: async () => {
      waiting?.close();
      const expected = await newState();
      const ways = await ports.identity.ways();
      const loopback = await openLoopback(expected);
      waiting = loopback;
      try {
        const started = await beginProof(ways, { redirectUri: loopback.redirectUri, state: expected });
        put({ kind: 'waiting', url: started.url });
        void finish(ports, started, loopback).then((next) => end(loopback, next));
        return started.url;
      } catch (error) {
        loopback.close();
        end(loopback, null);
        throw error instanceof EntTrouble ? error : new EntTrouble('unreachable', error);
      }
    },
  };
}

/** The state it ends in: null when somebody is signed in, or when they gave up. */
async function finish({ identity, device, onSession, log }: BrowserSignInPorts, started: StartedProof, loopback: Loopback): Promise<SignInState | null> {
  try {
    const { idToken, refreshToken } = await started.finish(await loopback.answer);
    await onSession(await identity.prove(idToken, device), refreshToken);
    return null;
  } catch (error) {
    const next = failureOf(error);
    // The kind only: what a provider says may hold who asked.
    if (next !== null) log(`sign-in by the browser: ${next.reason}`);
    return next;
  }
}

function failureOf(error: unknown): Extract<SignInState, { kind: 'failed' }> | null {
  if (error instanceof NoAnswer) return error.reason === 'cancelled' ? null : { kind: 'failed', reason: 'timed-out' };
  if (error instanceof EntTrouble && error.failure === 'unknown-account') return { kind: 'failed', reason: 'unknown-account' };
  if (error instanceof ProviderRefusal) return { kind: 'failed', reason: 'refused' };
  return { kind: 'failed', reason: error instanceof EntTrouble && error.failure === 'unreachable' ? 'unreachable' : 'refused' };
}
