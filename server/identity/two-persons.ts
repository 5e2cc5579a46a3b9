import { askTogether, waitsUntil, type AskedByOne, type TwoPersonAct, type TwoPersons } from '../../domain/roles/two-persons.ts';
import type { IdentityStore } from '../database/identity.store.ts';

/** Whether the school wants two persons for an act. */
export function readTwoPersons(store: IdentityStore, act: TwoPersonAct): TwoPersons {
  const { two_persons, end_asked_by, emergency, emergency_end_asked_by } = store.policy();
  return act === 'grant' ? { wanted: two_persons === 1, endAskedBy: end_asked_by } : { wanted: emergency === 1, endAskedBy: emergency_end_asked_by };
}

/** Notes whether the school wants two persons for an act. */
export function putTwoPersons(store: IdentityStore, act: TwoPersonAct, { wanted, endAskedBy }: TwoPersons): void {
  const flag = wanted ? 1 : 0;
  store.putPolicy(act === 'grant' ? { two_persons: flag, end_asked_by: endAskedBy } : { emergency: flag, emergency_end_asked_by: endAskedBy });
}

/** Who asked for the emergency mode and waits for a second person, while it may still happen. */
export function emergencyAsked(store: IdentityStore, now: string): AskedByOne | undefined {
  const { emergency_asked_by: by, emergency_asked_at: at } = store.policy();
  const asked = by === null || at === null ? undefined : { by, at };
  return asked !== undefined && now < waitsUntil(asked) ? asked : undefined;
}

/** Asks for the emergency mode, for a school that wants two persons; until when a second one is waited for, undefined: it may begin. */
export function askEmergency(store: IdentityStore, asking: AskedByOne): string | undefined {
  if (!readTwoPersons(store, 'emergency').wanted) return undefined;
  const { agreed, asked } = askTogether(emergencyAsked(store, asking.at), asking);
  store.putPolicy({ emergency_asked_by: asked?.by ?? null, emergency_asked_at: asked?.at ?? null });
  return agreed ? undefined : waitsUntil(asking);
}
