import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
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

const EVERY_RULE: RunOptions = { resultTypes: ['violations'], rules: Object.fromEntries(EXPERIMENTAL_RULES.map((rule) => [rule, { enabled: true }])) };
/** The rules that look at colours: the only ones that a theme can break, since both draw the same elements. */
const COLOUR_RULES: RunOptions = { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
const THEMES = [['light', EVERY_RULE], ['dark', COLOUR_RULES]] as const;

/** No violation of any rule in light, of those of colour in dark, and no English word on what is read aloud or on a control; the theme is left light. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  for (const [theme, rules] of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const told = (await scan(page, rules)).map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')}`);
    expect(told, `${state}, ${theme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await englishWords(page), state).toEqual([]);
}

/**
 * The rules asked for, on the whole page. In one go, which sees nothing of the frames of other origins (there must be none), and without
 * describing the thousands of nodes that pass: an eighth of the time, on the grid of rights. The builder lays axe in the page at
 * each analysis, half of what one costs: a page that holds it already is asked as it is.
 */
async function scan(page: Page, rules: RunOptions): Promise<Violations> {
  expect(page.frames(), 'frames').toHaveLength(1);
  const again = await page.evaluate(async (options) => (await window.axe?.run(document, options))?.violations, rules);
  return again ?? (await new AxeBuilder({ page }).setLegacyMode().options(rules).analyze()).violations;
}
