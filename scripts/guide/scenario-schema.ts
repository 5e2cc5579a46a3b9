import { z } from 'zod';
import { TrainingScenario } from '../../domain/training/scenario/scenario.ts';

/** The text of docs/scenarios/scenario.schema.json: what a file of « Formation » may hold, as the console itself reads it. */
export function scenarioSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(TrainingScenario, { target: 'draft-2020-12', reused: 'ref' });
  return `${JSON.stringify({ $schema, $id: 'scenario.schema.json', title: 'Scénario de formation de la Console ENT', ...schema }, null, 1)}\n`;
}
