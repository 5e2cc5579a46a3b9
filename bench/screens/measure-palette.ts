import type { Page } from '@playwright/test';
import { goTo, press } from './act-in-page.ts';
import type { Pages } from './open-pages.ts';

/** Milliseconds from keys to presented frames, over the palette and over nothing. */
export interface PaletteSamples {
  readonly open: number[];
  readonly type: number[];
  readonly empty: number[];
}

/** Until nothing is left to draw: of a page brought to the front, of a key. */
const AT_REST_MS = 200;

declare global {
  interface Window {
    /** What the palette said on the frame of the last key. */
    palette?: string;
  }
}

const SOUGHT = ['l', 'e', 'f', 'e', 'v', 'r', 'e'];

/** Opens the palette, looks for a name, erases it and closes, with real keys, turn about with an empty frame. */
export async function measurePalette({ product, floor }: Pages, rounds: number): Promise<PaletteSamples> {
  const none = (): PaletteSamples => ({ open: [], type: [], empty: [] });
  const samples = none();
  await product.bringToFront();
  await goTo(product, 'rubriques');
  await watchList(product);
  // The first round warms both up.
  for (let round = 0; round <= rounds; round++) {
    const into = round === 0 ? none() : samples;
    await floor.bringToFront();
    for (const _ of SOUGHT) into.empty.push((await press(floor, 'F9')).presented);
    await product.bringToFront();
    // The page that comes to the front is drawn whole: nobody changes page before each Ctrl K.
    await product.waitForTimeout(AT_REST_MS);
    into.open.push(await openPalette(product));
    for (const key of [...SOUGHT, ...SOUGHT.map(() => 'Backspace')]) {
      const { presented } = await press(product, key);
      await mustFollow(product, key);
      into.type.push(presented);
    }
    await product.keyboard.press('Escape');
    await product.waitForTimeout(60);
  }
  return samples;
}

async function openPalette(page: Page): Promise<number> {
  await page.keyboard.down('Control');
  // The probe asks for a frame at each key: K comes once that of Ctrl is over, as it does from a hand.
  await page.waitForTimeout(AT_REST_MS);
  const { presented } = await press(page, 'k');
  await page.keyboard.up('Control');
  await mustFollow(page, 'k');
  return presented;
}

/** Notes what the list and the field say on the frame of each key. */
async function watchList(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.addEventListener('keydown', () => {
      requestAnimationFrame(() => {
        const lines = document.querySelectorAll('.palette-line').length;
        window.palette = `${document.querySelector<HTMLInputElement>('.palette input')?.value ?? 'closed'}|${lines}`;
      });
    }, { capture: true });
  });
}

/** The frame of a key shows the text of the field and the lines that it finds. */
async function mustFollow(page: Page, key: string): Promise<void> {
  const [text, lines] = (await page.evaluate(() => window.palette ?? '')).split('|');
  const shown = await page.locator('.palette input').inputValue();
  if (text !== shown || lines === '0') throw new Error(`The frame of « ${key} » does not show the palette: ${text} (${lines}), then ${shown}`);
}
