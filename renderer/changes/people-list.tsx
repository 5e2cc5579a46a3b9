import { useState } from 'react';
import { othersWords, SYNC_TEXTS } from '../../texts/changes/sync.ts';
import { useSchool } from '../school/store/school-context.tsx';
import { gridName } from '../ui/person-name.tsx';
import { PROFILE_LABELS } from '../../texts/people/roles.ts';

const MOST = 200;

interface PeopleListProps {
  /** « Gagnent un droit : 64 personnes ». */
  readonly label: string;
  /** Indices in the directory. */
  readonly people: Uint32Array;
}

/** A count of people whose list opens in place. */
export function PeopleList({ label, people }: PeopleListProps) {
  const [isOpen, setOpen] = useState(false);
  const all = useSchool((state) => state.directory.people);
  const shown = isOpen ? [...people.subarray(0, MOST)].flatMap((i) => all[i] ?? []) : [];
  return (
    <div className="people-tally">
      {label}{' '}
      {people.length === 0 ? null : (
        <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? SYNC_TEXTS.hideList : SYNC_TEXTS.seeList}
        </button>
      )}
      {isOpen ? (
        <ul>
          {shown.map((person) => (
            <li key={person.id}><bdi>{gridName(person)}</bdi> <span className="quiet">{PROFILE_LABELS[person.profile]}</span></li>
          ))}
          {people.length > MOST ? <li className="quiet">{othersWords(people.length - MOST)}</li> : null}
        </ul>
      ) : null}
    </div>
  );
}
