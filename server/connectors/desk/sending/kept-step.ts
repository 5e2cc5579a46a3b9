import { z } from 'zod';
import { PlatformStep } from '../../../../domain/connectors/plan/platform-step.ts';
import { KeptList } from '../../../../domain/connectors/spaces/list-before.ts';
import { parseJson } from '../../../../domain/kernel/json.ts';
import type { RemoteStepRecord } from '../../../database/connector.store.ts';

const Kept = z.object({ step: PlatformStep });

/** The step that was sent, as it is kept; undefined for one of a form that this version does not read. */
export function keptStep({ body }: Pick<RemoteStepRecord, 'body'>): PlatformStep | undefined {
  return Kept.safeParse(parseJson(body)).data?.step;
}

/** The list that a step replaced, as it was read just before; undefined for a step of anything else. */
export function keptList({ body }: Pick<RemoteStepRecord, 'body'>): KeptList | undefined {
  return KeptList.safeParse(parseJson(body)).data;
}
