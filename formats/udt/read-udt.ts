import { parseDate } from '../values/dates.ts';
import type { FileInput } from '../file/byte-source.ts';
import { assembleCourses, groupKey, PLACEHOLDER, type UdtCodes, type UdtSlot } from './assemble-courses.ts';
import { attribute, readLeaves, type Leaf } from './leaf-elements.ts';
import type { UdtAnomaly, UdtBase, UdtCourse, UdtMembership, UdtNamed, UdtPupil, UdtSubject, UdtTeacher } from './udt-base.ts';
import { openUdtSet, type UdtSet } from './udt-set.ts';
import { closedWeeks, weeksOfMask } from './week-mask.ts';

/** Notes what is strange in a file of the set. */
type Note = (kind: UdtAnomaly['kind'], value: string) => void;

/** Reads a UDT base from its zip (formats.md §6); throws a {@link FileError} on another file or a trap. */
export async function readUdt(input: FileInput): Promise<UdtBase> {
  const set = await openUdtSet(input);
  try {
    return await readSet(set);
  } finally {
    await set.close();
  }
}

async function readSet(set: UdtSet): Promise<UdtBase> {
  const anomalies: UdtAnomaly[] = [];
  const noteIn = (file: string): Note => (kind, value) => void anomalies.push({ kind, file, value });
  const calendar = await readCalendar(set, noteIn('UDCal_24'));
  const people = await readPeople(set);
  const { groups, groupNames, groupings } = await readGroups(set);
  const codes: UdtCodes = { slots: await readSlots(set), groups: groupNames, groupings, coTeachers: await readCoTeachers(await set.read(23)) };
  const memberships = await readMemberships(set, { calendar, groupNames, pupils: new Set(people.pupils.map(({ code }) => code)) }, noteIn('UDCal_21'));
  const ligfiche = await set.leaves(await set.read(12), 'ligfiche');
  const courses = assembleCourses(ligfiche, codes, noteIn('UDCal_12'));
  const exceptional = await readExceptional(set, codes, noteIn);
  return { ...calendar, ...people, groups, memberships, courses, exceptional, anomalies };
}

type Calendar = Pick<UdtBase, 'year' | 'startsOn' | 'endsOn' | 'firstWeek' | 'closed'>;

async function readCalendar(set: UdtSet, note: Note): Promise<Calendar> {
  const found = await set.leaves(await set.read(24), 'annee', 'debut_eleve', 'fin_eleve', 'fermeture');
  const [init] = await set.leaves(await set.read(0), 'init');
  const textOf = (name: string): string => found.filter((leaf) => leaf.name === name).map((leaf) => attribute(leaf, ''))[0] ?? '';
  const closed = found.flatMap((leaf) => {
    if (leaf.name !== 'fermeture') return [];
    const [from, to] = [day(attribute(leaf, 'debut'), note), day(attribute(leaf, 'fin'), note)];
    return from === undefined || to === undefined ? [] : closedWeeks(from, to);
  });
  return {
    year: Number(textOf('annee')),
    startsOn: day(textOf('debut_eleve'), note),
    endsOn: day(textOf('fin_eleve'), note),
    // School begins in the first days of September: week 36, where the set does not say (« Déduit »).
    firstWeek: init === undefined ? 36 : Number(attribute(init, 'premiere_semaine_ISO')),
    closed: new Set(closed),
  };
}

function day(text: string, note: Note): string | undefined {
  const read = text === '' ? undefined : parseDate(text);
  if (text !== '' && read === undefined) note('malformed-date', text);
  return read;
}

async function readPeople(set: UdtSet): Promise<Pick<UdtBase, 'teachers' | 'subjects' | 'rooms' | 'divisions' | 'pupils'>> {
  const prof = await set.leaves(await set.read(4), 'prof');
  const mat = await set.leaves(await set.read(5), 'mat');
  const salle = await set.leaves(await set.read(3), 'salle');
  const div = await set.leaves(await set.read(8), 'div');
  const eleve = await set.leaves(await set.read(10), 'eleve');
  return {
    teachers: coded(prof).map(teacherOf),
    subjects: coded(mat).map((leaf): UdtSubject => ({ ...named(leaf, 'libelle'), nationalCode: attribute(leaf, 'code_gep1') })),
    rooms: coded(salle).map((leaf) => named(leaf, 'nom')),
    divisions: coded(div).map((leaf) => named(leaf, 'libelle')),
    pupils: coded(eleve).map(pupilOf),
  };
}

function coded(leaves: readonly Leaf[]): readonly Leaf[] {
  return leaves.filter((leaf) => attribute(leaf, 'code') !== '' && attribute(leaf, 'code') !== PLACEHOLDER);
}

function named(leaf: Leaf, label: string): UdtNamed {
  return { code: attribute(leaf, 'code'), name: attribute(leaf, label) };
}

function teacherOf(leaf: Leaf): UdtTeacher {
  const [lastName, firstName] = [attribute(leaf, 'nom'), attribute(leaf, 'prenom')];
  return {
    code: attribute(leaf, 'code'),
    name: `${lastName} ${firstName}`.trim(),
    lastName,
    firstName,
    externalId: present(leaf, 'epj'),
    birthDate: parseDate(attribute(leaf, 'date_naissance')),
    email: present(leaf, 'mail'),
  };
}

function pupilOf(leaf: Leaf): UdtPupil {
  return { code: attribute(leaf, 'code'), lastName: attribute(leaf, 'nom'), firstName: attribute(leaf, 'prenom'), birthDate: parseDate(attribute(leaf, 'naissance')) };
}

function present(leaf: Leaf, name: string): string | undefined {
  const value = attribute(leaf, name);
  return value === '' ? undefined : value;
}

interface Groups {
  readonly groups: readonly UdtNamed[];
  readonly groupNames: ReadonlyMap<string, string>;
  readonly groupings: ReadonlyMap<string, string>;
}

async function readGroups(set: UdtSet): Promise<Groups> {
  const gpe = await set.leaves(await set.read(19), 'gpe');
  const rgpmt = await set.leaves(await set.read(13), 'rgpmt');
  const groupNames = new Map(gpe.flatMap((leaf): readonly (readonly [string, string])[] => {
    const name = groupName(leaf);
    return name === undefined ? [] : [[groupKey(attribute(leaf, 'code_div'), attribute(leaf, 'code')), name]];
  }));
  const groupings = new Map(rgpmt.map((leaf) => [attribute(leaf, 'code'), attribute(leaf, 'nom')]));
  return { groups: [...groupNames].map(([key, name]) => ({ code: key.split('\n')[0] ?? '', name })), groupNames, groupings };
}

/** A group with a code and without the name of STSweb is none; one without code has the name of its division. */
function groupName(leaf: Leaf): string | undefined {
  const [code, sts] = [attribute(leaf, 'code'), attribute(leaf, 'code_sts')];
  if (sts !== '') return sts;
  return code === '' ? attribute(leaf, 'code_div') : undefined;
}

async function readSlots(set: UdtSet): Promise<UdtCodes['slots']> {
  const halves = await set.leaves(await set.read(7), 'demi_seq');
  const fiche = await set.leaves(await set.read(11), 'fiche');
  const keyOf = (leaf: Leaf, names: readonly [string, string, string]): string => {
    const [weekday, half, site] = names;
    return attribute(leaf, weekday) + attribute(leaf, half).padStart(2, '0') + attribute(leaf, site);
  };
  const byKey = new Map(halves.map((leaf) => [keyOf(leaf, ['code_jour', 'code', 'code_site']), leaf]));
  return new Map(fiche.flatMap((leaf): readonly (readonly [string, UdtSlot])[] => {
    const half = byKey.get(keyOf(leaf, ['jour', 'demi_seq', 'site']));
    return half === undefined ? [] : [[attribute(leaf, 'code'), { day: Number(attribute(leaf, 'jour')), start: attribute(half, 'hre_deb'), end: attribute(half, 'hre_fin') }]];
  }));
}

async function readCoTeachers(input: FileInput | undefined): Promise<UdtCodes['coTeachers']> {
  const coens = await readLeaves(input, 'coens');
  const byLine = Map.groupBy(coens, (leaf) => attribute(leaf, 'lignefic'));
  return new Map([...byLine].map(([line, leaves]) => [line, leaves.map((leaf) => attribute(leaf, 'prof'))]));
}

interface MembershipGround {
  readonly calendar: Calendar;
  readonly groupNames: ReadonlyMap<string, string>;
  readonly pupils: ReadonlySet<string>;
}

async function readMemberships(set: UdtSet, { calendar, groupNames, pupils }: MembershipGround, note: Note): Promise<readonly UdtMembership[]> {
  const held = await set.leaves(await set.read(21), 'ele_gpe');
  return held.flatMap((leaf): readonly UdtMembership[] => {
    const [pupil, division] = [attribute(leaf, 'ele'), attribute(leaf, 'code_div')];
    const group = groupNames.get(groupKey(division, attribute(leaf, 'gpe')));
    const weeks = weeksOfMask(attribute(leaf, 'semaines'), { firstWeek: calendar.firstWeek, holidays: calendar.closed });
    if (!pupils.has(pupil)) note('unknown-pupil', pupil);
    else if (group === undefined) note('unknown-group', attribute(leaf, 'gpe'));
    else if (weeks === undefined) note('malformed-weeks', attribute(leaf, 'semaines'));
    else return [{ pupil, group, division, weeks }];
    return [];
  });
}

async function readExceptional(set: UdtSet, codes: UdtCodes, noteIn: (file: string) => Note): Promise<UdtBase['exceptional']> {
  const weeks = new Map<number, readonly UdtCourse[]>();
  for (const week of set.weeksOf(12)) {
    const coTeachers = set.weeksOf(23).includes(week) ? await readCoTeachers(await set.readWeek(23, week)) : codes.coTeachers;
    const ligfiche = await set.leaves(await set.readWeek(12, week), 'ligfiche');
    weeks.set(week, assembleCourses(ligfiche, { ...codes, coTeachers }, noteIn(`UDCal_12_${week}`)));
  }
  return weeks;
}
