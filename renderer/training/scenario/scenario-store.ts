import { create } from 'zustand';
import { fits, type ScenarioProgress } from '../../../domain/training/scenario/progress.ts';
import { readScenario } from '../../../domain/training/scenario/scenario-file.ts';
import type { StepPlace, TrainingScenario } from '../../../domain/training/scenario/scenario.ts';
import { SHIPPED_SCENARIOS } from '../../../texts/training/shipped-scenarios.ts';
import type { SchoolActions } from '../../school/store/create-school-actions.ts';

/** The scenarios that come with the console. */
export const SHIPPED: readonly TrainingScenario[] = SHIPPED_SCENARIOS.flatMap((one) => {
  const read = readScenario(one);
  return read.ok ? [read.value] : [];
});

/** A scenario as it is played: kept, or a step of one that is being written, which is only tried. */
export interface Played {
  readonly scenario: TrainingScenario;
  readonly progress: ScenarioProgress;
  readonly isTrial: boolean;
}

interface ScenarioState {
  /** Whether the console has said what it keeps. */
  readonly isKnown: boolean;
  readonly own: readonly TrainingScenario[];
  readonly progress: ReadonlyMap<string, ScenarioProgress>;
  readonly open: string | null;
  readonly trial: Played | null;
  /** What « Montrer où » shows. */
  readonly spot: StepPlace | null;
  /** Whether the last progress could not be kept on this computer. */
  readonly isLost: boolean;
}

/** What the page knows of scenarios; the console keeps it. */
export const useScenarios = create<ScenarioState>(() => ({ isKnown: false, own: [], progress: new Map(), open: null, trial: null, spot: null, isLost: false }));

/** What is played now: the step being tried, else the scenario that is open; undefined for none. */
export function playedNow({ own, progress, open, trial }: ScenarioState): Played | undefined {
  if (trial !== null) return trial;
  const scenario = [...SHIPPED, ...own].find(({ id }) => id === open);
  const known = scenario === undefined ? undefined : progress.get(scenario.id);
  return scenario === undefined || known === undefined || !fits(scenario, known) ? undefined : { scenario, progress: known, isTrial: false };
}

type Client = SchoolActions['scenarios'];

/** Asks the console what it keeps; a console that keeps nothing leaves the list as it is. */
export async function readKept(client: Client): Promise<void> {
  const { own, progress, open } = await client.read();
  useScenarios.setState({ isKnown: true, own, progress: new Map(progress.map((one) => [one.scenario, one])), open });
}

/** Takes another progress of what is played; that of a trial is not kept. */
export function keepProgress(client: Client, progress: ScenarioProgress): void {
  useScenarios.setState((state) => (state.trial === null ? { progress: new Map([...state.progress, [progress.scenario, progress]]) } : { trial: { ...state.trial, progress } }));
  if (useScenarios.getState().trial === null) told(client.note(progress));
}

/** Has the steps of a scenario follow on every screen, or of none. */
export function openScenario(client: Client, id: string | null): void {
  useScenarios.setState({ open: id, trial: null, spot: null });
  told(client.open({ id }));
}

/** Tries one step of a scenario that is being written, or stops. */
export function tryStep(trial: Played | null): void {
  useScenarios.setState({ trial, spot: null });
}

/** Lights a place on screen, or nothing. */
export function showPlace(spot: StepPlace | null): void {
  useScenarios.setState({ spot });
}

function told(work: Promise<unknown>): void {
  work.then(() => useScenarios.setState({ isLost: false }), () => useScenarios.setState({ isLost: true }));
}
