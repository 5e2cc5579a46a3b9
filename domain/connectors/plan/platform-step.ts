import { z } from 'zod';
import { oncePer } from '../../kernel/once.ts';
import type { UnitCapability } from '../capabilities.ts';
import type { StepDirection } from '../connector-mode.ts';
import { afterReplacement, ReplacementStep, replacementStepState } from '../replacements/replacement-step.ts';
import { afterShare, ShareStep, shareDirection, shareState } from '../spaces/share-step.ts';
import type { Direction, PlatformGroup, PlatformSchool } from '../platform-school.ts';
import { groupsById } from '../reach/group-sets.ts';

const Id = z.string().min(1).max(100);
const EdgeKind = z.enum(['addMember', 'removeMember', 'giveRole', 'takeRole', 'addLink', 'removeLink', 'openLessonBook', 'closeLessonBook']);

/** One edge from a group: to somebody in it, to a role that it has, to a group that it writes to; or from an inspector to a teacher. */
const EdgeStep = z.object({ kind: EdgeKind, group: Id, item: Id });
export type EdgeStep = Readonly<z.infer<typeof EdgeStep>>;

/** A group whose members reach each other by it, or no longer do. */
const OwnStep = z.object({ kind: z.enum(['lowerGroup', 'raiseGroup']), group: Id });
type OwnStep = Readonly<z.infer<typeof OwnStep>>;

/** Whether a step makes a row of a replacement, or ends it. */
export function isReplacement(step: PlatformStep): step is ReplacementStep {
  return step.kind === 'startReplacement' || step.kind === 'endReplacement';
}

/** Whether a step is of the way between a group and its members. */
function isOwn(step: PlatformStep): step is OwnStep {
  return step.kind === 'lowerGroup' || step.kind === 'raiseGroup';
}

/**
 * The smallest things that are written on a platform: one edge, one free group, or one subject of a list. Nothing else can be sent. `lowerGroup`: its members no
 * longer see each other, nor write to each other, by it; links stay. `raiseGroup` is its contrary, and undoes nothing else.
 */
export const PlatformStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('createGroup'), name: z.string().min(1).max(300) }),
  z.object({ kind: z.literal('renameGroup'), group: Id, name: z.string().min(1).max(300) }),
  EdgeStep,
  OwnStep,
  ShareStep,
  ReplacementStep,
]);
export type PlatformStep = Readonly<z.infer<typeof PlatformStep>>;

/** What an edge hangs on, whether the step puts it there, and the step that does the contrary. */
const EDGES: Readonly<Record<EdgeStep['kind'], readonly [holder: 'members' | 'grants' | 'links' | 'lessonBooks', isPut: boolean, inverse: EdgeStep['kind']]>> = {
  addMember: ['members', true, 'removeMember'], removeMember: ['members', false, 'addMember'], giveRole: ['grants', true, 'takeRole'],
  takeRole: ['grants', false, 'giveRole'], addLink: ['links', true, 'removeLink'], removeLink: ['links', false, 'addLink'],
  openLessonBook: ['lessonBooks', true, 'closeLessonBook'], closeLessonBook: ['lessonBooks', false, 'openLessonBook'],
};

/** Whether a step is of one edge. */
export function isEdge(step: PlatformStep): step is EdgeStep {
  return 'item' in step;
}

/** Whether a step of one edge puts it there. */
export function puts({ kind }: EdgeStep): boolean {
  return EDGES[kind][1];
}

/** Whether a step gives, takes, or neither. */
export function directionOf(step: PlatformStep): StepDirection {
  if (isEdge(step)) return puts(step) ? 'widen' : 'narrow';
  if (step.kind === 'setShare') return shareDirection(step);
  return DIRECTIONS[step.kind] ?? 'neutral';
}

const DIRECTIONS: Readonly<Partial<Record<PlatformStep['kind'], StepDirection>>> = { lowerGroup: 'narrow', raiseGroup: 'widen', startReplacement: 'widen', endReplacement: 'narrow' };

/** Whether sending a step twice is the same as once: only what makes something is not (E17, E24). */
export function isIdempotent({ kind }: PlatformStep): boolean {
  return kind !== 'createGroup' && kind !== 'startReplacement';
}

/** Where a step stands on a platform: done, not done, or neither (somebody did something else). */
export type StepState = 'done' | 'undone' | 'other';

/** Reads it; `before`: the name that a renaming started from. */
export function stepState(school: PlatformSchool, step: PlatformStep, before?: string): StepState {
  if (step.kind === 'createGroup') return 'undone';
  if (step.kind === 'setShare') return shareState(school, step);
  if (isReplacement(step)) return replacementStepState(school, step);
  if (isEdge(step)) return edgeState(school, step);
  const group = groupsById(school.groups).get(step.group);
  if (group === undefined) return 'other';
  if (isOwn(step)) return OWN_STATES[step.kind][group.direction];
  if (group.name === step.name) return 'done';
  return before === undefined || group.name === before ? 'undone' : 'other';
}

/** Only what was lowered is raised: a group that nobody writes through was not. */
const OWN_STATES: Readonly<Record<OwnStep['kind'], Readonly<Record<Direction, StepState>>>> = {
  lowerGroup: { BOTH: 'undone', INCOMING: 'done', OUTGOING: 'done', NONE: 'done' },
  raiseGroup: { BOTH: 'done', INCOMING: 'undone', OUTGOING: 'other', NONE: 'other' },
};

function edgeState(school: PlatformSchool, step: EdgeStep): StepState {
  const [holder] = EDGES[step.kind];
  const group = groupsById(school.groups).get(step.group);
  if (group === undefined && holder !== 'lessonBooks') return 'other';
  const items = holder === 'members' ? group?.members : school[holder].get(step.group);
  const isThere = items?.includes(step.item) === true;
  return isThere === puts(step) ? 'done' : 'undone';
}

/** A school as a step would leave it: what effects are computed on, before anything is sent. */
export function afterStep(school: PlatformSchool, step: PlatformStep): PlatformSchool {
  if (step.kind === 'createGroup') return school;
  if (step.kind === 'setShare') return afterShare(school, step);
  if (isReplacement(step)) return afterReplacement(school, step);
  if (step.kind === 'renameGroup') return withGroup(school, step.group, () => ({ name: step.name }));
  if (isOwn(step)) return withGroup(school, step.group, ({ direction }) => ({ direction: step.kind === 'raiseGroup' ? 'BOTH' : lowered(direction) }));
  const [holder, isPut] = EDGES[step.kind];
  const changed = (items: readonly string[]): readonly string[] => [...items.filter((item) => item !== step.item), ...(isPut ? [step.item] : [])];
  if (holder === 'members') return withGroup(school, step.group, ({ members }) => ({ members: changed(members) }));
  return { ...school, [holder]: new Map(school[holder]).set(step.group, changed(school[holder].get(step.group) ?? [])) };
}

/** `afterStep`, once for whoever asks: a step is judged on the state that it leaves, and the next one is judged from there. */
export const stateAfter = oncePer((school: PlatformSchool) => oncePer((step: PlatformStep) => afterStep(school, step)));

/** The step that brings a school back to what it was; none for what cannot be undone (§9), nor for a renaming without its name before. */
export function inverseOf(step: PlatformStep, before?: string): PlatformStep | undefined {
  if (isEdge(step)) return { ...step, kind: EDGES[step.kind][2] };
  if (isOwn(step)) return { ...step, kind: step.kind === 'lowerGroup' ? 'raiseGroup' : 'lowerGroup' };
  if (step.kind === 'setShare') return { ...step, before: step.after, after: step.before };
  if (step.kind === 'startReplacement') return { ...step, kind: 'endReplacement' };
  return step.kind === 'renameGroup' && before !== undefined ? { ...step, name: before } : undefined;
}

/**
 * How far steps can be undone: `partial` where a group is lowered, since nothing proves beforehand that this instance raises it again, and where a list
 * is replaced, since whoever was put on it was told so by the platform. A replacement that is ended leaves its substitute in the class: never (§9);
 * `before`: the name before a renaming.
 */
export function undoOf(steps: readonly PlatformStep[], before?: string): UnitCapability['undo'] {
  if (steps.some((step) => isReplacement(step) || inverseOf(step, before) === undefined)) return 'never';
  return steps.some(({ kind }) => kind === 'lowerGroup' || kind === 'setShare') ? 'partial' : 'exact';
}

function lowered(direction: Direction): Direction {
  return direction === 'BOTH' ? 'INCOMING' : direction;
}

function withGroup(school: PlatformSchool, id: string, changed: (group: PlatformGroup) => Partial<PlatformGroup>): PlatformSchool {
  return { ...school, groups: school.groups.map((group) => (group.id === id ? { ...group, ...changed(group) } : group)) };
}
