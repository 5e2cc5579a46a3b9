import type { UnitKind } from '../../../domain/connectors/capabilities.ts';
import { addDays } from '../../../domain/kernel/days.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { membershipId } from '../../../domain/sync/row.ts';
import { setValue } from '../../server/ent-desk.ts';
import { ADMIN, BLOG_OF_CLUB, CLUB, INSPECTOR } from '../platform-desk.ts';
import { checkAccesses, checkTaken } from './checks.ts';
import { count, dayIn, type Simulated } from './simulated.ts';
import { actThere, importThere } from './somebody-there.ts';
import { LOCAL_OF, readWish } from './wish.ts';

type Act = readonly [name: string, act: (run: Simulated) => Promise<void> | void];

/** Somebody who has the name of somebody there, and is not them. */
const HOMONYM = 'p16-zz';

/** What happens in a run: each as likely as often as it is here. */
export const ACTS: readonly Act[] = [
  ['edits here', editHere], ['edits here', editHere], ['edits here', editHere], ['accesses of inspection', inspect], ['accesses of inspection', inspect],
  ['acts there', ({ fake, random }) => actThere(fake.world, random)],
  ['readings', observe], ['sendings', send], ['sendings', send], ['sendings', send], ['takings', take], ['settlings', settle], ['modes', changeMode],
  ['minutes', (run) => pass(run, 60_000)], ['minutes', (run) => pass(run, 60_000)], ['hours', (run) => pass(run, 3_600_000 * (1 + run.random.int(6)))],
  ['nights', async (run) => {
    importThere(run.fake.world, run.random);
    await pass(run, 12 * 3_600_000);
  }],
];

function editHere(run: Simulated): void {
  const { random, console: desk } = run;
  const wish = readWish(desk);
  const person = random.pick([...Object.values(LOCAL_OF), HOMONYM]);
  const group = random.pick([CLUB, ...run.made.values()]);
  const set = (entity: Parameters<typeof setValue>[0], id: string, field: string, value: Json, was: Json): void => void desk.sendOne(setValue(entity, id, field, value, was));
  const edits: readonly (() => void)[] = [
    () => set('membership', membershipId(group, person), 'member', !wish.isMember(group, person), wish.isMember(group, person)),
    () => set('membership', membershipId(CLUB, person), 'member', !wish.isMember(CLUB, person), wish.isMember(CLUB, person)),
    () => set('assignmentManager', person, 'manages', !wish.manages(person), wish.manages(person)),
    () => set('serviceAccess', BLOG_OF_CLUB, 'role', random.pick(['none', 'lect', 'crea', 'tout']), wish.blog()),
    () => set('schoolGroup', CLUB, 'name', `Ici ${String(random.int(9))}`, wish.name(CLUB)),
    () => makeGroup(run),
  ];
  random.pick(edits)();
}

function makeGroup({ made, console: desk }: Simulated): void {
  if (made.size > 1) return;
  const [id, name] = [`libre:n${String(made.size)}`, `Nouveau ${String(made.size)}`];
  made.set(name, id);
  desk.sendOne({ entity: 'schoolGroup', id, edits: [{ field: 'name', was: '', set: name }, { field: 'state', was: 'absent', set: 'active' }] });
}

/** The direction opens an access for some days around today, moves it, or closes it. */
function inspect(run: Simulated): void {
  const { random, head } = run;
  const id = `${random.pick(['p16-t0', 'p16-t1'])}|${INSPECTOR}`;
  const wish = readWish(head);
  const from = addDays(dayIn(run), random.int(2));
  const edits = [
    { field: 'window', was: wish.value('inspection', id, 'window'), set: { from, to: addDays(from, random.int(3)) } },
    { field: 'state', was: wish.value('inspection', id, 'state') ?? 'absent', set: random.pick(['open', 'open', 'closed']) },
  ];
  head.sendOne({ entity: 'inspection', id, edits });
}

async function observe({ school }: Simulated): Promise<void> {
  const seen = await school.connectors.observe('entcore');
  if (seen.ok && JSON.stringify(seen.value).includes('SECRET')) throw new Error('a secret was kept');
}

/** Looks at what would leave, then sends some of it; what exceeds is accepted or not. */
export async function send(run: Simulated, isAll: unknown = false): Promise<void> {
  const { random, school, console: desk, oracle } = run;
  const accepts = isAll === true || random.chance(0.5);
  run.isExcused = accepts;
  oracle.begin({ wish: readWish(desk), day: dayIn(run), observed: observedKinds(run), isExcused: () => run.isExcused });
  const planned = await school.connectors.dryRun('entcore');
  if (!planned.ok) return;
  const chosen = planned.value.changes.filter(() => isAll === true || random.chance(0.8));
  if (chosen.length === 0) return;
  run.isExcused = accepts && chosen.some(({ exceeds }) => exceeds);
  oracle.begin({ wish: readWish(desk), day: dayIn(run), observed: observedKinds(run), isExcused: () => run.isExcused });
  const sent = await school.connectors.send(ADMIN, { id: 'entcore', changes: chosen.map(({ id, effectKey, exceeds }) => ({ id, accepted: accepts && exceeds ? effectKey : null })) });
  if (sent.ok) for (const { outcome } of sent.value.outcomes) count(run, `outcome ${outcome.kind}`);
}

function observedKinds({ modes }: Simulated): ReadonlySet<string> {
  return new Set([...modes].filter(([, mode]) => mode === 'observe').map(([kind]) => kind));
}

/** Takes here what was changed there. */
export async function take(run: Simulated): Promise<void> {
  const { school } = run;
  const seen = await school.connectors.observe('entcore');
  const units = seen.ok ? seen.value.gaps.filter(({ standing }) => standing === 'there').map(({ unit }) => unit) : [];
  if (units.length === 0) return;
  run.isExcused = false;
  const taken = await school.connectors.take(ADMIN, { id: 'entcore', units });
  if (taken.ok) checkTaken(run, taken.value.taken);
}

/** Says which side holds, of what nobody agreed on. */
export async function settle(run: Simulated, isAll: unknown = false): Promise<void> {
  const { school, random } = run;
  const seen = await school.connectors.observe('entcore');
  const units = seen.ok ? seen.value.gaps.filter(({ standing }) => standing === 'apart' || standing === 'conflict').map(({ unit }) => unit).filter(() => isAll === true || random.chance(0.7)) : [];
  if (units.length > 0) await school.connectors.settle(ADMIN, { id: 'entcore', units, side: isAll === true ? 'here' : random.pick(['here', 'there']) });
}

async function changeMode(run: Simulated): Promise<void> {
  const { random, school, modes } = run;
  const unit = random.pick<UnitKind>([...modes.keys()]);
  const mode = random.pick(['observe', 'propose', 'propose', 'apply', 'apply'] as const);
  const set = await school.connectors.setMode(ADMIN, { id: 'entcore', unit, mode });
  if (set.ok) modes.set(unit, mode);
}

/** Time goes by: what was late arrives, and the ENT does what it does each minute. */
export async function pass(run: Simulated, milliseconds: number): Promise<void> {
  run.isExcused = true;
  run.flaky.arrive();
  run.now += milliseconds;
  run.isExcused = false;
  run.oracle.begin({ wish: readWish(run.console), day: dayIn(run), observed: new Set(), isExcused: () => run.isExcused });
  await run.school.connectors.keepAccesses();
  checkAccesses(run);
}
