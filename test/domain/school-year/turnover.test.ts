import { expect, it } from 'vitest';
import { compareImports, importDays, type ComparedImports } from '../../../domain/school-year/turnover.ts';
import { person, settings } from '../settings.ts';

const people = [person('ann'), person('bob', { arrivedOn: '2026-11-02' }), person('cat', { arrivedOn: '2026-09-15' }), person('old', { arrivedOn: '2026-06-15' })];
const left = (leftOn: string) => ({ profile: 'student', groupIds: ['c:6A'], leftOn });
const departure = { eve: left('2026-11-02'), back: left(''), gone: left('2025-12-01'), dan: left('2026-10-12') };
const renamed = (id: string, on?: string) => ({ kind: 'class', id, before: '6A', after: '6e A', ...(on === undefined ? {} : { on }) });
const aaf = { at: '2026-11-08T07:00:00.000Z', days: ['2026-11-08', '2026-10-20'], renamed: [renamed('c:1'), renamed('c:2', '2026-10-12'), renamed('c:3', '2026-11-08')] };
const view = settings({ departure, upstreamReport: { aaf } });

it('offers the imports of the school year, the last one first, whether the ENT told them or people came or left by them', () => {
  expect(importDays(view, people, '2026-11-09')).toEqual(['2026-11-08', '2026-11-02', '2026-10-20', '2026-10-12', '2026-09-15']);
  expect(importDays(settings({ upstreamReport: { aaf: { at: aaf.at } } }), [], '2026-11-09')).toEqual(['2026-11-08']);
  // Ten past midnight, in Paris.
  expect(importDays(settings({ upstreamReport: { aaf: { at: '2026-11-30T23:10:00.000Z' } } }), [], '2026-12-01')).toEqual(['2026-12-01']);
  expect(importDays(settings({}), [], '2026-11-09')).toEqual([]);
});

it('tells who came, who left and what was renamed after one import, up to another', () => {
  const told = (between: ComparedImports) => {
    const { came, left: gone, renamed: groups } = compareImports(view, people, between);
    return [came.map(({ id }) => id), gone.map(({ personId }) => personId), groups.map(({ id }) => id)];
  };
  expect(told({ after: '2026-10-12', to: '2026-11-08' })).toEqual([['bob'], ['eve'], ['c:3']]);
  expect(told({ after: '2026-09-15', to: '2026-10-12' })).toEqual([[], ['dan'], ['c:2']]);
  expect(told({ after: '', to: '2026-11-02' })).toEqual([['bob', 'cat', 'old'], ['eve', 'gone', 'dan'], ['c:1', 'c:2']]);
  expect(compareImports(settings({}), [], { after: '', to: '' })).toEqual({ came: [], left: [], renamed: [] });
});
