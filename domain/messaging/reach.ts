import { oncePer } from '../kernel/once.ts';
import { membersOf } from '../rights/memberships.ts';
import { addPeople, addPerson, everybody, peopleSet, type PeopleSet } from '../rights/people-set.ts';
import { word } from '../rights/typed-read.ts';
import type { RightsSide } from '../school/school-rights.ts';
import { standingOf, type Correspondent, type Standing } from './correspondent.ts';
import { readMatrix, type Matrix } from './matrix.ts';
import { restrictionAt } from './messaging-settings.ts';
import { spheresOf } from './reach-spheres.ts';
import { circlesOf } from './rubrique-circles.ts';
import { targetedSenders } from './targeted-communication.ts';
import type { Sphere } from './visibility-rule.ts';
import type { SeenCell, EmitterReach, Reach } from './school-reach.ts';

const reachesOf = oncePer<RightsSide, Map<boolean, Reach>>(() => new Map());

/** The reach of a side at an instant (ISO 8601); only an emergency restriction makes instants differ. */
export function reachOf(side: RightsSide, now: string): Reach {
  const isRestricted = restrictionAt(side.view, now) !== undefined;
  const known = reachesOf(side);
  const reach = known.get(isRestricted) ?? openReach(side, now);
  known.set(isRestricted, reach);
  return reach;
}

function openReach(side: RightsSide, now: string): Reach {
  const { rights, groups, view, ground } = side;
  const matrix = readMatrix(view, groups, now);
  const spheres = spheresOf(ground.directory);
  const lines = groups.flatMap(({ kind }, g) => (kind === 'functional' ? [g] : []));
  const granted = grantedPeople(side);
  const everyClass = granted.slice();
  for (const line of lines) addPeople(everyClass, membersOf(rights.memberships, line));
  const anyClass = peopleSet(rights.input.people, []);
  for (const sphere of spheres.members) addPeople(anyClass, sphere);
  const emitters = new Map<string, EmitterReach>();
  const emitter = (id: string): EmitterReach => {
    const found = emitters.get(id) ?? readEmitter(side, matrix, id);
    emitters.set(id, found);
    return found;
  };
  return { side, matrix, spheres, circles: circlesOf(side), lines, granted, everyClass, anyClass, emitter, known: new Map() };
}

function grantedPeople({ view, rights, ground }: RightsSide): PeopleSet {
  const granted = peopleSet(rights.input.people, []);
  for (const [id, { fields }] of view.list('allClasses')) {
    const person = fields['granted'] === true ? ground.directory.personIndex.get(id) : undefined;
    if (person !== undefined) addPerson(granted, person);
  }
  return granted;
}

function readEmitter({ rights, groupIndex }: RightsSide, { targets, cell }: Matrix, emitter: string): EmitterReach {
  const cells = targets.map(({ key, group }): SeenCell => ({ cell: cell(emitter, key), group: group === undefined ? undefined : groupIndex.get(group.id) }));
  const visible = cells.filter((seen) => seen.cell.inForce === true);
  const groups = visible.flatMap(({ group }) => group ?? []);
  const opened = peopleSet(rights.input.people, []);
  for (const group of groups) addPeople(opened, membersOf(rights.memberships, group));
  const sees = (sphere: Sphere): boolean => visible.some((seen) => seen.cell.target === sphere);
  return {
    visible,
    hidden: cells.filter((seen) => seen.cell.inForce !== true),
    groups,
    opened,
    seesClasses: sees('classSphere'),
    seesRubriques: sees('rubriqueSphere'),
  };
}

/** What is asked of a reach beyond the messaging itself. */
export interface ReachOptions {
  /** Counts « Communication ciblée » too, to which nobody replies. */
  readonly withTargeted?: boolean;
}

/** Everybody to whom somebody can start to write; replies in a thread, always possible, are not counted (S2-033). */
export function recipientsOf(reach: Reach, who: Correspondent, { withTargeted = false }: ReachOptions = {}): PeopleSet {
  const standing = standingOf(reach, who);
  const set = withTargeted && standing.targeted ? everybody(reach.side.rights.input.people) : sharedRecipients(reach, standing).slice();
  removeSelf(set, standing);
  return set;
}

/** What everybody of a standing reaches, the writer possibly included: to be read only. */
function sharedRecipients(reach: Reach, standing: Standing): PeopleSet {
  const rubriques = circlesEntered(reach, standing);
  const classes = standing.everyClass ? '*' : standing.classes.join(',');
  const key = `${standing.emitter}|${classes}|${rubriques.join(',')}`;
  const known = reach.known.get(key) ?? gather(recipientParts(reach, standing, rubriques), reach);
  reach.known.set(key, known);
  return known;
}

/** The sets of people that the paths of a standing open, each path by itself. */
function recipientParts(reach: Reach, standing: Standing, rubriques: readonly number[]): readonly PeopleSet[] {
  const { opened, seesClasses } = reach.emitter(standing.emitter);
  return [
    opened,
    ...(seesClasses ? classParts(reach, standing) : []),
    ...rubriques.map((rubrique) => reach.circles.of(rubrique)),
  ];
}

function classParts({ anyClass, spheres }: Reach, { everyClass, classes }: Standing): readonly PeopleSet[] {
  return everyClass ? [anyClass] : spheres.members.filter((_, c) => classes.includes(c));
}

function gather(parts: readonly PeopleSet[], { side }: Reach): PeopleSet {
  const set = peopleSet(side.rights.input.people, []);
  for (const part of parts) addPeople(set, part);
  return set;
}

/** The rubriques by which somebody writes: lists whatever the matrix says, the others where « Mes rubriques » is visible. */
function circlesEntered(reach: Reach, { emitter, inCircle }: Pick<Standing, 'emitter' | 'inCircle'>): readonly number[] {
  return openCircles(reach, emitter).filter((rubrique) => inCircle(rubrique));
}

/** The rubriques that open their members to a column, be she one of them. */
export function openCircles({ circles, emitter: read }: Reach, emitter: string): readonly number[] {
  return read(emitter).seesRubriques ? circles.all : circles.lists;
}

/** Everybody who can start to write to somebody. */
export function writersTo(reach: Reach, who: Correspondent, { withTargeted = false }: ReachOptions = {}): PeopleSet {
  const standing = standingOf(reach, who);
  const writers = peopleSet(reach.side.rights.input.people, []);
  for (const [emitter, people] of reach.spheres.people) {
    if (reach.emitter(emitter).groups.some((group) => standing.inGroup(group))) addPeople(writers, people);
    else for (const part of writerParts(reach, standing, emitter)) addBoth(writers, part, people);
  }
  if (withTargeted) addPeople(writers, targetedSenders(reach.side).people);
  removeSelf(writers, standing);
  return writers;
}

/** Those who, if they are of a column, write to somebody by a class or by a rubrique. */
function writerParts(reach: Reach, { classes, inCircle }: Standing, emitter: string): readonly PeopleSet[] {
  const { spheres, everyClass, circles } = reach;
  const byClass = reach.emitter(emitter).seesClasses && classes.length > 0;
  return [
    ...(byClass ? [everyClass, ...spheres.members.filter((_, c) => classes.includes(c))] : []),
    ...openCircles(reach, emitter).filter((rubrique) => inCircle(rubrique)).map((rubrique) => circles.of(rubrique)),
  ];
}

function addBoth(set: PeopleSet, one: PeopleSet, other: PeopleSet): void {
  for (let i = 0; i < set.length; i++) set[i] = word(set, i) | (word(one, i) & word(other, i));
}

/** Takes the writer out of a set: nobody writes to herself. */
export function removeSelf(set: PeopleSet, { self }: Pick<Standing, 'self'>): void {
  if (self >= 0) set[self >>> 5] = word(set, self >>> 5) & ~(1 << (self & 31));
}
