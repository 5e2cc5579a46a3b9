import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** What the live regions said, in order. */
    announced?: string[];
  }
}

/**
 * Notes what a screen reader would say by itself: an alert as it comes, and what a calm region that is there already comes to hold. One
 * that is born with its words says nothing.
 */
export function listenToRegions(page: Page): Promise<void> {
  return page.evaluate(() => {
    const said: string[] = [];
    window.announced = said;
    const held = new WeakMap<Element, string>();
    const regions = (): readonly Element[] => [...document.querySelectorAll('output, [role="status"], [role="alert"], [aria-live="polite"]')];
    const note = (): void => {
      for (const region of regions()) {
        const text = region.textContent.trim();
        const isHeard = region.matches('[role="alert"]') || held.has(region);
        if (isHeard && text !== (held.get(region) ?? '') && text !== '') said.push(text);
        held.set(region, text);
      }
    };
    note();
    said.length = 0;
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** How many times what matches was said. */
export function timesSaid(page: Page, words: RegExp): Promise<number> {
  return page.evaluate((source) => (window.announced ?? []).filter((text) => new RegExp(source, 'u').test(text)).length, words.source);
}
