import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Group } from '../../domain/directory/group.ts';
import type { Person } from '../../domain/directory/person.ts';
import { matchesWords, searchKey, searchWords } from '../../domain/directory/search.ts';
import type { PrincipalRef } from '../../domain/rubriques/principal.ts';
import { GROUP_KIND_LABELS, PROFILE_LABELS } from '../../texts/people/roles.ts';
import { UI_TEXTS } from '../../texts/frame/ui.ts';
import { useSchoolStore } from '../school/store/school-context.tsx';
import type { SchoolState } from '../school/store/school-state.ts';
import { onlyFound } from '../ui/grid/only-found.ts';
import { sentenceName } from '../ui/person-name.tsx';

/** More answers than this are found by typing more. */
const MOST_ANSWERS = 15;

/** Whom one may choose. */
export interface Choosable {
  readonly person?: (person: Person) => boolean;
  readonly group?: (group: Group) => boolean;
}

interface PrincipalChoiceProps {
  readonly label: string;
  /** Where what is around says it to those who see. */
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  /** What a dialog asks first: the keyboard is there as it opens. */
  readonly takesFocus?: boolean;
  /** Only people, only groups, or both; both without condition when absent. */
  readonly among: Choosable;
  readonly value: PrincipalRef | undefined;
  readonly onChange: (principal: PrincipalRef | undefined) => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Finds a person or a group by words of their name, whatever case, accents and order. */
export function PrincipalChoice({ label, isLabelHidden = false, placeholder, takesFocus, among, value, onChange }: PrincipalChoiceProps) {
  const store = useSchoolStore();
  const [query, setQuery] = useState('');
  const found = useMemo(() => findPrincipals(store.getState(), among, query), [store, among, query]);
  const shown = value === undefined ? undefined : choiceOf(store.getState(), value);
  const data = shown === undefined || found.some((one) => one.value === shown.value) ? found : [shown, ...found];
  // Before anything is typed nobody was looked for: there is no answer to say.
  const isAsked = searchWords(query).length > 0;
  return (
    <Select
      label={label}
      {...(isLabelHidden ? { labelProps: { className: 'hidden-text' } } : {})}
      {...(placeholder === undefined ? {} : { placeholder })}
      data-autofocus={takesFocus}
      searchable
      clearable
      data={[...data]}
      filter={onlyFound(found, query, shown)}
      value={shown?.value ?? null}
      onSearchChange={setQuery}
      onChange={(key) => onChange(principalOf(key))}
      {...(isAsked ? { nothingFoundMessage: UI_TEXTS.noMatch(query) } : {})}
      maxDropdownHeight={300}
    />
  );
}

function principalOf(key: string | null): PrincipalRef | undefined {
  if (key === null) return undefined;
  const colon = key.indexOf(':');
  return { kind: key.slice(0, colon) === 'person' ? 'person' : 'group', id: key.slice(colon + 1) };
}

type Found = Pick<SchoolState, 'directory' | 'rightsNow'>;

function choiceOf({ directory, rightsNow }: Found, { kind, id }: PrincipalRef): Choice | undefined {
  const value = `${kind}:${id}`;
  if (kind === 'person') {
    const person = directory.findPerson(id);
    return person === undefined ? undefined : { value, label: personLabel(person) };
  }
  const group = rightsNow.groups[rightsNow.groupIndex.get(id) ?? -1];
  return group === undefined ? undefined : { value, label: groupLabel(group) };
}

const personLabel = (person: Person): string => `${sentenceName(person)} (${PROFILE_LABELS[person.profile]})`;
const groupLabel = ({ name, kind }: Group): string => `${name} (${GROUP_KIND_LABELS[kind]})`;

function findPrincipals({ directory, rightsNow }: Found, { person, group }: Choosable, query: string): readonly Choice[] {
  const words = searchWords(query);
  const groups = group === undefined ? [] : rightsNow.groups.filter((one) => group(one) && matchesWords(searchKey(one.name), words));
  const found = groups.slice(0, MOST_ANSWERS).map((one) => ({ value: `group:${one.id}`, label: groupLabel(one) }));
  if (person === undefined || words.length === 0) return found;
  const sought = directory.wordsOf(query);
  for (const [i, one] of directory.people.entries()) {
    if (found.length >= MOST_ANSWERS) break;
    if (person(one) && matchesWords(directory.searchKeys[i] ?? '', sought)) found.push({ value: `person:${one.id}`, label: personLabel(one) });
  }
  return found;
}
