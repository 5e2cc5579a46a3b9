import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { lessonBooks, type LessonBook } from '../../../../domain/inspections/visas/lesson-books.ts';
import { formatDay } from '../../../../texts/language/dates.ts';
import { REPLACEMENT_TEXTS } from '../../../../texts/year/replacements.ts';
import { booksSentence, inspectedWords, lessonsWords, replacedWords, VISA_TEXTS as TEXTS } from '../../../../texts/year/visas.ts';
import { semicolons } from '../../../../texts/language/typography.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { usePersonNames } from '../../../sheets/use-person-names.ts';
import { InspectorSection } from '../../../ui/inspector-section.tsx';
import { sentenceName } from '../../../ui/person-name.tsx';

const COLUMNS = ['teacher', 'until', 'lessons', 'meets'] as const;

/** Where each lesson book stands: endorsed until when, what that freezes, and the inspections and replacements that meet it. */
export function LessonBooks() {
  const view = useSchool((state) => state.view);
  const directory = useSchool((state) => state.directory);
  const [isWithout, setWithout] = useState(false);
  const books = useMemo(() => lessonBooks(view, directory.people), [view, directory]);
  const shown = isWithout ? books.filter(({ until }) => until === null) : books;
  return (
    <InspectorSection title={TEXTS.books}>
      <p>{booksSentence(books.filter(({ until }) => until !== null).length, books.length)} <span className="quiet">{TEXTS.lessonsNote}</span></p>
      <Checkbox size="xs" label={TEXTS.onlyWithout} checked={isWithout} onChange={({ currentTarget }) => setWithout(currentTarget.checked)} />
      <div className="column-table">
        <table aria-label={TEXTS.books}>
          <thead><tr>{COLUMNS.map((column) => <th key={column} scope="col">{TEXTS.bookColumns[column]}</th>)}</tr></thead>
          <tbody>{shown.map((book) => <Row key={book.teacher.id} book={book} />)}</tbody>
        </table>
      </div>
    </InspectorSection>
  );
}

function Row({ book: { teacher, until, lessons, inspections, replacements } }: { readonly book: LessonBook }) {
  const names = usePersonNames();
  const meets = [
    ...inspections.map(({ window }) => inspectedWords(window.from, window.to)),
    ...replacements.map(({ substituteId, period }) => replacedWords(names(substituteId) ?? REPLACEMENT_TEXTS.gone, period.from, period.to)),
  ];
  return (
    <tr>
      <th scope="row"><bdi>{sentenceName(teacher)}</bdi></th>
      <td>{until === null ? TEXTS.never : formatDay(until)}</td>
      <td>{until === null ? '' : lessonsWords(lessons)}</td>
      <td>{semicolons(meets)}</td>
    </tr>
  );
}
