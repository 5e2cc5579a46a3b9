import { compareTitles } from '../../kernel/order.ts';
import { must } from '../../kernel/assert.ts';
import { sidesOfClass } from '../../directory/class-sides.ts';
import { FAMILY_OF_PROFILE, ProfileFamily } from '../../directory/profile.ts';
import type { DirectoryIndex } from '../../school/directory-index.ts';
import { mergeActivations, type Activation, type FigurePopulation } from '../school/activation.ts';
import { foldSmall, sumKnown } from '../small-groups.ts';
import { weeksOf, type TimeSlot } from './school-time.ts';
import type { StatisticLine } from './statistic.ts';

/** What files say of a population over a time: connections, and the most different people in one of its lines (people of two weeks are not summed). */
export interface SlotUsage {
  readonly connections: number | null;
  readonly visitors: number | null;
}

/** The usage of a population, slot after slot. */
export interface UsageLine {
  /** Null: several populations, of few people each. */
  readonly population: FigurePopulation | null;
  readonly people: number | null;
  readonly slots: readonly SlotUsage[];
}

/** The usage of each family of profiles over some slots. */
export function usageByFamily(directory: DirectoryIndex, lines: readonly StatisticLine[], slots: readonly TimeSlot[]): readonly UsageLine[] {
  const sizes = Map.groupBy(directory.people, ({ profile }) => FAMILY_OF_PROFILE[profile]);
  const told = lines.filter(({ service }) => service === null);
  const families = ProfileFamily.options.filter((family) => told.some((line) => line.family === family));
  const all = families.map((family): UsageLine => ({
    population: { kind: 'family', family }, people: sizes.get(family)?.length ?? null, slots: slots.map((slot) => slotUsage(withClassesApart(told.filter((line) => line.family === family)), slot)),
  }));
  return foldSmall(all, mergeUsage);
}

/** The usage of the whole school: what files say of it, else the sum of what they say of families. */
export function usageOfAll(lines: readonly StatisticLine[], slots: readonly TimeSlot[]): readonly SlotUsage[] {
  const told = lines.filter(({ service }) => service === null);
  const whole = told.filter(({ family, classId }) => family === null && classId === null);
  const families = [...Map.groupBy(told.filter(({ family }) => family !== null), ({ family }) => family).values()].map(withClassesApart);
  return slots.map((slot) => {
    const said = slotUsage(whole, slot);
    // People have one profile: those of each family add up, where each family that files tell of is told of in this slot.
    return said.connections === null && said.visitors === null && families.length > 0 ? together(families.map((of) => slotUsage(of, slot))) : said;
  });
}

/** How many weeks of a slot files tell something of. */
export function weeksTold(lines: readonly StatisticLine[], slot: TimeSlot): number {
  return weeksOf(slot, []).filter(({ from, to }) => lines.some((line) => line.from <= to && from <= line.to && isInside(line, slot))).length;
}

function together(usages: readonly SlotUsage[]): SlotUsage {
  return { connections: sumKnown(usages.map(({ connections }) => connections)), visitors: sumKnown(usages.map(({ visitors }) => visitors)) };
}

/** The usage of each class over one slot: of its pupils where files tell them apart, else of whoever they count there. */
export function usageByClass(directory: DirectoryIndex, lines: readonly StatisticLine[], slot: TimeSlot): readonly UsageLine[] {
  const byClass = Map.groupBy(lines.filter(({ service }) => service === null), ({ classId }) => classId ?? '');
  const classes = directory.groups.filter(({ id, kind }) => kind === 'class' && byClass.has(id)).toSorted((a, b) => compareTitles(a.name, b.name));
  const all = classes.map(({ id, name }): UsageLine => {
    const of = must(byClass.get(id), 'these classes have lines');
    const pupils = of.filter(({ family }) => family === 'student');
    return { population: { kind: 'class', name }, people: pupilsOf(directory, id), slots: [slotUsage(pupils.length > 0 ? pupils : of, slot)] };
  });
  return foldSmall(all, mergeUsage);
}

function pupilsOf({ groupIndex, upstreamMembers }: DirectoryIndex, classId: string): number | null {
  return upstreamMembers[groupIndex.get(sidesOfClass(classId).students) ?? -1]?.length ?? null;
}

/** What is used most over a slot: connections of everybody by service, those that no figure tells of left out. */
export function usageByService(lines: readonly StatisticLine[], slot: TimeSlot): readonly { readonly service: string; readonly connections: number }[] {
  const byService = Map.groupBy(lines, ({ service }) => service ?? '');
  byService.delete('');
  return [...byService].flatMap(([service, of]) => {
    const whole = of.filter(({ family, classId }) => family === null && classId === null);
    const { connections } = slotUsage(whole.length > 0 ? whole : of, slot);
    return connections === null ? [] : [{ service, connections }];
  }).toSorted((a, b) => b.connections - a.connections);
}

/** The lines of a population that count everybody in it once: those of the whole school, else those of its classes. */
function withClassesApart(lines: readonly StatisticLine[]): readonly StatisticLine[] {
  const whole = lines.filter(({ classId }) => classId === null);
  return whole.length > 0 ? whole : lines;
}

function slotUsage(lines: readonly StatisticLine[], slot: TimeSlot): SlotUsage {
  const inside = lines.filter((line) => isInside(line, slot));
  // The visitors of two classes are not one population: their most would be that of one class.
  const isOne = new Set(inside.map(({ family, classId }) => `${family}|${classId}`)).size === 1;
  const visitors = isOne ? inside.flatMap((line) => line.visitors ?? []) : [];
  const connections = inside.flatMap((line) => line.connections ?? []);
  return {
    connections: connections.length === 0 ? null : connections.reduce((sum, one) => sum + one, 0),
    visitors: visitors.length === 0 ? null : Math.max(...visitors),
  };
}

function isInside(line: StatisticLine, { from, to }: TimeSlot): boolean {
  return from <= line.from && line.to <= to;
}

function mergeUsage(few: readonly UsageLine[]): UsageLine {
  const slots = must(few[0], 'only some lines are put together').slots.map((_, at) => together(few.map((line) => must(line.slots[at], 'every line has every slot'))));
  return { population: null, people: few.reduce((sum, { people }) => sum + (people ?? 0), 0), slots };
}

/** Activation as files say it, of the last day that they tell of. */
export interface StatedActivation {
  readonly day: string;
  readonly lines: readonly Activation[];
}

/** Activation of families of profiles, or of the pupils of classes, as files say it; undefined where none does. */
export function statedActivation(directory: DirectoryIndex, lines: readonly StatisticLine[], by: FigurePopulation['kind']): StatedActivation | undefined {
  const told = lines.filter(({ service, activated }) => service === null && activated !== null).flatMap((line) => {
    const population = by === 'family' ? familyOf(line) : pupilsClass(directory, line);
    return population === undefined ? [] : [{ line, population }];
  });
  const day = told.map(({ line }) => line.to).toSorted().at(-1);
  if (day === undefined) return undefined;
  const last = told.filter(({ line }) => line.to === day);
  return { day, lines: foldSmall(last.map(({ line, population }): Activation => ({ population, people: line.accounts, known: line.accounts, activated: line.activated })), mergeActivations) };
}

function familyOf({ classId, family }: StatisticLine): FigurePopulation | undefined {
  return classId === null && family !== null ? { kind: 'family', family } : undefined;
}

function pupilsClass(directory: DirectoryIndex, { classId, family }: StatisticLine): FigurePopulation | undefined {
  const name = classId === null || family !== 'student' ? undefined : directory.findGroup(classId)?.name;
  return name === undefined ? undefined : { kind: 'class', name };
}
