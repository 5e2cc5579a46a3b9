import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { UnsentWork } from '../../contract/console/station.contract.ts';
import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import { waitingEntries } from '../../domain/draft/waiting-entries.ts';
import { folderOf, type ConsoleCore } from '../console/console-core.ts';
import { notKept } from '../console/console-error.ts';
import { openSettingsFile } from '../database/open-settings-file.ts';
import { idOf } from '../schools/school.store.ts';
import { countUnsent } from './unsent.store.ts';

/** What waits on this computer, in every school and for every account that has its files here: those that have something. */
export function listUnsent(core: ConsoleCore): UnsentWork[] {
  const servers = new Set([idOf(core.ports), ...core.schools.list().map(({ id }) => id)]);
  return [...servers].flatMap((server) => core.accountsOf(server).list().map(({ account, schoolName }) => workOf(core, server, { account, schoolName }))).filter(({ changes }) => changes > 0);
}

function workOf(core: ConsoleCore, server: string, { account, schoolName }: { readonly account: EntAccount; readonly schoolName: string | null }): UnsentWork {
  const open = server === idOf(core.ports) ? core.desk.current()?.workspace : undefined;
  const isOpen = open?.account.id === account.id;
  return { school: schoolName ?? '', account: account.name, isOpen, changes: isOpen ? countOpen(open) : countClosed(core, folderOf(core.ports.dataFolder, server, account)) };
}

type Workspace = NonNullable<ReturnType<ConsoleCore['desk']['current']>>['workspace'];

function countOpen({ draft, state, marks }: Workspace): number {
  const ticked = marks.list().filter(({ kind }) => kind === 'shared-tick').length;
  return waitingEntries(draft()).length + state.outbox.filter(({ outcome }) => outcome === undefined).length + state.lost.length + ticked;
}

/** How many changes the files of somebody who is not in hold for the ENT; nothing is written. */
export function countClosed({ ports }: Pick<ConsoleCore, 'ports'>, folder: string): number {
  if (!existsSync(join(folder, 'settings.db'))) return 0;
  const opened = openSettingsFile(folder, ports.key, ports.clock());
  if (!opened.ok) throw notKept(opened.refusal.kind);
  try {
    return countUnsent(opened.value);
  } finally {
    opened.value.close();
  }
}
