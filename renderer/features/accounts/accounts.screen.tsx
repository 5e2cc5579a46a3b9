import { Button } from '@mantine/core';
import { useState } from 'react';
import { mayKeepAccounts } from '../../../domain/roles/role-matrix.ts';
import { ACCOUNTS_TEXTS as TEXTS } from '../../../texts/accounts/accounts.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { isMasked } from '../../presentation/masking.ts';
import { useSchool } from '../../school/school-context.tsx';
import { Screen } from '../../ui/screen.tsx';
import { AccountsTable } from './accounts-table.tsx';
import { StatementImport } from './statement/statement-import.tsx';
import { StatementLines } from './statement/statement-lines.tsx';
import { useStatements } from './use-statements.ts';

/** « Comptes »: where the accounts of the ENT stand, as its exports say it. */
export function AccountsScreen() {
  const mayKeep = useSchool(({ actor }) => actor !== null && mayKeepAccounts(actor.role));
  const { statements, read } = useStatements();
  const [isOpening, setOpening] = useState(false);
  const open = mayKeep && !isMasked() ? <Button onClick={() => setOpening(true)}>{TEXTS.open}</Button> : undefined;
  if (isOpening) return <Screen title={SCREEN_TITLES.accounts}><StatementImport onDone={() => { void read(); setOpening(false); }} /></Screen>;
  if (statements === undefined) return <Screen title={SCREEN_TITLES.accounts}>{null}</Screen>;
  return <AccountsTable statements={statements} actions={open} banner={<StatementLines statements={statements} mayKeep={mayKeep} onForgotten={() => void read()} />} />;
}
