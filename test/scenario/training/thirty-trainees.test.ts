import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import { roomProgress } from '../../../domain/training/classroom/room-progress.ts';
import type { Seat } from '../../../domain/training/classroom/seat.ts';
import { sharedProgress } from '../../../domain/training/classroom/shared-progress.ts';
import { begin, noteStep, skip, type ScenarioProgress } from '../../../domain/training/scenario/progress.ts';
import { readScenario } from '../../../domain/training/scenario/scenario-file.ts';
import type { Classroom } from '../../../main/training/classroom/classroom.ts';
import type { TypedPlace } from '../../../main/training/classroom/seat-keeper.ts';
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

interface Room {
  readonly random: Random;
  readonly clock: { ms: number };
  readonly killHub: () => Promise<void>;
  readonly timers: TurnedTimers;
  readonly teacher: Classroom;
  readonly players: Player[];
  /** Half of the room comes by the local network, half from this computer. */
  readonly where: (i: number) => TypedPlace;
}

async function openRoom(): Promise<Room> {
  const clock = { ms: 0 };
  const { launcher, killHub } = launcherOf(clock);
  const timers = turnedTimers(clock);
  const teacher = trainer(launcher, timers);
  await teacher.trainer.open();
  const { place, code } = must((await teacher.status()).trainer, 'opened');
  await teacher.trainer.share(LAN);
  const shared = must((await teacher.status()).trainer, 'opened').place.address;
  const where = (i: number): TypedPlace => ({ address: i % 2 === 0 ? shared : place.address, code });
  return { random: createRandom(30), clock, killHub, timers, teacher, players: [], where };
}

async function takeSeat({ timers, where, players }: Room, i: number): Promise<void> {
  const { classroom, at } = trainee(timers);
  const number = await classroom.seats.greet(where(i));
  expect(number).toBe(i + 1);
  const played = begin(SCENARIO, NOW);
  at.progress = sharedProgress(played);
  await classroom.seats.join(where(i), `Poste ${String(number)}`);
  players.push({ pseudonym: `Poste ${String(number)}`, classroom, at, played, asksHelp: false });
}

/** What the trainer sees of each, but for their rank, in the order of the pseudonyms. */
async function seen({ teacher }: Room): Promise<readonly object[]> {
  const seats = (await board(teacher)).toSorted((a, b) => Number(a.pseudonym.slice(6)) - Number(b.pseudonym.slice(6)));
  return seats.map(({ pseudonym, present, scenario, steps, asksHelp }) => ({ pseudonym, scenario, steps, asksHelp, present }));
}

async function expectSeen(room: Room): Promise<void> {
  await settle(room.timers, async () => isDeepStrictEqual(await seen(room), expectedSeats(room.players)));
  expect(await seen(room)).toEqual(expectedSeats(room.players));
}

async function turn(room: Room): Promise<void> {
  for (const player of room.players) await play(player, room.random);
  await expectSeen(room);
}

async function wait({ timers }: Room, seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 1) await timers.pass(1000);
}

const statesOf = ({ players }: Room): readonly (string | undefined)[] => players.map(({ classroom }) => classroom.seats.seat()?.state);

/** The network of the room goes and comes back: what was done meanwhile is told then; those of this computer were never cut. */
async function cutTheNetwork(room: Room): Promise<void> {
  await room.teacher.trainer.share(null);
  for (const player of room.players) {
    player.played = skip(player.played, NOW);
    player.at.progress = sharedProgress(player.played);
  }
  await wait(room, 6);
  expect(statesOf(room)).toEqual(room.players.map((_player, i) => (i % 2 === 0 ? 'lost' : 'joined')));
  await room.teacher.trainer.share(LAN);
  await turn(room);
}

/** The hub dies, and is taken up by the trainer. */
async function killTheHub(room: Room): Promise<void> {
  await room.killHub();
  await wait(room, 6);
  expect(new Set(statesOf(room))).toEqual(new Set(['lost']));
  await room.teacher.trainer.open();
  await expectSeen(room);
}

/** A console is started again, and takes up its seat by its pseudonym once it is missed. */
async function startAgain({ players, timers, clock, where }: Room, i: number): Promise<void> {
  const gone = must(players[i], 'thirty players');
  const again = trainee(timers);
  again.at.progress = gone.at.progress;
  clock.ms += 20_000;
  for (const player of players) if (player !== gone) await player.classroom.seats.askHelp(player.asksHelp);
  await again.classroom.seats.join(where(i), gone.pseudonym);
  Object.assign(gone, again);
  await again.classroom.seats.askHelp(gone.asksHelp);
}

test('thirty trainees follow a scenario to its end: cut, come back, are started again, and the trainer sees each where it is', { timeout: 240_000 }, async () => {
  const room = await openRoom();
  for (let i = 0; i < TRAINEES; i += 1) await takeSeat(room, i);
  for (let round = 0; round < 4; round += 1) await turn(room);
  await cutTheNetwork(room);
  await killTheHub(room);
  for (const i of [3, 11, 20]) await startAgain(room, i);
  await must(room.players.pop(), 'thirty players').classroom.seats.leave();
  await expectSeen(room);
  for (let round = 0; round < 20 && room.players.some(({ played }) => played.step < played.steps.length); round += 1) await turn(room);
  const last = roomProgress(await board(room.teacher), SCENARIO.id, SCENARIO.steps.length);
  expect(last.at).toEqual({ step: SCENARIO.steps.length, passed: TRAINEES - 1 });
  await room.teacher.trainer.end();
  await wait(room, 6);
  await expect.poll(() => new Set(statesOf(room))).toEqual(new Set(['ended']));
});
