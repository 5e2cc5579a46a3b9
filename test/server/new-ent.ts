import { createEnt, type Ent, type EntOptions } from '../../server/create-ent.ts';
import { MONDAY } from './tiny-school.ts';

/** Where the data of the next ENT go; undefined for a file in memory. */
type Place = () => EntOptions['postgres'];

let place: Place = () => undefined;
const opened: Ent[] = [];

/** Decides what the ENTs of a run are tested on. */
export function testOn(chosen: Place): void {
  place = chosen;
}

/** An empty ENT whose clock stands still unless a test moves it. */
export function newEnt(options: EntOptions = {}): Ent {
  const postgres = options.file === undefined ? place() : undefined;
  const ent = createEnt({ clock: () => new Date(MONDAY), ...options, ...(postgres === undefined ? {} : { postgres }) });
  opened.push(ent);
  return ent;
}

/** Closes those that tests left open. */
export function closeEnts(): void {
  for (const ent of opened.splice(0)) ent.close();
}
