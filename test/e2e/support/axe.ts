import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

type RunOptions = Parameters<AxeBuilder['options']>[0];
type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

declare global {
  interface Window {
    /** What the builder lays in the page. */
    readonly axe?: { run(root: Document, options: RunOptions): Promise<{ readonly violations: Violations }> };
  }
}

const OPTIONS: RunOptions = { resultTypes: ['violations'] };
const THEMES = ['light', 'dark'] as const;

/** No violation in light and in dark, and no English name on what is read aloud; the theme is left light. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const told = (await scan(page)).map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')}`);
    expect(told, `${state}, ${theme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await englishNames(page), state).toEqual([]);
}

/**
 * Every rule, on the whole page. In one go, which sees nothing of the frames of other origins (there must be none), and without
 * describing the thousands of nodes that pass: an eighth of the time, on the grid of rights. The builder lays axe in the page at
 * each analysis, half of what one costs: a page that holds it already is asked as it is.
 */
async function scan(page: Page): Promise<Violations> {
  expect(page.frames(), 'frames').toHaveLength(1);
  const again = await page.evaluate(async (options) => (await window.axe?.run(document, options))?.violations, OPTIONS);
  return again ?? (await new AxeBuilder({ page }).setLegacyMode().options(OPTIONS).analyze()).violations;
}

/** Names, titles, placeholders and texts for who does not see, that hold an English word. */
function englishNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const english = /\b(?:the|close|open|search|filter|select|selected|press|row|column|cell|menu item|clear|next|previous|page|loading|toggle|remove|add|save|cancel|choose|dialog|tab|expand|collapse)\b/i;
    const attributes = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt'];
    const french = /\bpage (?:d’|de )/i;
    return [...document.querySelectorAll('*')].flatMap((element) =>
      attributes.flatMap((name) => {
        const value = element.getAttribute(name);
        return value !== null && english.test(value.replace(french, '')) ? [`${name}="${value}"`] : [];
      }),
    );
  });
}
