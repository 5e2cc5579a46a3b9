import { expect, test } from 'vitest';
import fc from 'fast-check';
import { addDays } from '../../../../domain/kernel/days.ts';
import { withMarks, withTrueDays } from '../../../../domain/training/scenario/relative-days.ts';

const BY = { now: '2026-11-09T08:00:00.000Z', name: 'Anne Roux' };

test('marks become true days, in keys too; the rest is left as it is', () => {
  expect(withTrueDays({ '{{annee}}|x': ['{{J+3}}', '{{J-1}}T10:00', '{{moi}}', '{{maintenant}}', '{{J3}}', 4, null, true], y: undefined }, BY)).toEqual({
    '2026-2027|x': ['2026-11-12', '2026-11-08T10:00', 'Anne Roux', BY.now, '{{J3}}', 4, null, true], y: null,
  });
});

test('days, the school year and one’s own name become marks; what is no day or too far does not', () => {
  expect(withMarks({ 'a|2026-11-16': ['2026-11-08', '2026-2027|x', 'Anne Roux', 'Anne Roux et 2026-11-09', '1999-01-01', '2099-01-01', '2026-13-45'] }, BY)).toEqual({
    'a|{{J+7}}': ['{{J-1}}', '{{annee}}|x', '{{moi}}', 'Anne Roux et {{J+0}}', '1999-01-01', '2099-01-01', '2026-13-45'],
  });
});

test('what is marked on a day is the same once true on that day', () => {
  fc.assert(fc.property(fc.integer({ min: -1000, max: 1000 }), fc.string(), (days, text) => {
    const value = { day: addDays('2026-11-09', days), text: text.replaceAll('{{', '') };
    expect(withTrueDays(withMarks(value, BY), BY)).toEqual(value);
  }));
});
