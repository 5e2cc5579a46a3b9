import { chmodSync, mkdirSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { ReportRequest } from '../../../contract/console/figures.contract.ts';
import type { Chart } from '../../../domain/paper/chart.ts';
import { drawReport } from '../../../main/figures/draw-report.ts';
import { folderTrouble, writeReport } from '../../../main/figures/write-report.ts';
import { cleanUp, newFolder, signedIn, smallEnt } from '../../support/workbench.ts';
import { codeOf } from '../lock/code-of.ts';

afterEach(cleanUp);

const REPORT = { title: 'Indicateurs', facts: ['Collège Jean-Macé', 'Fait le 16 nov. 2026.'], tables: [{ title: 'Rubriques vivantes', columns: ['Rubrique', 'Vivantes'], rows: [['Vie de l’établissement', 6], ['Projets — « été »', 'inconnu']] }] };
const asked = (planned: string, made = planned): ReportRequest => ({ planned, made, report: REPORT });
const plan = (folder: string) => ({ rhythm: 'weekly' as const, folder, since: '2026-11-11' });

test('a planned report is written in its folder on its day, once, and never over a file that is there', async () => {
  const folder = newFolder();
  const { client } = await signedIn(smallEnt(), 'admin-1');
  await client.figures.setPlan({ plan: plan(folder) });
  expect(await client.figures.writeReport(asked('2026-11-16', '2026-11-15'))).toEqual({ file: null });
  expect(await client.figures.writeReport(asked('2026-11-16'))).toEqual({ file: 'indicateurs-2026-11-16.pdf' });
  // Another window that asks for the same day comes too late.
  expect(await client.figures.writeReport(asked('2026-11-16'))).toEqual({ file: null });
  expect(await client.figures.plan()).toEqual({ plan: { ...plan(folder), last: { planned: '2026-11-16', made: '2026-11-16', file: 'indicateurs-2026-11-16.pdf' } }, trouble: null });
  await client.figures.setPlan({ plan: null });
  await client.figures.setPlan({ plan: plan(folder) });
  expect(await client.figures.writeReport(asked('2026-11-16'))).toEqual({ file: 'indicateurs-2026-11-16-2.pdf' });
  expect(readdirSync(folder)).toEqual(['indicateurs-2026-11-16-2.pdf', 'indicateurs-2026-11-16.pdf']);
});

test('no report is planned in a folder that takes none, nor written in one that is gone', async () => {
  const { client } = await signedIn(smallEnt(), 'admin-1');
  expect(await codeOf(client.figures.setPlan({ plan: plan('rapports') }))).toContain('FOLDER');
  expect(await client.figures.plan()).toEqual({ plan: null, trouble: null });
  const folder = join(newFolder(), 'sub');
  mkdirSync(folder);
  await client.figures.setPlan({ plan: plan(folder) });
  rmdirSync(folder);
  expect((await client.figures.plan()).trouble).toBe('missing');
  expect(await codeOf(client.figures.writeReport(asked('2026-11-16')))).toContain('FOLDER');
  mkdirSync(folder);
  expect([folderTrouble(folder), folderTrouble(join(folder, 'none')), folderTrouble('sub')]).toEqual([undefined, 'missing', 'relative']);
  chmodSync(folder, 0o500);
  // Who may write anywhere is told of no such folder.
  expect(folderTrouble(folder)).toBe(process.getuid?.() === 0 ? undefined : 'read-only');
});

test('a report is a tagged PDF in French whose texts are those of the screen', async () => {
  const folder = newFolder();
  const file = await writeReport(folder, '2026-11-16', await drawReport(REPORT));
  const text = readFileSync(join(folder, file), 'latin1');
  expect(text).toMatch(/^%PDF-1\.7/);
  for (const mark of ['/Marked true', '/Lang (fr-FR)', '/S /H1', '/S /H2', '/S /Table', '/S /TH', '/S /TD']) expect(text).toContain(mark);
});

test('each drawing is a figure with its words, before its table, on as many pages as it needs', async () => {
  const bars = Array.from({ length: 100 }, (_, i) => ({ label: `Classe ${i} au nom bien trop long pour la place`, values: [i, 100 - i, 0], text: `${i} %` }));
  const series = (['full', 'hatched', 'dotted'] as const).map((fill) => ({ label: fill, fill }));
  const chart = (figures: Chart) => ({ title: 'Activation', columns: ['Classe'], rows: [['6A']], chart: figures });
  const drawn = async (...charts: readonly Chart[]) => (await drawReport({ title: 'x', facts: [], tables: charts.map(chart) })).toString('latin1');
  const text = await drawn({ kind: 'bars', series, bars }, { kind: 'bars', series: series.slice(0, 1), bars: [] }, { kind: 'curves', places: ['S36', 'S37', 'S38'], top: '90', curves: [{ label: 'Tous', values: [90, null, 30] }, { label: 'Élèves', values: [60, 20, 30] }, { label: 'Personne', values: [null, null, null] }] });
  expect(text.match(/\/S \/Figure/g)).toHaveLength(4);
  expect(text.match(/\/Alt /g)).toHaveLength(4);
  expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
});
