import { newcomer, type FictitiousNewcomer } from '../messaging/correspondent.ts';
import { groupsRow, roleRow } from '../rights/engine.ts';
import { roleAt, type RubriqueRole } from '../rights/role.ts';
import { byte } from '../rights/typed-read.ts';
import type { Rubrique } from '../rubriques/rubrique.ts';
import { compareSisters } from '../rubriques/sister-order.ts';
import type { RightsSide } from '../school/school-rights.ts';

/** Whose eyes one looks through: somebody of the school, or a newcomer who is not there yet. */
export type Onlooker = { readonly kind: 'person'; readonly id: string } | ({ readonly kind: 'newcomer' } & FictitiousNewcomer);

/** A rubrique as somebody sees it. */
export interface SeenRubrique {
  readonly rubrique: Rubrique;
  /** 1 for a root. */
  readonly level: number;
  /** What they are there; at least a visitor. */
  readonly role: RubriqueRole;
}

/** The rubriques that somebody sees, mothers before daughters; archived and deleted ones are left out. */
export function seenRubriques(side: RightsSide, onlooker: Onlooker): readonly SeenRubrique[] {
  const ranks = ranksOf(side, onlooker);
  const shown = side.rubriques.flatMap((rubrique, index) => {
    const rank = byte(ranks, index);
    return rubrique.state === 'active' && rank > 0 ? [{ rubrique, role: roleAt(rank) }] : [];
  });
  const daughters = Map.groupBy(shown.toSorted((a, b) => compareSisters(a.rubrique, b.rubrique)), ({ rubrique }) => rubrique.parentId);
  const under = (mother: string | null, level: number): readonly SeenRubrique[] =>
    (daughters.get(mother) ?? []).flatMap((one) => [{ ...one, level }, ...under(one.rubrique.id, level + 1)]);
  return under(null, 1);
}

/** Somebody who has left sees what nobody in particular sees. */
function ranksOf(side: RightsSide, onlooker: Onlooker): Uint8Array {
  if (onlooker.kind === 'person') {
    const person = side.ground.directory.personIndex.get(onlooker.id);
    return person === undefined ? groupsRow(side.rights, []) : roleRow(side.rights, person);
  }
  return groupsRow(side.rights, newcomer(side, onlooker).groups);
}
