import { SCREENS_IN_ORDER } from './screen-order.ts';
import { goTo, showFloor } from './act-in-page.ts';
import type { Pages } from './open-pages.ts';

/** Milliseconds to a painted screen, and between the frames of a scroll. */
export interface PaintSamples {
  readonly directory: number[];
  readonly bareDirectory: number[];
  readonly rubriques: number[];
  readonly bareRubriques: number[];
  readonly scroll: number[];
  readonly bareScroll: number[];
  readonly scrollRights: number[];
  readonly bareScrollRights: number[];
}

const VIEWPORT = '.ag-grid-viewport';

/** Comes to the two large grids from a screen without one, and scrolls them, turn about with the bare grid. */
export async function measurePaints({ product, floor }: Pages, rounds: number): Promise<PaintSamples> {
  const none = (): PaintSamples => ({
    directory: [], bareDirectory: [], rubriques: [], bareRubriques: [], scroll: [], bareScroll: [], scrollRights: [], bareScrollRights: [],
  });
  const samples = none();
  for (let round = 0; round <= rounds; round++) {
    const into = round === 0 ? none() : samples;
    await floor.bringToFront();
    into.bareDirectory.push(await showFloor(floor, 'showPeople'));
    into.bareScroll.push(...(await floor.evaluate((selector) => window.probe.scroll(selector), VIEWPORT)));
    into.bareRubriques.push(await showFloor(floor, 'showRights'));
    into.bareScrollRights.push(...(await floor.evaluate((selector) => window.probe.scroll(selector), VIEWPORT)));
    await product.bringToFront();
    await goTo(product, 'settings');
    into.directory.push(await goTo(product, 'directory'));
    into.scroll.push(...(await product.evaluate((selector) => window.probe.scroll(selector), VIEWPORT)));
    await goTo(product, 'settings');
    into.rubriques.push(await goTo(product, 'rubriques'));
    into.scrollRights.push(...(await product.evaluate((selector) => window.probe.scroll(selector), VIEWPORT)));
  }
  return samples;
}

/** Goes from every screen to every other, all of them visited before. */
export async function measureChanges({ product }: Pages): Promise<readonly number[]> {
  const times: number[] = [];
  await product.bringToFront();
  for (const screen of SCREENS_IN_ORDER) await goTo(product, screen);
  for (const [at, from] of SCREENS_IN_ORDER.entries()) {
    await goTo(product, from);
    // There and back: each ordered pair once, and nothing walked for nothing.
    for (const to of SCREENS_IN_ORDER.slice(at + 1)) times.push(await goTo(product, to), await goTo(product, from));
  }
  return times;
}
