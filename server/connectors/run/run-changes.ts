import type { ConnectorTrouble } from '../../../domain/connectors/connector-trouble.ts';
import { asksForPeace, FailureKind, needsPerson } from '../../../domain/connectors/failure-kind.ts';
import { MOST_UNVERIFIED } from '../../../domain/connectors/only-observed.ts';
import { effectAlong, effectKey, exceeds, type Asked } from '../../../domain/connectors/plan/effect.ts';
import type { ChangeOutcome } from '../../../domain/connectors/plan/outcome.ts';
import type { PlannedChange } from '../../../domain/connectors/plan/plan-change.ts';
import { afterStep, isIdempotent, stateAfter, stepState, type PlatformStep } from '../../../domain/connectors/plan/platform-step.ts';
import { askedOfAny, gainsUnasked } from '../../../domain/connectors/plan/unasked-gain.ts';
import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import { groupsById } from '../../../domain/connectors/reach/group-sets.ts';
import type { ShareStep } from '../../../domain/connectors/spaces/share-step.ts';
import { isReplacedWhole } from '../../../domain/connectors/spaces/shared-space.ts';
import type { PlatformSession } from '../platform-connector.ts';
import { disturbed, isAsForeseen, nameBefore, readOutcome, type Read } from './read-outcome.ts';

/** A change that somebody asked to send; `accepted`: the effect that they agreed to, when it is more than what was asked. */
export interface AskedChange {
  readonly change: PlannedChange;
  readonly accepted: string | null;
}

/** What running changes needs. */
export interface RunPorts {
  readonly session: Pick<PlatformSession, 'refresh' | 'send'>;
  /** Durable when it returns: before a step leaves. */
  readonly sending: (change: PlannedChange, step: number, school: PlatformSchool) => void;
  /** What goes before anything else, were it while this is sent: accesses that are over are closed (connectors.md §8.7). */
  readonly first: () => Promise<void>;
  /** Resolves once the list of a space may be replaced. */
  readonly pace: (space: string) => Promise<void>;
  /** Durable when it returns, all together: what became of a change, of its steps that left, and the group that it made. */
  readonly settled: (change: PlannedChange, end: ChangeEnd) => void;
  /** How many batches in a row left before these and could not be read again. */
  readonly unverified: number;
}

/** How a change ended, once it was read. */
export interface ChangeEnd {
  readonly outcome: ChangeOutcome;
  /** Those of its steps that left. */
  readonly steps: readonly number[];
  readonly created: string | undefined;
  /** The school as it was last read. */
  readonly school: PlatformSchool;
}

/** What became of each change. */
export interface Ran {
  readonly outcomes: ReadonlyMap<string, ChangeOutcome>;
  readonly stopped: ConnectorTrouble | undefined;
  readonly unverified: number;
}

interface Running extends Omit<RunPorts, 'unverified'> {
  unverified: number;
  school: PlatformSchool;
  /** As it was read before what is being sent. */
  before: PlatformSchool;
  readonly outcomes: Map<string, ChangeOutcome>;
  stopped: ConnectorTrouble | undefined;
  /** The collection that was read last, nothing having been sent since. */
  lastRead: string;
}

/** So many edges of one collection share what is read before and after them (§8.6). */
const MOST_TOGETHER = 20;

/**
 * Sends changes in their order, one step at a time: read, send once, read; what is read decides, never what was answered. Nothing is sent
 * twice: an edge that is not there afterwards is « not done », and planned again with the rest.
 */
export async function runChanges(ports: RunPorts, school: PlatformSchool, asked: readonly AskedChange[]): Promise<Ran> {
  const running: Running = { ...ports, school, before: school, outcomes: new Map(), stopped: undefined, lastRead: '' };
  for (const together of batchesOf(asked)) {
    await running.first();
    if (running.stopped === undefined) await runTogether(running, together);
    else hold(running, together);
  }
  return running;
}

/** What does not leave, and why, where it is an answer of the platform. */
function hold({ outcomes, stopped }: Running, asked: readonly AskedChange[]): void {
  const failure = FailureKind.safeParse(stopped).data ?? null;
  for (const { change } of asked) outcomes.set(change.id, { kind: 'held', failure });
}

/** Edges that follow each other in one collection; what is more than an edge goes alone. */
function batchesOf(asked: readonly AskedChange[]): readonly (readonly AskedChange[])[] {
  const batches: AskedChange[][] = [];
  let last = '';
  for (const one of asked) {
    const collection = collectionOf(one.change);
    const batch = batches.at(-1);
    if (batch !== undefined && collection !== '' && collection === last && batch.length < MOST_TOGETHER) batch.push(one);
    else batches.push([one]);
    last = collection;
  }
  return batches;
}

/** Changes of one list, which leave as one request: there is none for a part of it. */
const LIST = 'list';

function collectionOf({ steps }: PlannedChange): string {
  const [step, ...others] = steps;
  if (step === undefined || others.length > 0) return '';
  if (step.kind === 'giveRole' || step.kind === 'takeRole') return 'grants';
  if (step.kind === 'setShare') return `${isReplacedWhole(step.space) ? LIST : 'rights'} ${step.space}`;
  return step.kind === 'addMember' || step.kind === 'removeMember' ? `members ${step.group}` : '';
}

/** Whether a step leaves with a whole list. */
function isOfList(step: PlatformStep | undefined): step is ShareStep {
  return step?.kind === 'setShare' && isReplacedWhole(step.space);
}

/** A step that left, and what was answered. */
interface Left {
  readonly change: PlannedChange;
  readonly index: number;
  readonly step: PlatformStep;
  readonly failure: FailureKind | null;
}

async function runTogether(running: Running, together: readonly AskedChange[]): Promise<void> {
  const steps = together.flatMap(({ change }) => change.steps);
  const [first] = steps;
  if (isOfList(first)) await running.pace(first.space);
  const collection = together[0] === undefined ? '' : collectionOf(together[0].change);
  if (!isFresh(running, collection) && !(await reread(running, steps))) {
    hold(running, together);
    return;
  }
  running.before = running.school;
  const left = await runEach(running, together);
  running.lastRead = (await settleTogether(running, left)) ? collection : '';
}

/** What was read after the last batch of the same collection, and nothing sent since, is what stands before this one; a list is read each time. */
function isFresh({ lastRead }: Running, collection: string): boolean {
  return collection !== '' && !collection.startsWith(LIST) && lastRead === collection;
}

async function runEach(running: Running, together: readonly AskedChange[]): Promise<readonly Left[]> {
  if (isOfList(together[0]?.change.steps[0])) return runList(running, together);
  const left: Left[] = [];
  for (const one of together) {
    // What stops the sending, met by a change of the same batch, keeps the next ones from leaving too.
    if (running.stopped === undefined) left.push(...(await runOne(running, one)));
    else hold(running, [one]);
  }
  return left;
}

/** Reads again what steps bear on; says whether it could. */
async function reread(running: Running, steps: readonly PlatformStep[]): Promise<boolean> {
  const fresh = await running.session.refresh(running.school, steps);
  if (fresh.ok) running.school = fresh.value;
  else stopAt(running, fresh.refusal.kind);
  return fresh.ok;
}

/** What waits for a person, or for the platform to breathe, stops the rest: each of these would fail alike. */
function stopAt(running: Running, failure: FailureKind): void {
  if (needsPerson(failure) || asksForPeace(failure) || failure === 'unreachable') running.stopped = failure;
}

async function runOne(running: Running, { change, accepted }: AskedChange): Promise<readonly Left[]> {
  const refusal = judge(running, { change, accepted });
  if (refusal !== undefined) {
    end(running, change, { outcome: refusal, steps: [], created: undefined });
    return [];
  }
  const left: Left[] = [];
  for (const [index, step] of change.steps.entries()) {
    if (running.stopped !== undefined) break;
    if (stepState(running.school, step, nameBefore(change)) === 'done') continue;
    const sent = await sendOnce(running, { change, index, step });
    left.push(sent);
    if (change.steps.length > 1 && !(await mayGoOn(running, change, index))) break;
  }
  if (left.length === 0) end(running, change, { outcome: { kind: 'same' }, steps: [], created: undefined });
  return left;
}

/**
 * The next step of a change leaves only once this one, and what the next one bears on, were read. Where what was read is not what was simulated,
 * somebody acts there too: the steps that are left are simulated again from there, and none leaves that would give or take more than was asked.
 */
async function mayGoOn(running: Running, { steps, asked }: PlannedChange, index: number): Promise<boolean> {
  const read = steps.slice(index, index + 2);
  const foreseen = running.school;
  if (!(await reread(running, read)) || read.slice(0, 1).some((step) => stepState(running.school, step) !== 'done')) return false;
  if (hasGiven(running, steps.slice(0, index + 1), asked)) return false;
  return read.every((step) => isAsForeseen(foreseen, running.school, step)) || !exceeds(effectAlong(running.school, steps.slice(index + 1), asked));
}

function end(running: Running, change: PlannedChange, ended: Omit<ChangeEnd, 'school'>): void {
  running.settled(change, { ...ended, school: running.school });
  running.outcomes.set(change.id, ended.outcome);
}

async function sendOnce(running: Running, { change, index, step }: Omit<Left, 'failure'>): Promise<Left> {
  running.sending(change, index, running.school);
  const sent = await running.session.send(running.school, step);
  if (sent.ok && isIdempotent(step)) running.school = stateAfter(running.school)(step);
  if (!sent.ok) stopAt(running, sent.refusal.kind);
  return { change, index, step, failure: sent.ok ? null : sent.refusal.kind };
}

/** Changes of one list: each is judged on the list as the ones before leave it, then they leave together, once. */
async function runList(running: Running, together: readonly AskedChange[]): Promise<readonly Left[]> {
  const read = running.school;
  const leaving: Omit<Left, 'failure'>[] = [];
  for (const { change, accepted } of together) {
    const [step] = change.steps;
    const refusal = step === undefined ? { kind: 'same' as const } : judge(running, { change, accepted });
    if (refusal !== undefined || step === undefined) end(running, change, { outcome: refusal ?? { kind: 'same' }, steps: [], created: undefined });
    else {
      leaving.push({ change, index: 0, step });
      running.school = stateAfter(running.school)(step);
    }
  }
  const last = leaving.at(-1);
  if (last === undefined) return [];
  for (const { change, index } of leaving) running.sending(change, index, read);
  const sent = await running.session.send(leaving.slice(0, -1).reduce((school, { step }) => afterStep(school, step), read), last.step);
  if (!sent.ok) stopAt(running, sent.refusal.kind);
  return leaving.map((one) => ({ ...one, failure: sent.ok ? null : sent.refusal.kind }));
}

/** Why a change does not leave, on what was just read: it moved there, or does more than was asked and agreed to. */
function judge({ school }: Running, { change, accepted }: AskedChange): ChangeOutcome | undefined {
  const states = change.steps.map((step) => stepState(school, step, nameBefore(change)));
  if (states.includes('other')) return { kind: 'conflict' };
  if (change.steps.length > 0 && states.every((state) => state === 'done')) return { kind: 'same' };
  const effect = effectAlong(school, change.steps, change.asked);
  if (!exceeds(effect) && !change.mustRead) return undefined;
  const key = effectKey(effect);
  return accepted === key ? undefined : { kind: 'needsDecision', effect, key };
}

/** Reads what was sent; twice in a row that it cannot, nothing more is. */
async function readSent(running: Running, left: readonly Left[]): Promise<boolean> {
  const isRead = await reread(running, left.map(({ step }) => step));
  // Nothing is asked of a platform that is left alone: it did not fail to show it.
  const isLeftAlone = running.stopped === 'busy' || running.stopped === 'quota';
  running.unverified = isRead ? 0 : running.unverified + (isLeftAlone ? 0 : 1);
  if (running.unverified >= MOST_UNVERIFIED) running.stopped ??= 'timeout';
  return isRead;
}

/** Reads what was sent, and says whether it could; nothing was sent, nothing is read. */
async function settleTogether(running: Running, left: readonly Left[]): Promise<boolean> {
  if (left.length === 0) return false;
  const known = groupsById(running.school.groups);
  const foreseen = running.school;
  const isRead = await readSent(running, left);
  const beside = isRead ? movedBeside(running, foreseen, left) : undefined;
  // Somebody else acts there, or the platform did otherwise than it was asked: nothing more leaves by program.
  if (beside !== undefined) running.stopped = beside.stops;
  for (const [change, sent] of Map.groupBy(left, (one) => one.change)) {
    const failure = sent.at(-1)?.failure ?? null;
    const read: Read = isRead ? readOutcome(running.school, change, failure, known) : { outcome: { kind: 'unverified', failure }, created: undefined };
    const outcome = beside !== undefined && read.outcome.kind === 'applied' ? beside.outcome : read.outcome;
    end(running, change, { ...read, outcome, steps: sent.map(({ index }) => index) });
  }
  return isRead;
}

/** What is read there besides what was sent: what it makes of the changes that are done, and why nothing more leaves. */
function movedBeside(running: Running, foreseen: PlatformSchool, left: readonly Left[]): { readonly outcome: ChangeOutcome; readonly stops: ConnectorTrouble } | undefined {
  const list = disturbed(foreseen, running.school, left);
  const asked = askedOfAny([...new Set(left.map(({ change }) => change.asked))]);
  if ((list?.gained ?? 0) > 0 || hasGiven(running, left.map(({ step }) => step), asked)) return { outcome: list ?? { kind: 'exceeded' }, stops: 'unaskedGain' };
  return list === undefined ? undefined : { outcome: list, stops: 'platformRule' };
}

/** Whether what was just read gives what steps that left do not, and nobody asked for. */
function hasGiven({ before, school }: Running, steps: readonly PlatformStep[], asked: Asked): boolean {
  return gainsUnasked({ before, foreseen: steps.reduce((state, step) => stateAfter(state)(step), before), read: school, asked });
}
