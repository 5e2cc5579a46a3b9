import { useCallback, useState } from 'react';
import { countLines, type Paper } from '../../domain/paper/paper.ts';
import { exportFacts, exportFileName, paperAsCsv, type ExportFacts, type PaperFormat } from '../../texts/paper/exports.ts';
import { EXPORT_UNTOLD } from '../../texts/station/step-up.ts';
import { troubleOf, type Trouble } from '../identity/trouble.tsx';
import { useProven } from '../identity/use-proven.ts';
import { failureReason } from '../school/failure-reason.ts';
import { useActions } from '../school/school-context.tsx';
import { saveFile } from '../ui/save-file.ts';
import { localDay } from '../ui/use-now.ts';
import { isWide } from './page-head.ts';
import type { PrintedProps } from './printed-paper.tsx';
import { useFacts } from './use-facts.ts';

/** How many lines a format holds: a workbook crosses to the console whole, and a browser lays out so many lines of a page. */
const MOST_LINES: Readonly<Record<PaperFormat, number>> = { csv: Infinity, xlsx: 30_000, pdf: 20_000, json: Infinity };

type ExportState =
  | { readonly kind: 'asking' | 'busy' | 'failed' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'too-many'; readonly lines: number; readonly most: number };

/** Lets a paper leave the console: people only once the ENT has told its journal, from somebody who has just proved who they are (rel:T17, T40). */
export function useExport(paper: Paper, onDone: () => void) {
  const { access, paper: files } = useActions();
  const [state, setState] = useState<ExportState>({ kind: 'asking' });
  const [printed, setPrinted] = useState<Omit<PrintedProps, 'paper'>>();
  const facts = useFacts();
  const lines = countLines(paper);
  useProven(useCallback(() => setState({ kind: 'asking' }), []));

  /** Why the list may not leave; undefined once the journal of the ENT bears it. */
  const untold = async (purpose: string): Promise<Trouble | undefined> => {
    if (paper.list === null) return undefined;
    try {
      await access.exportPeople({ list: paper.list, lines, purpose });
      return undefined;
    } catch (error) {
      return failureReason(error) === 'unreachable' ? { sentence: EXPORT_UNTOLD, stepUp: false } : troubleOf(error, 'export');
    }
  };

  const write = async (format: PaperFormat, said: ExportFacts): Promise<void> => {
    const words = exportFacts(paper, said);
    const name = exportFileName(paper.title, localDay(said.now), format);
    if (format === 'csv') saveFile(new Blob([paperAsCsv(paper, words)], { type: 'text/csv;charset=utf-8' }), name);
    else if (format === 'json') saveFile(new Blob([JSON.stringify({ facts: words, ...paper.data }, null, 2)], { type: 'application/json' }), name);
    else if (format === 'xlsx') saveFile(await files.workbook({ facts: [...words], tables: [...paper.tables] }), name);
    else {
      await new Promise<void>((resolve, reject) => {
        setPrinted({ facts: words, name, print: () => files.pdf({ landscape: isWide(paper) }), onDone: resolve, onFailure: reject });
      }).finally(() => setPrinted(undefined));
    }
  };

  const run = async (format: PaperFormat, purpose: string): Promise<ExportState | undefined> => {
    const most = MOST_LINES[format];
    if (lines > most) return { kind: 'too-many', lines, most };
    const trouble = await untold(purpose);
    if (trouble !== undefined) return { kind: 'trouble', trouble };
    await write(format, facts(purpose));
    return undefined;
  };

  const start = (format: PaperFormat, purpose: string): void => {
    setState({ kind: 'busy' });
    run(format, purpose).then((left) => (left === undefined ? onDone() : setState(left)), () => setState({ kind: 'failed' }));
  };
  return { state, facts, start, printed };
}
