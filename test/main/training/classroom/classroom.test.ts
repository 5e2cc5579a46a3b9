import { describe, expect, it } from 'vitest';
import type { ClassroomStatus } from '../../../../contract/console/classroom.contract.ts';
import { must } from '../../../../domain/kernel/assert.ts';
import type { Classroom } from '../../../../main/training/classroom/classroom.ts';
import type { TypedPlace } from '../../../../main/training/classroom/seat-keeper.ts';
import { LAN } from '../../../server/hub/open-hub.ts';
import { launcherOf, trainee, trainer, turnedTimers } from './room.ts';

const STEP = { step: 1, state: 'verified', at: '2026-11-09T08:00:00Z' } as const;

async function openRoom() {
  const clock = { ms: 0 };
  const { launcher, killHub } = launcherOf(clock);
  const timers = turnedTimers();
  const teacher = trainer(launcher, timers);
  await teacher.trainer.open();
  return { clock, killHub, timers, teacher, place: await placeOf(teacher) };
}

async function placeOf(teacher: Classroom): Promise<TypedPlace> {
  const { place, code } = must((await teacher.status()).trainer, 'a session that was opened');
  return { address: place.address, code: code.toLowerCase() };
}

const seatsOf = async (teacher: Classroom): Promise<NonNullable<ClassroomStatus['trainer']>['seats'] | undefined> => (await teacher.status()).trainer?.seats;

describe('a trainee’s console', () => {
  it('joins by the address and the code, and tells its steps as they come', async () => {
    const { teacher, place, timers } = await openRoom();
    const { classroom, at } = trainee(timers);
    expect(await classroom.seats.greet(place)).toBe(1);
    await classroom.seats.join(place, ' Poste  1 ');
    expect(await seatsOf(teacher)).toEqual([{ number: 1, pseudonym: 'Poste 1', present: true, scenario: null, steps: [], asksHelp: false }]);
    at.progress = { scenario: 'anomalies', steps: [STEP] };
    await timers.pass(1000);
    expect(await seatsOf(teacher)).toMatchObject([{ scenario: 'anomalies', steps: [STEP] }]);
    // One that was put away is still shown.
    at.progress = { scenario: null, steps: [] };
    await classroom.seats.askHelp(true);
    expect(await seatsOf(teacher)).toMatchObject([{ scenario: 'anomalies', steps: [STEP], asksHelp: true }]);
    await classroom.seats.leave();
    expect(await seatsOf(teacher)).toEqual([]);
    expect(classroom.seats.seat()).toBeNull();
    await timers.pass(10_000);
    expect(await seatsOf(teacher)).toEqual([]);
  });

  it('goes on without its hub, and tells everything when it is back', async () => {
    const { teacher, place, timers, killHub } = await openRoom();
    const { classroom, at } = trainee(timers);
    await classroom.seats.join(place, 'Poste 1');
    expect(await seatsOf(teacher)).toHaveLength(1);
    await killHub();
    at.progress = { scenario: 'anomalies', steps: [STEP] };
    await timers.pass(1000);
    expect(classroom.seats.seat()).toMatchObject({ state: 'lost' });
    expect((await teacher.status()).trainer).toMatchObject({ answers: false, seats: [{ pseudonym: 'Poste 1' }] });
    await teacher.trainer.open();
    expect(await placeOf(teacher)).toEqual(place);
    for (let looks = 0; looks < 5; looks += 1) await timers.pass(1000);
    await expect.poll(() => classroom.seats.seat()?.state).toBe('joined');
    expect(await seatsOf(teacher)).toMatchObject([{ pseudonym: 'Poste 1', steps: [STEP] }]);
  });

  it('is told that the session ended, and tells nothing more', async () => {
    const { teacher, place, timers } = await openRoom();
    const { classroom } = trainee(timers);
    await classroom.seats.join(place, 'Poste 1');
    await teacher.trainer.end();
    for (let looks = 0; looks < 5; looks += 1) await timers.pass(1000);
    await expect.poll(() => classroom.seats.seat()?.state).toBe('ended');
    expect((await teacher.status()).trainer).toBeNull();
  });

  it('that is taken out does not come back by itself, and comes back by another name', async () => {
    const { teacher, place, timers } = await openRoom();
    const { classroom } = trainee(timers);
    await classroom.seats.join(place, 'Un gros mot');
    await teacher.trainer.dismiss(1);
    for (let looks = 0; looks < 5; looks += 1) await timers.pass(1000);
    await expect.poll(() => classroom.seats.seat()?.state).toBe('dismissed');
    expect(await seatsOf(teacher)).toEqual([]);
    await classroom.seats.join(place, 'Poste 1');
    expect(await seatsOf(teacher)).toMatchObject([{ pseudonym: 'Poste 1' }]);
  });

  it('takes a session that has another code at the same address for another one', async () => {
    const { teacher, place, timers, killHub } = await openRoom();
    const { classroom } = trainee(timers);
    await classroom.seats.join(place, 'Poste 1');
    await killHub();
    await teacher.trainer.end();
    await teacher.trainer.open();
    for (let looks = 0; looks < 5; looks += 1) await timers.pass(1000);
    await expect.poll(() => classroom.seats.seat()?.state).toBe('ended');
  });

  it.each<[string, Partial<TypedPlace> & { pseudonym?: string }, string]>([
    ['an address of the internet', { address: '8.8.8.8' }, 'address'],
    ['no code', { code: 'hello' }, 'code'],
    ['another code', { code: 'AAAA AAAA' }, 'wrong-code'],
    ['an address where nobody is', { address: '127.0.0.3:9' }, 'unreachable'],
    ['no pseudonym', { pseudonym: '@' }, 'pseudonym'],
    ['the pseudonym of another one', { pseudonym: 'poste-1' }, 'taken'],
  ])('is told why it cannot join by %s, and sits nowhere', async (_what, typed, kind) => {
    const { place, timers } = await openRoom();
    await trainee(timers).classroom.seats.join(place, 'Poste 1');
    const { classroom } = trainee(timers);
    const { pseudonym = 'Poste 2', ...elsewhere } = typed;
    await expect(classroom.seats.join({ ...place, ...elsewhere }, pseudonym)).rejects.toMatchObject({ code: 'CLASSROOM', data: { kind } });
    expect(classroom.seats.seat()).toBeNull();
  });
});

describe('a trainer’s console', () => {
  it('opens its session to an address of the local network, on request only', async () => {
    const { teacher, place, timers } = await openRoom();
    expect(place.address).toMatch(/^127\.0\.0\.1:/);
    await teacher.trainer.share(LAN);
    const shared = await placeOf(teacher);
    expect(shared.address).toMatch(new RegExp(`^${LAN}:`));
    await trainee(timers).classroom.seats.join(shared, 'Poste 1');
    await expect(teacher.trainer.share('192.168.77.77')).rejects.toMatchObject({ data: { kind: 'not-here' } });
    await teacher.trainer.share(null);
    expect(await placeOf(teacher)).toEqual(place);
  });

  it('says that nobody can start its hub, and keeps nothing', async () => {
    const teacher = trainer(undefined, turnedTimers());
    await expect(teacher.trainer.open()).rejects.toMatchObject({ data: { kind: 'no-launcher' } });
    await expect(teacher.trainer.share(null)).rejects.toMatchObject({ data: { kind: 'no-session' } });
    expect(await teacher.status()).toEqual({ opens: false, trainer: null, seat: null });
  });
});
