import { createGate, type Gate } from '../http/gate.ts';

/** Runs works one after the other, in the order in which they were asked, among those of one place; `first`: before those that wait. */
export type Turns = <T>(place: string, work: () => Promise<T>, rank?: 'first') => Promise<T>;

/** Made once for a whole ENT: a school is served by several desks, at its own address, at that of the only one, and by the minute. */
export function createTurns(): Turns {
  const gates = new Map<string, Gate>();
  return (place, work, rank) => {
    const gate = gates.get(place) ?? createGate(1);
    gates.set(place, gate);
    return gate(work, rank);
  };
}
