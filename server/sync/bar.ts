import { startsRestriction } from '../../domain/messaging/messaging-settings.ts';
import { asksProof } from '../../domain/privacy/limitation.ts';
import type { Actor } from '../../domain/roles/role-matrix.ts';
import { BULK_RAISE, countRaises, raisesRight } from '../../domain/roles/step-up.ts';
import type { Refusal } from '../../domain/rubriques/refusal.ts';
import type { Change } from '../../domain/sync/mutation.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import { countRaising, needsProof, type Raises } from '../identity/recent-raises.ts';
import { askEmergency } from '../identity/two-persons.ts';
import type { SyncPorts } from './sync-ports.ts';

/** One push, as far as what stands before the rules looks at it. */
export interface Pushed {
  readonly actor: Actor;
  /** Whether its author proved who they are a moment ago. */
  readonly isFresh: boolean;
  readonly changes: readonly Change[];
  /** The settings as the push finds them. */
  readonly settings: SettingsView;
  /** Where what is raised is counted. */
  readonly raises: Raises;
  /** When it is taken, ISO 8601. */
  readonly now: string;
}

/**
 * What a push may not do whatever the settings say: raise rights in bulk without a fresh proof (rel:T17), alone or with the others
 * of its author within the hour; limit somebody's data, or show them again, without one; begin the emergency mode alone where the school wants two administrators. Both are noted, once a
 * push, inside its transaction.
 */
export function barOf(ports: SyncPorts, { actor, isFresh, changes, settings, raises, now }: Pushed): (change: Change) => Refusal | undefined {
  const raising = { account: actor.accountId, lines: countRaises(settings, changes), at: now, isFresh };
  const isUnproven = needsProof(raises, raising);
  if (!isUnproven) countRaising(raises, raising);
  let waits: { readonly until: string | undefined } | undefined;
  const alone = (): Refusal | undefined => {
    waits ??= { until: askEmergency(ports.school.identity, { by: actor.accountId, at: now }) };
    return waits.until === undefined ? undefined : { kind: 'awaits-second-person', until: waits.until };
  };
  return (change) => {
    if (!isFresh && asksProof(change)) return { kind: 'needs-proof', lines: 1 };
    if (isUnproven && raisesRight(settings, change)) return { kind: 'needs-proof', lines: BULK_RAISE.lines };
    return startsRestriction(change) ? alone() : undefined;
  };
}
