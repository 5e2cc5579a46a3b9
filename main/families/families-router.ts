import { implement, ORPCError } from '@orpc/server';
import { familiesContract } from '../../contract/console/families.contract.ts';
import { mayKeepHelpTrees } from '../../domain/roles/role-matrix.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import type { HelpTreeStore } from './help-tree.store.ts';

/** What a page may ask of the trees of « Dépannage familles »: everybody reads them, some roles keep others. */
export function createFamiliesRouter(core: () => ConsoleCore) {
  const os = implement(familiesContract);
  const kept = (): HelpTreeStore => {
    const open = core();
    if (!mayKeepHelpTrees(needSchool(open).workspace.account.role)) throw new ORPCError('FORBIDDEN', { status: 403 });
    return open.helpTrees;
  };
  return os.router({
    trees: os.trees.handler(() => {
      const open = core();
      needSchool(open);
      return open.helpTrees.all();
    }),
    save: os.save.handler(({ input }) => {
      if (!kept().save(input)) throw new ORPCError('TOO_MANY', { status: 409 });
      return {};
    }),
    remove: os.remove.handler(({ input }) => {
      kept().remove(input.id);
      return {};
    }),
  });
}
