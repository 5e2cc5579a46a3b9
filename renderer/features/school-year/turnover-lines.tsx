import { useMemo } from 'react';
import type { Departure } from '../../../domain/directory/departure.ts';
import type { Person } from '../../../domain/directory/person.ts';
import { turnoverOfYear } from '../../../domain/school-year/turnover.ts';
import { personInClasses, turnoverWords, YEAR_CHANGE_TEXTS as TEXTS } from '../../../texts/year/year-change.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { MoreLines } from '../../ui/more-lines.tsx';
import { gridName } from '../../ui/person-name.tsx';
import { localDay, useNow } from '../../ui/use-now.ts';

/** Who came and who left, delivery after delivery of the school year; those who left by what they were, since their names are not kept. */
export function TurnoverLines() {
  const view = useSchool((state) => state.view);
  const directory = useSchool((state) => state.directory);
  const today = localDay(useNow());
  const deliveries = useMemo(() => turnoverOfYear(view, directory.people, today), [view, directory, today]);
  const classesOf = ({ groupIds }: Person | Departure): readonly string[] => groupIds.flatMap((id) => {
    const group = directory.findGroup(id);
    return group?.kind === 'class' ? [group.name] : [];
  });
  return (
    <>
      <h3>{TEXTS.turnover}</h3>
      {deliveries.length === 0 ? <p className="quiet">{TEXTS.turnoverNone}</p> : (
        <ul className="bullet-lines" aria-label={TEXTS.turnover}>
          {deliveries.map(({ day, came, left }) => (
            <li key={day}>
              {turnoverWords(day, came.length, left.length)}
              <MoreLines items={came}>{(shown) => <ul>{shown.map((person) => <li key={person.id}><bdi>{personInClasses(gridName(person), person.profile, classesOf(person))}</bdi></li>)}</ul>}</MoreLines>
              <MoreLines items={left}>{(shown) => <ul>{shown.map((one) => <li key={one.personId}>{personInClasses(TEXTS.gone, one.profile, classesOf(one))}</li>)}</ul>}</MoreLines>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
