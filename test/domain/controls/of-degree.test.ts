import { expect, it } from 'vitest';
import { CATALOGUE } from '../../../domain/controls/catalogue.ts';
import { catalogueOf, concerns } from '../../../domain/controls/of-degree.ts';
import { runControls } from '../../../domain/controls/run-controls.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { school } from './school.ts';

const classes = (...names: readonly string[]) => names.map((name) => ({ id: name, name, kind: 'class', origin: 'aaf' }) as const);
const primary = (upstreamReport: Readonly<Record<string, Fields>> = {}) => school({ groups: classes('CP A', 'CM2 B'), rows: { upstreamReport } });

it('in the first degree nothing is to be corrected in Siècle nor in STSweb: Onde is there what they are, which is inferred', () => {
  const moved = catalogueOf('first').filter(({ where }, n) => CATALOGUE[n]?.where !== where);
  expect(moved.map(({ id }) => id)).toEqual(['MSG-08', 'RPL-07', 'ALI-05', 'ALI-06', 'ALI-07', 'ALI-08', 'ALI-11']);
  expect(moved.every(({ where, source }) => where === 'onde' && source.inferred === true)).toBe(true);
  expect(catalogueOf('second')).toBe(CATALOGUE);
});

it('what watches Siècle, STSweb, EDT and Pronote only has nothing to look at in the first degree, until one of their files has come', () => {
  const left = (ground: ReturnType<typeof school>): readonly string[] => CATALOGUE.map(({ id }) => id).filter((id) => !concerns(ground, id));
  expect(left(primary())).toEqual(['RPL-02', 'ALI-01', 'ALI-02', 'ALI-03', 'ALI-04', 'ALI-05', 'ALI-09', 'ALI-10', 'ALI-11']);
  expect(left(primary({ sts: { at: '2026-11-01T08:00:00.000Z', statedOn: null, changed: [] } }))).not.toContain('ALI-05');
  expect(left(school({ groups: classes('6e A') }))).toEqual([]);
});

it('a school is told of what concerns it only, « Non exécuté » included', () => {
  const ids = runControls(primary()).map(({ control: { id } }) => id);
  expect(ids).toHaveLength(CATALOGUE.length - 9);
  expect(ids).not.toContain('ALI-05');
});
