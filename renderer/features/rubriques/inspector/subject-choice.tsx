import { Button, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { matchesWords, searchKey, searchWords } from '../../../../domain/directory/search.ts';
import { PROFILE_LABELS } from '../../../../texts/people/roles.ts';
import { INSPECTOR_TEXTS } from '../../../../texts/rubriques/rubrique-rights.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import type { SchoolState } from '../../../school/store/school-state.ts';
import { sentenceName } from '../../../ui/person-name.tsx';
import { useDesk, useScreen } from '../desk/desk.tsx';
import type { Asked } from '../desk/screen-store.ts';

const FOLLOW = 'follow';
const NEWCOMER = 'newcomer';
/** More answers than this are found by typing more. */
const MOST_ANSWERS = 15;

interface Choice {
  readonly value: string;
  readonly label: string;
}

/**
 * Chooses whose rights are shown: a person, a group, a fictitious newcomer, or whoever the focused cell is about, by
 * its name. Drawn again only when that changes: a choice with a search is the heaviest thing beside the grid.
 */
export const SubjectChoice = memo(SubjectField);

function SubjectField({ name }: { readonly name: string | undefined }) {
  const { screen, school } = useDesk();
  const asked = useScreen((state) => state.asked);
  const [query, setQuery] = useState('');
  const found = useMemo(() => foundSubjects(school.getState(), query), [school, query]);
  const shown = name === undefined || asked.kind === 'newcomer' ? [] : [{ value: keyOf(asked, FOLLOW), label: name }];
  const data = [...shown, ...[...FIXED, ...found].filter(({ value }) => !shown.some((one) => one.value === value))];
  return (
    <>
      <Select
        label={INSPECTOR_TEXTS.subject}
        placeholder={INSPECTOR_TEXTS.subjectPlaceholder}
        searchable
        data={data}
        filter={({ options }) => options}
        value={name === undefined && asked.kind === 'focus' ? null : keyOf(asked, FOLLOW)}
        onSearchChange={setQuery}
        onChange={(value) => screen.setState({ asked: askedOf(value) })}
        nothingFoundMessage={UI_TEXTS.noMatch(query)}
        maxDropdownHeight={300}
      />
      {asked.kind === 'newcomer' ? <NewcomerGroups groupIds={asked.groupIds} /> : null}
    </>
  );
}

const FIXED: readonly Choice[] = [
  { value: FOLLOW, label: INSPECTOR_TEXTS.subjectFollow },
  { value: NEWCOMER, label: INSPECTOR_TEXTS.newcomer },
];

function keyOf(asked: Asked, follow: string): string {
  if (asked.kind === 'focus') return follow;
  return asked.kind === 'newcomer' ? NEWCOMER : asked.key;
}

function askedOf(value: string | null): Asked {
  if (value === null || value === FOLLOW) return { kind: 'focus' };
  return value === NEWCOMER ? { kind: 'newcomer', groupIds: [] } : { kind: 'holder', key: value };
}

/** The people and groups whose names hold the words, groups first; the same name may be borne twice. */
function foundSubjects({ directory, rightsNow }: SchoolState, query: string): readonly Choice[] {
  const words = searchWords(query);
  if (words.length === 0) return [];
  const sought = directory.wordsOf(query);
  const groups = foundGroups(rightsNow.groups, words);
  const people: Choice[] = [];
  for (let i = 0; i < directory.people.length && people.length < MOST_ANSWERS; i++) {
    const person = directory.people[i];
    if (person !== undefined && matchesWords(directory.searchKeys[i] ?? '', sought)) {
      people.push({ value: `person:${person.id}`, label: `${sentenceName(person)} — ${PROFILE_LABELS[person.profile]}` });
    }
  }
  return [...groups, ...people];
}

function foundGroups(groups: SchoolState['rightsNow']['groups'], words: readonly string[]): readonly Choice[] {
  return groups
    .filter(({ name }) => matchesWords(searchKey(name), words))
    .slice(0, MOST_ANSWERS)
    .map(({ id, name }) => ({ value: `group:${id}`, label: name }));
}

function NewcomerGroups({ groupIds }: { readonly groupIds: readonly string[] }) {
  const { screen, school } = useDesk();
  const { groups, groupIndex } = useSchool((state) => state.rightsNow);
  const [query, setQuery] = useState('');
  const found = useMemo(() => foundGroups(school.getState().rightsNow.groups, searchWords(query)), [school, query]);
  const put = (ids: readonly string[]): void => screen.setState({ asked: { kind: 'newcomer', groupIds: ids } });
  return (
    <div className="newcomer">
      <p className="quiet">{INSPECTOR_TEXTS.newcomerHelp}</p>
      <ul className="chips">
        {groupIds.map((id) => (
          <li key={id}>
            <Button size="compact-xs" rightSection={<IconX size={12} aria-hidden />} onClick={() => put(groupIds.filter((one) => one !== id))}>{groups[groupIndex.get(id) ?? -1]?.name}</Button>
          </li>
        ))}
      </ul>
      <Select
        aria-label={INSPECTOR_TEXTS.newcomerGroups}
        placeholder={INSPECTOR_TEXTS.newcomerGroups}
        searchable
        data={found.filter(({ value }) => !groupIds.includes(value.slice('group:'.length)))}
        filter={({ options }) => options}
        value={null}
        onSearchChange={setQuery}
        onChange={(value) => value !== null && put([...groupIds, value.slice('group:'.length)])}
        nothingFoundMessage={UI_TEXTS.noMatch(query)}
      />
    </div>
  );
}
