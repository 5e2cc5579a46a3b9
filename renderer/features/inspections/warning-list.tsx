import { useMemo } from 'react';
import { inspectionWarnings, WARNING_SOURCES, warningGround } from '../../../domain/inspections/inspection-warnings.ts';
import type { InspectionWish } from '../../../domain/inspections/inspection-gestures.ts';
import { INSPECTION_TEXTS, inspectionWarningSentence } from '../../../texts/year/inspections.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { usePersonNames } from '../../sheets/use-person-names.ts';
import { WarningBox } from '../../ui/warning-box.tsx';

interface WarningListProps {
  readonly title: string;
  readonly wish: Omit<InspectionWish, 'comment'>;
}

/** What is worth knowing of an access, before it is opened or changed; and what the console cannot know. */
export function WarningList({ title, wish }: WarningListProps) {
  const view = useSchool((state) => state.view);
  const names = usePersonNames();
  const directory = useSchool((state) => state.directory);
  const platforms = useSchool((state) => state.platforms.platforms);
  const ground = useMemo(() => warningGround(view, directory, platforms), [view, directory, platforms]);
  const warnings = wish.window.from === '' ? [] : inspectionWarnings(ground, wish);
  return (
    <>
      <WarningBox title={title} warnings={warnings.map((warning) => ({ sentence: inspectionWarningSentence(warning, names), source: WARNING_SOURCES[warning.kind] }))} />
      {ground.visas.length > 0 ? null : <p className="quiet">{INSPECTION_TEXTS.noVisa}</p>}
    </>
  );
}
