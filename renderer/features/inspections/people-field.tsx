import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { matchesWords, searchKey, searchWords } from '../../../domain/directory/search.ts';
import { INSPECTION_TEXTS } from '../../../texts/year/inspections.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';

/** More answers than this are found by typing more. */
const MOST_ANSWERS = 15;

/** Somebody who can be chosen. */
export interface PersonChoice {
  readonly value: string;
  readonly label: string;
}

interface PeopleFieldProps {
  readonly label: string;
  /** What a dialog asks first: the keyboard is there as it opens. */
  readonly takesFocus?: boolean;
  readonly choices: readonly PersonChoice[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Chooses several people by words of their names, whatever case, accents and order. */
export function PeopleField({ label, takesFocus, choices, value, onChange }: PeopleFieldProps) {
  const [query, setQuery] = useState('');
  return (
    <MultiSelect
      label={label}
      data-autofocus={takesFocus}
      {...(value.length === 0 ? { placeholder: INSPECTION_TEXTS.choose } : {})}
      searchable
      clearSearchOnChange
      hidePickedOptions
      data={[...choices]}
      limit={MOST_ANSWERS}
      filter={({ options, search }) => options.filter((option) => 'value' in option && matchesWords(searchKey(option.label), searchWords(search)))}
      searchValue={query}
      onSearchChange={setQuery}
      value={[...value]}
      onChange={onChange}
      nothingFoundMessage={UI_TEXTS.noMatch(query)}
      maxDropdownHeight={260}
    />
  );
}
