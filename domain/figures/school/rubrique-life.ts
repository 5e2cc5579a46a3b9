import { must } from '../../kernel/assert.ts';
import { addPeople, countPeople, type PeopleSet } from '../../rights/people-set.ts';
import { peopleAtLeast } from '../../rights/engine.ts';
import { rankOf } from '../../rights/role.ts';
import { mothersOf, type Rubrique } from '../../rubriques/rubrique.ts';
import type { RightsSide } from '../../school/school-rights.ts';
import { nobodyOf } from '../../gar/plan/populations.ts';
import { foldSmall, sumKnown } from '../small-groups.ts';

/** What some rubriques are under. */
export type LifeHead = { readonly kind: 'rubrique'; readonly title: string } | { readonly kind: 'classes' };

/** What is known of the life of some rubriques; no ENT says who read them. */
export interface RubriqueLife {
  /** The rubrique under the root that holds them, or those of the classes; null: several of these, about few people each. */
  readonly head: LifeHead | null;
  readonly rubriques: number;
  /** Those where something was published within the days of RUB-02, those where nothing was since, those whose last publication nobody knows. */
  readonly alive: number;
  readonly silent: number;
  readonly unknown: number;
  /** Contents in all; null where the ENT does not count those of one. */
  readonly contents: number | null;
  /** How many people may read one of them at least, and publish in one. */
  readonly readers: number;
  readonly publishers: number;
}

interface Branch extends Omit<RubriqueLife, 'readers' | 'publishers'> {
  readonly readerSet: PeopleSet;
  readonly publisherSet: PeopleSet;
  /** Whom the figures would tell of: those who publish. */
  readonly people: number;
}

/** What lasts in a school: a rubrique that is neither archived nor deleted, the root excepted. */
function isCounted({ state, kind }: Rubrique): boolean {
  return state === 'active' && kind !== 'racine';
}

const DAY_MS = 86_400_000;

/** When figures are made, ISO 8601, and how many days without a publication make a rubrique silent. */
export interface LifeMoment {
  readonly now: string;
  readonly silentDays: number;
}

/** The rubriques of a school by the one under the root that holds them, those that few people publish in put together. */
export function rubriqueLife(side: RightsSide, moment: LifeMoment): readonly RubriqueLife[] {
  const branches = Map.groupBy(side.rubriques.filter(isCounted), (rubrique) => headOf(side, rubrique));
  const lines = [...branches].map(([head, rubriques]) => branchOf(side, head === CLASSES ? { kind: 'classes' } : { kind: 'rubrique', title: head.title }, rubriques, moment));
  return foldSmall(lines, (few) => mergeBranches(side, few)).map(({ readerSet, people: publishers, head, rubriques, alive, silent, unknown, contents }) => ({
    head, rubriques, alive, silent, unknown, contents, readers: countPeople(readerSet), publishers,
  }));
}

const CLASSES = 'classes';

/** The farthest mother under the root; those of the classes go together, each being about a class. */
function headOf({ view }: RightsSide, rubrique: Rubrique): Rubrique | typeof CLASSES {
  const head = mothersOf(view, rubrique).findLast(({ kind }) => kind !== 'racine') ?? rubrique;
  return head.kind === 'classe' ? CLASSES : head;
}

function branchOf(side: RightsSide, head: LifeHead, rubriques: readonly Rubrique[], moment: LifeMoment): Branch {
  const states = rubriques.map((rubrique) => lifeOf(rubrique, moment));
  const readerSet = peopleOn(side, rubriques, rankOf('visitor'));
  const publisherSet = peopleOn(side, rubriques, rankOf('publisher'));
  return {
    head,
    rubriques: rubriques.length,
    alive: states.filter((state) => state === 'alive').length,
    silent: states.filter((state) => state === 'silent').length,
    unknown: states.filter((state) => state === 'unknown').length,
    contents: sumKnown(rubriques.map(({ contentCount }) => contentCount)),
    readerSet,
    publisherSet,
    people: countPeople(publisherSet),
  };
}

function lifeOf({ lastPublicationAt }: Rubrique, { now, silentDays }: LifeMoment): 'alive' | 'silent' | 'unknown' {
  if (lastPublicationAt === null) return 'unknown';
  return Date.parse(now) - Date.parse(lastPublicationAt) > silentDays * DAY_MS ? 'silent' : 'alive';
}

function peopleOn(side: RightsSide, rubriques: readonly Rubrique[], rank: number): PeopleSet {
  const set = nobodyIn(side);
  for (const { id } of rubriques) addPeople(set, peopleAtLeast(side.rights, must(side.rubriqueIndex.get(id), 'the side has every rubrique'), rank));
  return set;
}

function nobodyIn(side: RightsSide): PeopleSet {
  return nobodyOf({ directory: side.ground.directory, side });
}

function mergeBranches(side: RightsSide, few: readonly Branch[]): Branch {
  const total = (count: (line: Branch) => number): number => few.reduce((sum, line) => sum + count(line), 0);
  const [readerSet, publisherSet] = [nobodyIn(side), nobodyIn(side)];
  for (const line of few) {
    addPeople(readerSet, line.readerSet);
    addPeople(publisherSet, line.publisherSet);
  }
  return {
    head: null,
    rubriques: total(({ rubriques }) => rubriques),
    alive: total(({ alive }) => alive),
    silent: total(({ silent }) => silent),
    unknown: total(({ unknown }) => unknown),
    contents: sumKnown(few.map(({ contents }) => contents)),
    readerSet,
    publisherSet,
    people: countPeople(publisherSet),
  };
}
