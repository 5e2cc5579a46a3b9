import type { Raises } from './recent-raises.ts';

/** What the sends of one transaction raised: read once an account, written once at its end. All of them have its instant. */
export interface RaisesTogether extends Raises {
  write(): void;
}

type Noted = Parameters<Raises['noteRaises']>;

/** Counts over what the school has counted so far. */
export function countTogether(store: Raises): RaisesTogether {
  const counts = new Map<string, number>();
  const forgotten = new Set<string>();
  const noted = new Map<string, Noted>();
  const raisedSince = (account: string, at: string): number => {
    const count = counts.get(account) ?? store.raisedSince(account, at);
    counts.set(account, count);
    return count;
  };
  return {
    raisedSince,
    noteRaises: (raised, since) => {
      counts.set(raised.account, raisedSince(raised.account, since) + raised.lines);
      noted.set(raised.account, [{ ...raised, lines: raised.lines + (noted.get(raised.account)?.[0].lines ?? 0) }, since]);
    },
    forgetRaises: (account) => {
      counts.set(account, 0);
      noted.delete(account);
      forgotten.add(account);
    },
    write: () => {
      for (const account of forgotten) store.forgetRaises(account);
      for (const given of noted.values()) store.noteRaises(...given);
    },
  };
}
