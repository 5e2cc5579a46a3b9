import { computeRights as soundRights } from '../../../domain/rights/engine.ts';
import type { Reuse, Rights } from '../../../domain/rights/engine.ts';
import type { PlacedAccess, RightsInput } from '../../../domain/rights/rights-input.ts';

// A test that cannot fail proves nothing. `SABOTAGE=<name> npx vitest run test/domain/rights` runs the same suite
// on an engine with one planted bug, and must be red for every name below.

const BUGS: Readonly<Record<string, (input: RightsInput) => RightsInput>> = {
  /** Forgets that every mother must be open. */
  'rights-mothers': (input) => withTree(input, { parent: input.rubriques.parent.map(() => -1), inherits: false }),
  /** The last right put wins instead of the highest. */
  'rights-highest': (input) => ({ ...input, accesses: lastOnly(input.accesses) }),
  /** A public rubrique opens to nobody. */
  'rights-public': (input) => withTree(input, { isPublic: input.rubriques.isPublic.map(() => 0) }),
  /** The trash is still open. */
  'rights-closed': (input) => withTree(input, { closed: input.rubriques.closed.map(() => 0) }),
  /** The server's declaration of inheritance is ignored. */
  'rights-inherits': (input) => withTree(input, { inherits: false }),
  /** Inheritance where no server declares it. */
  'rights-always-inherits': (input) => withTree(input, { inherits: true }),
  /** « Accès utilisateur » is forgotten. */
  'rights-persons': (input) => ({ ...input, accesses: input.accesses.filter(({ kind }) => kind === 'group') }),
};

function withTree(input: RightsInput, tree: Partial<RightsInput['rubriques']>): RightsInput {
  return { ...input, rubriques: { ...input.rubriques, ...tree } };
}

function lastOnly(accesses: readonly PlacedAccess[]): readonly PlacedAccess[] {
  return [...new Map(accesses.map((access) => [access.rubrique, access])).values()];
}

/** The engine under test: the real one, or the one with the bug that SABOTAGE names. */
export function computeRights(input: RightsInput, reuse: Reuse = {}): Rights {
  const bug = BUGS[process.env['SABOTAGE'] ?? ''];
  const rights = soundRights(input, reuse);
  // Only the planes are wrong: a wrong order of the tree could turn in circles instead of failing.
  return bug === undefined ? rights : { ...rights, planes: soundRights(bug(input)).planes };
}
