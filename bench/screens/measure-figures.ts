import type { BrowserContext, Page } from '@playwright/test';
import { SCREEN_TITLES } from '../../texts/frame/app.ts';
import { STATISTICS_TEXTS, USAGE_TEXTS } from '../../texts/figures/usage.ts';
import type { BareMark } from '../floors/bare-charts.ts';
import { goTo } from './act-in-page.ts';
import type { Pages } from './open-pages.ts';
import { hasPeers } from './serve-floors.ts';

/** Milliseconds to the painted charts of « Indicateurs », and how many marks and cells they are. */
export interface FiguresSamples {
  readonly charts: number[];
  readonly bareCharts: number[];
  /** None where the peer is not installed. */
  readonly peerCharts: number[];
  readonly marks: number;
}

/** A drawing of the page as the peer takes it: its size, and the figures that its marks are as long or as high as. */
export interface PeerChart {
  readonly kind: 'bars' | 'curves';
  readonly width: number;
  readonly height: number;
  readonly labels: readonly string[];
  readonly series: readonly (readonly number[])[];
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
export async function measureFigures({ product, floor, floors }: Pages, rounds: number): Promise<FiguresSamples> {
  await product.bringToFront();
  await importStatistics(product);
  const drawing = await product.evaluate(readMarks);
  const charts = await product.locator('.chart svg').count();
  const peer = hasPeers() ? await openPeer(product.context(), `${floors.url}/charts.html`) : undefined;
  const figures = { charts: await product.evaluate(readCharts), tables: drawing.filter(({ tag }) => tag === 'table') };
  const samples: Record<'charts' | 'bareCharts' | 'peerCharts', number[]> = { charts: [], bareCharts: [], peerCharts: [] };
  for (let round = 0; round <= rounds; round++) {
    await floor.bringToFront();
    await floor.evaluate(() => window.floor?.clear());
    const bare = await floor.evaluate((marks) => window.probe.painted(() => window.floor?.showCharts(marks), () => document.querySelector('.bare-charts') !== null), drawing);
    const peers = peer === undefined ? [] : [await showPeer(peer, figures)];
    await product.bringToFront();
    await goTo(product, 'settings');
    const ours = await comeToCharts(product, charts);
    // The first round warms the pages up.
    if (round > 0) {
      samples.bareCharts.push(bare);
      samples.peerCharts.push(...peers);
      samples.charts.push(ours);
    }
  }
  await peer?.close();
  return { ...samples, marks: countMarks(drawing) };
}

async function openPeer(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.peer !== undefined);
  return page;
}

async function showPeer(page: Page, figures: { readonly charts: readonly PeerChart[]; readonly tables: readonly BareMark[] }): Promise<number> {
  await page.bringToFront();
  return page.evaluate(async (drawing) => {
    window.peer?.clear();
    await window.probe.painted(() => undefined, () => true);
    return window.probe.painted(() => window.peer?.show(drawing), () => document.body.dataset['drawn'] === String(drawing.charts.length));
  }, figures);
}

/** The charts of the page as figures; runs in the page. */
function readCharts(): readonly PeerChart[] {
  const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name));
  const within = (element: Element, selector: string): readonly Element[] => [...element.querySelectorAll(selector)];
  return within(document.body, '.chart [role=region] svg, .chart > :first-child svg').map((svg): PeerChart => {
    const size = { width: numberOf(svg, 'width'), height: numberOf(svg, 'height') };
    const rows = within(svg, 'g');
    if (rows.length > 0) {
      const values = rows.map((row) => within(row, '.chart-mark').map((mark) => numberOf(mark, 'width')));
      const parts = Math.max(...values.map((of) => of.length));
      return { kind: 'bars', ...size, labels: rows.map((row) => row.querySelector('.chart-name')?.textContent ?? ''), series: Array.from({ length: parts }, (_, at) => values.map((of) => of[at] ?? 0)) };
    }
    const places = within(svg, '.chart-place').map((place) => place.textContent);
    const points = within(svg, '.chart-point').map((point) => numberOf(point, 'cy'));
    const curves = Math.max(1, within(svg, '.chart-curve').length);
    const each = Math.ceil(points.length / curves);
    return { kind: 'curves', ...size, labels: Array.from({ length: each }, (_, at) => places[at] ?? String(at)), series: Array.from({ length: curves }, (_, at) => points.slice(at * each, (at + 1) * each)) };
  });
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
