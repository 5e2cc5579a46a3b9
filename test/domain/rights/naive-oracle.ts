import type { RightsInput } from '../../../domain/rights/rights-input.ts';

// The rules of the ENT walked by hand, one person and one rubrique at a time, with nothing shared with the engine.

/** The mothers of a rubrique, nearest first, or undefined when the walk up never meets the root. */
export function naiveMothers(input: RightsInput, rubrique: number): readonly number[] | undefined {
  const { parent } = input.rubriques;
  const mothers: number[] = [];
  for (let at = parent[rubrique] ?? -2; at !== -1; at = parent[at] ?? -2) {
    if (at < 0 || at >= parent.length || mothers.length > parent.length) return undefined;
    mothers.push(at);
  }
  return mothers;
}

function naiveOwn(input: RightsInput, holds: (kind: string, principal: number) => boolean, rubrique: number): number {
  if (input.rubriques.closed[rubrique] === 1) return 0;
  const places = [rubrique, ...(input.rubriques.inherits ? (naiveMothers(input, rubrique) ?? []) : [])];
  const ranks = input.accesses
    .filter((access) => places.includes(access.rubrique) && holds(access.kind, access.principal))
    .map((access) => access.rank);
  return Math.max(0, input.rubriques.isPublic[rubrique] ?? 0, ...ranks);
}

/** How one person holds rights: by name, or by a group that lists her. */
export function naiveHolder(input: RightsInput, person: number): (kind: string, principal: number) => boolean {
  return (kind, principal) =>
    kind === 'person' ? principal === person : [...(input.groupMembers[principal] ?? [])].includes(person);
}

export function naiveReach(input: RightsInput, holds: (kind: string, principal: number) => boolean, rubrique: number): boolean {
  const mothers = naiveMothers(input, rubrique);
  return mothers !== undefined && input.rubriques.closed[rubrique] !== 1 && mothers.every((mother) => naiveOwn(input, holds, mother) > 0);
}

/** The effective rank by the book. */
export function naiveRank(input: RightsInput, holds: (kind: string, principal: number) => boolean, rubrique: number): number {
  return naiveReach(input, holds, rubrique) ? naiveOwn(input, holds, rubrique) : 0;
}

export function naiveOwnRank(input: RightsInput, person: number, rubrique: number): number {
  return naiveOwn(input, naiveHolder(input, person), rubrique);
}

/** Every effective rank: one row per person. */
export function naiveMatrix(input: RightsInput): readonly (readonly number[])[] {
  const rubriques = [...input.rubriques.parent.keys()];
  return Array.from({ length: input.people }, (_, person) => {
    const holds = naiveHolder(input, person);
    return rubriques.map((rubrique) => naiveRank(input, holds, rubrique));
  });
}
