import { must } from '../../../domain/kernel/assert.ts';
import type { ChangeOutcome } from '../../../domain/connectors/plan/outcome.ts';
import { RESTRICTION } from '../../../domain/connectors/matrix/restriction.ts';
import { createFakeEntcore, type FakeEntcore } from '../../support/fake-entcore/fake-entcore.ts';
import { reachByEdges } from '../../support/fake-entcore/world.ts';
import { createRandom, type Random } from '../../simulation/random.ts';
import { setValue, valueOf } from '../../server/ent-desk.ts';
import { MONDAY } from '../../server/tiny-school.ts';
import { ADMIN, openPlatformDesk, type PlatformDesk } from '../platform-desk.ts';
import { randomPlatform } from './random-platform.ts';
import type { MatrixRun } from './simulate-matrix.ts';

/** Cells that the school and every random platform know. */
const CELLS = ['student', 'guardian', 'teacher', 'staff'].flatMap((from) => ['enseignants', 'eleves', 'responsables'].map((to) => `${from}|group:profil:${to}`));

interface Played {
  readonly desk: PlatformDesk;
  readonly random: Random;
  readonly problems: string[];
  readonly counts: Record<string, number>;
}

/**
 * Begins the restricted mode on a random platform, then ends it: nothing leaves before somebody has read it, what it hides is hidden there, what both
 * sides agreed on before it stays so, and taking it back leaves every person with whom they reached, by the edges of the platform itself.
 */
export async function simulateRestriction(seed: number): Promise<MatrixRun> {
  const random = createRandom(seed);
  const fake = createFakeEntcore(randomPlatform(random));
  const rules = Object.fromEntries(CELLS.filter(() => random.chance(0.8)).map((id) => [id, random.chance(0.7)]));
  const desk = await openPlatformDesk({}, fake, { rules });
  const played: Played = { desk, random, problems: [], counts: {} };
  try {
    await playRestriction(played, Object.keys(rules));
  } finally {
    desk.ent.close();
  }
  return { problem: played.problems[0], counts: played.counts };
}

async function playRestriction(played: Played, rules: readonly string[]): Promise<void> {
  const { desk, random } = played;
  await settleAll(desk);
  await desk.mode(random.pick(['propose', 'apply']), 'visibilityRule');
  const before = reachedIn(desk.fake);
  const undecided = await undecidedCells(desk);
  const cells = Object.fromEntries(rules.filter(() => random.chance(0.6)).map((id) => [id, false]));
  const restriction = { since: new Date(Date.parse(MONDAY) - 3_600_000).toISOString(), until: new Date(Date.parse(MONDAY) + 36_000_000).toISOString(), cells };
  desk.console.sendOne(setValue('messagingSettings', 'general', 'restriction', restriction, null));
  if (!(await sendRead(played))) return;
  count(played, 'restrictions');
  if (await isPlanned(desk)) played.problems.push('a restriction was applied, and there is more to send of it');
  desk.console.sendOne(setValue('messagingSettings', 'general', 'restriction', null, restriction));
  if (!(await sendRead(played))) played.problems.push('a restriction was sent, and nothing takes it back');
  count(played, 'taken back');
  const after = reachedIn(desk.fake);
  const moved = [...before].filter((pair) => !after.has(pair)).concat([...after].filter((pair) => !before.has(pair)));
  if (moved.length > 0) played.problems.push(`a restriction was taken back, and ${moved.slice(0, 3).join(', ')} is not as it was`);
  const [now, left] = [await undecidedCells(desk), (await desk.dryRun()).changes.filter(({ unit }) => unit.kind === 'visibilityRule').map(({ unit }) => unit.id)];
  if (now !== undecided || left.length > 0) played.problems.push(`a restriction was taken back, and cells are no longer agreed on: ${now}, to send: ${left.join()}`);
}

/** What differed at first is agreed on: what is there holds. */
async function settleAll(desk: PlatformDesk): Promise<void> {
  const { gaps } = valueOf(await desk.ent.connectors.observe('entcore'));
  const units = gaps.filter(({ standing }) => standing === 'apart' || standing === 'conflict').map(({ unit }) => unit);
  if (units.length > 0) valueOf(await desk.ent.connectors.settle(ADMIN, { id: 'entcore', units, side: 'there' }));
  const there = valueOf(await desk.ent.connectors.observe('entcore')).gaps.filter(({ standing }) => standing === 'there').map(({ unit }) => unit);
  if (there.length > 0) valueOf(await desk.ent.connectors.take(ADMIN, { id: 'entcore', units: there }));
}

/** Sends what is planned of the restriction, first without having read it: nothing may leave; says whether there was anything. */
async function sendRead({ desk, problems, counts }: Played): Promise<boolean> {
  if (!(await isPlanned(desk))) return false;
  desk.written();
  await desk.send(isRestriction);
  const unread = desk.written();
  if (unread.length > 0) {
    problems.push(`a restriction left though nobody had read it: ${unread.slice(0, 3).join(', ')}`);
    return true;
  }
  const outcome: ChangeOutcome = must((await desk.send(isRestriction, true))[RESTRICTION.id], 'it was sent');
  counts[outcome.kind] = (counts[outcome.kind] ?? 0) + 1;
  if (outcome.kind !== 'applied') problems.push(`a restriction ended ${outcome.kind} though nothing failed`);
  return true;
}

const isRestriction = ({ unit }: { readonly unit: { readonly id: string } }): boolean => unit.id === RESTRICTION.id;

/** Whether something of it is to be sent. */
async function isPlanned(desk: PlatformDesk): Promise<boolean> {
  return (await desk.dryRun()).changes.some(isRestriction);
}

async function undecidedCells(desk: PlatformDesk): Promise<string> {
  const { undecided } = await desk.dryRun();
  return undecided.filter(({ unit }) => unit.kind === 'visibilityRule').map(({ unit, standing }) => `${unit.id} ${standing}`).toSorted().join(', ');
}

function reachedIn({ world }: FakeEntcore): ReadonlySet<string> {
  return new Set([...world.users.keys()].flatMap((from) => (['byList', 'byName'] as const).flatMap((way) => [...reachByEdges(world, from)[way]].map((to) => `${from} ${to} ${way}`))));
}

function count({ counts }: Played, what: string): void {
  counts[what] = (counts[what] ?? 0) + 1;
}
