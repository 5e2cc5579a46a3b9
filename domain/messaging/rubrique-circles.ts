import { must } from '../kernel/assert.ts';
import { oncePer } from '../kernel/once.ts';
import { accessesOn } from '../rights/access-index.ts';
import { ARCHIVED, settingsOf } from '../rights/capability-mask.ts';
import { groupsRow, peopleAtLeast } from '../rights/engine.ts';
import { membersOf } from '../rights/memberships.ts';
import { addPeople, addPerson, bothOf, peopleSet, type PeopleSet } from '../rights/people-set.ts';
import type { PlacedAccess } from '../rights/rights-input.ts';
import { mothersOf } from '../rights/rubrique-order.ts';
import { byte } from '../rights/typed-read.ts';
import type { RightsSide } from '../school/school-rights.ts';

/**
 * The members of rubriques, whatever their role. Of a public rubrique everybody is a visitor: only those to whom a right
 * was given count as its members (inferred: no source says who receives the list of a public rubrique).
 */
export interface Circles {
  /** The rubriques whose mailing list works: switched on, and not archived (dom:2.3.4). */
  readonly lists: readonly number[];
  readonly all: readonly number[];
  readonly of: (rubrique: number) => PeopleSet;
}

/** The circles of a side, each worked out when first asked for. */
export const circlesOf = oncePer(readCircles);

const LIST = settingsOf(['mailingList']);

/** Whether the mailing list of a rubrique works. */
export function hasList({ settings }: RightsSide, rubrique: number): boolean {
  return (byte(settings, rubrique) & (LIST | ARCHIVED)) === LIST;
}

function readCircles(side: RightsSide): Circles {
  const known: PeopleSet[] = [];
  const all = [...side.rubriques.keys()];
  return {
    all,
    lists: all.filter((rubrique) => hasList(side, rubrique)),
    of: (rubrique) => (known[rubrique] ??= membersOfRubrique(side, rubrique)),
  };
}

function membersOfRubrique(side: RightsSide, rubrique: number): PeopleSet {
  const { rights } = side;
  const visitors = peopleAtLeast(rights, rubrique, 1);
  if (!isPublic(side, rubrique)) return visitors;
  const holders = peopleSet(rights.input.people, []);
  for (const { kind, principal } of accessesTo(side, rubrique)) {
    if (kind === 'group') addPeople(holders, membersOf(rights.memberships, principal));
    else addPerson(holders, principal);
  }
  return bothOf(holders, visitors);
}

/** Whether a rubrique is open to everybody, so that its members are told from its visitors. */
export function isPublic({ rights }: RightsSide, rubrique: number): boolean {
  return byte(rights.input.rubriques.isPublic, rubrique) === 1;
}

/** The rights that count on a rubrique: its own, and those of its mothers where the ENT declares inheritance. */
function accessesTo({ rights }: RightsSide, rubrique: number): readonly PlacedAccess[] {
  const { parent, inherits } = rights.input.rubriques;
  const places = inherits ? [rubrique, ...mothersOf(parent, rights.order, rubrique)] : [rubrique];
  return places.flatMap((place) => accessesOn(rights.index, place));
}

/** Whether somebody who is in these groups and nothing else would be in the circle of a rubrique. */
export function circleOfGroups(side: RightsSide, groups: readonly number[]): (rubrique: number) => boolean {
  const row = groupsRow(side.rights, groups);
  const holds = ({ kind, principal }: PlacedAccess): boolean => kind === 'group' && groups.includes(principal);
  return (rubrique) => byte(row, rubrique) > 0 && (!isPublic(side, rubrique) || accessesTo(side, rubrique).some(holds));
}

/** The title of a rubrique of a side. */
export function rubriqueAt({ rubriques }: RightsSide, rubrique: number): { readonly id: string; readonly name: string } {
  const { id, title } = must(rubriques[rubrique], 'circles are of rubriques of the side');
  return { id, name: title };
}
