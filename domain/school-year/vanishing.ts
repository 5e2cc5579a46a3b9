import { listRubriques, mothersOf, type Rubrique } from '../rubriques/rubrique.ts';
import { compareBranches } from '../rubriques/sister-order.ts';
import type { SettingsView } from '../sync/row.ts';

/**
 * Why a rubrique does not outlive the year: it is that of a class (S2-052), it is temporary (O-03), or it is under one that goes (inferred).
 */
export type VanishingReason = OwnReason | 'below';
type OwnReason = 'class' | 'temporary';

/** A rubrique that the change of year takes away. */
export interface VanishingRubrique {
  readonly rubrique: Rubrique;
  readonly reason: VanishingReason;
  /** What takes it away: itself, or the nearest rubrique above that goes. */
  readonly with: OwnReason;
  /** Its mothers, the farthest first, but for the root. */
  readonly mothers: readonly Rubrique[];
}

/** What the change of year takes away, in the order of the tree. */
export function vanishingRubriques(view: SettingsView): readonly VanishingRubrique[] {
  return listRubriques(view)
    .filter(({ state }) => state === 'active')
    .flatMap((rubrique): readonly VanishingRubrique[] => {
      const mothers = mothersOf(view, rubrique);
      const own = ownReason(rubrique);
      const first = own ?? mothers.map(ownReason).find((reason) => reason !== undefined);
      return first === undefined ? [] : [{ rubrique, reason: own ?? 'below', with: first, mothers: mothers.filter(({ kind }) => kind !== 'racine').toReversed() }];
    })
    .toSorted((a, b) => compareBranches(branchOf(a), branchOf(b)));
}

function ownReason({ kind, temporary }: Rubrique): OwnReason | undefined {
  if (kind === 'classe') return 'class';
  return temporary ? 'temporary' : undefined;
}

function branchOf({ rubrique, mothers }: VanishingRubrique): readonly Rubrique[] {
  return [...mothers, rubrique];
}
