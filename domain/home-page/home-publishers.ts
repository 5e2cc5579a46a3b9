import { FAMILY_OF_PROFILE } from '../directory/profile.ts';
import { must } from '../kernel/assert.ts';
import { peopleAtLeast } from '../rights/engine.ts';
import { addPeople, countPeople, listPeople, peopleSet, without, type PeopleSet } from '../rights/people-set.ts';
import { rankOf } from '../rights/role.ts';
import type { Rubrique } from '../rubriques/rubrique.ts';
import type { RightsSide } from '../school/school-rights.ts';

/** A rubrique whose articles the page shows, and who may publish there without anybody's agreement. */
export interface FeedingRubrique {
  readonly rubrique: Rubrique;
  /** Read by anybody, not only by who is signed in (S2-013). */
  readonly isPublic: boolean;
  readonly people: PeopleSet;
}

/** Who may publish on the page, and through what. */
export interface HomePublishers {
  readonly rubriques: readonly FeedingRubrique[];
  /** Through the public ones, each once. */
  readonly toPublic: PeopleSet;
}

/**
 * Who can make an article appear on the home page, by the rights that are in force: from « rédacteur avec mise en ligne » on (table 2.3.4,
 * inferred), in each rubrique that feeds it and whose blog is on (S2-011). What is archived or deleted shows nothing.
 */
export function homePublishers(side: RightsSide, fed: Iterable<string>): HomePublishers {
  const rubriques = [...fed].flatMap((id) => {
    const index = side.rubriqueIndex.get(id);
    const rubrique = index === undefined ? undefined : must(side.rubriques[index], 'an index stands for a rubrique');
    return index === undefined || rubrique === undefined || rubrique.state !== 'active' || !rubrique.blog ? [] : [feeding(side, rubrique, index)];
  });
  const toPublic = peopleSet(side.ground.directory.people.length, []);
  for (const { isPublic, people } of rubriques) if (isPublic) addPeople(toPublic, people);
  return { rubriques, toPublic };
}

function feeding({ rights }: RightsSide, rubrique: Rubrique, index: number): FeedingRubrique {
  return { rubrique, isPublic: rubrique.visibility === 'publique', people: peopleAtLeast(rights, index, rankOf('publisher')) };
}

/** The people of a set who are not of the staff of the school: pupils, who answers for them, guests (RUB-03). */
export function notStaffOf(side: RightsSide, people: PeopleSet): readonly number[] {
  return [...listPeople(people)].filter((index) => {
    const family = FAMILY_OF_PROFILE[must(side.ground.directory.people[index], 'an index stands for a person').profile];
    return family !== 'teacher' && family !== 'staff';
  });
}

/** Who could publish to the public only with a draft, and who only without it. */
export interface PublisherShift {
  readonly gained: PeopleSet;
  readonly lost: PeopleSet;
  readonly before: number;
  readonly after: number;
}

/** What a draft changes of who publishes to the public. */
export function publisherShift(before: HomePublishers, after: HomePublishers): PublisherShift {
  return {
    gained: without(after.toPublic, before.toPublic), lost: without(before.toPublic, after.toPublic),
    before: countPeople(before.toPublic), after: countPeople(after.toPublic),
  };
}
