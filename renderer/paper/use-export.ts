import { localDay } from '../../domain/kernel/local-time.ts';
import { useCallback, useState } from 'react';
import { countLines, type Paper } from '../../domain/paper/paper.ts';
import { exportFacts, exportFileName, paperAsCsv, type PaperFormat } from '../../texts/paper/exports.ts';
import { PROTECTION_TEXTS } from '../../texts/paper/protection.ts';
import type { Trouble } from '../identity/trouble.tsx';
import { useProven } from '../identity/use-proven.ts';
import { useActions } from '../school/store/school-context.tsx';
import { saveFile } from '../ui/save-file.ts';
import { isWide } from './page-head.ts';
import type { PrintedProps } from './printed-paper.tsx';
import { useFacts } from './use-facts.ts';
import { useTellJournal } from './use-tell-journal.ts';

/** How many lines a format holds: a workbook crosses to the console whole, and a browser lays out so many lines of a page. */
const MOST_LINES: Readonly<Record<PaperFormat, number>> = { csv: Infinity, xlsx: 30_000, pdf: 20_000, json: Infinity };

/** What crosses to the console in one call, well under what a host takes: bytes. */
export const MOST_SEALED = 12_000_000;

/** How a file leaves: with which password, null for none, and when (ISO 8601). */
interface Leaving {
  readonly password: string | null;
  readonly now: string;
}

/** How far an export is, and why it stopped. */
export type ExportState =
  | { readonly kind: 'asking' | 'busy' | 'failed' | 'unprotected' | 'too-large' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'too-many'; readonly lines: number; readonly most: number };

/** Lets a paper leave the console: people only once the ENT has told its journal, from somebody who has just proved who they are (rel:T17, T40). */
export function useExport(paper: Paper, onDone: () => void) {
  const { paper: files } = useActions();
  const tell = useTellJournal();
  const [state, setState] = useState<ExportState>({ kind: 'asking' });
  const [printed, setPrinted] = useState<Omit<PrintedProps, 'paper'>>();
  const facts = useFacts();
  const lines = countLines(paper);
  useProven(useCallback(() => setState({ kind: 'asking' }), []));

  /** Why the list may not leave; undefined once the journal of the ENT bears it. */
  const refused = async (purpose: string, password: string | null): Promise<ExportState | undefined> => {
    if (paper.list === null) return undefined;
    const trouble = await tell({ list: paper.list, lines, purpose, ...(password === null ? {} : { sealed: true }) });
    return trouble === undefined ? undefined : { kind: 'trouble', trouble };
  };

  const leave = async (file: Blob, format: PaperFormat, { password, now }: Leaving): Promise<void> => {
    const day = localDay(now);
    if (password === null) return saveFile(file, exportFileName(paper.title, day, format));
    const title = paper.list === 'person' ? PROTECTION_TEXTS.onePerson : paper.title;
    return saveFile(await files.seal({ file, format, password }), exportFileName(title, day, 'zip'));
  };

  const print = (words: readonly string[], leaving: Leaving): Promise<void> =>
    new Promise<void>((resolve, reject) => {
      const name = exportFileName(paper.title, localDay(leaving.now), 'pdf');
      setPrinted({ facts: words, name, print: () => files.pdf({ landscape: isWide(paper) }), leave: (file) => leave(file, 'pdf', leaving), onDone: resolve, onFailure: reject });
    }).finally(() => setPrinted(undefined));

  const run = async (format: PaperFormat, purpose: string, password: string | null): Promise<ExportState | undefined> => {
    const most = MOST_LINES[format];
    if (lines > most) return { kind: 'too-many', lines, most };
    const said = facts(purpose);
    const words = exportFacts(paper, said);
    const leaving = { password, now: said.now };
    if (format === 'pdf') {
      if (password !== null && !(await files.ways()).pdf) return { kind: 'unprotected' };
      return (await refused(purpose, password)) ?? print(words, leaving).then(() => undefined);
    }
    const file = await fileOf(format, words);
    if (password !== null && file.size > MOST_SEALED) return { kind: 'too-large' };
    return (await refused(purpose, password)) ?? leave(file, format, leaving).then(() => undefined);
  };

  const fileOf = async (format: Exclude<PaperFormat, 'pdf'>, words: readonly string[]): Promise<Blob> => {
    if (format === 'csv') return new Blob([paperAsCsv(paper, words)], { type: 'text/csv;charset=utf-8' });
    if (format === 'json') return new Blob([JSON.stringify({ facts: words, ...paper.data }, null, 2)], { type: 'application/json' });
    return files.workbook({ facts: [...words], tables: [...paper.tables] });
  };

  const start = (format: PaperFormat, purpose: string, password: string | null): void => {
    setState({ kind: 'busy' });
    run(format, purpose, password).then((left) => (left === undefined ? onDone() : setState(left)), () => setState({ kind: 'failed' }));
  };
  return { state, facts, start, printed };
}
