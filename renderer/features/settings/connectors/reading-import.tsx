import { localDay } from '../../../../domain/kernel/local-time.ts';
import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Observation } from '../../../../contract/ent/connectors.ts';
import { readingOfLines } from '../../../../domain/connectors/sheet/reading-of-lines.ts';
import { resolveMembers } from '../../../../domain/imports/resolve-members.ts';
import { SHARED_SHEET_TEXTS as TEXTS } from '../../../../texts/connectors/sheet-screen.ts';
import { AnomalyLines } from '../../../importing/anomaly-lines.tsx';
import { ColumnChoice } from '../../../importing/column-choice.tsx';
import { ListImport, type ReadList } from '../../../importing/list-import.tsx';
import { StepSection } from '../../../importing/step-section.tsx';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import type { PlatformDesk } from './use-platform.ts';

interface ReadingImportProps {
  readonly desk: PlatformDesk;
  readonly onClose: () => void;
  readonly onRead: (observation: Observation | undefined) => void;
}

/** An export of the groups of a platform: what its columns hold, whom it names, then what the ENT makes of it. */
export function ReadingImport({ desk, onClose, onRead }: ReadingImportProps) {
  return (
    <ListImport choose={TEXTS.read} field={TEXTS.readField} help={TEXTS.readHelp} close={TEXTS.readClose} onClose={onClose}>
      {(read) => <ReadingSteps {...read} desk={desk} onRead={onRead} />}
    </ListImport>
  );
}

function ReadingSteps({ file, list, acts, desk, onRead }: ReadList & Omit<ReadingImportProps, 'onClose'>) {
  const isReadable = list.missing.length === 0;
  return (
    <>
      <StepSection step="columns" isDone={isReadable}>
        <ColumnChoice list={list} onColumns={(columns) => acts.readAgain({ columns })} onFirstLine={(firstLine) => acts.readAgain({ firstLine })} />
        {list.missing.includes('place') ? <InlineNotice kind="warning">{TEXTS.needsPlace}</InlineNotice> : null}
      </StepSection>
      {isReadable ? (
        <StepSection step="preview" isDone>
          <AnomalyLines file={file} anomalies={list.anomalies} />
          <Give list={list} desk={desk} onRead={onRead} />
        </StepSection>
      ) : null}
    </>
  );
}

function Give({ list, desk, onRead }: Pick<ReadList, 'list'> & Omit<ReadingImportProps, 'onClose'>) {
  const { connectors } = useActions();
  const directory = useSchool((state) => state.directory);
  const view = useSchool((state) => state.view);
  const now = useNow();
  const [exportedOn, setExportedOn] = useState(() => localDay(now));
  const [isWhole, setWhole] = useState(false);
  const places = useMemo(() => readingOfLines(directory, resolveMembers({ directory, view }, list.members)), [directory, view, list.members]);
  const give = async (): Promise<void> => {
    const read = await desk.act(() => connectors.giveReading({ id: 'sheet', reading: { exportedOn, isWhole, places } }));
    if (read !== undefined) onRead(read);
  };
  return (
    <>
      <p>{TEXTS.found(places.length, places.reduce((sum, { unread }) => sum + unread, 0))}</p>
      <DayField label={TEXTS.exportedOn} width={200} day={exportedOn} onDay={setExportedOn} />
      <Checkbox label={TEXTS.isWhole} description={TEXTS.isWholeHow} checked={isWhole} onChange={({ currentTarget }) => setWhole(currentTarget.checked)} />
      <div><Button variant="filled" loading={desk.isBusy} disabled={exportedOn === '' || places.length === 0} onClick={() => void give()}>{TEXTS.give}</Button></div>
    </>
  );
}
