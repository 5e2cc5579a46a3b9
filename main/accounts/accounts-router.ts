import { implement, ORPCError } from '@orpc/server';
import { accountsContract, MOST_STATEMENTS } from '../../contract/console/accounts.contract.ts';
import { mayKeepAccounts } from '../../domain/roles/role-matrix.ts';
import { kept } from '../console/console-error.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import type { AccountStatementStore } from './account-statement.store.ts';

/** What a page may ask of the statements of accounts: everybody who reads the directory reads them, an administrator keeps others. */
export function createAccountsRouter(core: () => ConsoleCore) {
  const os = implement(accountsContract);
  const editable = (): AccountStatementStore => {
    const { workspace } = needSchool(core());
    if (!mayKeepAccounts(workspace.account.role)) throw new ORPCError('FORBIDDEN', { status: 403 });
    return workspace.accountStatements;
  };
  return os.router({
    statements: os.statements.handler(() => [...needSchool(core()).workspace.accountStatements.list()]),
    keep: os.keep.handler(({ input }) => {
      const store = editable();
      if (store.list().filter(({ platform }) => platform !== input.platform).length >= MOST_STATEMENTS) throw new ORPCError('TOO_MANY', { status: 409 });
      kept(() => store.keep(input));
      return {};
    }),
    forget: os.forget.handler(({ input }) => {
      const store = editable();
      kept(() => store.forget(input.platform));
      return {};
    }),
  });
}
