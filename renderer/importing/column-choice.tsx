import { Radio } from '@mantine/core';
import type { MemberList } from '../../domain/imports/imported-file.ts';
import { FirstLine, MemberField, PLACED_FIELDS, type MemberColumns } from '../../domain/imports/listed-member.ts';
import { IMPORTER_TEXTS, MEMBER_FIELD_LABELS, missingColumnSentence } from '../../texts/files/importer.ts';
import { InlineNotice } from '../ui/inline-notice.tsx';
import { ColumnTable } from './column-table.tsx';

interface ColumnChoiceProps {
  readonly list: Pick<MemberList, 'header' | 'firstLine' | 'columns' | 'columnsFrom' | 'missing' | 'lines'>;
  /** What a column of such a file may hold; those of a list of members by default. */
  readonly fields?: readonly MemberField[];
  /** What to do, and what becomes of the choice. */
  readonly help?: string;
  readonly onColumns: (columns: MemberColumns) => void;
  readonly onFirstLine: (firstLine: FirstLine) => void;
}

/** What each column of a list holds: guessed, or chosen before, and open to correction. */
export function ColumnChoice({ list: { header, firstLine, columns, columnsFrom, missing, lines }, fields = PLACED_FIELDS, help = IMPORTER_TEXTS.columnsHelp, onColumns, onFirstLine }: ColumnChoiceProps) {
  const options = fields.map((value) => ({ value, label: MEMBER_FIELD_LABELS[value] }));
  const fieldOf = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  return (
    <>
      <Radio.Group label={IMPORTER_TEXTS.firstLine} value={firstLine} onChange={(value) => onFirstLine(FirstLine.parse(value))}>
        <div className="setting-row">
          {FirstLine.options.map((one) => <Radio key={one} value={one} label={IMPORTER_TEXTS.firstLines[one]} />)}
        </div>
      </Radio.Group>
      <p className="quiet">{IMPORTER_TEXTS.columnsFrom[columnsFrom]} {help}</p>
      <ColumnTable header={header} lines={columns.provisional === undefined ? lines : withoutSecrets(lines, columns.provisional)} options={options} fieldOf={(column) => fieldOf.get(column)} onField={(column, field) => onColumns(withField(columns, column, MemberField.safeParse(field).data))} />
      {missing.map((one) => <InlineNotice key={one} kind={one === 'person' ? 'warning' : 'info'}>{missingColumnSentence(one)}</InlineNotice>)}
      {isIneAlone(columns) ? <InlineNotice kind="warning">{IMPORTER_TEXTS.ineOnly}</InlineNotice> : null}
    </>
  );
}

/** The first lines, as examples: nobody has to read passwords to say which column holds them. */
function withoutSecrets(lines: MemberList['lines'], secret: number): MemberList['lines'] {
  return lines.slice(0, 10).map(({ line, cells }) => ({ line, cells: cells.map((cell, column) => (column === secret ? '••••••' : cell)) }));
}

/** The columns once one of them holds something else; a field is in one column. */
function withField(columns: MemberColumns, column: number, field: MemberField | undefined): MemberColumns {
  const others = Object.entries(columns).filter(([name, at]) => at !== column && name !== field);
  return { ...Object.fromEntries(others), ...(field === undefined ? {} : { [field]: column }) };
}

function isIneAlone({ ine, personId, email, fullName, lastName }: MemberColumns): boolean {
  return ine !== undefined && [personId, email, fullName, lastName].every((one) => one === undefined);
}
