import { create } from 'zustand';
import type { ScenarioStep, TrainingScenario } from '../../../../../domain/training/scenario/scenario.ts';
import { keepWriting, keptWriting } from './kept-writing.ts';
import { SCENARIO_FORMAT, SCENARIO_VERSION } from '../../../../../domain/training/scenario/scenario.ts';

/** The scenario that is being written, with its fields as they are typed; it stays while a step is tried on other screens, and when the page is opened again. */
interface Edited {
  readonly scenario: TrainingScenario | undefined;
  /** The step that is shown. */
  readonly step: number;
}

export const useEdited = create<Edited>(() => keptWriting() ?? { scenario: undefined, step: 0 });

useEdited.subscribe(({ scenario, step }) => keepWriting(scenario === undefined ? undefined : { scenario, step }));

export const EMPTY_STEP: ScenarioStep = { instruction: '', hint: '', where: { screen: 'controls' }, plays: [], expected: [] };

const NEW_ID_LENGTH = 8;

/** Begins to write: a scenario that is there, or a new one. */
export function beginEditing(scenario: TrainingScenario | undefined): void {
  useEdited.setState({ scenario: scenario ?? newScenario(), step: 0 });
}

function newScenario(): TrainingScenario {
  return {
    format: SCENARIO_FORMAT, version: SCENARIO_VERSION, id: `scenario-${crypto.randomUUID().slice(0, NEW_ID_LENGTH)}`, title: '', audience: '', role: 'administrator', school: 'college', minutes: 15,
    steps: [EMPTY_STEP],
  };
}

/** Leaves the form. */
export function endEditing(): void {
  useEdited.setState({ scenario: undefined, step: 0 });
}

/** Changes fields of the scenario. */
export function edit(fields: Partial<TrainingScenario>): void {
  useEdited.setState(({ scenario }) => (scenario === undefined ? {} : { scenario: { ...scenario, ...fields } }));
}

/** Changes fields of the step that is shown. */
export function editStep(fields: Partial<ScenarioStep>): void {
  useEdited.setState(({ scenario, step }) =>
    scenario === undefined ? {} : { scenario: { ...scenario, steps: scenario.steps.map((one, i) => (i === step ? { ...one, ...fields } : one)) } });
}

/** Shows another step. */
export function showStep(step: number): void {
  useEdited.setState({ step });
}

/** Adds a step after the others, and shows it. */
export function addStep(): void {
  useEdited.setState(({ scenario }) => (scenario === undefined ? {} : { scenario: { ...scenario, steps: [...scenario.steps, EMPTY_STEP] }, step: scenario.steps.length }));
}

/** Takes the step that is shown away, unless it is the only one. */
export function removeStep(): void {
  useEdited.setState(({ scenario, step }) => {
    if (scenario === undefined || scenario.steps.length === 1) return {};
    return { scenario: { ...scenario, steps: scenario.steps.filter((_, i) => i !== step) }, step: Math.max(0, step - 1) };
  });
}

/** Moves the step that is shown one place up or down. */
export function moveStep(by: -1 | 1): void {
  useEdited.setState(({ scenario, step }) => {
    const to = step + by;
    const moved = scenario?.steps[step];
    if (scenario === undefined || moved === undefined || to < 0 || to >= scenario.steps.length) return {};
    return { scenario: { ...scenario, steps: scenario.steps.toSpliced(step, 1).toSpliced(to, 0, moved) }, step: to };
  });
}
