import { localDay } from '../../../../domain/kernel/local-time.ts';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { guessStatisticColumns, readStatistics, saysFigures } from '../../../../domain/figures/statistics/read-statistics.ts';
import { StatisticField, type StatisticColumns, type StatisticStatement } from '../../../../domain/figures/statistics/statistic.ts';
import type { MemberList } from '../../../../domain/imports/imported-file.ts';
import { leftStatistic, readLines, STATISTIC_FIELD_LABELS, STATISTICS_TEXTS as TEXTS } from '../../../../texts/figures/usage.ts';
import { ColumnTable } from '../../../importing/column-table.tsx';
import { ImportLines } from '../../../importing/import-lines.tsx';
import { StepSection } from '../../../importing/step-section.tsx';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';

interface StatisticsPreviewProps {
  readonly source: string;
  readonly list: MemberList;
  readonly kept: readonly StatisticStatement[];
  readonly onKept: () => void;
}

const OPTIONS = StatisticField.options.map((value) => ({ value, label: STATISTIC_FIELD_LABELS[value] }));

/** What the columns hold, chosen again as for the last file of the same header, then what is understood and kept. */
export function StatisticsPreview({ source, list: { header, lines }, kept, onKept }: StatisticsPreviewProps) {
  const remembered = useMemo(() => kept.findLast((one) => one.header.join('\n') === header.join('\n'))?.columns, [kept, header]);
  const [chosen, setChosen] = useState<StatisticColumns>();
  const columns = chosen ?? remembered ?? guessStatisticColumns(header);
  const from = chosen === undefined ? (remembered === undefined ? 'guessed' : 'remembered') : 'chosen';
  const isReadable = saysFigures(columns);
  const fieldOf = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  return (
    <>
      <StepSection step="columns" isDone={isReadable}>
        <p className="quiet">{TEXTS.columnsFrom[from]} {TEXTS.columnsHelp} {TEXTS.noPerson}</p>
        <ColumnTable header={header} lines={lines} options={OPTIONS} fieldOf={(column) => fieldOf.get(column)} onField={(column, field) => setChosen(withField(columns, column, field))} />
        {isReadable ? null : <InlineNotice kind="warning">{TEXTS.noFigure}</InlineNotice>}
      </StepSection>
      {isReadable ? <Read source={source} header={header} rows={lines} columns={columns} onKept={onKept} /> : null}
    </>
  );
}

/** The columns once one of them holds something else; a field is in one column. */
function withField(columns: StatisticColumns, column: number, field: string): StatisticColumns {
  const others = Object.entries(columns).filter(([name, at]) => at !== column && name !== field);
  return { ...Object.fromEntries(others), ...(field === '' ? {} : { [field]: column }) };
}

interface ReadProps extends Pick<StatisticsPreviewProps, 'source' | 'onKept'> {
  readonly header: MemberList['header'];
  readonly rows: MemberList['lines'];
  readonly columns: StatisticColumns;
}

function Read({ source, header, rows, columns, onKept }: ReadProps) {
  const directory = useSchool((state) => state.directory);
  const { figures } = useActions();
  const [day, setDay] = useState(() => localDay(new Date().toISOString()));
  const [hasFailed, setFailed] = useState(false);
  const { lines, left, isByPerson } = useMemo(() => readStatistics(directory, rows, columns, day), [directory, rows, columns, day]);
  const keep = (): void => {
    figures.keep({ id: crypto.randomUUID(), source, importedOn: localDay(new Date().toISOString()), header: header.map((name) => name.slice(0, 300)), columns, lines: [...lines] }).then(onKept, () => setFailed(true));
  };
  if (isByPerson) return <InlineNotice kind="error">{TEXTS.byPerson}</InlineNotice>;
  return (
    <StepSection step="preview" isDone={left.length === 0}>
      {columns.from === undefined ? <DayField label={TEXTS.day} day={day} onDay={setDay} /> : null}
      <p>{readLines(lines.length)}</p>
      {left.length === 0 ? null : (
        <>
          <h3>{TEXTS.left}</h3>
          <ImportLines label={TEXTS.left} items={left}>{(drawn) => drawn.map((one) => <li key={one.line}><bdi>{leftStatistic(one)}</bdi></li>)}</ImportLines>
        </>
      )}
      <Button disabled={lines.length === 0} onClick={keep}>{TEXTS.keep}</Button>
      {hasFailed ? <InlineNotice kind="error">{TEXTS.notKept}</InlineNotice> : null}
    </StepSection>
  );
}
