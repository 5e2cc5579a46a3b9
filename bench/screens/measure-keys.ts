import type { Page } from '@playwright/test';
import type { RubriqueRole } from '../../domain/rights/role.ts';
import { DIRECTORY_TEXTS } from '../../texts/directory.ts';
import { ROLE_LETTERS } from '../../texts/roles.ts';
import { goTo, press, showFloor } from './act-in-page.ts';
import type { Pages } from './open-pages.ts';

/** Milliseconds from keys to painted frames. */
export interface KeySamples {
  readonly edit: number[];
  readonly bareEdit: number[];
  readonly empty: number[];
  readonly search: number[];
  readonly bareSearch: number[];
}

const ROLE_OF_KEY: Readonly<Record<string, RubriqueRole>> = { v: 'visitor', r: 'writer', p: 'publisher', m: 'moderator', g: 'manager' };
const SEARCHED = ['l', 'e', 'f', 'e', 'v', 'r', 'e'];

/** Edits cells of rights and searches the directory with real keys, turn about with the bare grid. */
export async function measureKeys(pages: Pages, rounds: number, editsPerRound: number): Promise<KeySamples> {
  const samples: KeySamples = { edit: [], bareEdit: [], empty: [], search: [], bareSearch: [] };
  // The first round warms both pages up.
  for (let round = 0; round <= rounds; round++) {
    const into = round === 0 ? { edit: [], bareEdit: [], empty: [], search: [], bareSearch: [] } : samples;
    await editRound(pages, into, editsPerRound, round);
    await searchRound(pages, into);
  }
  return samples;
}

async function editRound({ product, floor }: Pages, samples: KeySamples, edits: number, round: number): Promise<void> {
  await floor.bringToFront();
  await showFloor(floor, 'showRights');
  for (let i = 0; i < edits; i++) {
    samples.bareEdit.push(await press(floor, 'F8'));
    samples.empty.push(await press(floor, 'F9'));
  }
  await product.bringToFront();
  await goTo(product, 'rubriques');
  await product.locator('.ag-grid-scrolling-container .ag-row').nth(1 + (round % 4)).locator('.role-column').nth(round % 5).click();
  await product.keyboard.press('Escape');
  for (let i = 0; i < edits; i++) {
    await product.keyboard.press(i % 6 === 5 ? 'ArrowRight' : i % 12 < 6 ? 'ArrowDown' : 'ArrowUp');
    await product.waitForTimeout(60);
    const before = await shown(product);
    const time = await press(product, otherKey(before, i));
    if ((await shown(product)) === before) throw new Error(`The key changed nothing: ${before}`);
    samples.edit.push(time);
  }
}

/** The letter of the cell that has the focus. */
function shown(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.querySelector<HTMLElement>('[data-letter]')?.dataset['letter'] ?? document.activeElement?.textContent ?? '');
}

/** A key that gives another role than the one shown. */
function otherKey(text: string, i: number): string {
  const keys = Object.keys(ROLE_OF_KEY).filter((key) => ROLE_LETTERS[ROLE_OF_KEY[key] ?? 'none'] !== text);
  return keys[i % keys.length] ?? 'v';
}

async function searchRound({ product, floor }: Pages, samples: KeySamples): Promise<void> {
  const keys = [...SEARCHED, ...SEARCHED.map(() => 'Backspace')];
  await floor.bringToFront();
  await showFloor(floor, 'showPeople');
  for (const key of keys) samples.bareSearch.push(await press(floor, key));
  await product.bringToFront();
  await goTo(product, 'directory');
  await product.getByLabel(DIRECTORY_TEXTS.search).click();
  for (const key of keys) samples.search.push(await press(product, key));
}
