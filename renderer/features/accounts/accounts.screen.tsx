import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AccountStatement } from '../../../domain/accounts/account-statement.ts';
import { mayKeepAccounts } from '../../../domain/roles/role-matrix.ts';
import { ACCOUNTS_TEXTS as TEXTS } from '../../../texts/accounts/accounts.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { isMasked } from '../../presentation/masking.ts';
import { useSchool } from '../../school/school-context.tsx';
import { Screen } from '../../ui/screen.tsx';
import { localDay, useNow } from '../../ui/use-now.ts';
import { AccountsTable } from './accounts-table.tsx';
import { PlatformChoice } from './platform-choice.tsx';
import { StatementImport } from './statement/statement-import.tsx';
import { StatementLines } from './statement/statement-lines.tsx';
import { SuspensionLines } from './suspension/suspension-lines.tsx';
import { useAccountsGround } from './use-accounts-ground.ts';
import { useStatements } from './use-statements.ts';

/** « Comptes »: where the accounts of the ENT stand, as its exports say it. */
export function AccountsScreen() {
  const { statements, read } = useStatements();
  const [isOpening, setOpening] = useState(false);
  if (isOpening) return <Screen title={SCREEN_TITLES.accounts}><StatementImport onDone={() => { void read(); setOpening(false); }} /></Screen>;
  if (statements === undefined) return <Screen title={SCREEN_TITLES.accounts}>{null}</Screen>;
  return <Accounts statements={statements} onOpen={() => setOpening(true)} onForgotten={() => void read()} />;
}

interface AccountsProps {
  readonly statements: readonly AccountStatement[];
  readonly onOpen: () => void;
  readonly onForgotten: () => void;
}

function Accounts({ statements, onOpen, onForgotten }: AccountsProps) {
  const mayKeep = useSchool(({ actor }) => actor !== null && mayKeepAccounts(actor.role));
  const now = useNow();
  const { ground, platforms, id, choose } = useAccountsGround(statements, localDay(now));
  return (
    <AccountsTable
      ground={ground}
      actions={<><PlatformChoice platforms={platforms} id={id} onChoose={choose} />{mayKeep && !isMasked() ? <Button onClick={onOpen}>{TEXTS.open}</Button> : null}</>}
      banner={<><StatementLines statements={statements} mayKeep={mayKeep} onForgotten={onForgotten} /><SuspensionLines now={now} /></>}
    />
  );
}
