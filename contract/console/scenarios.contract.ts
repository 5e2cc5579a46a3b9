import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ScenarioProgress } from '../../domain/training/scenario/progress.ts';
import { TrainingScenario } from '../../domain/training/scenario/scenario.ts';
import { LockReason } from './station.contract.ts';

/** Scenarios of trainers that one console keeps; beyond, one is removed before another comes. */
export const MOST_OWN_SCENARIOS = 50;

/** Everything that the console of « Formation » keeps of scenarios, whoever is signed in. */
export const KeptScenarios = z.object({
  /** Those that were written here or opened from a file. */
  own: z.array(TrainingScenario),
  /** How far each was played. */
  progress: z.array(ScenarioProgress),
  /** The one whose current step follows on every screen. */
  open: z.string().nullable(),
});
export type KeptScenarios = Readonly<z.infer<typeof KeptScenarios>>;

const errors = {
  NOT_SIGNED_IN: { status: 401 },
  LOCKED: { status: 423, data: z.object({ reason: LockReason, at: z.string().nullable() }) },
  /** A real console plays no scenario. */
  NOT_TRAINING: { status: 409 },
  /** As many as a console keeps. */
  TOO_MANY: { status: 409 },
} as const;

/** What a page may ask of the scenarios of « Formation »; what is kept is durable when it answers. */
export const scenariosContract = {
  read: oc.errors(errors).output(KeptScenarios),
  /** Keeps how far one is in a scenario. */
  note: oc.errors(errors).input(ScenarioProgress).output(z.object({})),
  /** Has the steps of a scenario follow on every screen, or of none. */
  open: oc.errors(errors).input(z.object({ id: z.string().max(60).nullable() })).output(z.object({})),
  /** Keeps a scenario of a trainer, in place of the one of that identifier. */
  save: oc.errors(errors).input(TrainingScenario).output(z.object({})),
  remove: oc.errors(errors).input(z.object({ id: z.string().max(60) })).output(z.object({})),
};
