import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const THEMES = ['light', 'dark'] as const;

/** No violation in light and in dark, and no English name on what is read aloud; the theme is left light. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const { violations } = await scan(page);
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')}`);
    expect(told, `${state}, ${theme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await englishNames(page), state).toEqual([]);
}

/**
 * Every rule, on the whole page. In one go, which sees nothing of the frames of other origins (there must be none), and without
 * describing the thousands of nodes that pass: an eighth of the time, on the grid of rights.
 */
function scan(page: Page): ReturnType<AxeBuilder['analyze']> {
  expect(page.frames(), 'frames').toHaveLength(1);
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).analyze();
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
