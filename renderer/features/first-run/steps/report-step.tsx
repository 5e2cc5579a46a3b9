import { Button } from '@mantine/core';
import type { Severity } from '../../../../domain/controls/control.ts';
import { countUnlooked, type ControlResult } from '../../../../domain/controls/run-controls.ts';
import { unlookedWords } from '../../../../texts/controls/labels.ts';
import { FIRST_RUN_TEXTS, reportWords } from '../../../../texts/first-run/first-run.ts';
import { useControlPass } from '../../../controls/use-control-pass.ts';
import { useActions } from '../../../school/store/school-context.tsx';

/** What the controls say of the school, the first time. */
export function ReportStep() {
  const pass = useControlPass();
  const { goFirstRun } = useActions();
  const leave = (screen: string): void => {
    location.hash = screen;
    goFirstRun('over');
  };
  if (pass === undefined) return <p className="quiet">{FIRST_RUN_TEXTS.checking}</p>;
  const unlooked = unlookedWords(countUnlooked(pass.results));
  return (
    <>
      <p><output>{reportWords(pass.results.length, countsOf(pass.results))}</output></p>
      {unlooked === undefined ? null : <p className="quiet">{unlooked}</p>}
      <div className="control-acts">
        <Button variant="filled" onClick={() => leave('#/controles')}>{FIRST_RUN_TEXTS.see}</Button>
        <Button onClick={() => leave('#/tableau-de-bord')}>{FIRST_RUN_TEXTS.toDashboard}</Button>
      </div>
    </>
  );
}

function countsOf(results: readonly ControlResult[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number => results.filter((result) => result.state === 'found' && result.control.severity === severity).length;
  return { blocking: count('blocking'), error: count('error'), warning: count('warning'), advice: count('advice') };
}
