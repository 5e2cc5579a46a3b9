import { tableName } from '../../../texts/figures/figures.ts';
import { ScrolledSection } from '../../ui/scrolled-section.tsx';

interface FiguresTableProps {
  readonly title: string;
  readonly columns: readonly string[];
  /** The first cell names the line. */
  readonly rows: readonly (readonly string[])[];
}

/** The figures of a chart, beside it. */
export function FiguresTable({ title, columns, rows }: FiguresTableProps) {
  return (
    <ScrolledSection label={tableName(title)} className="column-table figures-table">
      <table aria-label={title}>
        <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}><th scope="row"><bdi>{name}</bdi></th>{cells.map((cell, at) => <td key={columns[at + 1]}>{cell}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </ScrolledSection>
  );
}
