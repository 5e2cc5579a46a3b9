import { CROWD, PEOPLE } from '../school.ts';
import { presentIn } from '../simulated-disk.ts';
import { importDelivery } from '../simulated-ent.ts';
import type { Simulation } from './simulation.ts';

/** The last person of the school leaves, or comes back: whoever imports knows of it. */
export function receiveDelivery(sim: Simulation): void {
  const present = new Set(presentIn(sim.ent.directory));
  if (!present.delete('gone')) present.add('gone');
  importDelivery(sim, sim.ent, { present, agreed: 1 });
}

/** A delivery of a large school: everybody, without a few, or without half of them because it was cut; somebody may look, and agree. */
export function receiveLargeDelivery(sim: Simulation): void {
  const { random, ent } = sim;
  const missing = random.pick([0, 0, 1 + random.int(5), CROWD.length / 2, CROWD.length / 2]);
  const from = random.int(CROWD.length - missing + 1);
  const others = new Set(presentIn(ent.directory).filter((id) => PEOPLE.some((person) => person === id)));
  const present = new Set([...others, ...CROWD.slice(0, from), ...CROWD.slice(from + missing)]);
  const asked = importDelivery(sim, ent, { present, agreed: 0 });
  // Somebody may have read the number of a former delivery.
  if (asked > 0) importDelivery(sim, ent, { present, agreed: random.pick([0, asked, asked, asked, 1 + random.int(asked)]) });
}
