import { localDay } from '../../../../domain/kernel/local-time.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { dueReport, nextPlanned, ReportRhythm, type ReportPlan } from '../../../../domain/figures/report/report-plan.ts';
import type { FolderTrouble } from '../../../../contract/console/figures.contract.ts';
import { lastReport, nextReport, REPORT_TEXTS as TEXTS } from '../../../../texts/figures/report.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { useWrongFocus } from '../../../ui/fields/use-wrong-focus.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { useMadeReports } from './made-reports.ts';
import { folderTroubleOf } from './folder-trouble.ts';

interface Planned {
  readonly plan: ReportPlan | null;
  readonly trouble: FolderTrouble | null;
}

/** The report that is written by itself: when, where, and where the last one is. */
export function ReportPart() {
  const { figures } = useActions();
  const [planned, setPlanned] = useState<Planned>();
  // Without an answer, nothing is said of it.
  const read = useCallback(() => void figures.plan().then(setPlanned, () => undefined), [figures]);
  const made = useMadeReports((state) => state.made);
  useEffect(read, [read, made]);
  return (
    <section className="dashboard-panel figures-part" aria-label={TEXTS.title}>
      <h2>{TEXTS.title}</h2>
      <p className="quiet">{TEXTS.help}</p>
      {planned === undefined ? null : <Plan key={`${planned.plan?.since ?? ''} ${planned.plan?.folder ?? ''}`} planned={planned} onChanged={read} />}
    </section>
  );
}

function Plan({ planned: { plan, trouble }, onChanged }: { readonly planned: Planned; readonly onChanged: () => void }) {
  const { figures } = useActions();
  const day = localDay(useNow());
  const [rhythm, setRhythm] = useState<ReportRhythm>(plan?.rhythm ?? 'weekly');
  const [folder, setFolder] = useState(plan?.folder ?? '');
  const [failure, setFailure] = useState<FolderTrouble | 'failed'>();
  const fields = useWrongFocus<HTMLDivElement>(failure);
  const wrong = failure ?? trouble;
  const keep = (next: Omit<ReportPlan, 'last'> | null): void => {
    setFailure(undefined);
    figures.setPlan({ plan: next }).then(onChanged, (error: unknown) => setFailure(folderTroubleOf(error) ?? 'failed'));
  };
  return (
    <>
      <div className="setting-row report-fields" ref={fields}>
        <NativeSelect label={TEXTS.rhythm} value={rhythm} data={ReportRhythm.options.map((value) => ({ value, label: TEXTS.rhythms[value] }))} onChange={({ currentTarget: { value } }) => setRhythm(ReportRhythm.parse(value))} />
        <TextInput label={TEXTS.folder} description={TEXTS.folderHelp} value={folder} error={folderError(wrong)} onChange={({ currentTarget: { value } }) => setFolder(value)} maxLength={1000} />
        <Button disabled={folder.trim() === ''} onClick={() => keep({ rhythm, folder: folder.trim(), since: day })}>{TEXTS.keep}</Button>
        {plan === null ? null : <Button variant="default" onClick={() => keep(null)}>{TEXTS.stop}</Button>}
      </div>
      {wrong === 'failed' ? <InlineNotice kind="error">{TEXTS.failed}</InlineNotice> : null}
      {plan === null ? null : <p>{nextReport(nextPlanned(plan.rhythm, day), plan.folder)} {lastReport(plan)} {dueReport(plan, day) === undefined ? null : TEXTS.waits}</p>}
    </>
  );
}

/** What is said of the folder in its field. */
function folderError(wrong: FolderTrouble | 'failed' | null): string | undefined {
  return wrong === null || wrong === 'failed' ? undefined : TEXTS.troubles[wrong];
}
