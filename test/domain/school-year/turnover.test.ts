import { expect, it } from 'vitest';
import { turnoverOfYear } from '../../../domain/school-year/turnover.ts';
import { person, settings } from '../settings.ts';

it('tells who came and who left by each delivery of the year, the last one first', () => {
  const people = [person('ann'), person('bob', { arrivedOn: '2026-11-02' }), person('cat', { arrivedOn: '2026-09-15' }), person('old', { arrivedOn: '2026-06-15' })];
  const left = (leftOn: string) => ({ profile: 'student', groupIds: ['c:6A'], leftOn });
  const view = settings({ departure: { eve: left('2026-11-02'), back: left(''), gone: left('2025-12-01'), dan: left('2026-10-12') } });
  expect(turnoverOfYear(view, people, '2026-11-09').map(({ day, came, left: gone }) => [day, came.map(({ id }) => id), gone.map(({ personId }) => personId)])).toEqual([
    ['2026-11-02', ['bob'], ['eve']], ['2026-10-12', [], ['dan']], ['2026-09-15', ['cat'], []],
  ]);
  expect(turnoverOfYear(settings({}), [], '2026-11-09')).toEqual([]);
});
