import type { Result } from '../../../domain/kernel/result.ts';
import type { ImportRefusal } from '../../../server/import/aaf/import-aaf.ts';
import type { ImportReport } from '../../../server/import/aaf/import-report.ts';
import { typeset } from '../../../texts/language/typography.ts';
import { startSentence } from '../sentences/ent-sentences.ts';
import { reportLines } from '../sentences/report-sentences.ts';
import { stopped, type CommandEnd } from './offline-ent.ts';
import { MUST_AGREE } from './run-ent.ts';

/** How the import of an AAF delivery ends: its report, or why it was refused, said of `school` where there are several. */
export function importEnd(result: Result<ImportReport, ImportRefusal>, school?: string): CommandEnd {
  if (result.ok) return { lines: reportLines(result.value), code: 0 };
  const sentence = startSentence(result.refusal);
  return stopped(school === undefined ? sentence : typeset(`${school} : ${sentence}`), result.refusal.kind === 'too-many-disappearances' ? MUST_AGREE : 1);
}
