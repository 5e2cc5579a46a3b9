import { Radio, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { matchesWords } from '../../domain/directory/search.ts';
import { GROUP_TEXTS, searchFor } from '../../texts/people/groups.ts';
import { useSchool } from '../school/store/school-context.tsx';

const MOST_FOUND = 8;

interface PeopleChoiceProps {
  /** What was pasted. */
  readonly line: string;
  readonly people: readonly number[];
  /** Who is in the group: shown, and not offered. */
  readonly already: ReadonlySet<number>;
  readonly nameOf: (i: number) => string;
  readonly value: number | undefined;
  readonly onValue: (value: string) => void;
}

/** The people a pasted line may mean, of whom one is chosen, or nobody. */
export function PeopleChoice({ line, people, already, nameOf, value, onValue }: PeopleChoiceProps) {
  return (
    <Radio.Group label={line} value={value === undefined ? '' : String(value)} onChange={onValue} mb={8}>
      {people.map((i) => (
        <Radio key={i} value={String(i)} disabled={already.has(i)} label={already.has(i) ? `${nameOf(i)}, ${GROUP_TEXTS.alreadyMember}` : nameOf(i)} mt={4} />
      ))}
      <Radio value="" label={GROUP_TEXTS.chooseNobody} mt={4} />
    </Radio.Group>
  );
}

/** A pasted line that means nobody, or too many: somebody is looked for, line by line. */
export function UnknownLine({ line, value, ...choice }: Omit<PeopleChoiceProps, 'people'>) {
  const { searchKeys, wordsOf } = useSchool((state) => state.directory);
  const [query, setQuery] = useState('');
  const id = useId();
  const words = wordsOf(query);
  const found = words.length === 0 ? [] : [...searchKeys.keys()].filter((i) => matchesWords(searchKeys[i] ?? '', words)).slice(0, MOST_FOUND);
  const people = value === undefined || found.includes(value) ? found : [value, ...found];
  return (
    <li className="unknown-line">
      <label htmlFor={id}><bdi>{line}</bdi></label>
      <TextInput id={id} aria-label={searchFor(line)} placeholder={GROUP_TEXTS.addOne} value={query} maxLength={200} w={260} onChange={(event) => setQuery(event.currentTarget.value)} />
      {people.length === 0 ? (words.length === 0 ? null : <span className="quiet">{GROUP_TEXTS.nobodyFound}</span>) : <PeopleChoice {...choice} line={GROUP_TEXTS.chooseOne} people={people} value={value} />}
    </li>
  );
}
