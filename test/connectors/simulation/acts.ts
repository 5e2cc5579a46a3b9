import type { ConnectorSent, DryRun } from '../../../contract/ent/connectors.ts';
import { isSettled } from '../../../domain/connectors/plan/outcome.ts';
import { unitKey } from '../../../domain/connectors/compare/unit-values.ts';
import { REST_MS } from '../../../domain/connectors/resting.ts';
import { addDays } from '../../../domain/kernel/days.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { accessId, membershipId } from '../../../domain/sync/row.ts';
import { setValue } from '../../server/ent-desk.ts';
import { ADMIN, BLOG_OF_CLUB, CLUB, INSPECTOR } from '../platform-desk.ts';
import type { Sides } from './agreed.ts';
import { checkAccesses, checkTaken, checkToldDone, checkToldThere, checkToldUndone } from './checks.ts';
import { changeMode, changeVersion, observedKinds, test } from './modes.ts';
import { count, dayIn, type Simulated } from './simulated.ts';
import { actThere, importThere, makeThere } from './somebody-there.ts';
import { bothSides, LOCAL_OF, readWish } from './wish.ts';

type Act = readonly [name: string, act: (run: Simulated) => Promise<void> | void];

/** Somebody who has the name of somebody there, and is not them. */
const HOMONYM = 'p16-zz';

/** What happens in a run: each as likely as often as it is here. */
export const ACTS: readonly Act[] = [
  ['edits here', editHere], ['edits here', editHere], ['edits here', editHere], ['accesses of inspection', inspect], ['accesses of inspection', inspect],
  ['acts there', ({ fake, random, oracle }) => actThere(fake.world, random, oracle.lists)], ['rights of rubriques', shareHere], ['rights of rubriques', shareHere], ['rights of rubriques', shareHere],
  ['readings', observe], ['sendings', send], ['sendings', send], ['sendings', send], ['takings', take], ['settlings', settle], ['modes', changeMode], ['versions', changeVersion], ['tests', test],
  ['minutes', (run) => pass(run, 60_000)], ['minutes', (run) => pass(run, 60_000)], ['hours', (run) => pass(run, 3_600_000 * (1 + run.random.int(6)))],
  ['nights', async (run) => {
    importThere(run.fake.world, run.random, run.oracle.lists);
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

function makeGroup({ made, console: desk, random, fake }: Simulated): void {
  if (made.size > 1) return;
  if (random.chance(0.5)) makeThere(fake.world, `Nouveau ${String(made.size)}`);
  const [id, name] = [`libre:n${String(made.size)}`, `Nouveau ${String(made.size)}`];
  made.set(name, id);
  desk.sendOne({ entity: 'schoolGroup', id, edits: [{ field: 'name', was: '', set: name }, { field: 'state', was: 'absent', set: 'active' }] });
}

/** Whoever a right of a rubrique is given to here: a group, or one person, there or not yet. */
function shareHere(run: Simulated): void {
  const { random, console: desk } = run;
  const wish = readWish(desk);
  if (random.chance(0.1)) {
    const [was, set] = wish.value('rubrique', 'root', 'visibility') === 'publique' ? ['publique', 'privee'] : ['privee', 'publique'];
    desk.sendOne(setValue('rubrique', 'root', 'visibility', set, was));
    return;
  }
  const holders = [CLUB, 'profil:enseignants', 'profil:eleves', ...run.made.values()].map((id) => ({ kind: 'group', id }) as const);
  const people = ['p16-t1', 'p16-e0-1', HOMONYM].map((id) => ({ kind: 'person', id }) as const);
  const access = accessId(random.pick(['cdi', 'cdi', 'club', 'club', 'presse', 'presse', 'voyage', 'voyage', 'root']), random.pick([...holders, ...people]));
  desk.sendOne(setValue('access', access, 'role', random.pick(['none', 'visitor', 'writer', 'writer', 'publisher', 'moderator', 'manager']), wish.value('access', access, 'role') ?? 'none'));
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
  [run.isExcused, run.isAskedAgain] = [accepts, false];
  const mandate = { wish: readWish(desk), day: dayIn(run), observed: observedKinds(run), isExcused: () => run.isExcused, accepted: new Set<string>() };
  oracle.begin(mandate);
  const planned = await school.connectors.dryRun('entcore');
  if (!planned.ok) {
    count(run, `not planned: ${planned.refusal}`);
    return;
  }
  const chosen = planned.value.changes.filter(() => isAll === true || random.chance(0.8));
  if (chosen.length === 0) return;
  const accepted = new Set(chosen.filter(({ exceeds, mustRead }) => accepts && (exceeds || mustRead)).map(({ id }) => id));
  run.isExcused = chosen.some(({ id }) => accepted.has(id));
  oracle.begin({ ...mandate, accepted: new Set(chosen.filter(({ id }) => accepted.has(id)).map(({ unit }) => unitKey(unit))) });
  const sent = await school.connectors.send(ADMIN, { id: 'entcore', changes: chosen.map(({ id, effectKey }) => ({ id, accepted: accepted.has(id) ? effectKey : null })) });
  if (!sent.ok) count(run, `not sent: ${sent.refusal}`);
  if (sent.ok) hear(run, chosen, sent.value.outcomes);
}

/** What became of each change, as it is told. */
function hear(run: Simulated, chosen: DryRun['changes'], outcomes: ConnectorSent['outcomes']): void {
  run.isAskedAgain = outcomes.some(({ outcome }) => outcome.kind === 'needsDecision');
  for (const { id, outcome } of outcomes) {
    count(run, `outcome ${outcome.kind}${run.isCalm ? " once calm" : ""}`);
    const change = chosen.find((one) => one.id === id);
    if (change === undefined) continue;
    if (change.unit.kind === 'rubriqueAccess') checkToldDone(run, change.unit, outcome);
    else if (isSettled(outcome)) checkToldThere(run, change.unit, change.set);
    if (outcome.kind === 'notDone') checkToldUndone(run, change.unit, change.set);
  }
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

/** Every value, as it is on both sides now. */
export function sidesOf(run: Simulated): Sides {
  return bothSides(readWish(run.console), run.fake.world, run.oracle.groups, dayIn(run));
}

/** Says which side holds, of what nobody agreed on. */
export async function settle(run: Simulated, isAll: unknown = false): Promise<void> {
  const { school, random } = run;
  const seen = await school.connectors.observe('entcore');
  const units = seen.ok ? seen.value.gaps.filter(({ standing }) => standing === 'apart' || standing === 'conflict').map(({ unit }) => unit).filter(() => isAll === true || random.chance(0.7)) : [];
  const side = isAll === true ? 'here' : random.pick(['here', 'there'] as const);
  const giveWay = (): void => run.oracle.agreed.holds(side, units.map(unitKey), sidesOf(run));
  giveWay();
  if (units.length > 0) await school.connectors.settle(ADMIN, { id: 'entcore', units, side });
  giveWay();
}

/** The platform may be written at night too. */
export async function writeAtAnyHour({ school }: Simulated): Promise<void> {
  await school.connectors.setTiming(ADMIN, { id: 'entcore', timing: { readAt: [], windows: [] } });
}

/** Whoever is told that the platform is left alone comes back once it is not, most often: a run would do nothing else meanwhile. */
export async function comeBack(run: Simulated): Promise<void> {
  const trouble = run.school.connectors.list()[0]?.trouble;
  if ((trouble === 'busy' || trouble === 'quota') && run.random.chance(0.8)) await pass(run, REST_MS);
}

/** Time goes by: what was late arrives, and the ENT does what it does each minute. */
export async function pass(run: Simulated, milliseconds: number): Promise<void> {
  run.isExcused = true;
  run.now += milliseconds;
  run.flaky.arrive(run.now);
  run.isExcused = false;
  const mandate = { wish: readWish(run.console), day: dayIn(run), observed: new Set<string>(), isExcused: () => run.isExcused, accepted: new Set<string>() };
  run.oracle.begin(mandate);
  await run.school.connectors.closeAccesses();
  run.oracle.begin({ ...mandate, observed: observedKinds(run) });
  await run.school.connectors.leaveByItself();
  checkAccesses(run);
}
