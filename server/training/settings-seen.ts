import { randomUUID } from 'node:crypto';
import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import { isSettingsEntity } from '../../domain/sync/entity.ts';
import { SyncLine, SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';
import { createRowTable } from '../../domain/sync/row-table.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import type { Ent } from '../create-ent.ts';

/** The settings of an ENT as a console of an account receives them. */
export function settingsSeenBy(ent: Pick<Ent, 'snapshot'>, account: EntAccount): SettingsView {
  const view = createRowTable();
  const answer = ent.snapshot(account, { protocol: SYNC_PROTOCOL, client: randomUUID(), stream: 'settings', identities: [] });
  const lines = answer.ok ? [...answer.value].join('').trimEnd().split('\n') : [];
  for (const text of lines) {
    const line = SyncLine.parse(JSON.parse(text));
    if ('d' in line && isSettingsEntity(line.e)) view.put(line.e, line.i, { ver: line.v, fields: line.d });
  }
  return view;
}
