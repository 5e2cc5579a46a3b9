import { compareTitles } from '../../kernel/order.ts';
import { stateOf } from '../../accounts/account-line.ts';
import type { AccountStatement } from '../../accounts/account-statement.ts';
import { sidesOfClass } from '../../directory/class-sides.ts';
import { FAMILY_OF_PROFILE, ProfileFamily } from '../../directory/profile.ts';
import { must } from '../../kernel/assert.ts';
import type { DirectoryIndex } from '../../school/directory-index.ts';
import { foldSmall, SMALLEST_GROUP, sumKnown } from '../small-groups.ts';

/** Some people, by their family of profiles or by their class. */
export type FigurePopulation = { readonly kind: 'family'; readonly family: ProfileFamily } | { readonly kind: 'class'; readonly name: string };

/** How many accounts of a population are in use, of those whose state is known. */
export interface Activation {
  /** Null: several populations, of few people each. */
  readonly population: FigurePopulation | null;
  readonly people: number | null;
  /** People whose account an export tells of; null where nobody knows how many, or they are too few to be told of. */
  readonly known: number | null;
  readonly activated: number | null;
}

type Ranks = readonly number[];

/** Activation by family of profiles, from an export of accounts. */
export function activationByFamily(directory: DirectoryIndex, statement: AccountStatement): readonly Activation[] {
  const byFamily = Map.groupBy(directory.people.keys(), (rank) => FAMILY_OF_PROFILE[must(directory.people[rank], 'ranks are of people').profile]);
  const lines = ProfileFamily.options.flatMap((family) => {
    const ranks = byFamily.get(family);
    return ranks === undefined ? [] : [activationOf(directory, statement, { kind: 'family', family }, ranks)];
  });
  return foldSmall(lines, mergeActivations);
}

/** Activation of the pupils of each class, or of those who answer for them, in the order of the names. */
export function activationByClass(directory: DirectoryIndex, statement: AccountStatement, side: 'students' | 'guardians'): readonly Activation[] {
  const classes = directory.groups.filter(({ kind }) => kind === 'class').toSorted((a, b) => compareTitles(a.name, b.name));
  const lines = classes.map(({ id, name }) => activationOf(directory, statement, { kind: 'class', name }, membersOf(directory, sidesOfClass(id)[side])));
  return foldSmall(lines.filter(({ people }) => people !== 0), mergeActivations);
}

function membersOf({ groupIndex, upstreamMembers }: DirectoryIndex, group: string): Ranks {
  return upstreamMembers[groupIndex.get(group) ?? -1] ?? [];
}

function activationOf({ people }: DirectoryIndex, statement: AccountStatement, population: FigurePopulation, ranks: Ranks): Activation {
  const states = ranks.map((rank) => stateOf(statement, must(people[rank], 'ranks are of people')));
  const known = states.filter((state) => state !== 'unknown').length;
  // Of a class whose only known account is in use, everybody knows whose it is.
  const tellsOfFew = known > 0 && known < SMALLEST_GROUP;
  return { population, people: ranks.length, known: tellsOfFew ? null : known, activated: tellsOfFew ? null : states.filter((state) => state === 'active').length };
}

/** Several populations as one; what is not known of one is not known of all. */
export function mergeActivations(few: readonly Activation[]): Activation {
  return {
    population: null,
    people: few.reduce((sum, { people }) => sum + (people ?? 0), 0),
    known: sumKnown(few.map(({ known }) => known)),
    activated: sumKnown(few.map(({ activated }) => activated)),
  };
}
