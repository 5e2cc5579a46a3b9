import type { ConnectorSending, ConnectorSent, DryRun } from '../../../contract/ent/connectors.ts';
import { unitKey } from '../../../domain/connectors/compare/unit-values.ts';
import type { ConnectorId } from '../../../domain/connectors/connector-trouble.ts';
import type { ConnectorMode } from '../../../domain/connectors/connector-mode.ts';
import { effectKey, exceeds } from '../../../domain/connectors/plan/effect.ts';
import { isSettled, type ChangeOutcome } from '../../../domain/connectors/plan/outcome.ts';
import { planChanges, type Plan, type PlannedChange } from '../../../domain/connectors/plan/plan-change.ts';
import { accept, refuse } from '../../../domain/kernel/result.ts';
import { dayOf, openInspections } from '../../../domain/connectors/inspections/open-inspections.ts';
import { tellManaged, type Teller } from '../../journal/tell-managed.ts';
import { promiseClosing } from '../closings/promise-closing.ts';
import { runChanges, type AskedChange, type Ran } from '../run/run-changes.ts';
import { adoptLost } from './adopt.ts';
import { CONNECTORS, noteState, readSettings, type Acting, type Answer } from './acting.ts';
import { readConnector, type KeptConnector } from './connector-record.ts';
import { gapLine, readBeside, type Beside } from './observe.ts';

export interface Prepared {
  readonly kept: KeptConnector;
  readonly beside: Beside;
  readonly plan: Plan;
}

/** Reads the platform, and plans what is changed here and not there, once what was sent before is settled. */
export async function prepare(acting: Acting, id: ConnectorId): Promise<Answer<Prepared>> {
  const first = await readBeside(acting, id);
  if (!first.ok) return first;
  const { any, doubtful } = adoptLost(acting, id, first.value);
  const read = any ? await readBeside(acting, id) : first;
  if (!read.ok) return read;
  const record = acting.ports().school.connectors.find(id);
  if (record === undefined) return refuse('absent');
  const kept = readConnector(record);
  const { school, matched, compared } = read.value;
  const plan = planChanges({ capabilities: kept.capabilities ?? CONNECTORS[id].declared, mapping: matched.mapping, school, inspections: openInspections(readSettings(acting), dayOf(acting.now())) }, compared.gaps);
  const isSure = ({ unit }: PlannedChange): boolean => unit.kind !== 'group' || !doubtful.has(unit.id);
  return accept({ kept, beside: read.value, plan: { ...plan, changes: plan.changes.filter(isSure) } });
}

function modeOf({ modes }: KeptConnector, { unit }: Pick<PlannedChange, 'unit'>): ConnectorMode {
  return modes[unit.kind] ?? 'observe';
}

/** What would be sent, with what it does to people, and what would be done by hand. */
export async function dryRun(acting: Acting, id: ConnectorId): Promise<Answer<DryRun>> {
  const prepared = await prepare(acting, id);
  if (!prepared.ok) return prepared;
  const { kept, beside, plan } = prepared.value;
  return accept({
    at: acting.now().toISOString(),
    changes: plan.changes.map((change) => ({
      id: change.id, unit: change.unit, expect: change.expect, set: change.set, direction: change.direction, undo: change.undo, effect: change.effect,
      exceeds: exceeds(change.effect), effectKey: effectKey(change.effect), mode: modeOf(kept, change),
    })),
    byHand: plan.byHand.map((line) => ({ ...line })),
    undecided: beside.compared.gaps.filter(({ standing }) => standing !== 'here').map(gapLine),
  });
}

/** Sends what was asked of a plan made on what was just read: what is no longer in it is not sent, nor is a kind that is only looked at. */
export async function send(acting: Acting, by: Teller, { id, changes }: ConnectorSending): Promise<Answer<ConnectorSent>> {
  const prepared = await prepare(acting, id);
  return prepared.ok ? sendPlanned(acting, by, id, prepared.value, new Map(changes.map((change) => [change.id, change.accepted]))) : prepared;
}

/** Sends some changes of a plan, by what was accepted of each. */
export async function sendPlanned(acting: Acting, by: Teller, id: ConnectorId, { kept, beside, plan }: Prepared, accepted: ReadonlyMap<string, string | null>): Promise<Answer<ConnectorSent>> {
  const [open = [], observed = []] = [true, false].map((sends) => plan.changes.filter((change) => accepted.has(change.id) && (modeOf(kept, change) !== 'observe') === sends));
  const session = await acting.sessions.reopen(CONNECTORS[id]);
  if (!session.ok) return session;
  acting.store.transaction(() => tellManaged(acting.ports().school, by, { kind: 'connector.set', platform: id, act: 'send' }, acting.now().toISOString()));
  const asked = open.map((change): AskedChange => ({ change, accepted: accepted.get(change.id) ?? null }));
  const ran = await runChanges({ session: session.value, note: (...noted) => noteStep(acting, id, ...noted) }, beside.school, asked);
  keep(acting, id, open, ran);
  const known = new Map<string, ChangeOutcome>([...observed.map(({ id: change }) => [change, { kind: 'observed' }] as const), ...ran.outcomes]);
  return accept({ outcomes: [...accepted.keys()].map((change) => ({ id: change, outcome: known.get(change) ?? { kind: 'unknown' } })), stopped: ran.stopped ?? null });
}

/** Written before a step leaves, then with what became of it: what was sent outlives this program. */
function noteStep(acting: Acting, id: ConnectorId, change: PlannedChange, index: number, state: string): void {
  const { store, ports, now } = acting;
  const step = change.steps[index];
  store.transaction(() => {
    if (step !== undefined && state === 'sending') promiseClosing(acting, id, change.unit, step);
    ports().school.connectors.putStep(id, {
      id: `${change.id}:${String(index)}`, change_id: change.id, unit: unitKey(change.unit), body: JSON.stringify({ step, expect: change.expect, set: change.set }),
      state, at: now().toISOString(), outcome: null,
    });
  });
}

/** What was read there once it was done is what both agree on; a group that was made is the same one here. */
function keep(acting: Acting, id: ConnectorId, changes: readonly PlannedChange[], { outcomes, created, stopped }: Ran): void {
  const at = acting.now().toISOString();
  const settled = changes.filter((change) => {
    const outcome = outcomes.get(change.id);
    return outcome !== undefined && isSettled(outcome);
  });
  acting.store.transaction(() => {
    const { connectors } = acting.ports().school;
    connectors.putBase(id, settled.map(({ unit, set }) => ({ unit: unitKey(unit), value: JSON.stringify(set), read_at: at })));
    connectors.putIds(id, settled.flatMap(({ id: change, unit }) => {
      const remote = created.get(change);
      return remote === undefined ? [] : [{ kind: 'group', local_id: unit.id, remote_id: remote, seen_at: at }];
    }));
  });
  if (stopped !== undefined) noteState(acting, id, { trouble: stopped });
}
