import { NativeSelect } from '@mantine/core';
import { IMPORTER_TEXTS } from '../../texts/files/importer.ts';
import { actOn } from '../../texts/language/typography.ts';

const EXAMPLES = 3;

interface ColumnTableProps {
  readonly header: readonly string[];
  readonly lines: readonly { readonly cells: readonly string[] }[];
  /** What a column may hold, besides nothing. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly fieldOf: (column: number) => string | undefined;
  /** An empty field: nothing that is read. */
  readonly onField: (column: number, field: string) => void;
}

/** The columns of a file with some of their cells, and what each is said to hold. */
export function ColumnTable({ header, lines, options, fieldOf, onField }: ColumnTableProps) {
  return (
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
                  size="xs" aria-label={actOn(IMPORTER_TEXTS.holds, name)} data={[{ value: '', label: IMPORTER_TEXTS.ignored }, ...options]} value={fieldOf(column) ?? ''}
                  onChange={({ currentTarget: { value } }) => onField(column, value)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
