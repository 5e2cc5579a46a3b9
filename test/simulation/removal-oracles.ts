import type { Verdict, Witness } from './oracles.ts';
import type { SimulatedConsole } from './simulated-console.ts';
import type { ImportLosses } from './simulated-ent.ts';

// The bounds of the decision « mass removal », written again: the code that is judged has its own.

/** Nobody is taken away by the hundred because a delivery was cut: somebody has agreed to as many. */
export function judgeImport({ lost, before, agreed }: ImportLosses): Verdict {
  const isMass = lost > 50 || lost / before > 0.05;
  return isMass && lost > agreed ? `an import took away ${lost} of ${before}, and ${agreed} were agreed to` : undefined;
}

/** Nobody disappears by the hundred from a console, unless its user has read that as many go. What is agreed to serves once. */
export function judgeRemovals(witness: Witness, console: SimulatedConsole): Verdict {
  const { people } = console.directory;
  const before = witness.people ?? people;
  if (people === before) {
    witness.people = people;
    return undefined;
  }
  const lost = [...before].filter((id) => !people.has(id)).length;
  const { agreed } = console;
  const isMass = lost > 50 && lost / before.size > 0.2;
  witness.people = people;
  console.agreed = 0;
  return isMass && lost > agreed ? `console ${console.index} lost ${lost} of ${before.size} people, and ${agreed} were let go` : undefined;
}
