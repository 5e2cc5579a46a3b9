import { localDay } from '../../../domain/kernel/local-time.ts';
import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Departure } from '../../../domain/directory/departure.ts';
import type { Person } from '../../../domain/directory/person.ts';
import { compareImports, importDays, type ComparedImports } from '../../../domain/school-year/turnover.ts';
import { comparedWords, importChoice, personInClasses, renamedWords, YEAR_CHANGE_TEXTS as TEXTS } from '../../../texts/year/year-change.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { MoreLines } from '../../ui/more-lines.tsx';
import { gridName } from '../../ui/person-name.tsx';
import { useNow } from '../../ui/use-now.ts';

/** Two imports of the school year, as one chooses them: who came, who left, which groups were renamed from one to the other. */
export function ImportComparison() {
  const view = useSchool((state) => state.view);
  const { people } = useSchool((state) => state.directory);
  const today = localDay(useNow());
  const days = useMemo(() => importDays(view, people, today), [view, people, today]);
  const [chosen, setChosen] = useState<Partial<ComparedImports>>({});
  const to = days.find((day) => day === chosen.to) ?? days[0];
  const earlier = days.filter((day) => to !== undefined && day < to);
  const after = earlier.find((day) => day === chosen.after) ?? '';
  const choices = (those: readonly string[]) => those.map((day) => ({ value: day, label: importChoice(day) }));
  return (
    <>
      <h3>{TEXTS.compare}</h3>
      {to === undefined ? <p className="quiet">{TEXTS.compareNone}</p> : (
        <>
          <div className="hour-pair">
            <NativeSelect label={TEXTS.after} value={after} data={[...choices(earlier), { value: '', label: TEXTS.before }]} onChange={({ currentTarget: { value } }) => setChosen({ to, after: value })} />
            <NativeSelect label={TEXTS.to} value={to} data={choices(days)} onChange={({ currentTarget: { value } }) => setChosen({ after, to: value })} />
          </div>
          <Compared after={after} to={to} />
          <p className="quiet">{TEXTS.compareHelp}</p>
        </>
      )}
    </>
  );
}

function Compared({ after, to }: ComparedImports) {
  const view = useSchool((state) => state.view);
  const directory = useSchool((state) => state.directory);
  const { came, left, renamed } = useMemo(() => compareImports(view, directory.people, { after, to }), [view, directory, after, to]);
  const classesOf = ({ groupIds }: Person | Departure): readonly string[] => groupIds.flatMap((id) => {
    const group = directory.findGroup(id);
    return group?.kind === 'class' ? [group.name] : [];
  });
  return (
    <>
      <p><output>{comparedWords(came.length, left.length, renamed.length)}</output></p>
      <MoreLines items={came}>{(shown) => <ul className="bullet-lines" aria-label={TEXTS.came}>{shown.map((person) => <li key={person.id}><bdi>{personInClasses(gridName(person), person.profile, classesOf(person))}</bdi></li>)}</ul>}</MoreLines>
      <MoreLines items={left}>{(shown) => <ul className="bullet-lines" aria-label={TEXTS.left}>{shown.map((one) => <li key={one.personId}>{personInClasses(TEXTS.gone, one.profile, classesOf(one))}</li>)}</ul>}</MoreLines>
      <ul className="bullet-lines" aria-label={TEXTS.renamed}>{renamed.map(({ id, before, after: name }) => <li key={id}>{renamedWords(before, name)}</li>)}</ul>
    </>
  );
}
