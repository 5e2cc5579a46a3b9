import type { ImportReport } from '../../../server/import/aaf/import-report.ts';
import { AAF_ANOMALIES, recordWords } from '../../../texts/files/feeding.ts';
import { figureOf, formatNumber, NOUNS, typeset } from '../../../texts/language/typography.ts';

/** What an import read, what it changed and what it found strange, in lines for whoever started it. */
export function reportLines(report: ImportReport): readonly string[] {
  const { school, read, created, changed, disappeared, unchanged, people, groups, anomalies } = report;
  return [
    `Import AAF : ${school.name} (${school.uai}), ${figureOf(people, NOUNS.person)}, ${figureOf(groups, NOUNS.group)}.`,
    `  Lu : ${recordWords(read)}.`,
    `  Fiches créées : ${formatNumber(created)} ; modifiées : ${formatNumber(changed)} ; disparues : ${formatNumber(disappeared)} ; inchangées : ${formatNumber(unchanged)}.`,
    ...(anomalies.length === 0 ? ['  Aucune anomalie.'] : ['  Anomalies, à corriger à leur source :']),
    ...anomalies.map(({ kind, count, examples }) => `    ${formatNumber(count)} × ${AAF_ANOMALIES[kind]} (${examples.join(' ; ')})`),
  ].map(typeset);
}
