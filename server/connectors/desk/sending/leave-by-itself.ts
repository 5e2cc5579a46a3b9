import { leavesByItself, modeIn } from '../../../../domain/connectors/connector-mode.ts';
import type { ConnectorId } from '../../../../domain/connectors/connector-trouble.ts';
import { isLeavingTried, minutesBefore, readAgain, type TriedLeaving } from '../../../../domain/connectors/leaving-tries.ts';
import { exceeds } from '../../../../domain/connectors/plan/effect.ts';
import { isSettled } from '../../../../domain/connectors/plan/outcome.ts';
import type { PlannedChange } from '../../../../domain/connectors/plan/plan-change.ts';
import { parseInspectionId } from '../../../../domain/inspections/inspection.ts';
import { tellManaged } from '../../../journal/tell-managed.ts';
import { noteState, THIS_ENT, type Acting } from '../acting.ts';
import type { Modes } from '../connector-record.ts';
import { isLeftToPeople } from './second-administrator.ts';
import { prepare, sendPlanned } from './send.ts';
import { applied, keyOf, markOf, waitingHere } from './waiting-here.ts';

/** Sends what the school lets leave by itself (§8.7), as soon as something new waits and the platform may be read again, and again where it failed; whether anything waits is known without asking the platform. */
export async function leaveByItself(acting: Acting, id: ConnectorId): Promise<void> {
  const kept = applied(acting, id);
  if (kept === undefined) return;
  const before = kept.state.leaving;
  const [at, mark] = [acting.now().toISOString(), markOf(acting, kept)];
  if (before?.mark === mark && !isLeavingTried(before, before.wanted, at)) return;
  const waiting = waitingHere(acting, kept);
  const wanted = keyOf(acting, id, waiting);
  if (waiting.size === 0 && kept.state.held !== null) noteState(acting, id, { held: null });
  if (isLeavingTried(before, wanted, at)) await tryToLeave(acting, id, { kept, before, at, mark, wanted, waiting });
  // What waits for the platform to be read again is looked at each minute until then.
  else if (before?.wanted === wanted) noteState(acting, id, { leaving: { ...before, mark } });
}

interface Try extends Pick<TriedLeaving, 'at' | 'mark' | 'wanted'> {
  readonly kept: Applied;
  readonly before: TriedLeaving | null;
  readonly waiting: ReadonlySet<string>;
}

type Applied = NonNullable<ReturnType<typeof applied>>;

/** Sends what waits, if anything does, and notes when it may be tried again. */
async function tryToLeave(acting: Acting, id: ConnectorId, { kept, before, at, mark, wanted, waiting }: Try): Promise<void> {
  const readBefore = before?.read ?? null;
  const read = waiting.size === 0 ? readBefore : readAgain(readBefore, at);
  const note = (left: string, isIdle: boolean): void => noteState(acting, id, { leaving: { at, wanted: left, mark, read, minutes: minutesBefore(before, wanted, isIdle) } });
  note(wanted, waiting.size === 0);
  if (waiting.size === 0) return;
  const isIdle = await sendWaiting(acting, id);
  // What is changed here meanwhile is looked at in its turn.
  note(keyOf(acting, id, waiting.intersection(waitingHere(acting, kept))), isIdle);
}

/** Sends it; says whether the platform was read in vain: what waits is left to a person. */
async function sendWaiting(acting: Acting, id: ConnectorId): Promise<boolean> {
  const prepared = await prepare(acting, id);
  if (!prepared.ok) return false;
  const { beside, plan, kept } = prepared.value;
  const leaving = plan.changes.filter((change) => isLeaving(kept.modes, change));
  if (leaving.length === 0 || isLeftToPeople(acting, id, { school: beside.school, changes: leaving })) return true;
  const sent = await sendPlanned(acting, THIS_ENT, id, prepared.value, new Map(leaving.map((change) => [change.id, null])));
  const done = new Set(sent.ok ? sent.value.outcomes.filter(({ outcome }) => isSettled(outcome) && outcome.kind !== 'same').map((one) => one.id) : []);
  for (const { unit } of leaving.filter((one) => one.unit.kind === 'inspection' && done.has(one.id))) tellOpened(acting, id, unit.id);
  return false;
}

/** An access of inspection is closed by what was promised when it was opened, and never as a change. */
function isLeaving(modes: Modes, { unit, set, undo, direction, effect, mustRead }: PlannedChange): boolean {
  const isClosing = unit.kind === 'inspection' && set !== true;
  return !isClosing && leavesByItself(modeIn(modes, unit.kind), { undo, direction, exceeds: exceeds(effect), mustRead });
}

function tellOpened({ store, ports, now }: Acting, platform: ConnectorId, inspection: string): void {
  store.transaction(() =>
    tellManaged(ports().school, THIS_ENT, { kind: 'connector.set', platform, act: 'openAccess', unit: 'inspection', person: parseInspectionId(inspection)?.teacherId }, now().toISOString()),
  );
}
