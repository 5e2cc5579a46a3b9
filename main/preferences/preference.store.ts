import { Preferences } from '../../contract/console/console.contract.ts';
import type { Store } from '../database/open-store.ts';

/** How each account of this computer likes to see the program; before anybody signs in, as the last one did. */
export interface PreferenceStore {
  read(accountId: string | null): Preferences;
  save(accountId: string | null, preferences: Preferences): void;
}

const INITIAL: Preferences = { theme: 'system', density: 'compact', scale: 100, singleKeys: true };

/** The name under which the last choice of anybody is kept. */
const ANYBODY = '';

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
      return read?.success === true ? read.data : INITIAL;
    },
    save: (accountId, preferences) => saveBoth(accountId, JSON.stringify(preferences)),
  };
}
