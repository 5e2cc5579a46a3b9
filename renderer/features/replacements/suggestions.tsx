import { useMemo } from 'react';
import { listReplacements } from '../../../domain/replacements/replacement.ts';
import type { ReplacementWish } from '../../../domain/replacements/replacement-gestures.ts';
import { suggestSubstitutes, type Suggestion } from '../../../domain/replacements/substitutes/suggest-substitutes.ts';
import { findTimetable } from '../../../domain/timetable/teacher-timetable.ts';
import type { DirectoryIndex } from '../../../domain/school/directory-index.ts';
import { busyWords, REPLACEMENT_TEXTS as TEXTS, sameSubjects, teachesClasses } from '../../../texts/year/replacements.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { PersonName } from '../../ui/person-name.tsx';

/** More than these are found by typing their name. */
const MOST = 5;

interface SuggestionsProps {
  readonly exceptId: string | undefined;
  readonly wish: ReplacementWish;
  readonly onChoose: (personId: string) => void;
}

/** Who could replace, each with the reasons; a click chooses. Folded once somebody is chosen: the effect matters more then. */
export function Suggestions({ exceptId, wish: { absentId, substituteId, period, scope }, onChoose }: SuggestionsProps) {
  const directory = useSchool((state) => state.directory);
  const view = useSchool((state) => state.view);
  const found = useMemo(
    () => suggestSubstitutes({ directory, known: listReplacements(view), findTimetable: (id) => findTimetable(view, id) }, { absentId, scope, exceptId, period: period.from === '' || period.to === '' ? null : period }).slice(0, MOST),
    [directory, view, absentId, scope, exceptId, period],
  );
  if (absentId === '') return null;
  return (
    <section aria-label={TEXTS.suggestions}>
      <details className="suggestions" open={substituteId === ''}>
        <summary>{TEXTS.suggestions}</summary>
        {found.length === 0 ? <p className="quiet">{TEXTS.noSuggestion}</p> : null}
        <ul className="lines">
          {found.map((suggestion) => {
            const { personId } = suggestion;
            const person = directory.findPerson(personId);
            return person === undefined ? null : (
              <li key={personId} className="suggestion">
                <button type="button" className="link-button" onClick={() => onChoose(personId)}><PersonName person={person} /></button>
                <span className="quiet">{reasonWords(directory, suggestion)}</span>
              </li>
            );
          })}
        </ul>
        <p className="source-line">{TEXTS.suggestionsNote}</p>
      </details>
    </section>
  );
}

function reasonWords(directory: DirectoryIndex, { reasons, busy }: Suggestion): string {
  const subjects = reasons.flatMap((reason) => (reason.kind === 'same-subject' ? [reason.subject] : []));
  const classes = reasons.flatMap((reason) => (reason.kind === 'teaches-class' ? [directory.findGroup(reason.classId)?.name ?? reason.classId] : []));
  const parts = [subjects.length === 0 ? '' : sameSubjects(subjects), classes.length === 0 ? '' : teachesClasses(classes), ...reasons.map((reason) => (reason.kind === 'free' ? TEXTS.free[reason.by] : '')), busy.length === 0 ? '' : busyWords(busy)];
  return parts.filter((part) => part !== '').join(', ');
}
