import type { Page } from '@playwright/test';
import { ACCOUNTS_TEXTS } from '../../texts/accounts/accounts.ts';
import { AUDIENCE_LABELS, COMMUNICATION_TEXTS } from '../../texts/communication/communication.ts';
import { UI_TEXTS } from '../../texts/frame/ui.ts';
import { FAMILY_LABELS } from '../../texts/people/roles.ts';
import { goTo, press, showFloor } from './act-in-page.ts';
import { citeNames } from './cite-seed.ts';
import type { Pages } from './open-pages.ts';

/** Milliseconds to the painted answer of a filter over 10,000 people. */
export interface FilterSamples {
  readonly search: number[];
  readonly bareSearch: number[];
  readonly chip: number[];
  readonly bareChip: number[];
  readonly audience: number[];
}

const SEARCHED = ['l', 'e', 'f', 'e', 'Backspace', 'Backspace', 'Backspace', 'Backspace'];
const BARE_FAMILIES = ['eleve', 'parent', 'enseignant', 'personnel'];
/** The profiles of the cité. */
const FAMILIES = ['student', 'teacher'] as const;

/** « Comptes » by a key and by each filter, then whom a communication reaches, turn about with the same acts on the bare grid. */
export async function measureFilters(pages: Pages, rounds: number): Promise<FilterSamples> {
  const { product } = pages;
  await product.bringToFront();
  await keepStatement(product);
  const samples = none();
  // The first round warms both pages up.
  for (let round = 0; round <= rounds; round++) await filterRound(pages, round === 0 ? none() : samples);
  return samples;
}

function none(): FilterSamples {
  return { search: [], bareSearch: [], chip: [], bareChip: [], audience: [] };
}

async function filterRound({ product, floor }: Pages, into: FilterSamples): Promise<void> {
  await floor.bringToFront();
  await showFloor(floor, 'showPeople');
  for (const key of SEARCHED) into.bareSearch.push((await press(floor, key)).presented);
  for (const family of BARE_FAMILIES) {
    for (const text of [family, '']) into.bareChip.push(await floor.evaluate((word) => window.probe.painted(() => window.floor?.filterBy(word), () => true), text));
  }
  await product.bringToFront();
  await goTo(product, 'accounts');
  await product.getByLabel(ACCOUNTS_TEXTS.search).click();
  for (const key of SEARCHED) into.search.push((await press(product, key)).presented);
  for (const name of await chipNames(product)) {
    for (let turn = 0; turn < 2; turn++) into.chip.push(await pressChip(product, name));
  }
  await audienceRound(product, into);
}

/** The filters of « Comptes »: states, who is late, profiles. */
async function chipNames(page: Page): Promise<readonly string[]> {
  const names = await page.evaluate(() => [...document.querySelectorAll('.screen .chip')].map((chip) => chip.firstChild?.textContent ?? ''));
  const wanted: readonly string[] = FAMILIES.map((family) => FAMILY_LABELS[family]);
  if (!wanted.every((name) => names.includes(name))) throw new Error(`The filters are ${names.join(', ')}`);
  return names;
}

/** Presses a filter; milliseconds until it is pressed or not, and the count of the screen is another or the grid was drawn again. */
async function pressChip(page: Page, name: string): Promise<number> {
  const time = await page.evaluate((label) => {
    const chip = (): Element | undefined => [...document.querySelectorAll('.screen .chip')].find((one) => one.firstChild?.textContent === label);
    const before = chip()?.getAttribute('aria-pressed');
    const button = chip();
    return window.probe.painted(() => (button instanceof HTMLElement ? button.click() : undefined), () => chip()?.getAttribute('aria-pressed') !== before);
  }, name);
  await page.waitForTimeout(60);
  return time;
}

/** Whom a communication reaches, profile by profile: until the count is another. */
async function audienceRound(page: Page, into: FilterSamples): Promise<void> {
  await goTo(page, 'communication');
  await page.getByRole('button', { name: COMMUNICATION_TEXTS.create }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  for (const family of [...FAMILIES, ...FAMILIES]) {
    const time = await page.evaluate((label) => {
      const count = (): string => document.querySelector('.communication-summary strong')?.textContent ?? '';
      const box = [...document.querySelectorAll('.communication-choices label')].find((one) => one.textContent === label);
      const before = count();
      return window.probe.painted(() => (box instanceof HTMLElement ? box.click() : undefined), () => count() !== before);
    }, AUDIENCE_LABELS[family]);
    into.audience.push(time);
    await page.waitForTimeout(60);
  }
  await dialog.getByRole('button', { name: UI_TEXTS.cancel }).click();
}

/** A statement of accounts about everybody, in three states. */
async function keepStatement(page: Page): Promise<void> {
  const states = ['Activé', 'Non activé', 'En attente de suppression'];
  const lines = citeNames().map(([last, first], i) => `${last};${first};${states[i % states.length] ?? ''};01/09/2026`);
  await goTo(page, 'accounts');
  await page.getByRole('button', { name: ACCOUNTS_TEXTS.open }).click();
  const buffer = Buffer.from(['Nom;Prénom;État du compte;Date de création', ...lines].join('\r\n'));
  await page.locator('input[type=file]').first().setInputFiles({ name: 'comptes.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: ACCOUNTS_TEXTS.keep }).click();
  await page.getByRole('grid', { name: ACCOUNTS_TEXTS.grid }).waitFor();
}
