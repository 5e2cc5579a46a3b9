import { fingerprint } from '../../kernel/fingerprint.ts';
import { canonicalJson, type Json } from '../../kernel/json.ts';
import { parseMembershipId } from '../../rubriques/principal.ts';
import { NO_SERVICE_ROLE, parseServiceAccessId } from '../../services/service-access.ts';
import type { Capabilities, UnitCapability, UnitRef } from '../capabilities.ts';
import type { UnitGap } from '../compare/compare-units.ts';
import { unitKey } from '../compare/unit-values.ts';
import type { StepDirection } from '../connector-mode.ts';
import { lastsBeyond } from '../inspections/account-lasts.ts';
import type { OpenInspection } from '../inspections/open-inspections.ts';
import { inspectionEdge, reversed, type Mapping } from '../mapping/mapping.ts';
import { garGroupOf, isOurs } from '../mapping/observed-units.ts';
import type { PlatformSchool, PlatformService } from '../platform-school.ts';
import { compileHide, compileShow } from '../matrix/compile-cell.ts';
import type { MatrixBeside } from '../matrix/matrix-beside.ts';
import { askedOfReplacement } from '../replacements/asked-of-replacement.ts';
import { replacementStep } from '../replacements/replacement-steps.ts';
import type { ReplacementsBeside } from '../replacements/replacements-beside.ts';
import { isGivenHere, type HeldHere } from '../spaces/held-here.ts';
import { parseShareRight } from '../spaces/share-effect.ts';
import { shareSteps } from '../spaces/share-steps.ts';
import type { ByHandReason } from './by-hand-reason.ts';
import { askedOfApplication, askedOfInspection, askedOfMember, effectAlong, NOTHING_ASKED, type Asked, type Effect } from './effect.ts';
import { directionOf, undoOf, type PlatformStep } from './platform-step.ts';

/** One change to send: what is expected there, what is set, by which steps, and what it does to people. */
export interface PlannedChange {
  readonly id: string;
  readonly unit: UnitRef;
  readonly expect: Json;
  readonly set: Json;
  readonly steps: readonly PlatformStep[];
  readonly direction: StepDirection;
  readonly undo: UnitCapability['undo'];
  readonly effect: Effect;
  readonly asked: Asked;
  /** Pairs of people for whom what is asked would still not be so. */
  readonly short: number;
  /** Whether it leaves only once somebody has read it, whatever it does. */
  readonly mustRead: boolean;
}

/** A change that somebody makes on the platform itself. */
export interface ByHand {
  readonly id: string;
  readonly unit: UnitRef;
  readonly expect: Json;
  readonly set: Json;
  readonly reason: ByHandReason;
}

export interface Plan {
  /** What narrows first, then what makes, then what widens (decision 6). */
  readonly changes: readonly PlannedChange[];
  readonly byHand: readonly ByHand[];
}

/** What a plan is made on. */
export interface PlanGround {
  readonly capabilities: Capabilities;
  readonly mapping: Mapping;
  readonly school: PlatformSchool;
  /** Inspections whose access is to be open now, with their last day. */
  readonly inspections: readonly OpenInspection[];
  /** The last day for which the account there is authorised; nothing where nobody said so. */
  readonly authorisedUntil?: string | null;
  readonly matrix: MatrixBeside;
  /** Replacements of both sides, on the day (`YYYY-MM-DD`) of the plan; nothing where the school sends none. */
  readonly replacements?: ReplacementsBeside & { readonly day: string };
  /** How many who assign the ENT exports to the GAR, as the school sets it for GAR-05: 15 in one version of the module, 50 in another (domain.md G11). */
  readonly mostManagers: number;
  /** What people of the school have on its rubriques. */
  readonly here: HeldHere;
}

const ORDER: Readonly<Record<StepDirection, number>> = { narrow: 0, mixed: 1, neutral: 2, widen: 3 };

/** Plans what is changed here and not there; pure: the same school, the same plan. */
export function planChanges(ground: PlanGround, gaps: readonly UnitGap[]): Plan {
  const read = gaps.filter(({ standing }) => standing === 'here').map((gap) => planGap(ground, gap));
  return { changes: inOrder(read.flatMap((one) => ('steps' in one ? [one] : []))), byHand: read.flatMap((one) => ('reason' in one ? [one] : [])) };
}

/** What narrows first (decision 6). */
export function inOrder(changes: readonly PlannedChange[]): readonly PlannedChange[] {
  return changes.toSorted((a, b) => ORDER[a.direction] - ORDER[b.direction]);
}

interface Steps {
  readonly steps: readonly PlatformStep[];
  readonly asked: Asked;
  /** Where it was simulated already. */
  readonly effect?: Effect;
  readonly short?: number;
  /** The name before a renaming. */
  readonly before?: string;
  readonly mustRead?: boolean;
}

/** A gap as a change of here to be made there. */
export function asChange({ unit, theirs, mine }: UnitGap): Pick<PlannedChange, 'id' | 'unit' | 'expect' | 'set'> {
  return { id: fingerprint(`${unitKey(unit)} ${canonicalJson(theirs)} ${canonicalJson(mine)}`), unit, expect: theirs, set: mine };
}

function planGap(ground: PlanGround, gap: UnitGap): PlannedChange | ByHand {
  const { unit, theirs, mine } = gap;
  const common = asChange(gap);
  if (!isWritten(ground.capabilities, unit)) return { ...common, reason: 'notProved' };
  const found = stepsOf(ground, unit, theirs, mine);
  if (typeof found === 'string') return { ...common, reason: found };
  const { steps, asked, before, short = 0, mustRead = false } = found;
  const effect = found.effect ?? effectAlong(ground.school, steps, asked);
  return { ...common, steps, asked, effect, short, mustRead, direction: unit.kind === 'visibilityRule' ? directionOfEffect(effect) : directionOfSteps(steps), undo: undoOf(steps, before) };
}

/** Whether a kind was proved to be written: exactly, or with losses that whoever set its mode has read. */
export function isWritten({ units }: Capabilities, { kind }: UnitRef): boolean {
  const write = units[kind]?.write;
  return write === 'exact' || write === 'lossy';
}

function directionOfSteps(steps: readonly PlatformStep[]): StepDirection {
  const directions = new Set(steps.map(directionOf));
  const [only = 'neutral'] = directions;
  return directions.size > 1 ? 'mixed' : only;
}

/** What a change does to people: the links that it puts for a while to keep what stays are not what it is for. */
export function directionOfEffect({ gained, lost }: Effect): StepDirection {
  const [gains, loses] = [gained, lost].map(({ byList, byName, roles }) => byList + byName + roles > 0);
  if (gains === true) return loses === true ? 'mixed' : 'widen';
  return loses === true ? 'narrow' : 'neutral';
}

function stepsOf(ground: PlanGround, unit: UnitRef, theirs: Json, mine: Json): Steps | ByHandReason {
  switch (unit.kind) {
    case 'group':
      return groupSteps(ground, unit.id, theirs, mine);
    case 'membership':
      return memberSteps(ground, unit.id, mine === true);
    case 'assignmentManager':
      return managerSteps(ground, unit.id, mine === true);
    case 'serviceAccess':
      return accessSteps(ground, unit.id, mine);
    case 'inspection':
      return inspectionSteps(ground, unit.id, mine === true);
    case 'replacement':
      return replacementSteps(ground, unit.id, theirs, mine);
    case 'rubriqueAccess':
      return shareSteps(ground, unit.id, theirs, mine);
    case 'visibilityRule':
      return cellSteps(ground, unit.id, mine === true);
    default:
      return 'notProved';
  }
}

/** Shows or hides one cell; what the platform cannot hold of it is left to a person (§7.5). */
function cellSteps({ school, matrix }: PlanGround, id: string, isShown: boolean): Steps | ByHandReason {
  const known = matrix.get(id);
  if (known === undefined) return 'unknownThere';
  const compiled = isShown ? compileShow(school, known.cell) : compileHide(school, known.pairs);
  if (compiled.steps.length > 0) return compiled;
  return isShown ? 'notCovered' : 'otherWays';
}

function groupSteps({ mapping }: PlanGround, id: string, theirs: Json, mine: Json): Steps | ByHandReason {
  // Deleting a group takes its links, its roles and its shares, for ever: a person does it there (§9).
  if (typeof mine !== 'string') return 'deletion';
  const group = reversed(mapping.groups).get(id);
  if (group === undefined) return { steps: [{ kind: 'createGroup', name: mine }], asked: NOTHING_ASKED };
  return typeof theirs === 'string' ? { steps: [{ kind: 'renameGroup', group, name: mine }], asked: NOTHING_ASKED, before: theirs } : 'unknownThere';
}

function memberSteps(ground: PlanGround, id: string, isMember: boolean): Steps | ByHandReason {
  const { groupId, personId } = parseMembershipId(id) ?? NOBODY;
  const group = ground.school.groups.find((one) => one.id === reversed(ground.mapping.groups).get(groupId));
  if (group === undefined) return 'unknownThere';
  return isOurs(group) ? memberStep(ground, group.id, personId, isMember) : 'computedGroup';
}

const NOBODY = { groupId: '', personId: '' } as const;

function managerSteps(ground: PlanGround, personId: string, isMember: boolean): Steps | ByHandReason {
  const group = garGroupOf(ground.school);
  if (group === undefined) return 'unknownThere';
  // Beyond the limit, adding one silently takes another off the export (§7.11).
  if (isMember && group.members.length >= ground.mostManagers) return 'garLimit';
  return memberStep(ground, group.id, personId, isMember);
}

function memberStep(ground: PlanGround, group: string, personId: string, isMember: boolean): Steps | ByHandReason {
  const person = reversed(ground.mapping.people).get(personId);
  if (person === undefined) return 'unknownThere';
  return { steps: [{ kind: isMember ? 'addMember' : 'removeMember', group, item: person }], asked: askedOfPlace(ground, person, isMember) };
}

/** Asked of somebody's place in a group: who leaves leaves what it gives them in spaces; who enters gets no more than the school gives them. */
function askedOfPlace(ground: PlanGround, person: string, isMember: boolean): Asked {
  const isShareAsked = (right: string): boolean => parseShareRight(right) !== undefined && (!isMember || isGivenHere({ ...ground, spaces: ground.school.spaces }, right) === true);
  return askedOfMember(person, new Set(ground.mapping.services.keys()), isShareAsked);
}

/** One row of a replacement: whoever replaces enters the group of the class, and has there what its place gives. */
function replacementSteps(ground: PlanGround, id: string, theirs: Json, mine: Json): Steps | ByHandReason {
  const { replacements, authorisedUntil = null } = ground;
  const step = replacements === undefined ? 'notProved' : replacementStep({ rows: replacements.rows, day: replacements.day, authorisedUntil }, id, theirs, mine);
  return typeof step === 'string' ? step : { steps: [step], asked: askedOfReplacement(step, askedOfPlace(ground, step.substitute, true)) };
}

function inspectionSteps(ground: PlanGround, id: string, isOpen: boolean): Steps | ByHandReason {
  const edge = inspectionEdge(ground.mapping, id);
  if (edge === undefined) return 'unknownThere';
  const never = isOpen ? whyNeverClosed(ground, id) : undefined;
  return never ?? { steps: [{ kind: isOpen ? 'openLessonBook' : 'closeLessonBook', ...edge }], asked: askedOfInspection(edge.group, edge.item) };
}

/** Nothing there ends an access: one without a last day, or whose account is not authorised any more by then, would never be closed by anybody (E22, §7.9). */
function whyNeverClosed({ inspections, authorisedUntil = null }: PlanGround, id: string): ByHandReason | undefined {
  const lastDay = inspections.find((one) => one.id === id)?.lastDay ?? null;
  if (lastDay === null) return 'noEnd';
  return lastsBeyond(authorisedUntil, lastDay) ? undefined : 'authorisationEnds';
}

function accessSteps({ mapping, school }: PlanGround, id: string, mine: Json): Steps | ByHandReason {
  const { serviceId, principal } = parseServiceAccessId(id) ?? NOTHING;
  const group = reversed(mapping.groups).get(principal.id);
  const service = school.services.find((one) => one.id === reversed(mapping.services).get(serviceId));
  const wanted = mine === NO_SERVICE_ROLE ? null : reversed(mapping.roles).get(`${serviceId}|${JSON.stringify(mine).slice(1, -1)}`);
  if (group === undefined || service === undefined || wanted === undefined) return 'unknownThere';
  return { steps: roleSteps(school, group, service, wanted), asked: askedOfApplication(service.id) };
}

const NOTHING = { serviceId: '', principal: { id: '' } } as const;

/** Roles that are no longer wanted are taken before the other one is given. */
function roleSteps({ grants }: PlatformSchool, group: string, service: PlatformService, wanted: string | null): readonly PlatformStep[] {
  const own = new Set(service.roles.map((role) => role.id));
  const held = grants.get(group)?.filter((role) => own.has(role)) ?? [];
  const takes = held.filter((role) => role !== wanted).map((item): PlatformStep => ({ kind: 'takeRole', group, item }));
  return wanted === null || held.includes(wanted) ? takes : [...takes, { kind: 'giveRole', group, item: wanted }];
}
