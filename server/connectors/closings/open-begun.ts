import { unitKey } from '../../../domain/connectors/compare/unit-values.ts';
import type { ConnectorId } from '../../../domain/connectors/connector-trouble.ts';
import { leavesByItself } from '../../../domain/connectors/connector-mode.ts';
import { isOpeningTried, triedAt, type TriedOpenings } from '../../../domain/connectors/inspections/opening-tries.ts';
import { dayOf, openInspections } from '../../../domain/connectors/inspections/open-inspections.ts';
import { accessesOf, isLarge, sendingOf, sizeWith } from '../../../domain/connectors/plan/large-sending.ts';
import { exceeds } from '../../../domain/connectors/plan/effect.ts';
import { isSettled } from '../../../domain/connectors/plan/outcome.ts';
import { parseInspectionId } from '../../../domain/inspections/inspection.ts';
import { fingerprint } from '../../../domain/kernel/fingerprint.ts';
import { canonicalJson } from '../../../domain/kernel/json.ts';
import { tellManaged } from '../../journal/tell-managed.ts';
import { noteState, readSettings, THIS_ENT, type Acting } from '../desk/acting.ts';
import { readConnector } from '../desk/connector-record.ts';
import { prepare, sendPlanned } from '../desk/sending/send.ts';

/** Opens the accesses whose first day came, where the school lets them leave by themselves; each is read, judged and promised its closing first. */
export async function openBegun(acting: Acting, id: ConnectorId): Promise<void> {
  const wanted = wantedOf(acting, id);
  const at = acting.now().toISOString();
  if (wanted === undefined || !isOpeningTried(wanted.before, wanted.key, at)) return;
  noteState(acting, id, { openings: triedAt(at, wanted.key, { before: wanted.before, isIdle: false }) });
  const prepared = await prepare(acting, id);
  if (!prepared.ok) return;
  const { kept, plan } = prepared.value;
  const mode = kept.modes.inspection ?? 'observe';
  const open = plan.changes.filter(({ unit, set, undo, direction, effect }) => unit.kind === 'inspection' && set === true && leavesByItself(mode, { undo, direction, exceeds: exceeds(effect) }));
  if (open.length === 0) noteState(acting, id, { openings: triedAt(at, wanted.key, { before: wanted.before, isIdle: true }) });
  // As many at once as two administrators must ask for (§8.7) wait for them.
  const { school } = prepared.value.beside;
  if (open.length === 0 || isLarge(sizeWith([], THIS_ENT.id, sendingOf(school, open), accessesOf(school)))) return;
  const sent = await sendPlanned(acting, THIS_ENT, id, prepared.value, new Map(open.map((change) => [change.id, null])));
  const opened = new Set(sent.ok ? sent.value.outcomes.filter(({ outcome }) => isSettled(outcome) && outcome.kind !== 'same').map((one) => one.id) : []);
  for (const change of open.filter((one) => opened.has(one.id))) tellOpened(acting, id, change.unit.id);
}

function tellOpened({ store, ports, now }: Acting, platform: ConnectorId, inspection: string): void {
  store.transaction(() =>
    tellManaged(ports().school, THIS_ENT, { kind: 'connector.set', platform, act: 'openAccess', unit: 'inspection', person: parseInspectionId(inspection)?.teacherId }, now().toISOString()),
  );
}

/** Accesses that are to be open and that nobody agreed to be, told apart from others by their key; in the settings alone, without asking the platform. One without a last day is by hand. */
function wantedOf(acting: Acting, id: ConnectorId): { readonly key: string; readonly before: TriedOpenings | null } | undefined {
  const { connectors } = acting.ports().school;
  const record = connectors.find(id);
  if (record === undefined) return undefined;
  const { modes, state } = readConnector(record);
  if (modes.inspection !== 'apply') return undefined;
  const agreed = new Map(connectors.base(id).map(({ unit, value }) => [unit, value]));
  const wanted = openInspections(readSettings(acting), dayOf(acting.now())).filter(({ id: one, lastDay }) => lastDay !== null && agreed.get(unitKey({ kind: 'inspection', id: one })) !== 'true');
  if (wanted.length === 0) return undefined;
  // Somebody who is recognised since, or a test of the platform, may have changed what a program opens.
  const known = connectors.ids(id).filter(({ kind }) => kind === 'inspector' || kind === 'person').map(({ kind, local_id, remote_id }) => [kind, local_id, remote_id].join(' '));
  return { key: fingerprint(canonicalJson([wanted.map((one) => one.id).toSorted(), known.toSorted(), record.probed_at])), before: state.openings };
}
