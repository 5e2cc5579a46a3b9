import type { ConsoleEvent } from '../../contract/console/console.contract.ts';
import type { ConsoleClient } from './console-client.ts';

/** What a page asks of its console at each link, all at once. */
export interface Asked {
  readonly events: Promise<AsyncIterable<ConsoleEvent>>;
  readonly session: ReturnType<ConsoleClient['session']['status']>;
  readonly preferences: ReturnType<ConsoleClient['preferences']['read']>;
  /** Refused when nobody is signed in, as are the people. */
  readonly outline: ReturnType<ConsoleClient['school']['outline']>;
  readonly people: ReturnType<ConsoleClient['school']['people']>;
  /** Ends the news. */
  stop(): void;
}

/** Asks everything, the news first: what changes while the school is read is told too. */
export function askConsole(client: ConsoleClient): Asked {
  const listening = new AbortController();
  const asked = {
    events: client.events(undefined, { signal: listening.signal }),
    session: client.session.status(),
    preferences: client.preferences.read(),
    outline: client.school.outline(),
    people: client.school.people(),
  };
  // Each is awaited in its turn: meanwhile a failure is not one that nobody looks at.
  for (const answer of Object.values(asked)) answer.catch(() => undefined);
  return { ...asked, stop: () => listening.abort() };
}
