import type { ConnectorSending, ConnectorSent, DryRun } from '../../../../contract/ent/connectors.ts';
import { unitKey } from '../../../../domain/connectors/compare/unit-values.ts';
import type { ConnectorId } from '../../../../domain/connectors/connector-trouble.ts';
import { readThresholds } from '../../../../domain/controls/threshold-settings.ts';
import { isSent, modeIn, type ConnectorMode } from '../../../../domain/connectors/connector-mode.ts';
import { effectKey, exceeds } from '../../../../domain/connectors/plan/effect.ts';
import { isSettled, type ChangeOutcome } from '../../../../domain/connectors/plan/outcome.ts';
import { inOrder, isWritten, planChanges, type ByHand, type Plan, type PlannedChange } from '../../../../domain/connectors/plan/plan-change.ts';
import type { Capabilities, UnitRef } from '../../../../domain/connectors/capabilities.ts';
import type { UnitGap } from '../../../../domain/connectors/compare/compare-units.ts';
import { cellValue, matrixBeside } from '../../../../domain/connectors/matrix/matrix-beside.ts';
import type { PlatformSchool } from '../../../../domain/connectors/platform-school.ts';
import { replacementsByHand, wholeReplacements } from '../../../../domain/connectors/replacements/replacements-by-hand.ts';
import { heldHere } from '../../../../domain/connectors/spaces/held-here.ts';
import { keepList, type KeptList } from '../../../../domain/connectors/spaces/list-before.ts';
import { RESTRICTION } from '../../../../domain/connectors/matrix/restriction.ts';
import type { Json } from '../../../../domain/kernel/json.ts';
import { accept, refuse } from '../../../../domain/kernel/result.ts';
import { dayOf, openInspections } from '../../../../domain/connectors/inspections/open-inspections.ts';
import { tellManaged, type Teller } from '../../../journal/tell-managed.ts';
import { closeEnded } from '../../closings/close-ended.ts';
import { promiseClosing } from '../../closings/promise-closing.ts';
import { runChanges, type AskedChange, type ChangeEnd } from '../../run/run-changes.ts';
import { adoptLost, awaitedRows, type Adopted } from '../reading/adopt.ts';
import { CONNECTORS, noteState, readSettings, writesNow, type Acting, type Answer } from '../acting.ts';
import { readConnector, type KeptConnector } from '../connector-record.ts';
import { MOST_UNVERIFIED } from '../../../../domain/connectors/only-observed.ts';
import { observeOnly } from '../joining/observe-only.ts';
import { waitsForSecond } from './second-administrator.ts';
import { gapLine, MOST_LISTED, readBeside, type Beside } from '../reading/observe.ts';
import { endTakenBack, sentRestriction } from '../reading/sent-restriction.ts';
import { settleLost } from './settle-lost.ts';
import { heldRestriction, type HeldRestriction } from './restriction.ts';
import type { ShareStep } from '../../../../domain/connectors/spaces/share-step.ts';
import { isReplacedWhole } from '../../../../domain/connectors/spaces/shared-space.ts';
import { noteReplaced, waitForList } from './share-pace.ts';
import { keepByHand } from '../sheet.ts';

export interface Prepared {
  readonly kept: KeptConnector;
  readonly beside: Beside;
  readonly plan: Plan;
}

/** Reads the platform, and plans what is changed here and not there, once what was sent before is settled. */
export async function prepare(acting: Acting, id: ConnectorId): Promise<Answer<Prepared>> {
  const first = await readBeside(acting, id);
  if (!first.ok) return first;
  const { any, held } = adoptLost(acting, id, first.value);
  const anyCell = settleLost(acting, id, first.value);
  const read = any || anyCell ? await readBeside(acting, id) : first;
  if (!read.ok) return read;
  endTakenBack(acting, id, read.value);
  const record = acting.ports().school.connectors.find(id);
  if (record === undefined) return refuse('absent');
  const kept = readConnector(record);
  const capabilities = kept.capabilities ?? CONNECTORS[id].declared;
  const plan = withoutHeld(planOf(acting, id, capabilities, read.value, kept.state.timing.authorisedUntil), new Map([...held, ...awaitedRows(acting, id)]));
  if ('open' in CONNECTORS[id]) acting.store.transaction(() => keepByHand(acting, id, wholeReplacements(readSettings(acting), dayOf(acting.now()), plan.byHand)));
  return accept({ kept, beside: read.value, plan });
}

/** What is changed here and not there; a restriction as a whole, in place of the cells that it hides. */
function planOf(acting: Acting, id: ConnectorId, capabilities: Capabilities, beside: Beside, authorisedUntil: string | null): Plan {
  const { school, matched, compared, matrix, rights, replacements } = beside;
  const held = isWritten(capabilities, RESTRICTION) ? heldRestriction(beside, sentRestriction(acting, id)) : NOTHING_HELD;
  const isHeld = ({ unit }: UnitGap): boolean => unit.kind === 'visibilityRule' && held.cells.has(unit.id);
  const view = readSettings(acting);
  const ground = { capabilities, authorisedUntil, mapping: matched.mapping, school, matrix: matrix.beside, mostManagers: readThresholds(view).garManagers, inspections: openInspections(view, dayOf(acting.now())), replacements, here: heldHere(rights) };
  const plan = planChanges(ground, compared.gaps.filter((gap) => !isHeld(gap)));
  const byHand = [...plan.byHand, ...replacementsByHand(view, replacements.byHand)];
  return { changes: held.change === undefined ? plan.changes : inOrder([held.change, ...plan.changes]), byHand };
}

/** A group, or a row, whose creation nobody knows the end of is not made again; it is shown with its reason. */
function withoutHeld({ changes, byHand }: Plan, held: Adopted['held']): Plan {
  const isHeld = ({ unit }: PlannedChange): boolean => held.has(unitKey(unit));
  const lines = changes.filter(isHeld).map(({ id, unit, expect, set }): ByHand => ({ id, unit, expect, set, reason: held.get(unitKey(unit)) ?? 'awaited' }));
  return { changes: changes.filter((change) => !isHeld(change)), byHand: [...byHand, ...lines] };
}

function modeOf({ modes }: KeptConnector, { unit }: Pick<PlannedChange, 'unit'>): ConnectorMode {
  return modeIn(modes, unit.kind);
}

/** What would be sent, with what it does to people, and what would be done by hand. */
export async function dryRun(acting: Acting, id: ConnectorId): Promise<Answer<DryRun>> {
  const prepared = await prepare(acting, id);
  if (!prepared.ok) return prepared;
  const { kept, beside, plan } = prepared.value;
  const undecided = beside.compared.gaps.filter(({ standing }) => standing !== 'here');
  const beyond = [...beside.matrix.beyond];
  return accept({
    at: acting.now().toISOString(),
    changes: plan.changes.slice(0, MOST_LISTED).map((change) => ({
      id: change.id, unit: change.unit, expect: change.expect, set: change.set, direction: change.direction, undo: change.undo, effect: change.effect,
      exceeds: exceeds(change.effect), effectKey: effectKey(change.effect), mustRead: change.mustRead, short: change.short, mode: modeOf(kept, change),
    })),
    beyond: beyond.slice(0, MOST_LISTED).map(([rule, reason]) => ({ unit: { kind: 'visibilityRule', id: rule }, set: beside.matrix.wanted.get(rule) === true, reason })),
    byHand: plan.byHand.slice(0, MOST_LISTED).map((line) => ({ ...line })),
    undecided: undecided.slice(0, MOST_LISTED).map(gapLine),
    more: [plan.changes, plan.byHand, beyond, undecided].reduce((sum, { length }) => sum + Math.max(0, length - MOST_LISTED), 0),
  });
}

/** Sends what was asked of a plan made on what was just read: what is no longer in it is not sent, nor is a kind that is only looked at. */
export async function send(acting: Acting, by: Teller, { id, changes }: ConnectorSending): Promise<Answer<ConnectorSent>> {
  if (!writesNow(acting, id)) return refuse('still');
  const prepared = await prepare(acting, id);
  if (!prepared.ok) return prepared;
  const { plan, kept, beside } = prepared.value;
  const accepted = new Map(changes.map((change) => [change.id, change.accepted]));
  const leaving = plan.changes.filter((change) => accepted.has(change.id) && isSent(modeOf(kept, change)));
  if (waitsForSecond(acting, id, { by, school: beside.school, changes: leaving })) return refuse('secondWanted');
  if (kept.state.held !== null) noteState(acting, id, { held: null });
  return sendPlanned(acting, by, id, prepared.value, accepted);
}

/** Sends some changes of a plan, by what was accepted of each. */
export async function sendPlanned(acting: Acting, by: Teller, id: ConnectorId, { kept, beside, plan }: Prepared, accepted: ReadonlyMap<string, string | null>): Promise<Answer<ConnectorSent>> {
  const [open = [], observed = []] = [true, false].map((sends) => plan.changes.filter((change) => accepted.has(change.id) && isSent(modeOf(kept, change)) === sends));
  const session = await acting.sessions.reopen(CONNECTORS[id]);
  if (!session.ok) return session;
  acting.store.transaction(() => tellManaged(acting.ports().school, by, { kind: 'connector.set', platform: id, act: 'send' }, acting.now().toISOString()));
  const asked = open.map((change): AskedChange => ({ change, accepted: accepted.get(change.id) ?? null }));
  const ran = await runChanges({ session: session.value, unverified: kept.state.unverified, first: () => closeEnded(acting, id), pace: (space) => waitForList(acting, id, space), sending: (change, index, read) => noteSending(acting, id, { change, index, read }), settled: (change, end) => noteEnd({ acting, id, beside }, change, end) }, beside.school, asked);
  noteState(acting, id, { unverified: ran.unverified, ...(ran.stopped === undefined ? {} : { trouble: ran.stopped }) });
  if (ran.stopped === 'unaskedGain') observeOnly(acting, id, ran.stopped);
  else if (ran.unverified >= MOST_UNVERIFIED) observeOnly(acting, id, 'unverified');
  const known = new Map<string, ChangeOutcome>([...observed.map(({ id: change }) => [change, { kind: 'observed' }] as const), ...ran.outcomes]);
  return accept({ outcomes: [...accepted.keys()].map((change) => ({ id: change, outcome: known.get(change) ?? { kind: 'unknown' } })), stopped: ran.stopped ?? null });
}

interface Leaving {
  readonly change: PlannedChange;
  readonly index: number;
  /** The school as it was just read. */
  readonly read: PlatformSchool;
}

/** Written before a step leaves: what was sent outlives this program, with the list that it replaces. */
function noteSending(acting: Acting, id: ConnectorId, { change, index, read }: Leaving): void {
  const step = change.steps[index];
  acting.store.transaction(() => {
    if (step !== undefined) promiseClosing(acting, id, { unit: change.unit, opening: step, read });
    if (step?.kind === 'setShare' && isReplacedWhole(step.space)) noteReplaced(acting, id, step.space);
    putStep(acting, id, change, { index, state: 'sending', list: step?.kind === 'setShare' ? replacedBy(read, step) : undefined });
  });
}

function replacedBy({ spaces }: PlatformSchool, { space, subject }: ShareStep): KeptList | undefined {
  const list = spaces.find(({ id }) => id === space)?.list;
  return list == null ? undefined : keepList(list, isReplacedWhole(space) ? undefined : subject);
}

interface Noting {
  readonly acting: Acting;
  readonly id: ConnectorId;
  readonly beside: Beside;
}

/** What became of a change, all together: its steps, the value that both sides now agree on, and the group that is now the same one here. */
function noteEnd({ acting, id, beside }: Noting, change: PlannedChange, { outcome, steps, created, school }: ChangeEnd): void {
  const { store, ports, now } = acting;
  const at = now().toISOString();
  store.transaction(() => {
    const { connectors } = ports().school;
    for (const index of steps) putStep(acting, id, change, { index, state: outcome.kind });
    if (!isSettled(outcome) && !isCellInPart(change.unit, outcome)) return;
    const value = agreedOn({ ...beside, school }, change);
    if (value !== undefined) connectors.putBase(id, [{ unit: unitKey(change.unit), value: JSON.stringify(value), read_at: at }]);
    if (created !== undefined) connectors.putIds(id, [{ kind: 'group', local_id: change.unit.id, remote_id: created, seen_at: at }]);
  });
}

/** Writes a step, or what became of it: what was written before it left stays. */
function putStep({ ports, now }: Acting, id: ConnectorId, { id: change, unit, steps, expect, set }: PlannedChange, { index, state, list }: { readonly index: number; readonly state: string; readonly list?: KeptList | undefined }): void {
  const { connectors } = ports().school;
  const step = `${change}:${String(index)}`;
  const known = state === 'sending' ? undefined : connectors.stepsOf(id, unitKey(unit)).find((one) => one.id === step);
  const body = known?.body ?? JSON.stringify({ step: steps[index], expect, set, ...list });
  connectors.putStep(id, { id: step, change_id: change, unit: unitKey(unit), body, state, at: now().toISOString(), outcome: null });
}

/** What was sent of a cell is ours, though some of it is not there: what is left is a change of here, not a conflict with ourselves. */
function isCellInPart({ kind }: UnitRef, outcome: ChangeOutcome): boolean {
  return kind === 'visibilityRule' && outcome.kind === 'partial';
}

/** A cell that still stands in part is agreed on as it is; a restriction is no value of its own: its cells are read with the others. */
function agreedOn({ school, matrix }: Beside, { unit, set }: PlannedChange): Json | undefined {
  if (unit.kind !== 'visibilityRule') return set;
  const read = matrixBeside(school, matrix.cells, matrix.wanted).get(unit.id);
  return read === undefined ? undefined : cellValue(read.reading);
}

const NOTHING_HELD: HeldRestriction = { cells: new Set(), change: undefined };
