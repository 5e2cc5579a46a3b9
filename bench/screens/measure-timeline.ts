import { TIMELINE_TEXTS } from '../../texts/timeline.ts';
import { goTo } from './act-in-page.ts';
import type { Pages } from './open-pages.ts';

/** Milliseconds to a painted month, and how many elements the timeline is made of. */
export interface TimelineSamples {
  readonly month: number[];
  readonly bareMonth: number[];
  readonly elements: number;
}

/** Goes from month to month in Remplacements, turn about with the floor. */
export async function measureTimeline({ product, floor }: Pages, rounds: number): Promise<TimelineSamples> {
  const [month, bareMonth]: [number[], number[]] = [[], []];
  await product.bringToFront();
  await goTo(product, 'replacements');
  await product.locator('.timeline-bar').first().waitFor();
  await floor.bringToFront();
  await floor.evaluate(() => window.floor?.clear());
  for (let round = 0; round <= rounds; round++) {
    await floor.bringToFront();
    const bare = await floor.evaluate(() => window.probe.painted(() => window.floor?.showMonth(), () => document.querySelector('.bare-timeline button') !== null));
    await product.bringToFront();
    const ours = await product.evaluate(
      (label) => {
        const title = (): string => document.querySelector('.timeline-title')?.textContent ?? '';
        const before = title();
        const button = document.querySelector<HTMLElement>(`button[aria-label="${label}"]`);
        return window.probe.painted(() => button?.click(), () => title() !== before && document.querySelector('.timeline-bar') !== null);
      },
      round % 2 === 0 ? TIMELINE_TEXTS.following : TIMELINE_TEXTS.previous,
    );
    // The first round warms both pages up.
    if (round > 0) {
      bareMonth.push(bare);
      month.push(ours);
    }
  }
  return { month, bareMonth, elements: await product.evaluate(() => document.querySelectorAll('.timeline *').length) };
}
