import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { ROOT } from './launch.ts';

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

/** The main tasks that a test does by keys alone, and how many each took. */
export interface CountedTasks {
  readonly counted: Readonly<Record<string, number>>;
  task(name: string, does: (keys: KeysAlone) => Promise<void>): Promise<void>;
}

/** Counts the keys of each task that is done on a page. */
export function countTasks(page: Page): CountedTasks {
  const counted: Record<string, number> = {};
  return {
    counted,
    task: (name, does) => test.step(name, async () => {
      const keys = keysAlone(page);
      await does(keys);
      counted[name] = keys.count();
    }),
  };
}

/** What tasks of « Formation » begin by, in the table of docs/accessibility.md. */
export const IN_TRAINING = 'En formation : ';

/** « | Se connecter | 2 | », line by line, of the tasks of « Formation » or of all others. */
export function recordedKeys(inTraining: boolean): Readonly<Record<string, number>> {
  const text = readFileSync(join(ROOT, 'docs/accessibility.md'), 'utf8');
  const rows = [...text.matchAll(/^\| ([^|]+?) \| (\d+) \|/gm)].map(([, name = '', count]) => [name, Number(count)] as const);
  return Object.fromEntries(rows.filter(([name]) => name.startsWith(IN_TRAINING) === inTraining));
}
