import { z } from 'zod';
import { SourceRef } from '../../kernel/source-ref.ts';
import { ConsoleRole } from '../../roles/role-matrix.ts';
import { MADE_SCHOOLS } from '../fictitious-school.ts';
import { Expectation, LONGEST_SENTENCE } from './expectation.ts';
import { Play } from './play.ts';

/** The screens where a step may take place. */
export const SCENARIO_SCREENS = [
  'dashboard', 'controls', 'directory', 'accounts', 'groups', 'rubriques', 'messaging', 'services', 'gar', 'replacements', 'inspections', 'communication', 'homePage', 'schoolYear', 'figures', 'whatIf', 'situation', 'families', 'sync', 'journal',
  'importer', 'settings', 'training',
] as const;

const Title = z.string().trim().min(1).max(120);
const Sentence = z.string().trim().min(1).max(LONGEST_SENTENCE);

/** Where a step takes place: a screen, the line of it that is opened, and what « Montrer où » lights there, by the words that it bears. */
export const StepPlace = z.strictObject({ screen: z.enum(SCENARIO_SCREENS), line: z.string().trim().min(1).max(200).optional(), target: z.string().trim().min(1).max(120).optional() });
export type StepPlace = Readonly<z.infer<typeof StepPlace>>;


/** One step: what is asked, how one is helped, and what the school has to be for it to be done. */
export const ScenarioStep = z.strictObject({
  instruction: Sentence,
  hint: Sentence,
  where: StepPlace,
  source: SourceRef.optional(),
  plays: z.array(Play).max(20),
  expected: z.array(Expectation).min(1).max(8),
});
export type ScenarioStep = Readonly<z.infer<typeof ScenarioStep>>;

/** What the first key of a scenario file says: it is one. */
export const SCENARIO_FORMAT = 'console-ent-scenario';
export const SCENARIO_VERSION = 1;
export const MOST_STEPS = 40;

/** A scenario of « Formation »: shipped, or written by a trainer and shared as a file. */
export const TrainingScenario = z.strictObject({
  format: z.literal(SCENARIO_FORMAT),
  version: z.literal(SCENARIO_VERSION),
  /** Names it among all: two files of one identifier are two states of one scenario. */
  id: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/),
  title: Title,
  /** For whom it is, in words. */
  audience: Title,
  /** With which account it is played. */
  role: ConsoleRole,
  /** The fictitious school whose people and rubriques it names. */
  school: z.enum(MADE_SCHOOLS),
  minutes: z.number().int().min(1).max(240),
  steps: z.array(ScenarioStep).min(1).max(MOST_STEPS),
});
export type TrainingScenario = Readonly<z.infer<typeof TrainingScenario>>;
