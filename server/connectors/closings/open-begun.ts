import { unitKey } from '../../../domain/connectors/compare/unit-values.ts';
import type { ConnectorId } from '../../../domain/connectors/connector-trouble.ts';
import { leavesByItself } from '../../../domain/connectors/connector-mode.ts';
import { dayOf, openInspections } from '../../../domain/connectors/inspections/open-inspections.ts';
import { exceeds } from '../../../domain/connectors/plan/effect.ts';
import { isSettled } from '../../../domain/connectors/plan/outcome.ts';
import { parseInspectionId } from '../../../domain/inspections/inspection.ts';
import { tellManaged } from '../../journal/tell-managed.ts';
import { readSettings, THIS_ENT, type Acting } from '../desk/acting.ts';
import { readConnector } from '../desk/connector-record.ts';
import { prepare, sendPlanned } from '../desk/sending/send.ts';

/** An opening that fails waits so long: it is nobody’s danger, and each try reads the whole platform. */
const AGAIN_MS = 15 * 60_000;

/** When openings were last tried, by connector. */
export type TriedOpenings = Map<ConnectorId, number>;

/** Opens the accesses whose first day came, where the school lets them leave by themselves; each is read, judged and promised its closing first. */
export async function openBegun(acting: Acting, id: ConnectorId, tried: TriedOpenings): Promise<void> {
  if (!isToOpen(acting, id) || acting.now().getTime() - (tried.get(id) ?? 0) < AGAIN_MS) return;
  tried.set(id, acting.now().getTime());
  const prepared = await prepare(acting, id);
  if (!prepared.ok) return;
  const { kept, plan } = prepared.value;
  const mode = kept.modes.inspection ?? 'observe';
  const open = plan.changes.filter(({ unit, set, undo, direction, effect }) => unit.kind === 'inspection' && set === true && leavesByItself(mode, { undo, direction, exceeds: exceeds(effect) }));
  if (open.length === 0) return;
  const sent = await sendPlanned(acting, THIS_ENT, id, prepared.value, new Map(open.map((change) => [change.id, null])));
  const opened = new Set(sent.ok ? sent.value.outcomes.filter(({ outcome }) => isSettled(outcome) && outcome.kind !== 'same').map((one) => one.id) : []);
  for (const change of open.filter((one) => opened.has(one.id))) tellOpened(acting, id, change.unit.id);
}

function tellOpened({ store, ports, now }: Acting, platform: ConnectorId, inspection: string): void {
  store.transaction(() =>
    tellManaged(ports().school, THIS_ENT, { kind: 'connector.set', platform, act: 'openAccess', unit: 'inspection', person: parseInspectionId(inspection)?.teacherId }, now().toISOString()),
  );
}

/** Whether some access is to be open that nobody agreed to be: in the settings alone, without asking the platform. */
function isToOpen(acting: Acting, id: ConnectorId): boolean {
  const { connectors } = acting.ports().school;
  const record = connectors.find(id);
  if (record === undefined || readConnector(record).modes.inspection !== 'apply') return false;
  const wanted = openInspections(readSettings(acting), dayOf(acting.now()));
  if (wanted.length === 0) return false;
  const agreed = new Map(connectors.base(id).map(({ unit, value }) => [unit, value]));
  return wanted.some(({ id: one }) => agreed.get(unitKey({ kind: 'inspection', id: one })) !== 'true');
}
