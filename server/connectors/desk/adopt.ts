import { z } from 'zod';
import { unitOfKey } from '../../../domain/connectors/compare/unit-values.ts';
import { isOurs } from '../../../domain/connectors/mapping/observed-units.ts';
import { PlatformStep } from '../../../domain/connectors/plan/platform-step.ts';
import type { ConnectorId } from '../../../domain/connectors/connector-trouble.ts';
import { parseJson } from '../../../domain/kernel/json.ts';
import type { Acting } from './acting.ts';
import type { Beside } from './observe.ts';

const Kept = z.object({ step: PlatformStep });

/** What nobody knows the end of: this program stopped, or could not read, after it was sent. */
const UNKNOWN_END: ReadonlySet<string> = new Set(['sending', 'unverified', 'unknown']);

/** What became of the groups whose creation was lost. */
export interface Adopted {
  /** Whether one of them is now the same here and there. */
  readonly any: boolean;
  /** Groups of ours that several there may be: a person says which. */
  readonly doubtful: ReadonlySet<string>;
}

/**
 * Looks for the groups whose creation was sent and never settled (§8.6), before anything is made again: the only one of that name, empty and
 * known to nobody, is the one that was made; none was not made; among several, a person chooses.
 */
export function adoptLost({ store, ports, now }: Acting, id: ConnectorId, { school, matched }: Beside): Adopted {
  const doubtful = new Set<string>();
  let any = false;
  store.transaction(() => {
    const { connectors } = ports().school;
    for (const record of connectors.steps(id).filter(({ state }) => UNKNOWN_END.has(state))) {
      const step = Kept.safeParse(parseJson(record.body)).data?.step;
      if (step?.kind !== 'createGroup') continue;
      const local = unitOfKey(record.unit).id;
      const [only, ...others] = school.groups.filter((group) => isOurs(group) && group.name === step.name && group.members.length === 0 && !matched.mapping.groups.has(group.id));
      if (others.length > 0) doubtful.add(local);
      else if (only !== undefined) {
        any = true;
        connectors.putIds(id, [{ kind: 'group', local_id: local, remote_id: only.id, seen_at: now().toISOString() }]);
      }
      if (others.length === 0) connectors.putStep(id, { ...record, state: only === undefined ? 'notDone' : 'applied' });
    }
  });
  return { any, doubtful };
}
