import { existsSync, rmSync } from 'node:fs';
import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import { folderOf, type ConsoleCore } from '../console/console-core.ts';
import { removeDirectoryFiles } from '../directory/directory-file.ts';
import { idOf } from '../schools/school.store.ts';
import { countClosed } from './list-unsent.ts';

/** What erasing after somebody works on. */
type Core = Pick<ConsoleCore, 'ports' | 'schools' | 'accountsOf' | 'desk' | 'traces'>;

/**
 * Erases from a shared computer what everybody who is not in left there (ux:2.19). Changes that the ENT has not are kept, closed,
 * until their author comes back and proves who they are: only the directory goes then, and the name on the door stays.
 */
export function leaveNothing(core: Core): void {
  const open = core.desk.current()?.workspace.account.id;
  const here = idOf(core.ports);
  const servers = new Set([here, ...core.schools.list().map(({ id }) => id)]);
  for (const server of servers) {
    for (const { account } of core.accountsOf(server).list()) {
      if (server !== here || account.id !== open) leaveNothingOf(core, server, account);
    }
  }
}

/** The same for one account, whose files are closed. */
export function leaveNothingOf(core: Pick<Core, 'ports' | 'traces'>, server: string, account: EntAccount): void {
  const folder = folderOf(core.ports.dataFolder, server, account);
  if (existsSync(folder) && countClosed(core, folder) > 0) return removeDirectoryFiles(folder);
  rmSync(folder, { recursive: true, force: true });
  core.traces.forget(server, account.id);
}
