import type { FakeGroup, FakeUser, FakeWorld } from './world.ts';
import { EVERYTHING } from './thread-routes.ts';
import { addEdges } from './world.ts';

/** How big a fake school is. */
export interface FakeSchoolSize {
  readonly uai: string;
  readonly classes: number;
  readonly studentsPerClass: number;
  readonly teachers: number;
  readonly staff: number;
  /** Free groups, each of some teachers and students. */
  readonly freeGroups: number;
}

export const SMALL: FakeSchoolSize = { uai: '0319999A', classes: 2, studentsPerClass: 3, teachers: 4, staff: 3, freeGroups: 2 };

/** The account that a platform's administrator makes for this ENT; invented. */
export const MACHINE = { login: 'connecteur.console', password: 'mot-de-passe-fictif' } as const;

/** The application that its operator made for this ENT; invented. */
export const APPLICATION = { id: 'console-ent', secret: 'SECRET-CLIENT-fictif', redirect: 'https://ent.exemple.invalid/retour' } as const;

const PROFILES = ['Student', 'Relative', 'Teacher', 'Personnel'] as const;

/** A school with the communication rules that the platform gives by default (§2.4), and one of its neighbours. */
export function fakeSchool(size: FakeSchoolSize = SMALL): FakeWorld {
  const structure = 's-1';
  const world: FakeWorld = {
    structures: [{ id: structure, UAI: size.uai, name: 'Collège (fictif)' }, { id: 's-2', UAI: '0319998Z', name: 'Collège voisin (fictif)' }],
    classes: Array.from({ length: size.classes }, (_, i) => ({ id: `c-${String(i)}`, name: className(i), structure })),
    users: new Map(), groups: new Map(), links: new Map(), direct: new Set(), grants: new Map(),
    applications: [{ id: 'a-blog', name: 'Blog' }, { id: 'a-mess', name: 'Messagerie' }, { id: 'a-media', name: 'Médiacentre' }],
    roles: [
      { id: 'r-blog-read', name: 'Blog - Lecture', applications: ['a-blog'] },
      { id: 'r-blog', name: 'Blog - Création', applications: ['a-blog'] },
      { id: 'r-mess', name: 'Messagerie', applications: ['a-mess'] },
      { id: 'r-media', name: 'Médiacentre - Affectation', applications: ['a-media'] },
      { id: 'r-both', name: 'Blog et messagerie', applications: ['a-blog', 'a-mess'] },
    ],
    lessonBooks: [], teachings: [], replacements: [], typeless: new Set(),
    threads: [], blogs: [], hidden: new Set(), notices: [],
    accounts: [{ ...MACHINE, userId: 'u-machine' }],
    clients: [{ ...APPLICATION, scope: 'directory communication appregistry infra diary actualites blog viescolaire' }],
    nextId: 1,
  };
  addPeople(world, size);
  addGroups(world, size);
  addLinks(world, size);
  addFreeGroups(world, size);
  addNeighbour(world);
  addThreads(world);
  addTeachings(world);
  for (const group of world.groups.values()) for (const member of group.members) addEdges(group, member);
  world.grants.set('g-Teacher', new Set(['r-blog', 'r-mess'])).set('g-Student', new Set(['r-blog-read'])).set('g-c0-Student', new Set(['r-mess']));
  return world;
}

/** The name of a class of a fake school. */
export function className(i: number): string {
  return `${String(6 - (i % 4))}E${String(i)}`;
}

function addUser(world: FakeWorld, given: Pick<FakeUser, 'id' | 'type'> & Partial<FakeUser>): void {
  world.users.set(given.id, {
    externalId: given.id.replace('u-', ''), lastName: `EXEMPLE-${given.id}`, firstName: 'Nadia', structure: 's-1',
    classes: [], functionalGroups: [], children: [], blocked: false, administers: [], ...given,
  });
}

function addPeople(world: FakeWorld, { classes, studentsPerClass, teachers, staff }: FakeSchoolSize): void {
  addUser(world, { id: 'u-machine', type: 'Personnel', administers: ['s-1'] });
  for (let c = 0; c < classes; c += 1) {
    for (let i = 0; i < studentsPerClass; i += 1) {
      const student = `u-e${String(c)}-${String(i)}`;
      addUser(world, { id: student, type: 'Student', classes: [`c-${String(c)}`], functionalGroups: i % 2 === 0 ? ['LATIN'] : [] });
      addUser(world, { id: `u-r${String(c)}-${String(i)}`, type: 'Relative', classes: [`c-${String(c)}`], children: [student] });
    }
  }
  for (let i = 0; i < teachers; i += 1) {
    const own = world.classes.filter((_, c) => (i + c) % 2 === 0).map(({ id }) => id);
    addUser(world, { id: `u-t${String(i)}`, type: 'Teacher', classes: own, functionalGroups: i === 0 ? ['LATIN'] : [] });
  }
  for (let i = 0; i < staff; i += 1) addUser(world, { id: `u-p${String(i)}`, type: 'Personnel' });
}

type NewGroup = Pick<FakeGroup, 'id' | 'name' | 'type' | 'users'> & Partial<Pick<FakeGroup, 'structure' | 'subType' | 'filter' | 'classId' | 'parent' | 'lockDelete' | 'autolink' | 'createdBy'>>;

/** Puts a group in the world; its edges follow its members. */
export function addGroup(world: FakeWorld, given: NewGroup, members: Iterable<string>): FakeGroup {
  const group: FakeGroup = {
    structure: 's-1', subType: null, filter: null, classId: null, parent: null, lockDelete: false, autolink: false, createdBy: null, ...given,
    members: new Set(members), sends: new Set(), shows: new Set(),
  };
  world.groups.set(group.id, group);
  return group;
}

function addGroups(world: FakeWorld, { classes }: FakeSchoolSize): void {
  const people = [...world.users.values()];
  const school = { Student: 'OUTGOING', Relative: 'OUTGOING', Teacher: 'BOTH', Personnel: 'BOTH' } as const;
  const ofClass = { Student: 'BOTH', Relative: 'BOTH', Teacher: 'OUTGOING', Personnel: 'OUTGOING' } as const;
  for (const profile of PROFILES) {
    const all = people.filter(({ type }) => type === profile);
    addGroup(world, { id: `g-${profile}`, name: `Collège (fictif)-${profile}`, type: 'ProfileGroup', subType: 'StructureGroup', filter: profile, users: school[profile] }, all.map(({ id }) => id));
    for (let c = 0; c < classes; c += 1) {
      const classId = `c-${String(c)}`;
      addGroup(
        world,
        { id: `g-c${String(c)}-${profile}`, name: `${className(c)}-${profile}`, type: 'ProfileGroup', subType: 'ClassGroup', filter: profile, classId, parent: `g-${profile}`, users: ofClass[profile] },
        all.filter((user) => user.classes.includes(classId)).map(({ id }) => id),
      );
    }
  }
  addGroup(world, { id: 'g-latin', name: 'LATIN', type: 'FunctionalGroup', users: null }, people.filter(({ functionalGroups }) => functionalGroups.includes('LATIN')).map(({ id }) => id));
  addGroup(world, { id: 'g-direction', name: 'Collège (fictif)-Direction', type: 'DirectionGroup', users: null }, ['u-p0']);
  addGroup(world, { id: 'g-ht', name: 'Collège (fictif)-HeadTeacher', type: 'HTGroup', users: null }, ['u-t0']);
}

function addLinks(world: FakeWorld, { classes }: FakeSchoolSize): void {
  const school = ['g-Personnel', 'g-Teacher', 'g-Relative', 'g-Student', 'g-direction', 'g-ht'];
  for (const from of ['g-Personnel', 'g-Teacher']) world.links.set(from, new Set(school.filter((to) => to !== from)));
  // Asleep: parents of the school do not write through that group, until something gives them the way (E10).
  world.links.set('g-Relative', new Set(['g-direction']));
  for (let c = 0; c < classes; c += 1) {
    const own = (profile: string): string => `g-c${String(c)}-${profile}`;
    world.links.set(own('Student'), new Set([own('Personnel'), own('Teacher')]));
    world.links.set(own('Relative'), new Set([own('Personnel'), own('Teacher'), own('Student')]));
  }
}

function addFreeGroups(world: FakeWorld, { freeGroups, teachers }: FakeSchoolSize): void {
  for (let i = 0; i < freeGroups; i += 1) {
    addGroup(world, { id: `g-free${String(i)}`, name: `Équipe ${String(i)}`, type: 'ManualGroup', users: null }, [`u-t${String(i % teachers)}`, 'u-e0-0']);
  }
  addGroup(world, { id: 'g-gar', name: 'RESP-AFFECT-GAR', type: 'ManualGroup', users: null, lockDelete: true }, ['u-t0']);
  for (const n of ['1', '2']) addGroup(world, { id: `g-probe${n}`, name: 'zz-connecteur-test', type: 'ManualGroup', users: null }, []);
  addGroup(world, { id: 'g-auto', name: 'Tous les latinistes', type: 'ManualGroup', users: null, autolink: true }, ['u-e0-0']);
}

function addNeighbour(world: FakeWorld): void {
  addUser(world, { id: 'u-other', type: 'Teacher', structure: 's-2' });
  addGroup(world, { id: 'g-other', name: 'Collège voisin-Teacher', type: 'ProfileGroup', subType: 'StructureGroup', filter: 'Teacher', users: 'BOTH', structure: 's-2' }, ['u-other']);
}

/** A subject of their own for each teacher, in each of their classes; two for the first one, who has a group besides. */
function addTeachings(world: FakeWorld): void {
  for (const { id, type, classes } of world.users.values()) {
    if (type === 'Teacher') for (const group of classes) world.teachings.push({ teacher: id, subject: id.replace('u-', 'm-'), group });
  }
  world.teachings.push({ teacher: 'u-t0', subject: 'm-other', group: 'c-0' }, { teacher: 'u-t0', subject: 'm-t0', group: 'g-latin' });
}

/** The group of who administers the school, which holds everything on each of its threads; one thread stands by to prove that a list may be replaced. */
function addThreads(world: FakeWorld): void {
  addGroup(world, { id: 'g-adml', name: 'Collège (fictif)-AdminLocal', type: 'FunctionGroup', users: null }, ['u-machine']);
  const thread = (id: number, title: string, owner: string, structure = 's-1'): void =>
    void world.threads.push({ id, title, owner, structure, groups: new Map([['g-adml', EVERYTHING]]), users: new Map(), isAutomatic: true });
  thread(12, 'Vie du collège', 'u-t0');
  thread(13, 'zz-connecteur-test', 'u-machine');
  thread(14, 'Fil du voisin', 'u-other', 's-2');
}
