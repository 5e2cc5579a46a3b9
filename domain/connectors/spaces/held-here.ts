import { effectiveRank } from '../../rights/engine.ts';
import { rankOf } from '../../rights/role.ts';
import type { PrincipalRef } from '../../rubriques/principal.ts';
import type { RightsSide } from '../../school/school-rights.ts';
import type { Asked } from '../plan/effect.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { parseShareRight } from './share-effect.ts';
import { rightsOfNames, roleNeeded } from './share-roles.ts';
import type { ShareStep } from './share-step.ts';
import type { ShareList, SharedSpace } from './shared-space.ts';

/** What people of the school have on its rubriques, every group, mother and public side counted. */
export interface HeldHere {
  /** The rank, 0 to 5, of somebody on a rubrique. */
  rank(person: string, rubrique: string): number;
  isIn(person: string, principal: PrincipalRef): boolean;
}

/** Reads it of the rights of the school. */
export function heldHere({ rights, rubriqueIndex, groupIndex, groupMembers, ground }: RightsSide): HeldHere {
  const at = (person: string): number => ground.directory.personIndex.get(person) ?? -1;
  return {
    rank: (person, rubrique) => {
      const place = rubriqueIndex.get(rubrique);
      return place === undefined || at(person) < 0 ? 0 : effectiveRank(rights, at(person), place);
    },
    isIn: (person, { kind, id }) => (kind === 'person' ? id === person : groupMembers[groupIndex.get(id) ?? -1]?.includes(at(person)) === true),
  };
}

/** What rights in spaces are asked about. */
export interface SharesHere {
  readonly here: HeldHere;
  readonly mapping: Mapping;
  readonly spaces: readonly SharedSpace[];
}

/** Whether the school gives somebody a right of a space; undefined for somebody whom it does not know. */
export function isGivenHere({ here, mapping, spaces }: SharesHere, text: string): boolean | undefined {
  const read = parseShareRight(text);
  const space = spaces.find(({ id }) => id === read?.space);
  const person = mapping.people.get(read?.person ?? '');
  if (read === undefined || space === undefined || person === undefined) return undefined;
  const needed = roleNeeded(space.kind, read.right);
  return needed !== undefined && here.rank(person, mapping.spaces.get(space.id) ?? '') >= rankOf(needed);
}

/**
 * Asked of a right on a rubrique: what the school gives is given, and taken from those to whom it does not, or who have it here by that very group.
 * Nothing is asked about somebody whom the school knows and to whom it says otherwise, were they in that group there; who is unknown here is as their group is.
 */
export function askedOfShare(ground: SharesHere, principal: PrincipalRef, { step, list }: { readonly step: ShareStep; readonly list: ShareList }): Asked {
  const after = new Set(rightsOfNames(list, step.after));
  return {
    pairs: () => new Map(),
    roles: (text) => {
      const read = parseShareRight(text);
      if (read?.space !== step.space) return false;
      const person = ground.mapping.people.get(read.person);
      const isGiven = isGivenHere(ground, text);
      if (person === undefined || isGiven === undefined) return true;
      return after.has(read.right) ? isGiven : !isGiven || ground.here.isIn(person, principal);
    },
  };
}
