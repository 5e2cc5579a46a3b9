import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { listNames } from '../../../../domain/correspondences/names-to-match.ts';
import { readTimetableReport } from '../../../../domain/school/upstream-report.ts';
import { readTimetableSettings } from '../../../../domain/timetable/timetable-settings.ts';
import { MODE_LABELS, reportWords, TIMETABLE_TEXTS as TEXTS, TOOL_LABELS } from '../../../../texts/year/timetable.ts';
import { CorrespondenceTable } from '../../../correspondences/correspondence-table.tsx';
import { useSchool } from '../../../school/store/school-context.tsx';
import { PrincipalChoice, type Choosable } from '../../../sheets/principal-choice.tsx';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { DaysField } from './days-field.tsx';
import { useTimetableActs } from './use-timetable-acts.ts';

/** How the timetable comes in, as the school says it, and what the last import found (ALI-02, ALI-03, ALI-09). */
export function TimetableDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={TEXTS.title} onClose={onClose} size={720}>
      <div className="dialog-body form-fields">
        <p className="quiet">{TEXTS.said}</p>
        <Fields />
        <p className="quiet">{TEXTS.where}</p>
        <p className="source-line">{TEXTS.source}</p>
        <LastImport />
      </div>
    </Dialog>
  );
}

const STAFF: Choosable = { person: ({ profile }) => profile !== 'student' && profile !== 'guardian' };
const TOOLS = optionsOf(TOOL_LABELS);
const MODES = optionsOf(MODE_LABELS);

function Fields() {
  const { tool, mode, everyDays, receiverId } = readTimetableSettings(useSchool((state) => state.view));
  const { canEdit, isRefused, set } = useTimetableActs();
  return (
    <>
      <div className="day-pair">
        <NativeSelect label={TEXTS.tool} value={tool ?? ''} data={TOOLS} disabled={!canEdit} onChange={({ currentTarget }) => set('tool', keyIn(TOOL_LABELS, currentTarget.value))} />
        <NativeSelect label={TEXTS.mode} value={mode ?? ''} data={MODES} disabled={!canEdit} onChange={({ currentTarget }) => set('mode', keyIn(MODE_LABELS, currentTarget.value))} />
      </div>
      {mode === 'automatic' ? (
        <>
          <DaysField label={TEXTS.everyDays} days={everyDays ?? undefined} disabled={!canEdit} error={isRefused ? TEXTS.everyDaysRefused : null} onDays={(days) => set('everyDays', days)} />
          {canEdit ? <PrincipalChoice label={TEXTS.receiver} among={STAFF} value={receiverId === null ? undefined : { kind: 'person', id: receiverId }} onChange={(one) => set('receiverId', one?.id ?? null)} /> : null}
        </>
      ) : null}
    </>
  );
}

function optionsOf(labels: Readonly<Record<string, string>>) {
  return [{ value: '', label: TEXTS.unsaid }, ...Object.entries(labels).map(([value, label]) => ({ value, label }))];
}

function keyIn<Key extends string>(labels: Readonly<Record<Key, string>>, value: string): Key | null {
  const isKey = (key: string): key is Key => Object.hasOwn(labels, key);
  return isKey(value) ? value : null;
}

function LastImport() {
  const report = readTimetableReport(useSchool((state) => state.view));
  const now = useNow();
  return (
    <section aria-label={TEXTS.report}>
      <h3>{TEXTS.report}</h3>
      {report === undefined ? <p className="quiet">{TEXTS.noReport}</p> : <p>{reportWords(report.at, now, report.unknown.length)}</p>}
      {report === undefined ? null : <p className="quiet">{report.unknown.length === 0 ? TEXTS.allKnown : TEXTS.rename}</p>}
      <Correspondences />
    </section>
  );
}

function Correspondences() {
  const directory = useSchool((state) => state.directory);
  const view = useSchool((state) => state.view);
  const lines = useMemo(() => listNames({ directory, view }), [directory, view]);
  return lines.length === 0 ? null : <CorrespondenceTable lines={lines} />;
}
