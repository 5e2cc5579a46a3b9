import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Empty shapes that a colour of ours draws, before the reader’s own are forced. */
    drawnByColour?: Element[];
  }
}

/**
 * What a page no longer says once the colours are those that the reader chose: a shape that only a colour drew, and what is chosen, which
 * looks like what is not but for the weight of its letters (RGAA 3.1, 3.3).
 */
export async function forcedColourFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const isDrawn = (element: Element): boolean => {
      const { backgroundColor, borderStyle, outlineStyle } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return width >= 3 && height >= 3 && !/, 0\)$|^transparent$/.test(backgroundColor) && borderStyle === 'none' && outlineStyle === 'none' && backgroundColor !== getComputedStyle(element.parentElement ?? element).backgroundColor;
    };
    window.drawnByColour = [...document.querySelectorAll('main *, aside *')].filter((element) => element.childElementCount === 0 && element.textContent.trim() === '' && element.checkVisibility() && !element.closest('svg, .ag-root-wrapper :not([class*="licence"])') && isDrawn(element));
  });
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = await page.evaluate(() => {
    const told = (element: Element): string => element.outerHTML.slice(0, 90);
    const look = (element: Element): string => {
      const { backgroundColor, borderTopColor, borderTopWidth, borderBottomWidth, outlineStyle, outlineColor } = getComputedStyle(element);
      return [backgroundColor, borderTopColor, borderTopWidth, borderBottomWidth, outlineStyle, outlineColor].join(' ');
    };
    const lost = (window.drawnByColour ?? []).filter((element) => {
      const { backgroundColor, borderStyle, outlineStyle } = getComputedStyle(element);
      return borderStyle === 'none' && outlineStyle === 'none' && backgroundColor === getComputedStyle(document.body).backgroundColor;
    });
    const chosen = [...document.querySelectorAll('[aria-pressed="true"], [role="tab"][aria-selected="true"], [aria-current="page"], [aria-current="true"], :is(.mantine-Checkbox-input, .mantine-Radio-radio):checked, .ag-row-selected .ag-cell:not(.ag-cell-focus)')].filter((element) => element.checkVisibility());
    const alike = chosen.filter((element) => {
      const others = [...document.querySelectorAll(element.matches('.ag-cell') ? '.ag-row:not(.ag-row-selected) .ag-cell:not(.ag-cell-focus)' : `${element.tagName}.${[...element.classList][0] ?? ''}`)];
      const other = others.find((one) => !chosen.includes(one) && one.checkVisibility());
      return other !== undefined && look(other) === look(element);
    });
    return [...lost.map((element) => `drawn by its colour alone: ${told(element)}`), ...alike.map((element) => `chosen, and looks like the others: ${told(element)}`)];
  });
  return [...new Set(faults)].slice(0, 5);
}

/** The colours of the page again. */
export async function endForcedColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'none' });
}
