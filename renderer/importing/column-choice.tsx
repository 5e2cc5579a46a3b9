import { NativeSelect, Radio } from '@mantine/core';
import type { MemberList } from '../../domain/imports/imported-file.ts';
import { FirstLine, MemberField, PLACED_FIELDS, type MemberColumns } from '../../domain/imports/listed-member.ts';
import { IMPORTER_TEXTS, MEMBER_FIELD_LABELS, missingColumnSentence } from '../../texts/files/importer.ts';
import { InlineNotice } from '../ui/inline-notice.tsx';

const EXAMPLES = 3;

interface ColumnChoiceProps {
  readonly list: Pick<MemberList, 'header' | 'firstLine' | 'columns' | 'columnsFrom' | 'missing' | 'lines'>;
  /** What a column of such a file may hold; those of a list of members by default. */
  readonly fields?: readonly MemberField[];
  readonly onColumns: (columns: MemberColumns) => void;
  readonly onFirstLine: (firstLine: FirstLine) => void;
}

/** What each column of a list holds: guessed, or chosen before, and open to correction. */
export function ColumnChoice({ list: { header, firstLine, columns, columnsFrom, missing, lines }, fields = PLACED_FIELDS, onColumns, onFirstLine }: ColumnChoiceProps) {
  const options = [{ value: '', label: IMPORTER_TEXTS.ignored }, ...fields.map((value) => ({ value, label: MEMBER_FIELD_LABELS[value] }))];
  const fieldOf = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  return (
    <>
      <Radio.Group label={IMPORTER_TEXTS.firstLine} value={firstLine} onChange={(value) => onFirstLine(FirstLine.parse(value))}>
        <div className="setting-row">
          {FirstLine.options.map((one) => <Radio key={one} value={one} label={IMPORTER_TEXTS.firstLines[one]} />)}
        </div>
      </Radio.Group>
      <p className="quiet">{IMPORTER_TEXTS.columnsFrom[columnsFrom]} {IMPORTER_TEXTS.columnsHelp}</p>
      <div className="column-table">
        <table>
          <thead>
            <tr><th scope="col">{IMPORTER_TEXTS.column}</th><th scope="col">{IMPORTER_TEXTS.example}</th><th scope="col">{IMPORTER_TEXTS.holds}</th></tr>
          </thead>
          <tbody>
            {header.map((name, column) => (
              <tr key={`${column} ${name}`}>
                <th scope="row"><bdi>{name}</bdi></th>
                <td className="quiet"><bdi>{lines.slice(0, EXAMPLES).map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '').join(' · ')}</bdi></td>
                <td>
                  <NativeSelect
                    size="xs" aria-label={`${IMPORTER_TEXTS.holds} : ${name}`} data={options} value={fieldOf.get(column) ?? ''}
                    onChange={({ currentTarget: { value } }) => onColumns(withField(columns, column, MemberField.safeParse(value).data))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {missing.map((one) => <InlineNotice key={one} kind={one === 'person' ? 'warning' : 'info'}>{missingColumnSentence(one)}</InlineNotice>)}
      {isIneAlone(columns) ? <InlineNotice kind="warning">{IMPORTER_TEXTS.ineOnly}</InlineNotice> : null}
    </>
  );
}

/** The columns once one of them holds something else; a field is in one column. */
function withField(columns: MemberColumns, column: number, field: MemberField | undefined): MemberColumns {
  const others = Object.entries(columns).filter(([name, at]) => at !== column && name !== field);
  return { ...Object.fromEntries(others), ...(field === undefined ? {} : { [field]: column }) };
}

function isIneAlone({ ine, personId, email, fullName, lastName }: MemberColumns): boolean {
  return ine !== undefined && [personId, email, fullName, lastName].every((one) => one === undefined);
}
