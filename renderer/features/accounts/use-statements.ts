import { useCallback, useEffect, useState } from 'react';
import type { AccountStatement } from '../../../domain/accounts/account-statement.ts';
import { useActions } from '../../school/school-context.tsx';

interface Statements {
  /** By platform; undefined as long as the console has not answered. */
  readonly statements: readonly AccountStatement[] | undefined;
  /** Asks again what this computer keeps. */
  readonly read: () => Promise<void>;
}

/** What this computer keeps of accounts for the school. */
export function useStatements(): Statements {
  const { accounts } = useActions();
  const [statements, setStatements] = useState<readonly AccountStatement[]>();
  const read = useCallback(() => accounts.statements().then(setStatements), [accounts]);
  useEffect(() => {
    // Without an answer, the screen says that the state is unknown, which it is.
    void read().catch(() => setStatements([]));
  }, [read]);
  return { statements, read };
}
