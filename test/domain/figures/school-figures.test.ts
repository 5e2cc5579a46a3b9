import { describe, expect, it } from 'vitest';
import { garCoverage } from '../../../domain/figures/school/gar-coverage.ts';
import { rubriqueLife } from '../../../domain/figures/school/rubrique-life.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { subscription } from '../gar/gar-school.ts';
import { group, NOW, person, rubrique, settings } from '../settings.ts';

const MOMENT = { now: NOW, silentDays: 180 };
const teachers = Array.from({ length: 12 }, (_, i) => person(`t${i}`, { groupIds: ['staff', ...(i < 3 ? ['cdi'] : [])] }));
const pupils = (level: string, many: number) => Array.from({ length: many }, (_, i) => person(`${level}${i}`, { profile: 'student', source: 'siecle', groupIds: [level] }));
const DIRECTORY = createDirectoryIndex(
  [...teachers, ...pupils('6A', 11), ...pupils('5A', 12), ...pupils('4A', 4)],
  [group('6A', { level: '6EME' }), group('5A', { level: '5EME' }), group('4A', { level: '4EME' }), group('staff', { kind: 'teaching' }), group('cdi', { kind: 'teaching' })],
);

const ground = (rows: Parameters<typeof settings>[0]) => {
  const view = settings(rows);
  return { view, directory: DIRECTORY, side: rightsOf({ directory: DIRECTORY, inherits: false }, view) };
};

const ROOT = { root: rubrique({ title: 'Racine', parentId: null, kind: 'racine', visibility: 'publique' }) };
const life = (rubriques: Readonly<Record<string, Fields>>, access: Readonly<Record<string, Fields>>) => rubriqueLife(ground({ rubrique: { ...ROOT, ...rubriques }, access }).side, MOMENT);

describe('the life of rubriques', () => {
  it('is told by the one under the root: published lately, silent, or of unknown date; contents unknown where one is', () => {
    const lines = life({
      a: rubrique({ title: 'Vie', contentCount: 3, lastPublicationAt: '2026-11-01T08:00:00.000Z' }),
      a1: rubrique({ title: 'Foyer', parentId: 'a', contentCount: 4, lastPublicationAt: '2026-01-01T08:00:00.000Z' }),
      a2: rubrique({ title: 'Club', parentId: 'a', contentCount: null }),
      b: rubrique({ title: 'Actus', contentCount: 2 }),
      old: rubrique({ title: 'Vieux', state: 'archived' }),
    }, { 'a|group:staff': { role: 'publisher' }, 'a1|group:6A': { role: 'visitor' }, 'a|group:6A': { role: 'visitor' }, 'b|group:staff': { role: 'visitor' } });
    expect(lines).toEqual([
      { head: { kind: 'rubrique', title: 'Vie' }, rubriques: 3, alive: 1, silent: 1, unknown: 1, contents: null, readers: 23, publishers: 12 },
      { head: { kind: 'rubrique', title: 'Actus' }, rubriques: 1, alive: 0, silent: 0, unknown: 1, contents: 2, readers: 12, publishers: 0 },
    ]);
  });

  it('never tells apart a rubrique where few people publish', () => {
    const lines = life({ a: rubrique({ title: 'CDI', lastPublicationAt: NOW }), b: rubrique({ title: 'Vie' }), c: rubrique({ title: 'Actus' }) }, {
      'a|group:cdi': { role: 'publisher' }, 'b|group:staff': { role: 'publisher' }, 'c|group:staff': { role: 'manager' },
    });
    expect(lines.map(({ head, rubriques, publishers }) => [head?.kind, rubriques, publishers])).toEqual([['rubrique', 1, 12], [undefined, 2, 12]]);
  });

  it('counts once those who publish in several: three people in ten rubriques are still three', () => {
    const many = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`r${i}`, rubrique({ title: `R${i}` })]));
    expect(life(many, Object.fromEntries(Object.keys(many).map((id) => [`${id}|group:cdi`, { role: 'publisher' }])))).toEqual([]);
  });

  it('puts those of the classes together', () => {
    const lines = life({ a: rubrique({ title: '6e A', kind: 'classe' }), b: rubrique({ title: '6e B', kind: 'classe' }), c: rubrique({ title: 'Sortie', parentId: 'b' }) }, {});
    expect(lines.map(({ head, rubriques }) => [head, rubriques])).toEqual([[{ kind: 'classes' }, 3]]);
  });

  it('is that of a rubrique without a known mother too', () => {
    expect(life({ a: rubrique({ title: 'Seule', parentId: null }) }, {}).map(({ head }) => head)).toEqual([{ kind: 'rubrique', title: 'Seule' }]);
  });
});

describe('the coverage of the GAR plan', () => {
  it('is unknown without a subscription, which is not a coverage of nothing', () => {
    const { view, ...rest } = ground({});
    expect(garCoverage(rest, view)).toBeUndefined();
  });

  it('says by level how many of the resources that may serve it are given, and to how many; a small level joins another', () => {
    const { view, ...rest } = ground({
      garSubscription: { s1: subscription({ title: 'A', licences: {} }), s2: subscription({ title: 'B', publics: ['student'] }), s3: subscription({ title: 'C', publics: ['teacher'] }) },
      garAssignment: { 's1|level:6EME': { state: 'assigned' }, 's1|group:4A': { state: 'assigned' }, 's3|profile:teacher': { state: 'assigned' } },
    });
    expect(garCoverage(rest, view)).toEqual([
      { population: { kind: 'level', level: '5EME' }, people: 12, resources: 2, assigned: 0, served: 0 },
      { population: null, people: 15, resources: 2, assigned: 1, served: 15 },
      { population: { kind: 'teachers' }, people: 12, resources: 2, assigned: 1, served: 12 },
    ]);
  });

  it('says nothing of teachers where the school has none', () => {
    const directory = createDirectoryIndex(pupils('6A', 11), [group('6A', { level: '6EME' })]);
    const view = settings({ garSubscription: { s1: subscription() } });
    const lines = garCoverage({ directory, side: rightsOf({ directory, inherits: false }, view) }, view);
    expect(lines?.map(({ people }) => people)).toEqual([11, 0]);
  });
});
