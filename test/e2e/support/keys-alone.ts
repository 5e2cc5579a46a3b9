import { expect, type Locator, type Page } from '@playwright/test';

/** More Tabs than any screen asks to reach one of its controls: beyond, it cannot be reached, or the focus is held somewhere. */
const MOST_TABS = 60;

/** A person who has a keyboard and nothing else; every key they press is counted. */
export interface KeysAlone {
  /** Presses a key or a combination so many times. */
  press(key: string, times?: number): Promise<void>;
  /** Types a text, a key a letter. */
  type(text: string): Promise<void>;
  /** Presses Tab, or another key, until that has the focus; fails where it cannot be reached. */
  reach(target: Locator, key?: string): Promise<void>;
  /** How many keys since the beginning. */
  count(): number;
}

/** Begins to count. */
export function keysAlone(page: Page): KeysAlone {
  let count = 0;
  const press = async (key: string, times = 1): Promise<void> => {
    for (let i = 0; i < times; i++) {
      count += 1;
      await page.keyboard.press(key);
    }
  };
  const hasFocus = (target: Locator): Promise<boolean> => target.evaluateAll((found) => found.some((one) => one === document.activeElement || one.contains(document.activeElement)));
  return {
    press,
    type: async (text) => {
      count += text.length;
      await page.keyboard.type(text);
    },
    reach: async (target, key = 'Tab') => {
      await expect(target.first()).toBeVisible();
      for (let i = 0; i < MOST_TABS && !(await hasFocus(target)); i++) await press(key);
      expect(await hasFocus(target), `${String(target)} is reached by ${key}`).toBe(true);
    },
    count: () => count,
  };
}
