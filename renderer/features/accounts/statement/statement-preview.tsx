import { useMemo, useState } from 'react';
import type { AccountState } from '../../../../domain/accounts/account-statement.ts';
import { readAccounts, wordsOfStates, type SaidWords } from '../../../../domain/accounts/read-accounts.ts';
import type { ImportedFile, MemberList } from '../../../../domain/imports/imported-file.ts';
import { ACCOUNT_FIELDS } from '../../../../domain/imports/listed-member.ts';
import { memberLabel } from '../../../../domain/imports/resolve-members.ts';
import { ACCOUNTS_TEXTS as TEXTS, leftLineWords, readWords } from '../../../../texts/accounts/accounts.ts';
import { AnomalyLines } from '../../../importing/anomaly-lines.tsx';
import { ColumnChoice } from '../../../importing/column-choice.tsx';
import { ImportLines } from '../../../importing/import-lines.tsx';
import { StepSection } from '../../../importing/step-section.tsx';
import type { ImportActs } from '../../../importing/use-import.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { KeepStatement } from './keep-statement.tsx';
import { StateWords } from './state-words.tsx';

interface StatementPreviewProps {
  readonly file: ImportedFile;
  readonly list: MemberList;
  readonly acts: ImportActs;
  readonly onKept: () => void;
}

/** What the columns hold, what the words of states mean, who is recognised, then what is kept. */
export function StatementPreview({ file, list, acts, onKept }: StatementPreviewProps) {
  const [said, setSaid] = useState<SaidWords>(new Map());
  const isReadable = tells(list) && !list.missing.includes('person');
  return (
    <>
      <Columns list={list} acts={acts} said={said} onSaid={(key, state) => setSaid((now) => new Map([...now, [key, state]]))} isReadable={isReadable} />
      {isReadable ? <Accounts file={file} list={list} said={said} onKept={onKept} /> : null}
    </>
  );
}

/** Whether a column says the state of accounts, or the days that tell it. */
function tells({ columns }: MemberList): boolean {
  return [columns.accountState, columns.activatedOn, columns.lastSignInOn].some((column) => column !== undefined);
}

interface ColumnsProps extends Pick<StatementPreviewProps, 'list' | 'acts'> {
  readonly said: SaidWords;
  readonly onSaid: (key: string, state: AccountState) => void;
  readonly isReadable: boolean;
}

function Columns({ list, acts, said, onSaid, isReadable }: ColumnsProps) {
  const words = useMemo(() => wordsOfStates(list.members, said), [list.members, said]);
  const saysState = list.columns.accountState !== undefined;
  return (
    <StepSection step="columns" isDone={isReadable && words.every(({ state }) => state !== undefined)}>
      <ColumnChoice
        list={{ ...list, missing: list.missing.filter((one) => one !== 'place') }} fields={ACCOUNT_FIELDS}
        onColumns={(columns) => acts.readAgain({ columns })} onFirstLine={(firstLine) => acts.readAgain({ firstLine })}
      />
      {tells(list) ? null : <InlineNotice kind="warning">{TEXTS.nothingSaid}</InlineNotice>}
      {tells(list) && !saysState ? <p className="quiet">{TEXTS.stateless}</p> : null}
      {saysState ? <StateWords words={words} onSaid={onSaid} /> : null}
    </StepSection>
  );
}

interface AccountsProps extends Omit<StatementPreviewProps, 'acts'> {
  readonly said: SaidWords;
}

function Accounts({ file, list, said, onKept }: AccountsProps) {
  const directory = useSchool((state) => state.directory);
  const { accounts, left } = useMemo(() => readAccounts(directory, list.members, said), [directory, list.members, said]);
  return (
    <StepSection step="preview" isDone={left.length === 0}>
      <p>{readWords(accounts.length)}</p>
      {left.length === 0 ? null : (
        <>
          <h3>{TEXTS.left}</h3>
          <ImportLines label={TEXTS.left} items={left}>{(drawn) => drawn.map(({ line, fields, why }) => <li key={line}><bdi>{leftLineWords(line, memberLabel(fields), why)}</bdi></li>)}</ImportLines>
        </>
      )}
      <AnomalyLines file={file} anomalies={list.anomalies} />
      <KeepStatement source={file.name} accounts={accounts} strangers={left.filter(({ why }) => why === 'stranger').length} onKept={onKept} />
    </StepSection>
  );
}
