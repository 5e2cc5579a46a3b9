import { goTo } from './act-in-page.ts';
import type { Pages } from './open-pages.ts';

/** Milliseconds between the frames of a scroll of Annuaire, as usual and while one presents at 160 %. */
export interface PresentationSamples {
  readonly usual: number[];
  readonly large: number[];
}

const VIEWPORT = '.ag-grid-viewport';
const LARGEST = /^160/;

/** Scrolls the 10,000 people turn about at 100 % and at 160 %, with the keys and the halo of a presentation. */
export async function measurePresentation({ product }: Pages, rounds: number): Promise<PresentationSamples> {
  const samples: PresentationSamples = { usual: [], large: [] };
  await product.bringToFront();
  // The first round warms both up.
  for (let round = 0; round <= rounds; round++) {
    const into = round === 0 ? { usual: [], large: [] } : samples;
    into.usual.push(...(await scrollPeople(product)));
    await product.keyboard.press('F9');
    await product.getByRole('button', { name: LARGEST }).click();
    into.large.push(...(await scrollPeople(product)));
    await product.keyboard.press('F9');
  }
  return samples;
}

async function scrollPeople(page: Pages['product']): Promise<number[]> {
  await goTo(page, 'settings');
  await goTo(page, 'directory');
  return page.evaluate((selector) => window.probe.scroll(selector), VIEWPORT);
}
