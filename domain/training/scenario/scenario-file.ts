import { readDataFile, readShape, type DataFileRefusal } from '../../kernel/data-file.ts';
import type { Result } from '../../kernel/result.ts';
import { SCENARIO_FORMAT, SCENARIO_VERSION, TrainingScenario } from './scenario.ts';

/** How the name of a scenario file ends. */
export const SCENARIO_EXTENSION = '.entscenario';

/** Reads the text of a scenario file; what is not understood is refused whole, never guessed. */
export function readScenarioFile(text: string): Result<TrainingScenario, DataFileRefusal> {
  return readDataFile({ format: SCENARIO_FORMAT, version: SCENARIO_VERSION, shape: TrainingScenario }, text);
}

/** The same of a value: what the form of the console holds. */
export function readScenario(value: unknown): Result<TrainingScenario, Extract<DataFileRefusal, { kind: 'wrong' }>> {
  return readShape(TrainingScenario, value);
}
