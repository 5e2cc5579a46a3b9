import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { REACH_TEXTS } from '../../../../texts/messaging/messaging-reach.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { onlyFound } from '../../../ui/grid/only-found.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { choiceOf, findWho, type WhoChoice as Choice } from './correspondents.ts';

interface WhoChoiceProps {
  readonly label: string;
  readonly newcomers: readonly Choice[];
  /** Groups that may be chosen too. */
  readonly groups?: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

const NO_GROUP: readonly Choice[] = [];

/** Chooses somebody real, a newcomer of a profile, a class or a group, or a whole group, by words in any order. */
export function WhoChoice({ label, newcomers, groups = NO_GROUP, value, onChange }: WhoChoiceProps) {
  const directory = useSchool((state) => state.directory);
  const [query, setQuery] = useState('');
  const chosen = choiceOf(directory, newcomers, value) ?? groups.find((group) => group.value === value);
  // The name of who is chosen is in the field: it is no search.
  const found = useMemo(() => findWho(directory, newcomers, query === chosen?.label ? '' : query, groups), [directory, newcomers, groups, query, chosen?.label]);
  const data = chosen === undefined || found.some((one) => one.value === chosen.value) ? found : [...found, chosen];
  return (
    <Select
      label={label}
      placeholder={REACH_TEXTS.choose}
      searchable
      clearable
      selectFirstOptionOnChange
      allowDeselect={false}
      data={[...data]}
      filter={onlyFound(found, query, chosen)}
      value={chosen?.value ?? null}
      onSearchChange={setQuery}
      onChange={onChange}
      nothingFoundMessage={UI_TEXTS.noMatch(query)}
      maxDropdownHeight={300}
    />
  );
}
