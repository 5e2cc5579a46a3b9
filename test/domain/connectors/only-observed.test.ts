import { describe, expect, it } from 'vitest';
import { afterTest, whyOfVersion, type Tested } from '../../../domain/connectors/only-observed.ts';
import { isNoListBeside } from '../../../domain/connectors/proof.ts';
import { mayOpenAgain } from '../../../domain/connectors/connector-trouble.ts';

describe('what a version says against writing (connectors.md §8.3)', () => {
  it.each([
    ['v4.1', undefined],
    [' 4 ', undefined],
    ['5.0', 'unknownVersion'],
    ['41.0', 'unknownVersion'],
    ['dev', 'unknownVersion'],
    [null, 'unsaidVersion'],
  ])('of %s: %s', (version, why) => {
    expect(whyOfVersion(version, [4])).toBe(why);
  });
});

describe('what a test leaves of it', () => {
  const tested: Tested = { before: '4.1', now: '4.1', majors: [4], isMisread: false, by: 'person', held: null };
  const after = (changes: Partial<Tested>) => afterTest({ ...tested, ...changes });

  it('is nothing, of the version that was tested before, or of the first', () => {
    expect([after({}), after({ before: null })]).toEqual([null, null]);
  });

  it('is its version, when that was not read', () => {
    expect(after({ now: '5.0', held: 'misread' })).toBe('unknownVersion');
  });

  it('is that it moved, until somebody tests it again', () => {
    expect(after({ now: '4.2' })).toBe('movedVersion');
    expect(after({ before: '4.1', now: '4.2', held: 'movedVersion' })).toBeNull();
  });

  it('is what a program found, which no program lifts, nor a person while it is still misread', () => {
    expect(after({ by: 'program', held: 'unverified' })).toBe('unverified');
    expect(after({ held: 'unverified' })).toBeNull();
    expect([after({ held: 'misread', isMisread: true }), after({ held: 'misread' })]).toEqual(['misread', null]);
    expect(after({ held: 'unverified', isMisread: true })).toBeNull();
  });
});

it('a list of the roles of groups is none when it is empty beside groups', () => {
  expect([isNoListBeside(0, 3), isNoListBeside(0, 0), isNoListBeside(2, 3)]).toEqual([true, false, false]);
});

it('a session that the platform ended is opened again once an hour, and never within the hour of a refusal', () => {
  const now = new Date('2026-11-09T10:00:00.000Z');
  const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
  expect([undefined, 59, 60].map((minutes) => mayOpenAgain(minutes === undefined ? undefined : minutesAgo(minutes).getTime(), [], now))).toEqual([true, false, true]);
  expect([59, 61].map((minutes) => mayOpenAgain(undefined, [minutesAgo(minutes).toISOString()], now))).toEqual([false, true]);
});
