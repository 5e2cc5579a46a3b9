import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { EXPERIMENTAL_RULES } from './axe-rules.ts';
import { englishWords } from './english-words.ts';

type RunOptions = Parameters<AxeBuilder['options']>[0];
type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

declare global {
  interface Window {
    /** What the builder lays in the page. */
    readonly axe?: { run(root: Document, options: RunOptions): Promise<{ readonly violations: Violations }> };
  }
}

/** The engine as it is shipped small: reading the other takes a page three times as long, at each of its loads. */
const AXE = readFileSync(createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');

const EVERY_RULE: RunOptions = { resultTypes: ['violations'], rules: Object.fromEntries(EXPERIMENTAL_RULES.map((rule) => [rule, { enabled: true }])) };
/** The rules that look at colours: the only ones that a theme can break, since both draw the same elements. */
const COLOUR_RULES: RunOptions = { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/**
 * No violation of any rule in the theme of now, of those of colour in the other, and no English word on what is read aloud or on a control. The
 * page is left in that other theme: each change of it lays the whole page anew.
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const themes = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  for (const [i, colorScheme] of themes.entries()) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await scan(page, i === 0 ? EVERY_RULE : COLOUR_RULES), `${state}, ${colorScheme}`).toEqual([]);
  }
  expect(await englishWords(page), state).toEqual([]);
}

/** The violations of any rule in the page as it is. */
export function accessibilityFaults(page: Page): Promise<readonly string[]> {
  return scan(page, EVERY_RULE);
}

/**
 * The violations of the rules asked for, on the whole page. In one go, which sees nothing of the frames of other origins (there must be none), and without
 * describing the thousands of nodes that pass: an eighth of the time, on the grid of rights. The builder lays axe in the page at
 * each analysis, half of what one costs: a page that holds it already is asked as it is.
 */
async function scan(page: Page, rules: RunOptions): Promise<readonly string[]> {
  expect(page.frames(), 'frames').toHaveLength(1);
  const again = await page.evaluate(async (options) => (await window.axe?.run(document, options))?.violations, rules);
  const violations = again ?? (await new AxeBuilder({ page, axeSource: AXE }).setLegacyMode().options(rules).analyze()).violations;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')}`);
}
