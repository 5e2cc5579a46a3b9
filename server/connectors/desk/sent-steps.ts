import type { SentSteps } from '../../../contract/ent/connectors.ts';
import { UnitRef } from '../../../domain/connectors/capabilities.ts';
import { unitOfKey } from '../../../domain/connectors/compare/unit-values.ts';
import type { ConnectorId } from '../../../domain/connectors/connector-trouble.ts';
import type { Acting } from './acting.ts';
import { keptStep } from './kept-step.ts';

const MOST_LISTED = 500;

/** The steps that were sent to a platform, the last first, each with its state; those of a form that this version does not read have no kind. */
export function sentSteps({ ports }: Pick<Acting, 'ports'>, id: ConnectorId): SentSteps {
  const all = ports().school.connectors.steps(id).toReversed();
  return {
    steps: all.slice(0, MOST_LISTED).flatMap((record) => {
      const unit = UnitRef.safeParse(unitOfKey(record.unit)).data;
      return unit === undefined ? [] : [{ id: record.id, unit, kind: keptStep(record)?.kind ?? null, state: record.state, at: record.at }];
    }),
    more: Math.max(0, all.length - MOST_LISTED),
  };
}
