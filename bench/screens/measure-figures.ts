import type { Page } from '@playwright/test';
import { SCREEN_TITLES } from '../../texts/frame/app.ts';
import { STATISTICS_TEXTS, USAGE_TEXTS } from '../../texts/figures/usage.ts';
import type { BareMark } from '../floors/bare-charts.ts';
import { goTo } from './act-in-page.ts';
import type { Pages } from './open-pages.ts';

/** Milliseconds to the painted charts of « Indicateurs », and how many marks and cells they are. */
export interface FiguresSamples {
  readonly charts: number[];
  readonly bareCharts: number[];
  readonly marks: number;
}

const WEEKS = Array.from({ length: 30 }, (_, i) => (i < 17 ? `2026-S${36 + i}` : `2027-S${String(i - 16).padStart(2, '0')}`));

/** A school year of statistics of the cité: each week, each profile, and each class. */
function statistics(classes: readonly string[]): string {
  const lines = WEEKS.flatMap((week, at) => [
    ...['Élèves', 'Parents', 'Enseignants', 'Personnels'].map((family, rank) => `${week};${family};;${2000 - rank * 400 + at * 7};3000;${2100 + at * 9}`),
    ...classes.map((name, rank) => `${week};Élèves;${name};${90 + ((rank * 7 + at * 3) % 60)};30;${20 + (rank % 9)}`),
  ]);
  return ['Semaine;Profil;Classe;Connexions;Comptes;Comptes activés', ...lines].join('\n');
}

/** Comes to « Indicateurs » from a screen without a chart, turn about with the same marks drawn bare. */
export async function measureFigures({ product, floor }: Pages, rounds: number): Promise<FiguresSamples> {
  await product.bringToFront();
  await importStatistics(product);
  const drawing = await product.evaluate(readMarks);
  const charts = await product.locator('.chart svg').count();
  const samples: { readonly charts: number[]; readonly bareCharts: number[] } = { charts: [], bareCharts: [] };
  for (let round = 0; round <= rounds; round++) {
    await floor.bringToFront();
    await floor.evaluate(() => window.floor?.clear());
    const bare = await floor.evaluate((marks) => window.probe.painted(() => window.floor?.showCharts(marks), () => document.querySelector('.bare-charts') !== null), drawing);
    await product.bringToFront();
    await goTo(product, 'settings');
    const ours = await comeToCharts(product, charts);
    // The first round warms the pages up.
    if (round > 0) {
      samples.bareCharts.push(bare);
      samples.charts.push(ours);
    }
  }
  return { ...samples, marks: countMarks(drawing) };
}

async function importStatistics(page: Page): Promise<void> {
  await goTo(page, 'groups');
  const classes = await page.evaluate(() => [...new Set([...document.querySelectorAll('.ag-row [col-id="name"]')].map((cell) => cell.textContent.trim()))]);
  await goTo(page, 'figures');
  await page.getByRole('button', { name: STATISTICS_TEXTS.open }).click();
  await page.getByLabel(STATISTICS_TEXTS.file).setInputFiles({ name: 'stats.csv', mimeType: 'text/csv', buffer: Buffer.from(statistics(classes)) });
  await page.getByRole('button', { name: STATISTICS_TEXTS.keep }).click();
  await page.getByRole('region', { name: USAGE_TEXTS.byClass, exact: true }).waitFor();
}

async function comeToCharts(page: Page, charts: number): Promise<number> {
  return page.evaluate(([title, many]) => window.probe.painted(
    () => [...document.querySelectorAll<HTMLElement>('.nav-item')].find((link) => link.querySelector('.nav-label')?.textContent === title)?.click(),
    () => document.querySelectorAll('.chart svg').length >= many,
  ), [SCREEN_TITLES.figures, charts] as const);
}

/** The charts of the page and the tables beside them, as they are; runs in the page. */
function readMarks(): readonly BareMark[] {
  const read = (element: Element): BareMark => ({
    tag: element.tagName.toLowerCase(),
    attributes: [...element.attributes].map(({ name, value }) => [name, value] as const),
    text: element.textContent,
    marks: [...element.children].map(read),
  });
  return [...document.querySelectorAll('.chart svg, .figures-table table')].map(read);
}

function countMarks(marks: readonly BareMark[]): number {
  return marks.reduce((sum, one) => sum + 1 + countMarks(one.marks), 0);
}
