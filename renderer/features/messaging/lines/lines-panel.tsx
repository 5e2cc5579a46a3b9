import { useMemo, useState } from 'react';
import { LINE_TEXTS, lineCount } from '../../../../texts/messaging/messaging-lines.ts';
import { ExportButton } from '../../../paper/export-button.tsx';
import { linesPaper } from '../paper/lines-paper.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { EmptyResult } from '../../../ui/empty-result.tsx';
import { ByHandNotice } from '../../../platforms/by-hand-notice.tsx';
import { AllClassesSection } from './all-classes.tsx';
import { lineModels, type LineModel } from './line-model.ts';
import { LineSheet } from './line-sheet.tsx';

interface LinesProps {
  /** The line that another screen asks for, and whether one person alone is to be kept in it. */
  readonly askedLine: string | undefined;
  readonly keepsOne: boolean;
}

/** « Qui fait quoi ? »: the lines with how many people they hold, the members of one of them, and who has all classes. */
export function LinesPanel({ askedLine, keepsOne }: LinesProps) {
  const lines = useLines();
  // The first that wants attention, and it stays in sight once it is set right.
  const [chosen, setChosen] = useState(() => askedLine ?? lines.find(isWrong)?.group.id);
  const directory = useSchool((state) => state.directory);
  const line = lines.find(({ group }) => group.id === chosen) ?? lines[0];
  if (line === undefined) return <EmptyResult sentence={LINE_TEXTS.none} />;
  return (
    <>
      <div className="screen-filters"><ExportButton paper={() => linesPaper(lines, directory)} /></div>
      <ByHandNotice unit="functionalMembership" />
      <div className="lines-place">
        <ul className="line-choices" aria-label={LINE_TEXTS.list}>
          {lines.map((one) => (
            <li key={one.group.id}>
              <button type="button" className="line-choice" aria-current={one === line} onClick={() => setChosen(one.group.id)}>
                <bdi>{one.group.name}</bdi>
                <span className={isWrong(one) ? 'line-count is-off' : 'line-count quiet'}>{isWrong(one) ? '◆ ' : ''}{lineCount(one.members.length, one.expected)}</span>
              </button>
            </li>
          ))}
        </ul>
        <div className="form-fields">
          <LineSheet key={line.group.id} line={line} keepsOne={keepsOne && line.group.id === askedLine} />
          <AllClassesSection />
        </div>
      </div>
    </>
  );
}

function isWrong({ hasTooMany, isBackDoor, missing, leavers }: LineModel): boolean {
  return hasTooMany || isBackDoor || missing.length + leavers.length > 0;
}

function useLines(): readonly LineModel[] {
  const view = useSchool((state) => state.view);
  const side = useSchool((state) => state.rightsNow);
  const before = useSchool((state) => state.rightsBefore);
  return useMemo(() => lineModels(view, side, before), [view, side, before]);
}
