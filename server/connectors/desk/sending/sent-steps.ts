import type { SentSteps } from '../../../../contract/ent/connectors.ts';
import { UnitRef } from '../../../../domain/connectors/capabilities.ts';
import { unitOfKey } from '../../../../domain/connectors/compare/unit-values.ts';
import type { ConnectorId } from '../../../../domain/connectors/connector-trouble.ts';
import type { Acting } from '../acting.ts';
import type { Mapping } from '../../../../domain/connectors/mapping/mapping.ts';
import { listBefore, type ListBefore } from '../../../../domain/connectors/spaces/list-before.ts';
import { kindOfSpace } from '../../../../domain/connectors/spaces/shared-space.ts';
import { parseAccessId } from '../../../../domain/rubriques/principal.ts';
import type { RemoteStepRecord } from '../../../database/connector.store.ts';
import { keptList, keptStep } from './kept-step.ts';
import { localByRemote } from '../reading/known-ids.ts';

const MOST_LISTED = 500;

/** Lists that are shown as they were before; those of older steps stay in the database. */
const MOST_LISTS = 50;

/** The steps that were sent to a platform, the last first, each with its state; those of a form that this version does not read have no kind. */
export function sentSteps({ ports }: Pick<Acting, 'ports'>, id: ConnectorId): SentSteps {
  const { connectors } = ports().school;
  const all = connectors.steps(id).toReversed();
  const same = connectors.ids(id);
  const mapping = { groups: localByRemote(same, 'group'), people: localByRemote(same, 'person') };
  let lists = 0;
  const steps = all.slice(0, MOST_LISTED).flatMap((record) => {
    const unit = UnitRef.safeParse(unitOfKey(record.unit)).data;
    const before = lists < MOST_LISTS ? beforeOf(record, mapping) : undefined;
    if (before !== undefined) lists += 1;
    return unit === undefined ? [] : [{ id: record.id, unit, kind: keptStep(record)?.kind ?? null, state: record.state, at: record.at, ...(before === undefined ? {} : { before }) }];
  });
  return { steps, more: Math.max(0, all.length - MOST_LISTED) };
}

function beforeOf(record: RemoteStepRecord, mapping: Pick<Mapping, 'groups' | 'people'>): ListBefore | undefined {
  const [list, step] = [keptList(record), keptStep(record)];
  const rubrique = parseAccessId(unitOfKey(record.unit).id)?.rubriqueId;
  if (list === undefined || rubrique === undefined || step?.kind !== 'setShare') return undefined;
  const kind = kindOfSpace(step.space);
  return kind === undefined ? undefined : listBefore(list, { kind, rubrique, subject: step.subject }, mapping);
}
