import { randomUUID } from 'node:crypto';
import type { ConnectorTaken, ConnectorTaking } from '../../../../contract/ent/connectors.ts';
import type { EntAccount } from '../../../../contract/ent/ent.contract.ts';
import { unitKey } from '../../../../domain/connectors/compare/unit-values.ts';
import { takenChanges } from '../../../../domain/connectors/mapping/taken-changes.ts';
import { accept } from '../../../../domain/kernel/result.ts';
import { importList } from '../../../import/lists/import-list.ts';
import { tellManaged } from '../../../journal/tell-managed.ts';
import type { Acting, Answer } from '../acting.ts';
import { readBeside } from './observe.ts';

/**
 * Takes here what was changed on the platform alone, as any import: in one gesture whose lines name the platform, under the rules that everybody
 * meets. Consoles hear of it as of any change, and mark the drafts that it meets. What a rule refuses, or a conflict holds, stays a gap.
 */
export async function take(acting: Acting, by: EntAccount, { id, units }: ConnectorTaking): Promise<Answer<ConnectorTaken>> {
  const read = await readBeside(acting, id);
  if (!read.ok) return read;
  const asked = new Set(units.map(unitKey));
  const taking = takenChanges(read.value.compared.gaps.filter(({ unit }) => asked.has(unitKey(unit))), read.value.local.view);
  const taken = taking.filter(({ change }) => takeOne(acting, id, change));
  const read_at = acting.now().toISOString();
  acting.store.transaction(() => {
    acting.ports().school.connectors.putBase(id, taken.map(({ gap }) => ({ unit: unitKey(gap.unit), value: JSON.stringify(gap.theirs), read_at })));
    tellManaged(acting.ports().school, by, { kind: 'connector.set', platform: id, act: 'take' }, read_at);
  });
  acting.ports().announce();
  return accept({ taken: taken.map(({ gap }) => gap.unit), left: units.filter((unit) => !taken.some(({ gap }) => unitKey(gap.unit) === unitKey(unit))) });
}

/** One value, on its own: one that is refused leaves the others. */
function takeOne({ store, now, ports }: Acting, platform: string, change: ReturnType<typeof takenChanges>[number]['change']): boolean {
  const intended = { intention: { kind: 'connector.set', platform, act: 'take' } as const, changes: [change], atomic: true };
  return importList({ store, now, current: ports().uai, faults: ports().faults }, { read: () => ({ intended }), isAgreed: true, name: platform, gestureId: randomUUID() }).ok;
}
