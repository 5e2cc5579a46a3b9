import { isSameToken, newToken } from './token.ts';

/** A secret that opens once, within a minute: what a browser's command line may hold. */
export interface Ticket {
  readonly value: string;
  /** Whether `received` is the token, or this ticket used for the first time and soon enough. */
  opens(received: string | undefined, token: string): boolean;
}

const LIFE_MS = 60_000;

/** Makes the ticket of one window; `now` is monotonic, in milliseconds. */
export function createTicket(now: () => number = () => performance.now()): Ticket {
  const value = newToken();
  const made = now();
  let used = false;
  return {
    value,
    opens: (received, token) => {
      if (isSameToken(received, token)) return true;
      if (used || now() - made > LIFE_MS || !isSameToken(received, value)) return false;
      used = true;
      return true;
    },
  };
}
