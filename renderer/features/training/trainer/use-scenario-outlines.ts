import { once } from '../../../../domain/kernel/once.ts';
import { readScenario } from '../../../../domain/training/scenario/scenario-file.ts';
import { SHIPPED_SCENARIOS } from '../../../../texts/training/shipped-scenarios.ts';

/** What the trainer's view says of a scenario. */
export interface ScenarioOutline {
  readonly title: string;
  /** How many steps it has. */
  readonly steps: number;
}

const shipped = once(() => new Map(SHIPPED_SCENARIOS.map(readScenario).flatMap((read) => (read.ok ? [[read.value.id, { title: read.value.title, steps: read.value.steps.length }] as const] : []))));

/** The scenarios that this console knows; of another one, only its identifier is told. */
export function useScenarioOutlines(): ReadonlyMap<string, ScenarioOutline> {
  return shipped();
}
