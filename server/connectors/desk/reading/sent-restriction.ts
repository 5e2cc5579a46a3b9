import { z } from 'zod';
import { isReadWhole } from '../../../../domain/connectors/compare/compare-units.ts';
import { unitKey } from '../../../../domain/connectors/compare/unit-values.ts';
import type { ConnectorId } from '../../../../domain/connectors/connector-trouble.ts';
import { leftToLift, RESTRICTION, type SentRestriction } from '../../../../domain/connectors/matrix/restriction.ts';
import { PlatformStep } from '../../../../domain/connectors/plan/platform-step.ts';
import { parseJson } from '../../../../domain/kernel/json.ts';
import { restrictionAt } from '../../../../domain/messaging/messaging-settings.ts';
import type { SettingsView } from '../../../../domain/sync/row.ts';
import type { RemoteStepRecord } from '../../../database/connector.store.ts';
import type { Acting } from '../acting.ts';
import { ARRIVAL_MS } from './arrival.ts';
import type { Beside } from './observe.ts';

const Kept = z.object({ step: PlatformStep, set: z.object({ restricted: z.boolean(), cells: z.array(z.string()) }) });

const UNIT = unitKey(RESTRICTION);
/** Of steps whose restriction somebody took back there. */
const OVER = JSON.stringify({ isOver: true });

/** What was sent of a restriction and not taken back since, in the order in which it left; undefined where there is none. */
export function sentRestriction({ ports }: Pick<Acting, 'ports'>, id: ConnectorId): SentRestriction | undefined {
  return readSent(ports().school.connectors.stepsOf(id, UNIT));
}

function readSent(records: readonly RemoteStepRecord[]): SentRestriction | undefined {
  let steps: readonly PlatformStep[] = [];
  const cells = new Set<string>();
  for (const { body, state } of records.filter(({ outcome }) => outcome !== OVER).toSorted(byMoment)) {
    const kept = Kept.safeParse(parseJson(body)).data;
    if (kept === undefined) continue;
    if (kept.set.restricted) {
      steps = [...steps, kept.step];
      for (const cell of kept.set.cells) cells.add(cell);
    } else if (state === 'applied') {
      steps = [];
      cells.clear();
    }
  }
  return steps.length === 0 ? undefined : { steps, cells: [...cells] };
}

/** Steps of one change leave within one moment of a clock: by their rank in it. */
function byMoment(one: RemoteStepRecord, other: RemoteStepRecord): number {
  const rank = ({ id }: RemoteStepRecord): number => Number(id.slice(id.lastIndexOf(':') + 1));
  return one.at.localeCompare(other.at) || one.change_id.localeCompare(other.change_id) || rank(one) - rank(other);
}

/** Cells that a restriction hides here, or that one which was sent still hides there: sent as a whole, and agreed on as they were before it. */
export function heldCells(view: SettingsView, at: string, sent: SentRestriction | undefined): ReadonlySet<string> {
  const laid = Object.entries(restrictionAt(view, at)?.cells ?? {}).filter(([, isShown]) => !isShown);
  return new Set([...laid.map(([id]) => id), ...(sent?.cells ?? [])]);
}

/** Notes that a restriction is over once nothing is left of it, here nor there: somebody took it back on the platform itself. */
export function endTakenBack({ store, ports, now }: Acting, id: ConnectorId, { school, matrix, local }: Beside): void {
  if (restrictionAt(local.view, matrix.at) !== undefined || !isReadWhole(school.proofs, RESTRICTION.kind)) return;
  store.transaction(() => {
    const { connectors } = ports().school;
    const records = connectors.stepsOf(id, UNIT);
    const sent = readSent(records);
    const mayArrive = records.some(({ at }) => now().getTime() - Date.parse(at) < ARRIVAL_MS);
    if (sent === undefined || mayArrive || leftToLift(school, sent).length > 0) return;
    for (const record of records) connectors.putStep(id, { ...record, outcome: OVER });
  });
}
