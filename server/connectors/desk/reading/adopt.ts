import { isReadWhole } from '../../../../domain/connectors/compare/compare-units.ts';
import { unitOfKey } from '../../../../domain/connectors/compare/unit-values.ts';
import { isOurs } from '../../../../domain/connectors/mapping/observed-units.ts';
import type { ConnectorId } from '../../../../domain/connectors/connector-trouble.ts';
import type { PlatformGroup } from '../../../../domain/connectors/platform-school.ts';
import type { RemoteStepRecord } from '../../../database/connector.store.ts';
import type { Acting } from '../acting.ts';
import { ARRIVAL_MS } from './arrival.ts';
import { keptStep } from '../sending/kept-step.ts';
import type { Beside } from './observe.ts';

/** What nobody knows the end of: this program stopped, or could not read, after it was sent. */
export const UNKNOWN_END = ['sending', 'unverified', 'unknown'] as const;

/** What became of the groups whose creation was lost. */
export interface Adopted {
  /** Whether one of them is now the same here and there. */
  readonly any: boolean;
  /** Keys of units that are not made again: several there may be it, and a person says which; or it may still come. */
  readonly held: ReadonlyMap<string, 'several' | 'awaited'>;
}

/**
 * Looks for the groups whose creation was sent and never settled (§8.6), before anything is made again: the only one of that name, empty and
 * known to nobody, is the one that was made; among several, a person chooses; none, long enough after, was not made.
 */
export function adoptLost(acting: Acting, id: ConnectorId, beside: Beside): Adopted {
  const held = new Map<string, 'several' | 'awaited'>();
  let any = false;
  acting.store.transaction(() => {
    const { connectors } = acting.ports().school;
    for (const record of UNKNOWN_END.flatMap((state) => connectors.stepsIn(id, state))) {
      const found = findMade(acting, record, beside);
      if (found === undefined) continue;
      const local = unitOfKey(record.unit).id;
      if (found === 'several' || found === 'awaited') {
        held.set(record.unit, found);
        continue;
      }
      any ||= found !== null;
      if (found !== null) connectors.putIds(id, [{ kind: 'group', local_id: local, remote_id: found.id, seen_at: acting.now().toISOString() }]);
      connectors.putStep(id, { ...record, state: found === null ? 'notDone' : 'applied' });
    }
  });
  return { any, held };
}

/**
 * Rows of replacements that were sent and are not made again yet: what is there is adopted by what it is, as any value that both sides have (§8.6), and what is not may still come (E24).
 */
export function awaitedRows({ ports }: Pick<Acting, 'ports'>, id: ConnectorId): Adopted['held'] {
  const { connectors } = ports().school;
  const lost = UNKNOWN_END.flatMap((state) => connectors.stepsIn(id, state)).filter((record) => keptStep(record)?.kind === 'startReplacement');
  return new Map(lost.map(({ unit }) => [unit, 'awaited'] as const));
}

/** The group that a lost creation made; null where it made none; undefined for another step. */
function findMade({ now }: Acting, record: RemoteStepRecord, { school, matched }: Beside): PlatformGroup | 'several' | 'awaited' | null | undefined {
  const step = keptStep(record);
  if (step?.kind !== 'createGroup') return undefined;
  // Absent, or empty, of what was not read whole: neither is known.
  if (!isReadWhole(school.proofs, 'membership')) return 'awaited';
  const [only, ...others] = school.groups.filter((group) => isOurs(group) && group.name === step.name && group.members.length === 0 && !matched.mapping.groups.has(group.id));
  if (others.length > 0) return 'several';
  return only ?? (now().getTime() - Date.parse(record.at) < ARRIVAL_MS ? 'awaited' : null);
}
