import type { UnitKind } from '../../../domain/connectors/capabilities.ts';
import type { ConnectorMode } from '../../../domain/connectors/connector-mode.ts';
import { ADMIN } from '../platform-desk.ts';
import { count, type Simulated } from './simulated.ts';

/** Says how a kind leaves; a platform that is only looked at lets nobody choose anything else. */
export async function setMode({ school, modes }: Simulated, unit: UnitKind, mode: ConnectorMode): Promise<void> {
  const set = await school.connectors.setMode(ADMIN, { id: 'entcore', unit, mode });
  if (set.ok) modes.set(unit, mode);
}

/** An administrator changes their mind about a kind. */
export async function changeMode(run: Simulated): Promise<void> {
  const { random, modes } = run;
  await setMode(run, random.pick<UnitKind>([...modes.keys()]), random.pick(['observe', 'propose', 'apply', 'apply', 'apply']));
}

/** The platform is brought to another version, now and then to one that nobody read. */
export function changeVersion({ fake, random, isUpgraded }: Simulated): void {
  if (isUpgraded) fake.options.version = random.pick(['6.15.4', '6.16.0', '6.16.0', '7.0.1']);
}

/** An administrator tests the platform again, then chooses what leaves. */
export async function test(run: Simulated): Promise<void> {
  const { school, fake } = run;
  const wasHeld = isOnlyObserved(run);
  const tested = await school.connectors.probe('entcore');
  if (!tested.ok || tested.value.onlyObserved !== null) return;
  run.tested = fake.options.version;
  if (wasHeld) for (const unit of run.modes.keys()) await setMode(run, unit, run.random.pick(['propose', 'apply', 'apply']));
}

/** Kinds that nobody let be written: all of them on a platform that is not the one that was tested. */
export function observedKinds({ modes, tested, fake: { options } }: Simulated): ReadonlySet<string> {
  return new Set([...modes].filter(([, mode]) => mode === 'observe' || tested !== options.version).map(([kind]) => kind));
}

function isOnlyObserved({ school }: Simulated): boolean {
  return school.connectors.list()[0]?.onlyObserved !== null;
}

/** What the program stopped writing by itself is to be chosen again. */
export function heedModes(run: Simulated): void {
  const why = run.school.connectors.list()[0]?.onlyObserved ?? null;
  if (why === null) return;
  count(run, `only observed: ${why}`);
  for (const unit of run.modes.keys()) run.modes.set(unit, 'observe');
}
