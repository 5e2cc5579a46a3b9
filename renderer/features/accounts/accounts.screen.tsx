import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { suspendedBy, suspensionsOf } from '../../../domain/accounts/suspension.ts';
import { mayKeepAccounts } from '../../../domain/roles/role-matrix.ts';
import { ACCOUNTS_TEXTS as TEXTS } from '../../../texts/accounts/accounts.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { useUsedPlatforms } from '../../platforms/use-used-platforms.ts';
import { isMasked } from '../../presentation/masking.ts';
import { useSchool } from '../../school/school-context.tsx';
import { Screen } from '../../ui/screen.tsx';
import { localDay, useNow } from '../../ui/use-now.ts';
import { AccountsTable } from './accounts-table.tsx';
import { PlatformChoice } from './platform-choice.tsx';
import { StatementImport } from './statement/statement-import.tsx';
import { StatementLines } from './statement/statement-lines.tsx';
import { SuspensionLines } from './suspension/suspension-lines.tsx';
import { useStatements } from './use-statements.ts';

/** « Comptes »: where the accounts of the ENT stand, as its exports say it. */
export function AccountsScreen() {
  const mayKeep = useSchool(({ actor }) => actor !== null && mayKeepAccounts(actor.role));
  const { statements, read } = useStatements();
  const platforms = useUsedPlatforms();
  const now = useNow();
  const today = localDay(now);
  const view = useSchool((state) => state.view);
  const isSuspended = useMemo(() => suspendedBy(suspensionsOf(view)), [view]);
  const [chosen, setChosen] = useState<string>();
  const [isOpening, setOpening] = useState(false);
  if (isOpening) return <Screen title={SCREEN_TITLES.accounts}><StatementImport onDone={() => { void read(); setOpening(false); }} /></Screen>;
  if (statements === undefined) return <Screen title={SCREEN_TITLES.accounts}>{null}</Screen>;
  const id = chosen ?? statements[0]?.platform ?? platforms[0]?.id ?? '';
  const ground = { statement: statements.find(({ platform }) => platform === id), platform: platforms.find((one) => one.id === id) ?? (id === '' ? platforms[0] : undefined), today, isSuspended };
  return (
    <AccountsTable
      ground={ground}
      actions={<><PlatformChoice platforms={platforms} id={id} onChoose={setChosen} />{mayKeep && !isMasked() ? <Button onClick={() => setOpening(true)}>{TEXTS.open}</Button> : null}</>}
      banner={<><StatementLines statements={statements} mayKeep={mayKeep} onForgotten={() => void read()} /><SuspensionLines now={now} /></>}
    />
  );
}
