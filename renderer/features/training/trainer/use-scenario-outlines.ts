import { SHIPPED, useScenarios } from '../../../training/scenario/scenario-store.ts';

/** What the trainer's view says of a scenario. */
export interface ScenarioOutline {
  readonly title: string;
  /** How many steps it has. */
  readonly steps: number;
}

/** The scenarios that this console knows; of another one, only its identifier is told. */
export function useScenarioOutlines(): ReadonlyMap<string, ScenarioOutline> {
  const own = useScenarios((state) => state.own);
  return new Map([...SHIPPED, ...own].map(({ id, title, steps }) => [id, { title, steps: steps.length }]));
}
