import { NativeSelect } from '@mantine/core';
import { AccountState } from '../../../../domain/accounts/account-statement.ts';
import type { wordsOfStates } from '../../../../domain/accounts/read-accounts.ts';
import { searchKey } from '../../../../domain/directory/search.ts';
import { ACCOUNTS_TEXTS as TEXTS, STATE_LABELS } from '../../../../texts/accounts/accounts.ts';
import { actOn, formatNumber } from '../../../../texts/language/typography.ts';

const OPTIONS = AccountState.options.map((value) => ({ value, label: STATE_LABELS[value] }));

interface StateWordsProps {
  readonly words: ReturnType<typeof wordsOfStates>;
  readonly onSaid: (key: string, state: AccountState) => void;
}

/** What each word of the column of states means: known, or said by whoever gives the file. */
export function StateWords({ words, onSaid }: StateWordsProps) {
  return (
    <div className="column-table">
      <table aria-label={TEXTS.words}>
        <thead><tr><th scope="col">{TEXTS.word}</th><th scope="col">{TEXTS.lines}</th><th scope="col">{TEXTS.means}</th></tr></thead>
        <tbody>
          {words.map(({ word, lines, state }) => (
            <tr key={word}>
              <th scope="row"><bdi>{word}</bdi></th>
              <td>{formatNumber(lines)}</td>
              <td>
                <NativeSelect
                  size="xs" aria-label={actOn(TEXTS.means, word)} value={state ?? ''} data={state === undefined ? [{ value: '', label: TEXTS.ignored }, ...OPTIONS] : OPTIONS}
                  onChange={({ currentTarget: { value } }) => {
                    const chosen = AccountState.safeParse(value).data;
                    if (chosen !== undefined) onSaid(searchKey(word), chosen);
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
