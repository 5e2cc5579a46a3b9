import type { PlaceChange } from './delivery-preview.ts';

/** Gathers, person by person, the groups entered and left. */
export interface ChangeGatherer {
  join(personId: string, groupId: string): void;
  leave(personId: string, groupId: string): void;
  /** Brings somebody from some places to others; those who stay in one are not told. */
  move(personId: string, from: readonly string[], to: readonly string[]): void;
  list(): readonly PlaceChange[];
}

/** Begins with no change. */
export function gatherChanges(): ChangeGatherer {
  const changes = new Map<string, { readonly join: string[]; readonly leave: string[] }>();
  const of = (personId: string): { readonly join: string[]; readonly leave: string[] } => {
    const known = changes.get(personId) ?? { join: [], leave: [] };
    changes.set(personId, known);
    return known;
  };
  const join = (personId: string, groupId: string): void => void of(personId).join.push(groupId);
  const leave = (personId: string, groupId: string): void => void of(personId).leave.push(groupId);
  return {
    join,
    leave,
    move: (personId, from, to) => {
      for (const groupId of to) if (!from.includes(groupId)) join(personId, groupId);
      for (const groupId of from) if (!to.includes(groupId)) leave(personId, groupId);
    },
    list: () => [...changes].map(([personId, change]) => ({ personId, ...change })),
  };
}

/** What one base states of the links that it is the master of. */
export interface LinkComparison {
  readonly changes: readonly PlaceChange[];
  readonly links: { readonly before: number; readonly lost: number };
}

/** Nothing changes: this base is the master of nothing in the directory. */
export const NO_CHANGE: LinkComparison = { changes: [], links: { before: 0, lost: 0 } };
