import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNear, isOnLocalNetwork, readHubAddress } from '../../../../domain/training/classroom/local-address.ts';
import { readPseudonym, soundsAlike } from '../../../../domain/training/classroom/pseudonym.ts';
import { roomProgress, scenariosOf } from '../../../../domain/training/classroom/room-progress.ts';
import type { Seat } from '../../../../domain/training/classroom/seat.ts';
import { SeatProgress } from '../../../../domain/training/classroom/seat-progress.ts';
import { sharedProgress } from '../../../../domain/training/classroom/shared-progress.ts';
import { CODE_ALPHABET, drawCode, readCode, spacedCode } from '../../../../domain/training/classroom/session-code.ts';

describe('the code of a session', () => {
  it('is read as it is drawn, however it is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: CODE_ALPHABET.length - 1 }), { minLength: 8, maxLength: 8 }), (picks) => {
        const left = [...picks];
        const code = drawCode(() => left.shift() ?? 0);
        expect(readCode(` ${spacedCode(code).toLowerCase().replace(' ', ' - ')} `)).toBe(code);
      }),
    );
  });

  it.each(['', 'K7M4', 'K7M42RX0', 'K7M42RXHH', 'K7M4_2RXH', 'É7M42RXH'])('is not « %s »', (typed) => {
    expect(readCode(typed)).toBeUndefined();
  });

  it('has no two signs that look like one another, nor letters that rhyme', () => {
    expect(CODE_ALPHABET).not.toMatch(/[01OIZSGBUVCDPNEQ]/);
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length);
  });
});

describe('a pseudonym', () => {
  it.each<[string, string | undefined]>([
    ['Poste 7', 'Poste 7'],
    ['  Poste   7 ', 'Poste 7'],
    ['L’Étoile', 'L’Étoile'],
    ['', undefined],
    ['-', undefined],
    ['a@b.fr', undefined],
    ['<b>', undefined],
    ['x'.repeat(21), undefined],
  ])('« %s » is read %s', (typed, read) => {
    expect(readPseudonym(typed)).toBe(read);
  });

  it('is not told from one that sounds like it', () => {
    expect(soundsAlike('Poste 7', 'POSTE-7')).toBe(true);
    expect(soundsAlike('Étoile', 'etoile')).toBe(true);
    expect(soundsAlike('Poste 7', 'Poste 8')).toBe(false);
  });
});

describe('an address', () => {
  it.each<[string, boolean, boolean]>([
    ['10.0.0.1', true, true], ['172.16.0.1', true, true], ['172.31.255.255', true, true], ['172.32.0.1', false, false], ['172.15.0.1', false, false],
    ['192.168.1.20', true, true], ['192.169.1.20', false, false], ['169.254.3.4', true, true], ['169.253.3.4', false, false], ['127.0.0.1', false, true],
    ['8.8.8.8', false, false], ['192.168.1', false, false], ['192.168.1.256', false, false], ['192.168.01.2', false, false], ['::1', false, false], ['localhost', false, false],
  ])('%s is on the local network: %s, near: %s', (address, local, near) => {
    expect([isOnLocalNetwork(address), isNear(address)]).toEqual([local, near]);
  });

  it.each<[string, object | undefined]>([
    ['192.168.1.20:8643', { host: '192.168.1.20', port: 8643 }],
    [' 192.168.1.20 ', { host: '192.168.1.20', port: 8642 }],
    ['127.0.0.1:8642', { host: '127.0.0.1', port: 8642 }],
    ['8.8.8.8:8642', undefined],
    ['192.168.1.20:0', undefined],
    ['192.168.1.20:70000', undefined],
    ['192.168.1.20:', undefined],
    ['192.168.1.20:1:2', undefined],
    ['https://192.168.1.20', undefined],
    ['', undefined],
  ])('« %s » leads to a hub at %o', (typed, address) => {
    expect(readHubAddress(typed, 8642)).toEqual(address);
  });
});

const seat = (number: number, scenario: string | null, steps: readonly number[] = []): Seat => ({
  number,
  pseudonym: `Poste ${String(number)}`,
  present: true,
  scenario,
  steps: steps.map((step) => ({ step, state: 'verified', at: '2026-11-09T08:00:00Z' })),
  asksHelp: false,
});

describe('a room', () => {
  it('names its scenarios, those of most seats first', () => {
    expect(scenariosOf([])).toEqual([]);
    expect(scenariosOf([seat(1, 'b'), seat(2, 'c'), seat(3, 'c'), seat(4, null), seat(5, 'a')])).toEqual(['c', 'a', 'b']);
    expect(scenariosOf([seat(1, 'a'), seat(2, 'b')])).toEqual(['a', 'b']);
  });

  it('is at the last step that half of it is past', () => {
    const seats = [seat(1, 'a', [1, 2, 3]), seat(2, 'a', [1, 2]), seat(3, 'a', [1]), seat(4, 'a', []), seat(5, 'b', [1, 2, 3])];
    const room = roomProgress(seats, 'a', 6);
    expect(room.seats.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(room.steps.map(({ passed }) => passed)).toEqual([3, 2, 1, 0, 0, 0]);
    expect(room.at).toEqual({ step: 2, passed: 2 });
  });

  it('is at the first one before that, and knows the steps that somebody is past where nothing else tells them', () => {
    expect(roomProgress([seat(1, 'a'), seat(2, 'a'), seat(3, 'a', [1])], 'a').at).toEqual({ step: 1, passed: 1 });
    expect(roomProgress([seat(1, 'a', [4])], 'a').steps).toHaveLength(4);
    expect(roomProgress([], 'a')).toEqual({ seats: [], steps: [{ step: 1, passed: 0 }], at: { step: 1, passed: 0 } });
  });
});

describe('what is said of a scenario', () => {
  const step = { state: 'todo', wasOpen: true, answer: null, hinted: false, helped: false, at: null } as const;

  it('is nothing before one is begun', () => {
    expect(sharedProgress(undefined)).toEqual({ scenario: null, steps: [] });
  });

  it('is which steps are behind, how and when, without the figures that were entered', () => {
    const at = '2026-11-09T08:00:00.123Z';
    const shared = sharedProgress({
      scenario: 'anomalies',
      startedAt: at,
      step: 3,
      steps: [{ ...step, state: 'verified', answer: 12, at }, { ...step, state: 'verified', helped: true, at }, { ...step, state: 'skipped', helped: true, at }, { ...step, state: 'verified' }, step],
    });
    const second = '2026-11-09T08:00:00Z';
    expect(shared).toEqual({ scenario: 'anomalies', steps: [{ step: 1, state: 'verified', at: second }, { step: 2, state: 'played', at: second }, { step: 3, state: 'skipped', at: second }] });
    expect(SeatProgress.safeParse({ ...shared, asksHelp: false }).success).toBe(true);
  });
});
