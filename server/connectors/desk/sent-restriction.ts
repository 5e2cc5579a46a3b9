import { z } from 'zod';
import { unitKey } from '../../../domain/connectors/compare/unit-values.ts';
import { RESTRICTION, type SentRestriction } from '../../../domain/connectors/matrix/restriction.ts';
import { PlatformStep } from '../../../domain/connectors/plan/platform-step.ts';
import { parseJson } from '../../../domain/kernel/json.ts';
import { restrictionAt } from '../../../domain/messaging/messaging-settings.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import type { RemoteStepRecord } from '../../database/connector.store.ts';

const Kept = z.object({ step: PlatformStep, set: z.object({ restricted: z.boolean(), cells: z.array(z.string()) }) });

/** What was sent of a restriction and not taken back since, in the order in which it left; undefined where there is none. */
export function sentRestriction(records: readonly RemoteStepRecord[]): SentRestriction | undefined {
  let steps: readonly PlatformStep[] = [];
  const cells = new Set<string>();
  for (const { body, state } of records.filter(({ unit }) => unit === unitKey(RESTRICTION)).toSorted(byMoment)) {
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
export function heldCells(view: SettingsView, at: string, records: readonly RemoteStepRecord[]): ReadonlySet<string> {
  const laid = Object.entries(restrictionAt(view, at)?.cells ?? {}).filter(([, isShown]) => !isShown);
  return new Set([...laid.map(([id]) => id), ...(sentRestriction(records)?.cells ?? [])]);
}
