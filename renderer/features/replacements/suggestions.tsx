import { useMemo } from 'react';
import { listReplacements } from '../../../domain/replacements/replacement.ts';
import type { ReplacementWish } from '../../../domain/replacements/replacement-gestures.ts';
import { suggestSubstitutes, type SuggestionReason } from '../../../domain/replacements/suggest-substitutes.ts';
import type { DirectoryIndex } from '../../../domain/school/directory-index.ts';
import { REPLACEMENT_TEXTS as TEXTS, sameSubject, teachesClass } from '../../../texts/replacements.ts';
import { useSchool } from '../../school/school-context.tsx';
import { PersonName } from '../../ui/person-name.tsx';

/** More than these are found by typing their name. */
const MOST = 5;

interface SuggestionsProps {
  readonly exceptId: string | undefined;
  readonly wish: ReplacementWish;
  readonly onChoose: (personId: string) => void;
}

/** Who could replace, each with the reasons; a click chooses. */
export function Suggestions({ exceptId, wish: { absentId, period, scope }, onChoose }: SuggestionsProps) {
  const directory = useSchool((state) => state.directory);
  const view = useSchool((state) => state.view);
  const found = useMemo(
    () => suggestSubstitutes(directory, listReplacements(view), { absentId, classIds: scope.classIds, exceptId, period: period.from === '' || period.to === '' ? null : period }).slice(0, MOST),
    [directory, view, absentId, scope.classIds, exceptId, period],
  );
  if (absentId === '') return null;
  return (
    <section aria-label={TEXTS.suggestions}>
      <h3>{TEXTS.suggestions}</h3>
      {found.length === 0 ? <p className="quiet">{TEXTS.noSuggestion}</p> : null}
      <ul className="lines">
        {found.map(({ personId, reasons }) => {
          const person = directory.findPerson(personId);
          return person === undefined ? null : (
            <li key={personId} className="suggestion">
              <button type="button" className="link-button" onClick={() => onChoose(personId)}><PersonName person={person} /></button>
              <span className="quiet">{reasons.map((reason) => reasonWords(directory, reason)).join(', ')}</span>
            </li>
          );
        })}
      </ul>
      <p className="source-line">{TEXTS.suggestionsNote}</p>
    </section>
  );
}

function reasonWords(directory: DirectoryIndex, reason: SuggestionReason): string {
  if (reason.kind === 'free') return TEXTS.free;
  return reason.kind === 'same-subject' ? sameSubject(reason.subject) : teachesClass(directory.findGroup(reason.classId)?.name ?? reason.classId);
}
