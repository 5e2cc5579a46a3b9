import { effectiveRank, ownRank, roleRow } from '../../../domain/rights/engine.ts';
import { explain, type RightPath } from '../../../domain/rights/explain.ts';
import { roleAt, type RubriqueRole } from '../../../domain/rights/role.ts';
import type { RightsSide } from '../../../domain/school/school-rights.ts';

/** What somebody is on one rubrique, and by what. */
export interface PersonRight {
  readonly rubriqueId: string;
  readonly title: string;
  readonly role: RubriqueRole;
  /** The role before the draft, when it is another one. */
  readonly before: RubriqueRole | undefined;
  /** The first path that gives the role; undefined when a mother rubrique is closed. */
  readonly path: RightPath | undefined;
  /** How many other paths give the same. */
  readonly others: number;
}

/** Every rubrique on which somebody has, had, or would have a role, in the order of the site. */
export function rightsOfPerson(now: RightsSide, before: RightsSide, person: number): readonly PersonRight[] {
  const ranks = roleRow(now.rights, person);
  return siteOrder(now).flatMap((rubrique) => {
    const known = before.rubriqueIndex.get(now.rubriques[rubrique]?.id ?? '');
    const was = known === undefined ? 0 : effectiveRank(before.rights, person, known);
    const rank = ranks[rubrique] ?? 0;
    const isHeld = rank > 0 || was > 0 || ownRank(now.rights, { kind: 'person', person }, rubrique) > 0;
    return isHeld ? [rightOn(now, person, rubrique, { rank, was })] : [];
  });
}

function rightOn(now: RightsSide, person: number, rubrique: number, ranks: { readonly rank: number; readonly was: number }): PersonRight {
  const giving = explain(now.rights, { kind: 'person', person }, rubrique).paths.filter(({ counts }) => counts);
  const { id = '', title = '' } = now.rubriques[rubrique] ?? {};
  return {
    rubriqueId: id,
    title,
    role: roleAt(ranks.rank),
    before: ranks.was === ranks.rank ? undefined : roleAt(ranks.was),
    path: giving[0],
    others: Math.max(0, giving.length - 1),
  };
}

/** Mothers before daughters, sisters in their order. */
function siteOrder({ rubriques }: RightsSide): readonly number[] {
  const daughters = Map.groupBy(rubriques.keys(), (i) => rubriques[i]?.parentId ?? '');
  const order: number[] = [];
  const visit = (parentId: string): void => {
    const here = daughters.get(parentId) ?? [];
    daughters.delete(parentId);
    for (const i of here.toSorted((a, b) => (rubriques[a]?.position ?? 0) - (rubriques[b]?.position ?? 0))) {
      if (rubriques[i]?.state === 'trashed') continue;
      order.push(i);
      visit(rubriques[i]?.id ?? '');
    }
  };
  visit('');
  return order;
}
