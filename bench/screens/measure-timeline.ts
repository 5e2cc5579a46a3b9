import type { BrowserContext, Page } from '@playwright/test';
import { TIMELINE_TEXTS } from '../../texts/frame/timeline.ts';
import { goTo } from './act-in-page.ts';
import type { Pages } from './open-pages.ts';
import { hasPeers } from './serve-floors.ts';

/** Where the peer writes its month, and what it makes of a bar. */
const PEER_TITLE = '.mantine-ResourcesMonthView-monthYearSelectTarget';
const PEER_BAR = '.mantine-ScheduleEvent-event';

/** Milliseconds to a painted month, and how many elements the timeline is made of; none of the peer where it is not installed. */
export interface TimelineSamples {
  readonly month: number[];
  readonly bareMonth: number[];
  readonly peerMonth: number[];
  readonly elements: number;
}

/** Goes from month to month in Remplacements, turn about with the floor and the peer. */
export async function measureTimeline({ product, floor, floors }: Pages, rounds: number): Promise<TimelineSamples> {
  const [month, bareMonth, peerMonth]: [number[], number[], number[]] = [[], [], []];
  await product.bringToFront();
  await goTo(product, 'replacements');
  await product.locator('.timeline-bar').first().waitFor();
  await floor.bringToFront();
  await floor.evaluate(() => window.floor?.clear());
  const peer = hasPeers() ? await openPeer(product.context(), `${floors.url}/schedule.html`) : undefined;
  for (let round = 0; round <= rounds; round++) {
    const isForward = round % 2 === 0;
    const bare = await turnFloor(floor);
    const ours = await turnMonth(product, { button: isForward ? TIMELINE_TEXTS.following : TIMELINE_TEXTS.previous, title: '.timeline-title', bar: '.timeline-bar' });
    const peers = peer === undefined ? [] : [await turnMonth(peer, { button: isForward ? 'Next' : 'Previous', title: PEER_TITLE, bar: PEER_BAR })];
    // The first round warms the pages up.
    if (round > 0) {
      bareMonth.push(bare);
      month.push(ours);
      peerMonth.push(...peers);
    }
  }
  await peer?.close();
  return { month, bareMonth, peerMonth, elements: await product.evaluate(() => document.querySelectorAll('.timeline *').length) };
}

async function openPeer(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator(PEER_BAR).first().waitFor();
  return page;
}

async function turnFloor(floor: Page): Promise<number> {
  await floor.bringToFront();
  return floor.evaluate(() => window.probe.painted(() => window.floor?.showMonth(), () => document.querySelector('.bare-timeline button') !== null));
}

/** What a timeline is known by: the name of the button that turns it, its title, its bars. */
interface Turned {
  readonly button: string;
  readonly title: string;
  readonly bar: string;
}

/** Presses the button of the month beside; milliseconds until another title and bars are on a painted frame. */
async function turnMonth(page: Page, turned: Turned): Promise<number> {
  await page.bringToFront();
  return page.evaluate(({ button, title, bar }) => {
    const said = (): string => document.querySelector(title)?.textContent ?? '';
    const before = said();
    const pressed = document.querySelector<HTMLElement>(`button[aria-label="${button}"]`);
    return window.probe.painted(() => pressed?.click(), () => said() !== before && document.querySelector(bar) !== null);
  }, turned);
}
