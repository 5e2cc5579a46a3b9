import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { begin } from '../../../../../domain/training/scenario/progress.ts';
import { scenarioFaults } from '../../../../../domain/training/scenario/scenario-faults.ts';
import { readScenario } from '../../../../../domain/training/scenario/scenario-file.ts';
import type { TrainingScenario } from '../../../../../domain/training/scenario/scenario.ts';
import { EDITOR_TEXTS } from '../../../../../texts/training/scenario-editor.ts';
import { scenarioFaultLine, scenarioRefusalLines } from '../../../../../texts/training/scenario-files.ts';
import { SCENARIO_TEXTS } from '../../../../../texts/training/scenarios.ts';
import { useActions, useSchool } from '../../../../school/store/school-context.tsx';
import { tryStep } from '../../../../training/scenario/scenario-store.ts';
import { InlineNotice } from '../../../../ui/inline-notice.tsx';
import { keepScenario, saveScenario } from '../scenario-files.tsx';
import { endEditing, useEdited } from './edited-scenario.ts';
import { HeadFields } from './head-fields.tsx';
import { StepFields } from './step-fields.tsx';
import { StepList } from './step-list.tsx';
import { StepPreview } from './step-preview.tsx';

/** What is written, when it holds together, and what is still to be seen, line by line. */
interface Checked {
  readonly scenario: TrainingScenario | undefined;
  readonly lines: readonly string[];
}

/** A trainer writes a scenario: its head, its steps, what the trainee will see, and each step tried on the sandbox. */
export function ScenarioEditor({ written }: { readonly written: TrainingScenario }) {
  const { scenarios } = useActions();
  const step = useEdited((state) => state.step);
  const checked = useChecked(written);
  const [trouble, setTrouble] = useState<readonly string[]>([]);
  const [isKept, setKept] = useState<TrainingScenario>();
  const shown = written.steps[step];
  const keep = async (scenario: TrainingScenario): Promise<void> => {
    const lines = await keepScenario(scenarios, scenario);
    setTrouble(lines);
    if (lines.length === 0) setKept(written);
  };
  const { scenario } = checked;
  return (
    <section ref={beginHere} className="training-part scenario-editor" tabIndex={-1} aria-label={EDITOR_TEXTS.title}>
      <h2>{EDITOR_TEXTS.title}</h2>
      <HeadFields written={written} />
      <StepList written={written} step={step} />
      {shown === undefined ? null : <StepFields key={step} step={shown} rank={step} />}
      {shown === undefined ? null : <StepPreview step={shown} rank={step} steps={written.steps.length} />}
      <ToSee lines={checked.lines} />
      <div className="scenario-acts">
        <Button variant="filled" disabled={scenario === undefined} onClick={() => scenario !== undefined && void keep(scenario)}>{EDITOR_TEXTS.keep}</Button>
        <Button disabled={scenario === undefined} onClick={() => scenario !== undefined && tryStep({ scenario, progress: begin(scenario, new Date().toISOString(), step), isTrial: true })}>{EDITOR_TEXTS.tryStep}</Button>
        <Button disabled={scenario === undefined} onClick={() => scenario !== undefined && saveScenario(scenario)}>{SCENARIO_TEXTS.save}</Button>
        <Button onClick={endEditing}>{EDITOR_TEXTS.close}</Button>
        <output>{isKept === written ? EDITOR_TEXTS.kept : ''}</output>
      </div>
      {trouble.length === 0 ? null : <InlineNotice kind="error">{trouble.join(' ')}</InlineNotice>}
    </section>
  );
}

/** Whoever opens the form begins at its top; whoever comes back from a try too. */
function beginHere(form: HTMLElement | null): void {
  form?.focus({ preventScroll: true });
  form?.scrollIntoView({ block: 'start' });
}

function useChecked(written: TrainingScenario): Checked {
  const directory = useSchool((state) => state.directory);
  const side = useSchool((state) => state.rightsNow);
  return useMemo(() => {
    const read = readScenario(written);
    if (!read.ok) return { scenario: undefined, lines: scenarioRefusalLines(read.refusal) };
    const faults = scenarioFaults(read.value, { directory, side });
    return faults.length === 0 ? { scenario: read.value, lines: [] } : { scenario: undefined, lines: faults.map(scenarioFaultLine) };
  }, [written, directory, side]);
}

/** What is still to be seen before it can be kept. */
function ToSee({ lines }: { readonly lines: readonly string[] }) {
  return (
    <output className="scenario-to-see">
      {lines.length === 0 ? <p>{EDITOR_TEXTS.allWell}</p> : (
        <>
          <p>{EDITOR_TEXTS.toSee}</p>
          <ul className="lines">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
        </>
      )}
    </output>
  );
}
