import { z } from 'zod';
import { MOST_OWN_SCENARIOS, type KeptScenarios } from '../../contract/console/scenarios.contract.ts';
import { ScenarioProgress } from '../../domain/training/scenario/progress.ts';
import { TrainingScenario } from '../../domain/training/scenario/scenario.ts';
import type { Store } from '../database/open-store.ts';
import { createNamedValues } from '../preferences/named-values.store.ts';

/** The scenarios of trainers, and how far each scenario was played, on this computer. */
export interface ScenarioStore {
  read(): KeptScenarios;
  note(progress: ScenarioProgress): void;
  open(id: string | null): void;
  /** False when there are as many as a console keeps. */
  save(scenario: TrainingScenario): boolean;
  remove(id: string): void;
}

const OWN = 'scenarios own';
const PROGRESS = 'scenarios progress';
const OPEN = 'scenarios open';

/** Progress of scenarios that nobody has any more is forgotten by the oldest. */
const MOST_PROGRESS = 100;

/** Prepares what is kept of scenarios. */
export function createScenarioStore(store: Store): ScenarioStore {
  const values = createNamedValues(store);
  const own = (): readonly TrainingScenario[] => values.read(OWN, z.array(TrainingScenario)) ?? [];
  const progress = (): readonly ScenarioProgress[] => values.read(PROGRESS, z.array(ScenarioProgress)) ?? [];
  return {
    read: () => ({ own: [...own()], progress: [...progress()], open: values.read(OPEN, z.string().nullable()) ?? null }),
    note: (noted) => values.keep(PROGRESS, [noted, ...progress().filter(({ scenario }) => scenario !== noted.scenario)].slice(0, MOST_PROGRESS)),
    open: (id) => values.keep(OPEN, id),
    save: (scenario) => {
      const others = own().filter(({ id }) => id !== scenario.id);
      if (others.length >= MOST_OWN_SCENARIOS) return false;
      values.keep(OWN, [...others, scenario]);
      return true;
    },
    remove: (id) => {
      values.keep(OWN, own().filter((one) => one.id !== id));
      values.keep(PROGRESS, progress().filter(({ scenario }) => scenario !== id));
    },
  };
}
