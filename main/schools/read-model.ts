import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SettingsRow } from '../../contract/console/school-snapshot.ts';
import { folderOf, type ConsoleCore } from '../console/console-core.ts';
import { notKept } from '../console/console-error.ts';
import { openSettingsFile } from '../database/open-settings-file.ts';
import { readReceivedAt } from '../sync/sync.store.ts';
import { listModelRows } from './model.store.ts';
import { idOf } from './school.store.ts';
import { schoolTroubled } from './school-troubled.ts';

/** What a school of this computer may give as a model. */
export interface Model {
  readonly rows: SettingsRow[];
  /** When its ENT was last heard, ISO 8601. */
  readonly receivedAt: string | null;
}

/** Reads it in the files of the account that opens this school here; nothing is written, no ENT is asked. */
export function readModel({ ports, accountsOf }: ConsoleCore, id: string): Model {
  // Its files are held by whoever works on it.
  if (id === idOf(ports)) throw schoolTroubled('open');
  const account = accountsOf(id).current()?.account;
  const folder = account === undefined ? undefined : folderOf(ports.dataFolder, id, account);
  if (folder === undefined || !existsSync(join(folder, 'settings.db'))) throw schoolTroubled('never');
  const opened = openSettingsFile(folder, ports.key, ports.clock());
  if (!opened.ok) throw notKept(opened.refusal.kind);
  try {
    return { rows: listModelRows(opened.value), receivedAt: readReceivedAt(opened.value) };
  } finally {
    opened.value.close();
  }
}
