import { useEffect, useState } from 'react';
import type { AccountStatement } from '../../../domain/accounts/account-statement.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';

interface Statements {
  /** By platform; undefined as long as the console has not answered. */
  readonly statements: readonly AccountStatement[] | undefined;
  /** Asks again what this computer keeps. */
  readonly read: () => Promise<void>;
}

/** What this computer keeps of accounts for the school. */
export function useStatements(): Statements {
  const { readAccounts } = useActions();
  const statements = useSchool((state) => state.accounts);
  const [isRead, setRead] = useState(false);
  useEffect(() => {
    // Without an answer, the screen says that the state is unknown, which it is.
    void readAccounts().finally(() => setRead(true));
  }, [readAccounts]);
  return { statements: isRead ? statements : undefined, read: readAccounts };
}
