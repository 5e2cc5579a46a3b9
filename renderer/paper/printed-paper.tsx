import { useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';
import type { Paper, PaperTable } from '../../domain/paper/paper.ts';
import { layPages, isWide } from './page-head.ts';
import { printOnce } from './print-once.ts';

/** What is printed, and what to do once it is. */
export interface PrintedProps {
  readonly paper: Paper;
  readonly facts: readonly string[];
  /** The name of the file. */
  readonly name: string;
  /** Has the host print the page; null where the browser does it. */
  readonly print: () => Promise<Blob | null>;
  /** Saves what the host wrote. */
  readonly leave: (file: Blob) => Promise<void>;
  readonly onDone: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** The paper as real tables, in the page only while it is printed: alone on the sheet, its heads repeated on each page. */
export function PrintedPaper({ paper, facts, name, print, leave, onDone, onFailure }: PrintedProps) {
  const begin = useEffectEvent(() => printOnce(print, leave).then(onDone, onFailure));
  useEffect(() => {
    // The name of the page is the title of the document and the name that the dialog of the browser proposes.
    const title = document.title;
    document.title = name.replace(/\.pdf$/, '');
    const takeAway = layPages(facts, isWide(paper));
    void begin();
    return () => {
      document.title = title;
      takeAway();
    };
  }, [facts, name, paper]);
  return createPortal(
    <article className="paper" aria-label={paper.title}>
      <h1>{paper.title}</h1>
      {facts.slice(1).map((fact) => <p key={fact}>{fact}</p>)}
      {paper.tables.map((table) => <PrintedTable key={table.title} table={table} isAlone={paper.tables.length === 1} />)}
    </article>,
    document.body,
  );
}

function PrintedTable({ table: { title, columns, rows }, isAlone }: { readonly table: PaperTable; readonly isAlone: boolean }) {
  return (
    <>
      {isAlone ? null : <h2>{title}</h2>}
      <table aria-label={title}>
        <thead><tr>{columns.map((column, at) => <th key={at} scope="col">{column}</th>)}</tr></thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>{row.map((cell, at) => (at === 0 ? <th key={at} scope="row">{cell}</th> : <td key={at} data-figure={typeof cell === 'number'}>{cell}</td>))}</tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
