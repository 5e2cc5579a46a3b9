import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMef, parseFlag, parseIne, parseNumber } from '../../../formats/values/codes.ts';
import { parseDate } from '../../../formats/values/dates.ts';
import { kinshipOf } from '../../../formats/values/kinship.ts';
import { parseUai } from '../../../formats/values/uai.ts';
import { parseWeeks, weeksOf, weekStart } from '../../../formats/values/weeks.ts';

describe('a UAI', () => {
  it.each([
    ['0990001N', { uai: '0990001N', hasKey: true }],
    [' 0990001n ', { uai: '0990001N', hasKey: true }],
    // Public test platforms: the key is wrong and the school is real enough (formats §0.1).
    ['0134567A', { uai: '0134567A', hasKey: false }],
    ['9999997S', { uai: '9999997S', hasKey: false }],
    ['123ABC', undefined],
    ['099000N', undefined],
    ['', undefined],
  ])('%s', (raw, expected) => {
    expect(parseUai(raw)).toEqual(expected);
  });

  it('has one key letter only, among 23', () => {
    const withKey = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').filter((letter) => parseUai(`0990001${letter}`)?.hasKey === true);
    expect(withKey).toEqual(['N']);
    expect(['I', 'O', 'Q'].map((letter) => parseUai(`0990001${letter}`)?.hasKey)).toEqual([false, false, false]);
  });
});

describe('a date', () => {
  it.each([
    ['29/02/2012', '2012-02-29'],
    [' 01/09/2015 ', '2015-09-01'],
    ['2012-02-29', '2012-02-29'],
    ['2021-04-22T14:02:41.000+02:00', '2021-04-22'],
    ['2026-09-01T00:00:00', '2026-09-01'],
    ['03/09/2026 08:30:00', '2026-09-03'],
    ['29/02/2013', undefined],
    ['2013-02-29', undefined],
    ['31/04/2013', undefined],
    ['00/01/2013', undefined],
    ['1/9/2015', undefined],
    ['2015-9-1', undefined],
    ['01/09/2015x', undefined],
    ['', undefined],
  ])('%s is %s', (value, iso) => {
    expect(parseDate(value)).toBe(iso);
  });
});

describe('a code', () => {
  it('of MEF is 11 characters, letters among them (formats §9)', () => {
    expect(['10010012110', '1011000J11A', '2123310311C'].map(isMef)).toEqual([true, true, true]);
    expect(['1001001211', '1011000j11a', 'A0110001110', '10010012110 '].map(isMef)).toEqual([false, false, false, false]);
  });

  it('of INE is any of its two families, in capitals', () => {
    expect(['9900000001K', '099000001aa', '0990000001', '099-00001AA'].map(parseIne)).toEqual(['9900000001K', '099000001AA', undefined, undefined]);
  });

  it('of kinship says father by 1 in the old list and mother by 10 in the new one', () => {
    expect(['1', '10', '2', '20', '99', '', 'constructor'].map(kinshipOf)).toEqual(['father', 'mother', 'mother', 'father', 'unknown', 'unknown', 'unknown']);
  });

  it('of yes and no is any of four ways', () => {
    expect(['O', 'oui', '1', 'TRUE'].map(parseFlag)).toEqual([true, true, true, true]);
    expect(['N', 'Non', '0', 'false'].map(parseFlag)).toEqual([false, false, false, false]);
    expect(parseFlag('X')).toBeUndefined();
  });

  it('of hours has a dot or a comma', () => {
    expect(['2.50', '2,5', '12', '1e3', '-1', 'x', ''].map(parseNumber)).toEqual([2.5, 2.5, 12, undefined, undefined, undefined, undefined]);
  });
});

describe('a week mask', () => {
  it('of 64 bits keeps the weeks past the 52nd, which a Number loses (formats §5.1)', () => {
    const mask = parseWeeks('35132630760702');
    const ranges = [[1, 7], [10, 16], [19, 25], [28, 33], [36, 44]] as const;
    expect(weeksOf(mask ?? 0n)).toEqual(ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i)));
    expect(weeksOf(parseWeeks('9223372036854775810') ?? 0n)).toEqual([1, 63]);
    expect(weeksOf(parseWeeks('18446744073709551615') ?? 0n)).toHaveLength(63);
  });

  it('is refused past 64 bits, signed or not a number', () => {
    expect(['18446744073709551616', '-2', '0x2', '1e3', '', '2.0'].map(parseWeeks)).toEqual(Array.from({ length: 6 }));
  });

  it('says the weeks that made it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 63 })), (weeks) => {
        const mask = weeks.reduce((all, week) => all | (1n << BigInt(week)), 0n);
        expect(weeksOf(parseWeeks(String(mask)) ?? -1n)).toEqual(weeks.toSorted((a, b) => a - b));
      }),
    );
  });

  it('starts each week seven days after the one before, across the end of the year', () => {
    expect([1, 2, 19, 44].map((week) => weekStart('2026-08-31', week))).toEqual(['2026-08-31', '2026-09-07', '2027-01-04', '2027-06-28']);
  });
});
