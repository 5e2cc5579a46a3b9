import { localDay } from '../../../domain/kernel/local-time.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AccountStatement } from '../../../domain/accounts/account-statement.ts';
import { mayKeepAccounts } from '../../../domain/roles/role-matrix.ts';
import { ACCOUNTS_TEXTS as TEXTS } from '../../../texts/accounts/accounts.ts';
import { LETTERS_TEXTS } from '../../../texts/accounts/letters.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { isMasked } from '../../presentation/masking.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useNow } from '../../ui/use-now.ts';
import { AccountsTable } from './accounts-table.tsx';
import { LettersImport } from './letters/letters-import.tsx';
import { PlatformChoice } from './platform-choice.tsx';
import { StatementImport } from './statement/statement-import.tsx';
import { StatementLines } from './statement/statement-lines.tsx';
import { SuspensionLines } from './suspension/suspension-lines.tsx';
import { useAccountsGround } from './use-accounts-ground.ts';
import { useStatements } from './use-statements.ts';

/** « Comptes »: where the accounts of the ENT stand, as its exports say it. */
export function AccountsScreen() {
  const { statements, read } = useStatements();
  const [part, setPart] = useState<Part>('table');
  const back = (): void => { void read(); setPart('table'); };
  if (statements === undefined) return <Screen title={SCREEN_TITLES.accounts}>{null}</Screen>;
  if (part === 'statement') return <Screen title={SCREEN_TITLES.accounts}><StatementImport onDone={back} /></Screen>;
  return <Accounts statements={statements} part={part} onPart={setPart} onForgotten={() => void read()} />;
}

/** What the screen is doing: the list, a statement that is read, letters that are printed. */
type Part = 'table' | 'statement' | 'letters';

interface AccountsProps {
  readonly statements: readonly AccountStatement[];
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly onForgotten: () => void;
}

function Accounts({ statements, part, onPart, onForgotten }: AccountsProps) {
  const mayKeep = useSchool(({ actor }) => actor !== null && mayKeepAccounts(actor.role));
  const now = useNow();
  const { ground, platforms, id, choose } = useAccountsGround(statements, localDay(now));
  if (part === 'letters') return <Screen title={SCREEN_TITLES.accounts}><LettersImport platform={ground.platform} onDone={() => onPart('table')} /></Screen>;
  return (
    <AccountsTable
      ground={ground}
      actions={<><PlatformChoice platforms={platforms} id={id} onChoose={choose} />{mayKeep && !isMasked() ? <Files onPart={onPart} /> : null}</>}
      banner={<><StatementLines statements={statements} mayKeep={mayKeep} onForgotten={onForgotten} /><SuspensionLines now={now} /></>}
    />
  );
}

/** No register knows the names of a file: these wait until names are shown. */
function Files({ onPart }: Pick<AccountsProps, 'onPart'>) {
  return (
    <>
      <Button onClick={() => onPart('statement')}>{TEXTS.open}</Button>
      <Button variant="default" onClick={() => onPart('letters')}>{LETTERS_TEXTS.open}</Button>
    </>
  );
}
