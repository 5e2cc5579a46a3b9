import { atMost, median, quantile, timesFaster, type BenchLine } from '../bench-line.ts';
import { measurePalette, type PaletteSamples } from './measure-palette.ts';
import { measureKeys, type KeySamples } from './measure-keys.ts';
import { measureChanges, measurePaints, type PaintSamples } from './measure-paints.ts';
import { measureIdle, type IdleSamples } from './measure-idle.ts';
import { measureReceiving, type ReceivingSamples } from './measure-receiving.ts';
import { RECEIVED_ROWS } from './push-rows.ts';
import { measurePresentation, type PresentationSamples } from './measure-presentation.ts';
import { measureFigures, type FiguresSamples } from './measure-figures.ts';
import { measureFilters, type FilterSamples } from './measure-filters.ts';
import { SCREENS_IN_ORDER } from './screen-order.ts';
import { measureTimeline, type TimelineSamples } from './measure-timeline.ts';
import { openPages, type Pages } from './open-pages.ts';
import { benchLarge } from './bench-large.ts';
import { benchMemory } from './bench-memory.ts';
import { benchStart } from './bench-start.ts';
import { benchWeight } from './bench-weight.ts';
import { serveSchool, type ServedSchool } from './serve-school.ts';

const ROUNDS = 9;
/** On a slowed computer rounds last four times as long. */
const SLOW_ROUNDS = 2;
const EDITS = 12;
/** A word typed and erased is fourteen keys. */
const RECEIVING_WORDS = 4;

/** The parts of this family: each can be measured alone, to see what a change does without waiting for the rest. */
const PARTS = ['weight', 'start', 'memory', 'keys', 'palette', 'paints', 'presentation', 'timeline', 'figures', 'filters', 'receiving', 'keys-x4', 'idle'] as const;
type Part = (typeof PARTS)[number];

const LARGE = 'large';

/** Targets of the screens: the real console on a cité scolaire in a real browser, beside bare pages in the same one; every part when none is named. */
export async function benchScreens(named: readonly string[] = []): Promise<readonly BenchLine[]> {
  // On a school of its own, and asked for by name.
  if (named.join() === LARGE) return benchLarge();
  const parts = named.length === 0 ? PARTS : PARTS.filter((part) => named.includes(part));
  if (parts.length < named.length) throw new Error(`The parts are ${PARTS.join(', ')}, or ${LARGE} alone`);
  const school = await serveSchool();
  try {
    const weight = parts.includes('weight') ? await benchWeight(school) : [];
    await school.signIn();
    const start = parts.includes('start') ? await benchStart(school) : [];
    const memory = parts.includes('memory') ? await benchMemory(school) : [];
    return [...(await measureScreens(school, parts)), ...start, ...memory, ...weight];
  } finally {
    await school.stop();
  }
}

async function measureScreens(school: ServedSchool, parts: readonly Part[]): Promise<readonly BenchLine[]> {
  const asked = MEASURED_ON_PAGES.filter(({ part }) => parts.includes(part));
  const pages = asked.length === 0 ? undefined : await openPages(school);
  if (pages === undefined) return [];
  const lines: BenchLine[] = [];
  try {
    for (const { measure } of asked) lines.push(...(await measure(pages)));
  } finally {
    await pages.close();
  }
  return lines;
}

const MEASURED_ON_PAGES: readonly { readonly part: Part; readonly measure: (pages: Pages) => Promise<readonly BenchLine[]> }[] = [
  { part: 'keys', measure: async (pages) => keyLines(await measureKeys(pages, ROUNDS, EDITS), '') },
  { part: 'palette', measure: async (pages) => paletteLines(await measurePalette(pages, ROUNDS)) },
  { part: 'paints', measure: async (pages) => allPaintLines(await measurePaints(pages, ROUNDS), await measureChanges(pages)) },
  { part: 'presentation', measure: async (pages) => presentationLines(await measurePresentation(pages, ROUNDS)) },
  { part: 'timeline', measure: async (pages) => timelineLines(await measureTimeline(pages, ROUNDS * 2)) },
  { part: 'figures', measure: async (pages) => figuresLines(await measureFigures(pages, ROUNDS)) },
  { part: 'filters', measure: async (pages) => filterLines(await measureFilters(pages, ROUNDS)) },
  { part: 'receiving', measure: async (pages) => receivingLines(await measureReceiving(pages, RECEIVING_WORDS)) },
  { part: 'keys-x4', measure: measureSlowKeys },
  // Last: its ENT is stopped, and stays so.
  { part: 'idle', measure: async (pages) => idleLines(await measureIdle(pages)) },
];

async function measureSlowKeys(pages: Pages): Promise<readonly BenchLine[]> {
  await pages.slowDown(4);
  try {
    return keyLines(await measureKeys(pages, SLOW_ROUNDS, EDITS), '.x4');
  } finally {
    await pages.slowDown(1);
  }
}

function allPaintLines(paints: PaintSamples, changes: readonly number[]): readonly BenchLine[] {
  return [
    ...paintLines(paints),
    ms('B12.median', `change screen, all ordered pairs of ${SCREENS_IN_ORDER.length} (reference: the bare grid of 10,000 rows)`, median(changes), median(paints.bareDirectory), 1.5),
    { ...ms('B12.p95', 'the same, 95th percentile, beside 100 ms', quantile(changes, 0.95), 100, 1), target: 'for information', ok: null },
  ];
}

function keyLines({ edit, bareEdit, editWork, bareEditWork, empty, search, bareSearch, searchWork, bareSearchWork }: KeySamples, suffix: string): readonly BenchLine[] {
  return [
    ms(`B1.median${suffix}`, 'edit a role cell by a key, presented with its effects (reference: bare setDataValue)', median(edit), median(bareEdit), 1.25),
    ms(`B1.p95${suffix}`, 'the same, 95th percentile (reference: an empty frame, median)', quantile(edit, 0.95), median(empty), 2),
    told(`B1.work${suffix}`, 'the same without the wait for the screen', editWork, bareEditWork),
    ms(`B10.median${suffix}`, 'a key in the search of 10,000 people (reference: the bare grid with its quick filter)', median(search), median(bareSearch), 1.1),
    ms(`B10.p95${suffix}`, 'the same, 95th percentile', quantile(search, 0.95), quantile(bareSearch, 0.95), 1.2),
    told(`B10.work${suffix}`, 'the same without the wait for the screen', searchWork, bareSearchWork),
  ];
}

function paletteLines({ open, type, empty }: PaletteSamples): readonly BenchLine[] {
  const frame = median(empty);
  return [
    ms('B11.open.median', 'Ctrl K: the palette presented (reference: an empty frame)', median(open), frame, 1.25),
    ms('B11.open.p95', 'the same, 95th percentile (reference: an empty frame, median)', quantile(open, 0.95), frame, 2),
    ms('B11.key.median', 'a key in the palette, over 10,000 people, 500 groups, 300 rubriques and every action (reference: an empty frame)', median(type), frame, 1.25),
    ms('B11.key.p95', 'the same, 95th percentile (reference: an empty frame, median)', quantile(type, 0.95), frame, 2),
  ];
}

function receivingLines({ idle, receiving, perArrival }: ReceivingSamples): readonly BenchLine[] {
  return [
    ms('B22.p95', `a key in the search of 10,000 people while ${RECEIVED_ROWS} rows are received, ${receiving.length} keys, ${perArrival.toFixed(1)} an arrival, 95th percentile (reference: the same key, nothing being received)`, quantile(receiving, 0.95), quantile(idle, 0.95), 1.5),
    { ...ms('B22.median', 'the same, median', median(receiving), median(idle), 1.5), target: 'for information', ok: null },
  ];
}

function idleLines({ online, offline }: IdleSamples): readonly BenchLine[] {
  return Object.entries({ online, offline }).flatMap(([state, { longTasks, wakeUps, seconds, work }]) => [
    atMost({ id: `B24.long.${state}`, what: `tasks of more than 50 ms in ${seconds} s in front of nobody, ${state} (reference: none, and one is one too many)`, value: longTasks, unit: '', reference: 1 }, 0),
    atMost({ id: `B24.wakes.${state}`, what: `calls of the page's own code in ${seconds} s, ${state} (reference: one a second)`, value: wakeUps, unit: '', reference: seconds }, 1),
    { ...atMost({ id: `B24.work.${state}`, what: `work of the page in ${seconds} s, ${state}, beside 1 % of the time`, value: work, unit: 'ms', reference: seconds * 10 }, 1), target: 'for information', ok: null },
  ]);
}

const NO_PEER: BenchLine = {
  id: 'B13.peer', what: 'absent: npm ci --prefix bench/peers installs @mantine/schedule 9.6.3, which is no dependency of the product', value: Number.NaN, unit: '', reference: null, ratio: null, target: '>= 5 x faster', ok: null,
};

/** Elements that the timeline may be made of (ux §4.3 B13). */
const MOST_ELEMENTS = 800;

function timelineLines({ month, bareMonth, peerMonth, elements }: TimelineSamples): readonly BenchLine[] {
  return [
    ms('B13.median', 'change month in Remplacements, 120 teachers, 400 replacements (reference: lines and bars drawn by hand)', median(month), median(bareMonth), 2),
    atMost({ id: 'B13.elements', what: 'elements of the timeline', value: elements, unit: '', reference: MOST_ELEMENTS }, 1),
    peerMonth.length === 0 ? NO_PEER : timesFaster({ id: 'B13.peer', what: 'the same change of month (reference: @mantine/schedule 9.6.3 with as many)', value: median(month), unit: 'ms', reference: median(peerMonth) }, 5),
  ];
}

function presentationLines({ usual, large }: PresentationSamples): readonly BenchLine[] {
  return [
    ms('B25.median', 'frames while Annuaire scrolls in a presentation at 160 % (reference: the same at 100 %)', median(large), median(usual), 1.2),
    ms('B25.p95', 'the same, 95th percentile', quantile(large, 0.95), quantile(usual, 0.95), 1.2),
  ];
}

const NO_CHART_PEER: BenchLine = {
  id: 'figures.peer', what: 'absent: npm ci --prefix bench/peers installs Chart.js 4.6.1, which is no dependency of the product', value: Number.NaN, unit: '', reference: null, ratio: null, target: '<= 2 x', ok: null,
};

function figuresLines({ charts, bareCharts, peerCharts, marks }: FiguresSamples): readonly BenchLine[] {
  const what = '« Indicateurs » of a cité scolaire, a year of statistics, charts and tables painted';
  return [
    peerCharts.length === 0 ? NO_CHART_PEER : ms('figures.peer', `${what} (reference: Chart.js 4.6.1 with the same series, and the same tables by hand)`, median(charts), median(peerCharts), 2),
    told('figures.marks', `the same (reference: the same ${marks} marks and cells made by hand, which is no chart library)`, charts, bareCharts),
  ];
}

function filterLines({ search, bareSearch, chip, bareChip, audience }: FilterSamples): readonly BenchLine[] {
  return [
    ms('accounts.search', 'a key in the search of « Comptes », 10,000 people with their state (reference: the bare grid with its quick filter)', median(search), median(bareSearch), 1.3),
    ms('accounts.filter', 'a state, who is late or a profile in « Comptes » (reference: the bare grid filtered by a profile)', median(chip), median(bareChip), 1.3),
    ms('audience.count', 'a profile ticked in a communication, its audience counted and listed (reference: the bare grid filtered by a profile)', median(audience), median(bareChip), 1.3),
  ];
}

function told(id: string, what: string, ours: readonly number[], bare: readonly number[]): BenchLine {
  return { ...ms(id, what, median(ours), median(bare), 1), target: 'for information', ok: null };
}

function paintLines(samples: PaintSamples): readonly BenchLine[] {
  const { directory, bareDirectory, rubriques, bareRubriques, scroll, bareScroll, scrollRights, bareScrollRights } = samples;
  return [
    ms('B7.median', 'first paint of Annuaire, 10,000 people (reference: the bare grid, 10,000 × 11)', median(directory), median(bareDirectory), 1.3),
    ms('B8.median', 'first paint of Rubriques, 300 × 60 (reference: the bare grid with DOM cells)', median(rubriques), median(bareRubriques), 1.3),
    ms('B9.median', 'frames while Annuaire scrolls (reference: the bare grid)', median(scroll), median(bareScroll), 1.1),
    ms('B9.p95', 'the same, 95th percentile', quantile(scroll, 0.95), quantile(bareScroll, 0.95), 1.2),
    ms('B9.rights.median', 'frames while Rubriques scrolls (reference: the bare grid with DOM cells)', median(scrollRights), median(bareScrollRights), 1.1),
    ms('B9.rights.p95', 'the same, 95th percentile', quantile(scrollRights, 0.95), quantile(bareScrollRights, 0.95), 1.2),
  ];
}

function ms(id: string, what: string, value: number, reference: number, most: number): BenchLine {
  return atMost({ id, what, value, unit: 'ms', reference }, most);
}
