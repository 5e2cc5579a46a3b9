import { listPeople } from '../../domain/rights/people-set.ts';
import { rightsOf, type RightsSide } from '../../domain/school/school-rights.ts';
import { reachImpact, reachImpactOnPerson } from '../../domain/messaging/reach-impact.ts';
import { reachReasons } from '../../domain/messaging/reach-paths.ts';
import { reachOf, recipientsOf, writersTo } from '../../domain/messaging/reach.ts';
import type { Reach } from '../../domain/messaging/school-reach.ts';
import { layChanges } from '../../domain/sync/overlay.ts';
import type { Change } from '../../domain/sync/mutation.ts';
import { atMost, interleave, quantile, type BenchLine } from '../bench-line.ts';
import { reachFloor, type ReachFloor } from '../floors/reach-floor.ts';
import { rightsFloor } from '../floors/rights-floor.ts';
import { CITE, citeScolaire, seededRandom } from '../rights/cite-scolaire.ts';
import { EMITTERS, reachSchool, TARGETS } from './reach-school.ts';

const NOW = '2026-11-09T08:00:00.000Z';
const FRAME = 16_667;

/** B20, and B6 over changes of the matrix: who can write to whom in a cité scolaire, beside the bare loops of the same run. */
export async function benchReach(): Promise<BenchLine[]> {
  const side = reachSchool();
  const reach = reachOf(side, NOW);
  const floor = floorOf(reach);
  mustAgree(reach, floor);
  await nextTurn();
  return [...benchList(reach, floor), ...benchPaths(reach, floor), ...benchMatrix(side)];
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function floorOf(reach: Reach): ReachFloor {
  const { side, spheres, circles, everyClass } = reach;
  const people = (set: Uint32Array): number[] => [...listPeople(set)];
  const emitters = EMITTERS.map((emitter) => reach.emitter(emitter));
  return reachFloor({
    people: CITE.people,
    groups: side.groupMembers,
    classes: spheres.members.map(people),
    lists: circles.lists.map((rubrique) => people(circles.of(rubrique))),
    rubriques: side.rubriques.map((_, rubrique) => people(circles.of(rubrique))),
    columns: spheres.emitters.map((emitter) => EMITTERS.findIndex((known) => known === emitter)),
    everyClass: people(everyClass),
    visible: emitters.map(({ groups }) => groups),
    classesVisible: emitters.map(({ seesClasses }) => seesClasses),
    rubriquesVisible: emitters.map(({ seesRubriques }) => seesRubriques),
  });
}

/** Two engines that disagree are not compared. */
function mustAgree(reach: Reach, floor: ReachFloor): void {
  for (let person = 0; person < CITE.people; person += 71) {
    const list = listPeople(recipientsOf(reach, { kind: 'person', person }));
    if (floor.list(person).join() !== list.join()) throw new Error(`The floor disagrees about the recipients of person ${person}`);
    for (let to = 0; to < CITE.people; to += 997) {
      const { can } = reachReasons(reach, { kind: 'person', person }, { kind: 'person', person: to });
      if (can !== floor.paths(person, to).length > 0) throw new Error(`The floor disagrees about ${person} and ${to}`);
    }
  }
}

const ASKED = 200;

/** Times an answer repeated for many questions. */
function perQuestion(answer: (i: number) => unknown): () => void {
  return () => {
    for (let i = 0; i < ASKED; i++) answer(i);
  };
}

const asked = (i: number): number => (i * 37) % CITE.people;

function benchList(reach: Reach, floor: ReachFloor): readonly BenchLine[] {
  const took = interleave({
    // As a first question: nothing kept from those before.
    ours: perQuestion((i) => listPeople(recipientsOf({ ...reach, known: new Map() }, { kind: 'person', person: asked(i) }))),
    writers: perQuestion((i) => listPeople(writersTo(reach, { kind: 'person', person: asked(i) }))),
    floor: perQuestion((i) => floor.list(asked(i))),
  });
  const reference = took.floor / ASKED;
  const line = (id: string, what: string, value: number): BenchLine => atMost({ id, what, value: value / ASKED, unit: 'µs', reference }, 5);
  return [
    line('B20.list', 'Everybody to whom one person can write, beside the bare loops', took.ours),
    atMost({ id: 'B20.frame', what: 'Everybody who can write to one person, against one frame', value: took.writers / ASKED, unit: 'µs', reference: FRAME }, 1),
  ];
}

function benchPaths(reach: Reach, floor: ReachFloor): readonly BenchLine[] {
  const random = seededRandom(20);
  const pairs = Array.from({ length: ASKED }, () => [Math.floor(random() * CITE.people), Math.floor(random() * CITE.people)] as const);
  const ask = (i: number): readonly [number, number] => pairs[i] ?? [0, 0];
  const why = ([from, to]: readonly [number, number]): unknown => reachReasons(reach, { kind: 'person', person: from }, { kind: 'person', person: to });
  const open = pairs.filter(([from, to]) => floor.paths(from, to).length > 0);
  const took = interleave({
    ours: () => open.map(why),
    floor: () => open.map(([from, to]) => floor.paths(from, to)),
  });
  const all = Array.from({ length: 2000 }, (_, i) => {
    const start = performance.now();
    why(ask(i % ASKED));
    return (performance.now() - start) * 1000;
  });
  return [
    atMost({ id: 'B20.paths', what: `Every path between two people who may write, ${open.length} pairs`, value: took.ours / open.length, unit: 'µs', reference: took.floor / open.length }, 5),
    atMost({ id: 'B20.why', what: '« Pourquoi ? » with what would open it, slowest 5 % of any pairs, against 1 ms', value: quantile(all, 0.95), unit: 'µs', reference: 1000 }, 1),
  ];
}

/** A draft that turns some cells of the matrix over. */
function draft(side: RightsSide, seed: number): readonly Change[] {
  const random = seededRandom(seed);
  return Array.from({ length: 1 + (seed % 12) }, () => {
    const id = `${EMITTERS[Math.floor(random() * EMITTERS.length)] ?? ''}|${TARGETS[Math.floor(random() * TARGETS.length)] ?? ''}`;
    const was = side.view.find('visibilityRule', id)?.fields['visible'] === true;
    return { entity: 'visibilityRule', id, edits: [{ field: 'visible', was, set: !was }] };
  });
}

function benchMatrix(side: RightsSide): readonly BenchLine[] {
  const floor = rightsFloor(citeScolaire());
  const before = reachOf(side, NOW);
  const drafts = Array.from({ length: 12 }, (_, seed) => draft(side, seed));
  let turn = 0;
  const took = interleave({
    ours: () => {
      const after = reachOf(rightsOf(side.ground, layChanges(side.view, drafts[turn++ % drafts.length] ?? []), side), NOW);
      const { gainedPeople, lostPeople } = reachImpact(before, after);
      for (const person of [...gainedPeople.subarray(0, 10), ...lostPeople.subarray(0, 10)]) reachImpactOnPerson(before, after, person);
    },
    floor: () => [floor.matrix(), floor.matrix()],
  }, 36, 12);
  const what = 'Impact of a draft of the matrix, new rights included, lists ready, 20 people detailed, against two bare matrices';
  return [atMost({ id: 'B6.matrix', what, value: took.ours, unit: 'µs', reference: took.floor }, 4)];
}
