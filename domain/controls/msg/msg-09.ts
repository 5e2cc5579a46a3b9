import { must } from '../../kernel/assert.ts';
import { reachOf, type Reach } from '../../messaging/reach.ts';
import { rubriqueAt } from '../../messaging/rubrique-circles.ts';
import { addPeople, hasPerson, listPeople, type PeopleSet } from '../../rights/people-set.ts';
import { word } from '../../rights/typed-read.ts';
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
    return reach.circles.lists.flatMap((rubrique): readonly Finding[] => {
      const bypass = BETWEEN.find(([from, to]) => bypasses(reach, reach.circles.of(rubrique), from, to));
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

/** Whether somebody of a list writes by it to somebody whom the matrix hides from her. */
function bypasses(reach: Reach, list: PeopleSet, from: string, to: string): boolean {
  const { people } = reach.spheres;
  const writers = both(list, people.get(from));
  const readers = both(list, people.get(to));
  if (readers.every((bits) => bits === 0)) return false;
  const shown = new Map<string, PeopleSet>();
  return [...listPeople(writers)].some((writer) => {
    const classes = must(reach.spheres.classesOf[writer], 'the list is of people of the directory');
    const key = classes.join(',');
    const opened = shown.get(key) ?? openedTo(reach, from, classes);
    shown.set(key, opened);
    return hides(opened, readers, writer);
  });
}

/** Whom the matrix in force shows to the people of some classes. */
function openedTo(reach: Reach, emitter: string, classes: readonly number[]): PeopleSet {
  const { opened, seesClasses } = reach.emitter(emitter);
  const set = opened.slice();
  for (const c of seesClasses ? classes : []) addPeople(set, must(reach.spheres.members[c], 'each class has a sphere'));
  return set;
}

function hides(opened: PeopleSet, readers: PeopleSet, writer: number): boolean {
  const isReader = hasPerson(readers, writer);
  return readers.some((bits, i) => {
    const self = isReader && i === writer >>> 5 ? 1 << (writer & 31) : 0;
    return (bits & ~self & ~word(opened, i)) !== 0;
  });
}

function both(one: PeopleSet, other: PeopleSet | undefined): PeopleSet {
  return one.map((bits, i) => (other === undefined ? 0 : bits & word(other, i)));
}
