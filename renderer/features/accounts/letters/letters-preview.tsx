import { useMemo } from 'react';
import { countNeedless, readLetters } from '../../../../domain/accounts/account-letters.ts';
import type { MemberList } from '../../../../domain/imports/imported-file.ts';
import { LETTER_FIELDS } from '../../../../domain/imports/listed-member.ts';
import { memberLabel } from '../../../../domain/imports/resolve-members.ts';
import type { Platform } from '../../../../domain/platforms/platform.ts';
import { leftLineWords } from '../../../../texts/accounts/accounts.ts';
import { LETTERS_TEXTS as TEXTS, lettersReady, needlessLetters } from '../../../../texts/accounts/letters.ts';
import { ColumnChoice } from '../../../importing/column-choice.tsx';
import { ImportLines } from '../../../importing/import-lines.tsx';
import { StepSection } from '../../../importing/step-section.tsx';
import { useSchool } from '../../../school/store/school-context.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import type { ReadList } from '../../../importing/list-import.tsx';
import { PrintLetters } from './print-letters.tsx';

interface LettersPreviewProps extends Omit<ReadList, 'file'> {
  readonly platform: Platform | undefined;
}

/** What the columns hold, then how many letters there are, and the lines that make none. */
export function LettersPreview({ list, acts, platform }: LettersPreviewProps) {
  const isReadable = list.columns.login !== undefined && list.columns.provisional !== undefined && !list.missing.includes('person');
  return (
    <>
      <StepSection step="columns" isDone={isReadable}>
        <ColumnChoice
          list={{ ...list, missing: list.missing.filter((one) => one !== 'place') }} fields={LETTER_FIELDS} help={TEXTS.columnsHelp}
          onColumns={(columns) => acts.readAgain({ columns })} onFirstLine={(firstLine) => acts.readAgain({ firstLine })}
        />
        {isReadable ? null : <InlineNotice kind="warning">{TEXTS.missing}</InlineNotice>}
      </StepSection>
      {isReadable ? <Letters list={list} platform={platform} /> : null}
    </>
  );
}

function Letters({ list, platform }: { readonly list: MemberList; readonly platform: Platform | undefined }) {
  const directory = useSchool((state) => state.directory);
  const { letters, left } = useMemo(() => readLetters(directory, list.members), [directory, list.members]);
  const needless = countNeedless(letters, platform);
  return (
    <StepSection step="preview" isDone={left.length === 0}>
      <p>{lettersReady(letters.length)}</p>
      {needless === 0 ? null : <InlineNotice kind="warning">{needlessLetters(needless)}</InlineNotice>}
      {left.length === 0 ? null : (
        <>
          <h3>{TEXTS.left}</h3>
          <ImportLines label={TEXTS.left} items={left}>{(drawn) => drawn.map(({ line, fields, why }) => <li key={line}><bdi>{leftLineWords(line, memberLabel(fields), why)}</bdi></li>)}</ImportLines>
        </>
      )}
      <PrintLetters letters={letters} platform={platform} />
    </StepSection>
  );
}
