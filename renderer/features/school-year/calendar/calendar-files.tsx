import { Button } from '@mantine/core';
import { useState } from 'react';
import { calendarFile, readCalendarFile } from '../../../../domain/school-year/calendar-file.ts';
import { calendarRefusalLines, CALENDAR_FILE_TEXTS as TEXTS } from '../../../../texts/year/calendar-file.ts';
import { FileCard } from '../../../importing/file-card.tsx';
import { useImport } from '../../../importing/use-import.ts';
import { DaysImport } from '../../../school-year/days-import.tsx';
import { OpenFileButton } from '../../../ui/fields/open-file-button.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { readGivenFile } from '../../../ui/read-given-file.ts';
import { saveDataFile } from '../../../ui/save-file.ts';
import type { CalendarActs } from '../../../school-year/use-calendar.ts';

/** The calendar as a file: saved, and opened again, here or in another school; days of an ICS file are added to it. */
export function CalendarFiles({ calendar, canEdit, take }: CalendarActs) {
  const [said, setSaid] = useState<Said>();
  const [state, { give, putDown }] = useImport();
  const open = async (file: File): Promise<void> => {
    const read = await readGivenFile(file, readCalendarFile);
    if (read.ok) take(read.value);
    putDown();
    setSaid(read.ok ? { kind: 'success', lines: [TEXTS.kept] } : { kind: 'error', lines: calendarRefusalLines(read.refusal) });
  };
  const openIcs = (file: File): void => {
    setSaid(undefined);
    give({ name: file.name, files: [file] });
  };
  return (
    <div className="no-print">
      <p className="quiet">{TEXTS.help}</p>
      <div className="file-acts">
        <Button onClick={() => saveDataFile(calendarFile(calendar), TEXTS.name)}>{TEXTS.save}</Button>
        {canEdit ? <OpenFileButton label={TEXTS.open} field={TEXTS.file} accept=".json,.ics,text/calendar" onFile={(file) => void (isIcs(file) ? openIcs(file) : open(file))} /> : null}
      </div>
      <FileCard state={state} acts={{ give, putDown, readAgain: () => undefined }} />
      {state.kind === 'read' && state.file.content.kind === 'days' ? <DaysImport key={state.id} file={state.file} content={state.file.content} /> : null}
      {said === undefined ? null : <InlineNotice kind={said.kind}>{said.lines.map((line) => <span key={line}>{line} </span>)}</InlineNotice>}
    </div>
  );
}

/** A calendar of another program: the console reads it, day by day. */
function isIcs({ name, type }: File): boolean {
  return /\.ics$/i.test(name) || type === 'text/calendar';
}

interface Said {
  readonly kind: 'success' | 'error';
  readonly lines: readonly string[];
}
