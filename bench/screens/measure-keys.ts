import type { Page } from '@playwright/test';
import type { RubriqueRole } from '../../domain/rights/role.ts';
import { DIRECTORY_TEXTS } from '../../texts/people/directory.ts';
import { ROLE_LETTERS } from '../../texts/people/roles.ts';
import { goTo, press, showFloor } from './act-in-page.ts';
import type { Pages } from './open-pages.ts';
import type { KeyTime } from './probe.ts';

/** Milliseconds from keys to presented frames; `Work`: to the first task after the frame, which an idle page draws at once. */
export interface KeySamples {
  readonly edit: number[];
  readonly bareEdit: number[];
  readonly editWork: number[];
  readonly bareEditWork: number[];
  readonly empty: number[];
  readonly search: number[];
  readonly bareSearch: number[];
  readonly searchWork: number[];
  readonly bareSearchWork: number[];
}

const ROLE_OF_KEY: Readonly<Record<string, RubriqueRole>> = { v: 'visitor', r: 'writer', p: 'publisher', m: 'moderator', g: 'manager' };
const SEARCHED = ['l', 'e', 'f', 'e', 'v', 'r', 'e'];

/** Edits cells of rights and searches the directory with real keys, turn about with the bare grid. */
export async function measureKeys(pages: Pages, rounds: number, editsPerRound: number): Promise<KeySamples> {
  const samples: KeySamples = none();
  // The first round warms both pages up.
  for (let round = 0; round <= rounds; round++) {
    const into = round === 0 ? none() : samples;
    await editRound(pages, into, editsPerRound, round);
    await searchRound(pages, into);
  }
  return samples;
}

function none(): KeySamples {
  return { edit: [], bareEdit: [], editWork: [], bareEditWork: [], empty: [], search: [], bareSearch: [], searchWork: [], bareSearchWork: [] };
}

async function editRound({ product, floor }: Pages, samples: KeySamples, edits: number, round: number): Promise<void> {
  await floor.bringToFront();
  await showFloor(floor, 'showRights');
  // Both have the hand that edits on a cell: what is under a pointer is looked for again at each frame.
  await floor.locator('.ag-grid-scrolling-container .ag-row').nth(1 + (round % 4)).locator('.ag-cell').nth(round % 5).click();
  for (let i = 0; i < edits; i++) {
    const bare = await press(floor, 'F8');
    samples.bareEdit.push(bare.presented);
    samples.bareEditWork.push(bare.painted);
    samples.empty.push((await press(floor, 'F9')).presented);
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
    mustFollow(time);
    samples.edit.push(time.presented);
    samples.editWork.push(time.painted);
  }
}

/** The status line, the count of the draft and the effect beside the grid (none, back at its start) were those of the edit on its own frame. */
function mustFollow({ before, after }: KeyTime): void {
  const [status, pending, caption, effect] = after;
  const isWhole = status !== before[0] && pending !== before[1] && caption !== '' && effect !== before[3];
  if (!isWhole) throw new Error(`The frame of an edit shows only a part of it: ${JSON.stringify({ before, after })}`);
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
  for (const key of keys) {
    const { presented, painted } = await press(floor, key);
    samples.bareSearch.push(presented);
    samples.bareSearchWork.push(painted);
  }
  await product.bringToFront();
  await goTo(product, 'directory');
  await product.getByLabel(DIRECTORY_TEXTS.search).click();
  for (const key of keys) {
    const { presented, painted } = await press(product, key);
    samples.search.push(presented);
    samples.searchWork.push(painted);
  }
}
