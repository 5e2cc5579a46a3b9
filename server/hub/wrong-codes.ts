import { createSteadyRate, type Rate } from '../limits/steady-rate.ts';

/** Addresses that gave wrong codes. */
export interface WrongCodes {
  note(address: string): void;
  /** Whether nothing more is heard of an address for now. */
  isHeld(address: string): boolean;
}

/** Somebody who mistypes is not made to wait; a program makes two tries a minute, out of 25 billion codes. */
const TRIES: Rate = { burst: 10, perSecond: 1 / 30 };

/** Addresses held at once, beyond which the oldest is let go. */
const MOST_HELD = 10_000;

/** Holds who guesses away, one address at a time: a whole room is never shut out by one computer. `now`: milliseconds of a clock that never goes back. */
export function createWrongCodes(now: () => number): WrongCodes {
  const rate = createSteadyRate();
  const heldUntil = new Map<string, number>();
  return {
    note: (address) => {
      const seconds = rate.admit([{ key: address, rate: TRIES }], now());
      if (seconds === undefined) return;
      heldUntil.delete(address);
      heldUntil.set(address, now() + seconds * 1000);
      const [oldest] = heldUntil.keys();
      if (heldUntil.size > MOST_HELD && oldest !== undefined) heldUntil.delete(oldest);
    },
    isHeld: (address) => (heldUntil.get(address) ?? 0) > now(),
  };
}
