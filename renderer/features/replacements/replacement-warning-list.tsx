import { isDay } from '../../../domain/kernel/days.ts';
import { REPLACEMENT_WARNING_SOURCES, replacementWarnings, type Replaced } from '../../../domain/replacements/replacement-warnings.ts';
import { REPLACEMENT_TEXTS as TEXTS, replacementWarningSentence } from '../../../texts/year/replacements.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { usePersonNames } from '../../sheets/use-person-names.ts';
import { WarningBox } from '../../ui/warning-box.tsx';

/** What the controls would find of a replacement, said before it is planned; nothing as long as people or days are missing. */
export function ReplacementWarningList({ wish }: { readonly wish: Replaced }) {
  const view = useSchool((state) => state.view);
  const directory = useSchool((state) => state.directory);
  const names = usePersonNames();
  const { absentId, substituteId, period } = wish;
  const isWhole = absentId !== '' && substituteId !== '' && isDay(period.from) && isDay(period.to);
  const warnings = isWhole ? replacementWarnings(view, directory, wish) : [];
  return <WarningBox title={TEXTS.toKnow} warnings={warnings.map((warning) => ({ sentence: replacementWarningSentence(warning, names), source: REPLACEMENT_WARNING_SOURCES[warning.kind] }))} />;
}
