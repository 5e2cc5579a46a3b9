import { must } from '../../kernel/assert.ts';
import { reachOf } from '../../messaging/reach.ts';
import type { Reach } from '../../messaging/school-reach.ts';
import { rubriqueAt } from '../../messaging/rubrique-circles.ts';
import { spheresOf } from '../../messaging/reach-spheres.ts';
import { addPeople, countPeople, eitherOf, listPeople, peopleSet, type PeopleSet } from '../../rights/people-set.ts';
import { word } from '../../rights/typed-read.ts';
import { oncePerDirectory, type ControlGround } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory, lacksOne, lacksRubriques } from '../missing-data.ts';
import { lacksMatrix } from './messaging-facts.ts';

/** Mailing lists of rubriques by which pupils and parents, or pupils of several classes, write to each other whatever the matrix says. */
export const msg09: Control<'MSG-09'> = {
  id: 'MSG-09',
  severity: 'warning',
  family: 'MSG',
  where: 'here',
  source: { ref: 'S2-033', quote: 'Communication possible des élèves et des parents entre eux malgré le paramétrage.' },
  fix: 'assist',
  missing: lacksOne(lacksDirectory, lacksRubriques, lacksMatrix),
  find: (ground) => {
    const reach = reachOf(ground.side, ground.now);
    const writers = { student: writersOf(ground, reach, 'student'), guardian: writersOf(ground, reach, 'guardian') };
    return reach.circles.lists.flatMap((rubrique): readonly Finding[] => {
      const list = reach.circles.of(rubrique);
      const bypass = BETWEEN.find(([from, to]) => bypasses(list, writers[from], reach.spheres.people.get(to)));
      const { id } = rubriqueAt(ground.side, rubrique);
      return bypass === undefined ? [] : [{ objects: [{ kind: 'rubrique', id }], params: { from: bypass[0], to: bypass[1] } }];
    });
  },
};

/** Whom the guide wants apart; parents among themselves are left alone: no source speaks of them. */
const BETWEEN = [
  ['student', 'guardian'],
  ['guardian', 'student'],
  ['student', 'student'],
] as const;

/** The people of one family, gathered by what they see. */
interface Writers {
  readonly groups: readonly { readonly people: PeopleSet; readonly opened: PeopleSet }[];
  /** Whom the matrix in force shows to each of them. */
  readonly openedToAll: PeopleSet;
}

function writersOf(ground: ControlGround, reach: Reach, emitter: 'student' | 'guardian'): Writers {
  const { opened, seesClasses } = reach.emitter(emitter);
  const groups = classmates(ground)[emitter].map(({ people, classes }) => {
    const set = opened.slice();
    for (const c of seesClasses ? classes : []) addPeople(set, must(reach.spheres.members[c], 'each class has a sphere'));
    return { people, opened: set };
  });
  return { groups, openedToAll: opened };
}

interface Classmates {
  readonly people: PeopleSet;
  readonly classes: readonly number[];
}

/** Thousands of people, a few hundred ways to be in classes: the matrix is asked once for each. */
const classmates = oncePerDirectory((directory) => {
  const { people, classesOf } = spheresOf(directory);
  const gather = (family: 'student' | 'guardian'): readonly Classmates[] => {
    const members = [...listPeople(people.get(family) ?? peopleSet(0, []))];
    const alike = Map.groupBy(members, (person) => String(classesOf[person]));
    return [...alike.values()].map((some) => ({
      people: peopleSet(directory.people.length, some),
      classes: must(classesOf[must(some[0], 'a group of somebody')], 'the list is of people of the directory'),
    }));
  };
  return { student: gather('student'), guardian: gather('guardian') };
});

/** Whether somebody of a list writes by it to somebody else whom the matrix hides from her. */
function bypasses(list: PeopleSet, { groups, openedToAll }: Writers, family: PeopleSet | undefined): boolean {
  if (family === undefined) return false;
  const readers = both(list, family);
  return goesBeyond(readers, openedToAll) && groups.some(({ people, opened }) => goesBeyond(readers, opened) && writesToAnother(both(list, people), readers, opened));
}

/** Somebody is there to write, and she is not the only one who is hidden. */
function writesToAnother(writers: PeopleSet, readers: PeopleSet, opened: PeopleSet): boolean {
  const hidden = readers.map((bits, i) => bits & ~word(opened, i));
  return countPeople(writers) > 0 && countPeople(eitherOf(writers, hidden)) > 1;
}

/** Whether some of these people are out of a set; word by word, since most lists have thousands of people and nobody hidden. */
function goesBeyond(people: PeopleSet, set: PeopleSet): boolean {
  for (let i = 0; i < people.length; i++) {
    if ((word(people, i) & ~word(set, i)) !== 0) return true;
  }
  return false;
}

function both(one: PeopleSet, other: PeopleSet): PeopleSet {
  const common = one.slice();
  for (let i = 0; i < common.length; i++) common[i] = word(one, i) & word(other, i);
  return common;
}
