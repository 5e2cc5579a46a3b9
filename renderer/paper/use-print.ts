import { localDay } from '../../domain/kernel/local-time.ts';
import { exportFacts, exportFileName } from '../../texts/paper/exports.ts';
import { useActions } from '../school/store/school-context.tsx';
import { saveFile } from '../ui/save-file.ts';
import { layPages } from './page-head.ts';
import { printByBrowser, printOnce } from './print-once.ts';
import { useFacts } from './use-facts.ts';

/** « Imprimer » of a screen that lays itself out for paper: each page says what it is of, of when, and whether the draft is in it (ux §3.2). */
export function usePrint(title: string): () => void {
  const { paper } = useActions();
  const facts = useFacts();
  return () => {
    const said = facts('');
    const takeAway = layPages(exportFacts({ title, unsent: 'counted', notes: [] }, said), false);
    // A shell that cannot write the file still has the dialog of the system.
    void printOnce(() => paper.pdf({ landscape: false }), (file) => saveFile(file, exportFileName(title, localDay(said.now), 'pdf'))).catch(printByBrowser).finally(takeAway);
  };
}
