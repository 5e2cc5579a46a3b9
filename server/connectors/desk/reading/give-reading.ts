import type { Observation } from '../../../../contract/ent/connectors.ts';
import type { GivenReading } from '../../../../contract/ent/sheet.ts';
import type { EntAccount } from '../../../../contract/ent/ent.contract.ts';
import type { SheetReading } from '../../../../domain/connectors/sheet/sheet-reading.ts';
import { accept } from '../../../../domain/kernel/result.ts';
import { NOT_SEEN, type RemoteIdRecord } from '../../../database/connector.store.ts';
import { noteState, told, type Acting, type Answer } from '../acting.ts';
import { observationOf, readBeside } from './observe.ts';

/** Keeps the last reading of a platform that no program reaches, in place of the one before, and sets it beside the school. */
export async function giveReading(acting: Acting, by: EntAccount, { id, reading }: GivenReading): Promise<Answer<Observation>> {
  const kept = told(acting, { by, id, act: { act: 'read' } }, () => {
    const { connectors } = acting.ports().school;
    noteState(acting, id, { reading });
    connectors.putIds(id, recognised(reading, connectors.ids(id)));
  });
  if (!kept.ok) return kept;
  const read = await readBeside(acting, id);
  return read.ok ? accept(observationOf(read.value, acting.now().toISOString())) : read;
}

/** The groups of a reading that somebody recognised, under the name that they bear there, of those that were not known yet. */
function recognised({ places }: SheetReading, known: readonly RemoteIdRecord[]): readonly RemoteIdRecord[] {
  const same = new Set(known.map(({ local_id, remote_id }) => `${local_id} ${remote_id}`));
  return places.flatMap(({ local, name }) => (local === null || same.has(`${local} ${name}`) ? [] : [{ kind: 'group', local_id: local, remote_id: name, seen_at: NOT_SEEN }]));
}
