import { classesOf, groupsOf, type DemoClass, type DemoGroup, type DemoPlan, type RemarkableFamily } from './demo-plan.ts';
import { FAMILY_NAMES, FEMALE_NAMES, MALE_NAMES, STREETS } from './names.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A relative of one or several pupils. */
export interface DemoGuardian {
  readonly id: string;
  readonly title: 'M.' | 'Mme' | '';
  readonly sn: string;
  readonly givenName: string;
  readonly address: string;
  readonly mobile: string;
  readonly mail: string;
  /** Must be written in UTF-8 to keep its characters. */
  readonly isUtf8: boolean;
}

/** A pupil, with the relations as AAF writes them. */
export interface DemoStudent {
  readonly id: string;
  readonly ine: string;
  readonly title: 'M.' | 'Mme';
  readonly sn: string;
  readonly givenName: string;
  readonly birthDate: string;
  readonly class: DemoClass;
  readonly groups: readonly string[];
  readonly relations: readonly string[];
  readonly address: string;
}

/** Pupils and relatives of a plan. */
export interface DemoFamilies {
  readonly students: readonly DemoStudent[];
  readonly guardians: readonly DemoGuardian[];
}

interface Child {
  readonly class: DemoClass;
  readonly title: 'M.' | 'Mme';
  readonly givenName: string;
  readonly birthDate: string;
}

interface Family {
  readonly name: string;
  readonly address: string;
  readonly children: readonly Child[];
  readonly remarkable: RemarkableFamily | undefined;
}

const GRANDPARENT_LINK = '38';
const INE_LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K'] as const;

/** Draws the pupils of every class, their families and their relatives. */
export function makeFamilies(plan: DemoPlan, random: SeededRandom): DemoFamilies {
  const families = random.shuffle(drawFamilies(plan, random));
  const adults = adultsPerFamily(plan, families);
  const groups = groupsOf(plan);
  const students: DemoStudent[] = [];
  const guardians: DemoGuardian[] = [];
  let duplicates = plan.duplicates;
  for (const [index, family] of families.entries()) {
    const own = makeAdults(family, adults[index] ?? 0, guardians.length, random);
    const duplicate = duplicates > 0 ? duplicateFor(family, own, guardians.length + own.length) : undefined;
    if (duplicate !== undefined) duplicates -= 1;
    guardians.push(...own, ...(duplicate === undefined ? [] : [duplicate]));
    for (const [rank, drawn] of family.children.entries()) {
      const known = duplicate !== undefined && rank === 1 ? own.with(1, duplicate) : own;
      students.push(makeStudent({ family, child: drawn, adults: known, number: students.length, plan, groups }, random));
    }
  }
  return { students, guardians };
}

function drawFamilies(plan: DemoPlan, random: SeededRandom): readonly Family[] {
  const classes = classesOf(plan);
  const slots = Array.from({ length: plan.students }, (_, index) => classes[index % classes.length]);
  const free = [...random.shuffle(slots.filter((slot) => slot !== undefined))];
  const families = plan.remarkable.flatMap((remarkable) => remarkableFamily(remarkable, free, random));
  let pairs = plan.siblingPairs;
  while (free.length > 0) {
    const taken = free.splice(0, pairs > 0 ? 2 : 1);
    pairs -= 1;
    const name = random.pick(FAMILY_NAMES);
    const births = new Map<string, string>();
    families.push({ name, address: address(random), remarkable: undefined, children: taken.map((of) => child(of, births, random)) });
  }
  return families;
}

function remarkableFamily(remarkable: RemarkableFamily, free: DemoClass[], random: SeededRandom): readonly Family[] {
  const places = remarkable.children.map((one) => free.findIndex((slot) => slot.code === one.className));
  if (places.includes(-1)) return [];
  const children = remarkable.children.map((one) => {
    const [of] = free.splice(free.findIndex((slot) => slot.code === one.className), 1);
    if (of === undefined) throw new RangeError(`no place left in ${one.className}`);
    return { class: of, title: one.title, givenName: one.givenName, birthDate: one.birthDate ?? birthDate(of, random) };
  });
  return [{ name: remarkable.familyName, address: address(random), children, remarkable }];
}

// Brothers and sisters of one level are twins.
function child(of: DemoClass, births: Map<string, string>, random: SeededRandom): Child {
  const title = random.chance(0.5) ? 'M.' : 'Mme';
  const birth = births.get(of.level.code) ?? birthDate(of, random);
  births.set(of.level.code, birth);
  return { class: of, title, givenName: random.pick(title === 'M.' ? MALE_NAMES : FEMALE_NAMES), birthDate: birth };
}

function birthDate(of: DemoClass, random: SeededRandom): string {
  const day = String(1 + random.int(28)).padStart(2, '0');
  const month = String(1 + random.int(12)).padStart(2, '0');
  return `${day}/${month}/${of.level.birthYear}`;
}

function address(random: SeededRandom): string {
  return `${1 + random.int(120)} ${random.pick(STREETS)}$$$`;
}

/** Two adults a family, corrected by single parents or grandparents so that the total is the plan's. */
function adultsPerFamily(plan: DemoPlan, families: readonly Family[]): readonly number[] {
  let without = plan.withoutGuardian;
  const counts = families.map((family): number => {
    if (without === 0 || family.children.length > 1 || family.remarkable !== undefined) return 2;
    without -= 1;
    return 0;
  });
  let missing = plan.guardians - plan.duplicates - counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => {
    if (missing === 0 || count === 0) return count;
    const step = Math.sign(missing);
    missing -= step;
    return count + step;
  });
}

function makeAdults(family: Family, count: number, before: number, random: SeededRandom): readonly DemoGuardian[] {
  return Array.from({ length: count }, (_, rank) => {
    const drawn = drawAdult(family, rank === 1, String(2_000_001 + before + rank), random);
    const named = rank === 0 ? family.remarkable?.guardian : undefined;
    return named === undefined ? drawn : { ...drawn, ...named };
  });
}

function drawAdult(family: Family, isMan: boolean, id: string, random: SeededRandom): DemoGuardian {
  const title = isMan ? 'M.' : 'Mme';
  return {
    id,
    title: random.chance(0.1) ? '' : title,
    sn: isMan || random.chance(0.6) ? family.name : random.pick(FAMILY_NAMES),
    givenName: random.pick(isMan ? MALE_NAMES : FEMALE_NAMES),
    address: family.address,
    // Numbers and domains reserved for fiction.
    mobile: `+33 6 39 98 ${twoDigits(random)} ${twoDigits(random)}`,
    mail: random.chance(0.7) ? `parent${id}@exemple.example` : '',
    isUtf8: false,
  };
}

function twoDigits(random: SeededRandom): string {
  return String(random.int(100)).padStart(2, '0');
}

// The father whom the second child's file enters again: other key, name without accents, no mail.
function duplicateFor(family: Family, adults: readonly DemoGuardian[], before: number): DemoGuardian | undefined {
  const original = adults[1];
  if (original === undefined || family.children.length < 2) return undefined;
  return {
    ...original,
    id: String(2_000_001 + before),
    sn: withoutAccents(original.sn).toUpperCase(),
    givenName: withoutAccents(original.givenName),
    mail: '',
  };
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

interface StudentDraft {
  readonly family: Family;
  readonly child: Child;
  readonly adults: readonly (DemoGuardian | undefined)[];
  readonly number: number;
  readonly plan: DemoPlan;
  readonly groups: readonly DemoGroup[];
}

function makeStudent(draft: StudentDraft, random: SeededRandom): DemoStudent {
  const { child: drawn, family, number, plan } = draft;
  const letters = `${random.pick(INE_LETTERS)}${random.pick(INE_LETTERS)}`;
  const ine = `${String(100_000_000 + random.int(899_999_999))}${letters}`;
  return {
    id: String(1_000_001 + number),
    ine: number % Math.ceil(plan.students / Math.max(1, plan.withoutIne)) === 0 ? '' : ine,
    title: drawn.title,
    sn: family.name,
    givenName: drawn.givenName,
    birthDate: drawn.birthDate,
    class: drawn.class,
    groups: groupsOfStudent(draft, random),
    relations: relationsOf(draft),
    address: family.address,
  };
}

function groupsOfStudent({ plan, groups, child: drawn }: StudentDraft, random: SeededRandom): readonly string[] {
  return plan.bands.flatMap((band, index) => {
    const choices = groups.filter((group) => group.band === index && group.level === drawn.class.level.code);
    return choices.length > 0 && random.chance(band.share) ? [random.pick(choices).code] : [];
  });
}

function relationsOf({ adults, number }: StudentDraft): readonly string[] {
  const links = ['10$1$1$1$1', '20$0$1$1$0', `${GRANDPARENT_LINK}$0$0$1$0`];
  const relations = adults.map((adult, rank) => `${adult?.id ?? ''}$${links[rank] ?? links[2]}`);
  const [first] = adults;
  // The same relative repeated with other flags (formats §1.7, trap 4).
  return number === 7 && first !== undefined ? [...relations, `${first.id}$10$1$1$1$0`] : relations;
}
