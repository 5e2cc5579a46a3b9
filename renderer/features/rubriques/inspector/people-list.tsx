import { useRef } from 'react';
import type { Person } from '../../../../domain/directory/person.ts';
import { PROFILE_LABELS } from '../../../../texts/people/roles.ts';
import { PersonName } from '../../../ui/person-name.tsx';
import { useLinesInSight } from '../../../ui/grid/use-lines-in-sight.ts';

const LINE = 24;

interface PeopleListProps {
  readonly label: string;
  readonly people: readonly Person[];
  readonly indices: ArrayLike<number>;
  /** The most it takes, in pixels. */
  readonly height: number;
}

/** People by name, however many: only the lines in sight are in the page. */
export function PeopleList({ label, people, indices, height }: PeopleListProps) {
  const place = useRef<HTMLElement>(null);
  const lines = useLinesInSight({ count: indices.length, getScrollElement: () => place.current, estimateSize: () => LINE, overscan: 4 });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached with the keyboard
    <section ref={place} className="people-list" style={{ maxHeight: height }} tabIndex={0} aria-label={label}>
      <ul style={{ height: lines.getTotalSize(), position: 'relative' }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const person = people[indices[index] ?? -1];
          return person === undefined ? null : (
            <li key={person.id} aria-setsize={indices.length} aria-posinset={index + 1} className="people-line" style={{ transform: `translateY(${start}px)` }}>
              <PersonName person={person} /> <span className="quiet">{PROFILE_LABELS[person.profile]}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
