import { localDay } from '../../domain/kernel/local-time.ts';
import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { DaysFile, ImportedFile } from '../../domain/imports/imported-file.ts';
import { listDays, withDays, type ListedDays } from '../../domain/school-year/listed-days.ts';
import { addDaysLabel, DAYS_IMPORT_TEXTS as TEXTS } from '../../texts/year/days-import.ts';
import { holidayDays } from '../../texts/year/school-calendar.ts';
import { AnomalyLines } from '../importing/anomaly-lines.tsx';
import { ImportLines } from '../importing/import-lines.tsx';
import { StepSection } from '../importing/step-section.tsx';
import { InlineNotice } from '../ui/inline-notice.tsx';
import { useNow } from '../ui/use-now.ts';
import { useCalendar } from './use-calendar.ts';

interface DaysImportProps {
  readonly file: Pick<ImportedFile, 'name' | 'format'>;
  readonly content: DaysFile;
}

/** The days of a calendar file beside the school's: those that are ticked join it, and nothing else of the file does. */
export function DaysImport({ file, content }: DaysImportProps) {
  const { calendar, canEdit, refusal, set } = useCalendar();
  const today = localDay(useNow());
  const listed = useMemo(() => listDays(calendar, content.days, today), [calendar, content.days, today]);
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set());
  const isTicked = ({ verdict }: ListedDays, i: number): boolean => verdict !== 'known' && (verdict === 'new') !== turned.has(i);
  const ticked = listed.filter((one, i) => isTicked(one, i));
  const turn = (i: number): void => setTurned(turned.has(i) ? new Set([...turned].filter((one) => one !== i)) : new Set([...turned, i]));
  return (
    <StepSection step="preview" isDone>
      {listed.length === 0 ? <p>{TEXTS.nothing}</p> : <p className="quiet">{TEXTS.purpose} {TEXTS.inferred}</p>}
      <ImportLines label={TEXTS.list} items={listed}>
        {(drawn) => drawn.map((one, i) => (
          <li key={`${one.from} ${one.to} ${one.name}`}>
            <Checkbox size="xs" checked={isTicked(one, i)} disabled={!canEdit || one.verdict === 'known'} onChange={() => turn(i)} label={<><bdi>{one.name}</bdi> {holidayDays({ id: null, ...one })}</>} description={TEXTS.verdicts[one.verdict]} />
          </li>
        ))}
      </ImportLines>
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusal}</InlineNotice>}
      {listed.length === 0 ? null : <Button variant="filled" disabled={!canEdit || ticked.length === 0} onClick={() => { set('holidays', withDays(calendar, ticked)); setTurned(new Set()); }}>{addDaysLabel(ticked.length)}</Button>}
      <AnomalyLines file={file} anomalies={content.anomalies} />
    </StepSection>
  );
}
