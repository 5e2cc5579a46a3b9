import { expect, test } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import { roomProgress } from '../../../domain/training/classroom/room-progress.ts';
import type { Seat } from '../../../domain/training/classroom/seat.ts';
import { sharedProgress } from '../../../domain/training/classroom/shared-progress.ts';
import { begin, noteStep, skip, type ScenarioProgress } from '../../../domain/training/scenario/progress.ts';
import { readScenario } from '../../../domain/training/scenario/scenario-file.ts';
import type { Classroom } from '../../../main/training/classroom/classroom.ts';
import { SHIPPED_SCENARIOS } from '../../../texts/training/shipped-scenarios.ts';
import { launcherOf, trainee, trainer, turnedTimers, type TurnedTimers } from '../../main/training/classroom/room.ts';
import { LAN } from '../../server/hub/open-hub.ts';
import { createRandom, type Random } from '../../simulation/random.ts';

// A whole session of a room on one machine: real consoles' classrooms, the real wire, thirty at once (issue: « works with 30 joined consoles »).
const TRAINEES = 30;
const NOW = '2026-11-09T08:00:00.000Z';

const SCENARIO = (() => {
  const read = readScenario(SHIPPED_SCENARIOS[0]);
  if (!read.ok) throw new Error('a shipped scenario is one');
  return read.value;
})();

interface Player {
  readonly pseudonym: string;
  at: ReturnType<typeof trainee>['at'];
  classroom: Classroom;
  played: ScenarioProgress;
  asksHelp: boolean;
}

function verify(progress: ScenarioProgress): ScenarioProgress {
  const steps = progress.steps.map((step, i) => (i === progress.step ? { ...step, state: 'verified' as const, at: NOW } : step));
  return { ...progress, step: progress.step + 1, steps };
}

/** What a trainee does between two looks: a step by hand, by « Faire à ma place », passed, a hand, or nothing. */
async function play(player: Player, random: Random): Promise<void> {
  const luck = random.next();
  const isOver = player.played.step >= player.played.steps.length;
  if (luck < 0.1) {
    player.asksHelp = !player.asksHelp;
    await player.classroom.seats.askHelp(player.asksHelp);
  } else if (luck < 0.85 && !isOver) {
    player.played = luck < 0.6 ? verify(player.played) : luck < 0.75 ? verify(noteStep(player.played, { helped: true })) : skip(player.played, NOW);
    player.at.progress = sharedProgress(player.played);
  }
}

function expectedSeats(players: readonly Player[]): readonly object[] {
  return players.map(({ pseudonym, played, asksHelp }) => ({ pseudonym, ...sharedProgress(played), asksHelp, present: true }));
}

async function board(teacher: Classroom): Promise<readonly Seat[]> {
  return must((await teacher.status()).trainer, 'a session that is open').seats;
}

/** Lets every console look, and answers once each has been heard, or `rounds` later. */
async function settle(timers: TurnedTimers, isQuiet: () => Promise<boolean>, rounds = 12): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await timers.pass(1000);
    if (round >= 1 && (await isQuiet())) return;
  }
}

test('thirty trainees follow a scenario to its end: cut, come back, are started again, and the trainer sees each where it is', { timeout: 240_000 }, async () => {
  const random = createRandom(30);
  const clock = { ms: 0 };
  const { launcher, killHub } = launcherOf(clock);
  const timers = turnedTimers(clock);
  const teacher = trainer(launcher, timers);
  await teacher.trainer.open();
  const { place, code } = must((await teacher.status()).trainer, 'opened');
  await teacher.trainer.share(LAN);
  const shared = { address: must((await teacher.status()).trainer, 'opened').place.address, code };
  const own = { address: place.address, code };
  // Half of the room comes by the local network.
  const where = (i: number) => (i % 2 === 0 ? shared : own);
  const players: Player[] = [];
  for (let i = 0; i < TRAINEES; i += 1) {
    const { classroom, at } = trainee(timers);
    const number = await classroom.seats.greet(where(i));
    expect(number).toBe(i + 1);
    const played = begin(SCENARIO, NOW);
    at.progress = sharedProgress(played);
    await classroom.seats.join(where(i), `Poste ${String(number)}`);
    players.push({ pseudonym: `Poste ${String(number)}`, classroom, at, played, asksHelp: false });
  }
  const sees = async (): Promise<boolean> => {
    const seats = await board(teacher);
    return JSON.stringify(seats.map(({ number: _, ...seat }) => sorted(seat))) === JSON.stringify(expectedSeats(players).map(sorted));
  };
  const turn = async (): Promise<void> => {
    for (const player of players) await play(player, random);
    await settle(timers, sees);
    expect((await board(teacher)).map(({ number: _, ...seat }) => seat)).toEqual(expectedSeats(players));
  };
  for (let round = 0; round < 4; round += 1) await turn();

  // The network of the room goes and comes back: what was done meanwhile is told then; those of this computer were never cut.
  await teacher.trainer.share(null);
  for (const player of players) if (!player.asksHelp) player.played = skip(player.played, NOW);
  for (const player of players) player.at.progress = sharedProgress(player.played);
  for (let looks = 0; looks < 6; looks += 1) await timers.pass(1000);
  expect(players.map(({ classroom }) => classroom.seats.seat()?.state)).toEqual(players.map((_, i) => (i % 2 === 0 ? 'lost' : 'joined')));
  await teacher.trainer.share(LAN);
  await turn();

  // The hub dies and is taken up.
  await killHub();
  for (let looks = 0; looks < 6; looks += 1) await timers.pass(1000);
  expect(new Set(players.map(({ classroom }) => classroom.seats.seat()?.state))).toEqual(new Set(['lost']));
  await teacher.trainer.open();
  await settle(timers, async () => (await board(teacher)).length === TRAINEES);
  const byName = (await board(teacher)).toSorted((a, b) => Number(a.pseudonym.slice(6)) - Number(b.pseudonym.slice(6)));
  expect(byName.map(({ number: _, ...seat }) => seat)).toEqual(expectedSeats(players));

  // Three consoles are started again, and take up their seats by their pseudonyms once they are missed; one leaves for good.
  for (const i of [3, 11, 20]) {
    const gone = must(players[i], 'thirty players');
    const again = trainee(timers);
    again.at.progress = gone.at.progress;
    clock.ms += 20_000;
    for (const player of players) if (player !== gone) await player.classroom.seats.askHelp(player.asksHelp);
    await again.classroom.seats.join(where(i), gone.pseudonym);
    Object.assign(gone, again);
  }
  await must(players[29], 'thirty players').classroom.seats.leave();
  const names = (await board(teacher)).map(({ pseudonym }) => pseudonym);
  expect(names).toHaveLength(TRAINEES - 1);
  expect(new Set(names).size).toBe(TRAINEES - 1);

  // The others go on to the end.
  const left = must(players.pop(), 'thirty players');
  expect(left.classroom.seats.seat()).toBeNull();
  for (let round = 0; round < 20 && players.some(({ played }) => played.step < played.steps.length); round += 1) {
    for (const player of players) await play(player, random);
    await settle(timers, async () => (await board(teacher)).length === players.length);
  }
  await settle(timers, () => Promise.resolve(false), 6);
  const last = roomProgress(await board(teacher), SCENARIO.id, SCENARIO.steps.length);
  expect(last.at).toEqual({ step: SCENARIO.steps.length, passed: TRAINEES - 1 });

  await teacher.trainer.end();
  for (let looks = 0; looks < 6; looks += 1) await timers.pass(1000);
  await expect.poll(() => new Set(players.map(({ classroom }) => classroom.seats.seat()?.state))).toEqual(new Set(['ended']));
});

function sorted(seat: object): object {
  return Object.fromEntries(Object.entries(seat).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
