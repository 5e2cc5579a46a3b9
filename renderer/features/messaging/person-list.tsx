import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { matchesWords } from '../../../domain/directory/search.ts';
import { moreMembers } from '../../../texts/people/groups.ts';
import { MATRIX_TEXTS } from '../../../texts/messaging/messaging-screen.ts';
import { PROFILE_LABELS } from '../../../texts/people/roles.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { openSheet } from '../../sheets/open-sheet.ts';
import { gridName } from '../../ui/person-name.tsx';

const MOST_SHOWN = 40;

interface PersonListProps {
  readonly label: string;
  readonly people: ArrayLike<number> & Iterable<number>;
  /** What is said beside each person; her profile by default. */
  readonly beside?: (person: number) => ReactNode;
  /** Words under which people are looked for, when the list has no field of its own. */
  readonly query?: string;
}

/** People by name, found by typing; each opens her sheet. */
export function PersonList({ label, people, beside, query }: PersonListProps) {
  const directory = useSchool((state) => state.directory);
  const [typed, setTyped] = useState('');
  const words = directory.wordsOf(query ?? typed);
  const found = [...people].filter((i) => words.length === 0 || matchesWords(directory.searchKeys[i] ?? '', words));
  return (
    <div className="person-list">
      {query === undefined && people.length > 10 ? (
        <TextInput aria-label={MATRIX_TEXTS.searchPeople} placeholder={MATRIX_TEXTS.searchPeople} value={typed} maxLength={200} mb={6} onChange={(event) => setTyped(event.currentTarget.value)} />
      ) : null}
      {found.length === 0 ? <p className="quiet">{MATRIX_TEXTS.nobodyThere}</p> : null}
      <ul className="lines" aria-label={label}>
        {found.slice(0, MOST_SHOWN).map((i) => {
          const person = directory.people[i];
          return person === undefined ? null : (
            <li key={person.id} className="line">
              <button type="button" className="link-button" onClick={() => openSheet({ kind: 'person', id: person.id })}><bdi>{gridName(person)}</bdi></button>
              <span className="quiet">{beside === undefined ? PROFILE_LABELS[person.profile] : beside(i)}</span>
            </li>
          );
        })}
      </ul>
      {found.length > MOST_SHOWN ? <p className="quiet">{moreMembers(found.length - MOST_SHOWN)}</p> : null}
    </div>
  );
}
