import { Button } from '@mantine/core';
import { useState } from 'react';
import { calendarFile, readCalendarFile } from '../../../../domain/school-year/calendar-file.ts';
import { calendarRefusalLines, CALENDAR_FILE_TEXTS as TEXTS } from '../../../../texts/year/calendar-file.ts';
import { OpenFileButton } from '../../../ui/fields/open-file-button.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { readGivenFile } from '../../../ui/read-given-file.ts';
import { saveDataFile } from '../../../ui/save-file.ts';
import type { CalendarActs } from './use-calendar.ts';

/** The calendar as a file: saved, and opened again, here or in another school. */
export function CalendarFiles({ calendar, canEdit, take }: CalendarActs) {
  const [said, setSaid] = useState<Said>();
  const open = async (file: File): Promise<void> => {
    const read = await readGivenFile(file, readCalendarFile);
    if (read.ok) take(read.value);
    setSaid(read.ok ? { kind: 'success', lines: [TEXTS.kept] } : { kind: 'error', lines: calendarRefusalLines(read.refusal) });
  };
  return (
    <div className="no-print">
      <p className="quiet">{TEXTS.help}</p>
      <div className="file-acts">
        <Button onClick={() => saveDataFile(calendarFile(calendar), TEXTS.name)}>{TEXTS.save}</Button>
        {canEdit ? <OpenFileButton label={TEXTS.open} field={TEXTS.file} accept=".json" onFile={(file) => void open(file)} /> : null}
      </div>
      {said === undefined ? null : <InlineNotice kind={said.kind}>{said.lines.map((line) => <span key={line}>{line} </span>)}</InlineNotice>}
    </div>
  );
}

interface Said {
  readonly kind: 'success' | 'error';
  readonly lines: readonly string[];
}
