import { z } from 'zod';
import { Preferences } from '../../contract/console/console.contract.ts';
import type { Store } from '../database/open-store.ts';

/** How each account of this computer likes to see the program; before anybody signs in, as the last one did. */
export interface PreferenceStore {
  read(accountId: string | null): Preferences;
  save(accountId: string | null, preferences: Preferences): void;
  /** Notes that an account is here (`now`: ISO 8601), and gives the end of its visit before this one; null at the first. */
  visit(accountId: string, now: string): string | null;
}

/** An absence at least this long ends a visit; inferred: a morning's break does not, a night does. */
const ABSENCE_MS = 4 * 3_600_000;

const Visit = z.object({ previous: z.string().nullable(), seen: z.string() });

/** How the program looks before anybody chose. */
export const INITIAL_PREFERENCES: Preferences = { theme: 'system', density: 'compact', scale: 100, singleKeys: true };

/** The name under which the last choice of anybody is kept. */
const ANYBODY = '';

/** Before the account in the name under which its visits are kept: no account of an ENT begins so. */
const VISIT = 'visit ';

/** Prepares the statements of the preferences. */
export function createPreferenceStore(store: Store): PreferenceStore {
  const find = store.prepare<[string], string>('SELECT value FROM preference WHERE account = ?').pluck();
  const put = store.prepare<[string, string]>('INSERT OR REPLACE INTO preference VALUES (?, ?)');
  const saveBoth = store.transaction((accountId: string | null, value: string) => {
    put.run(ANYBODY, value);
    if (accountId !== null) {
      put.run(accountId, value);
    }
  });
  return {
    read: (accountId) => {
      const text = find.get(accountId ?? ANYBODY) ?? find.get(ANYBODY);
      const read = text === undefined ? undefined : Preferences.safeParse(JSON.parse(text));
      return read?.success === true ? read.data : INITIAL_PREFERENCES;
    },
    save: (accountId, preferences) => saveBoth(accountId, JSON.stringify(preferences)),
    visit: (accountId, now) => {
      const key = VISIT + accountId;
      const text = find.get(key);
      const known = text === undefined ? undefined : Visit.safeParse(JSON.parse(text)).data;
      const isNew = known !== undefined && Date.parse(now) - Date.parse(known.seen) >= ABSENCE_MS;
      const previous = isNew ? known.seen : (known?.previous ?? null);
      put.run(key, JSON.stringify({ previous, seen: now }));
      return previous;
    },
  };
}
