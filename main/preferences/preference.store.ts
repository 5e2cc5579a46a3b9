import { z } from 'zod';
import { Preferences } from '../../contract/console/preferences.ts';
import type { Store } from '../database/open-store.ts';
import { createNamedValues } from './named-values.store.ts';

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
  const values = createNamedValues(store);
  const saveBoth = store.transaction((accountId: string | null, preferences: Preferences) => {
    // What one was led to, and what one noted, is one’s own; how the program looks goes to whoever comes next.
    const { guide: _, corrections: __, ...looks } = preferences;
    values.keep(ANYBODY, looks);
    if (accountId !== null) {
      values.keep(accountId, preferences);
    }
  });
  return {
    read: (accountId) => values.read(accountId ?? ANYBODY, Preferences) ?? values.read(ANYBODY, Preferences) ?? INITIAL_PREFERENCES,
    save: (accountId, preferences) => saveBoth(accountId, preferences),
    visit: (accountId, now) => {
      const key = VISIT + accountId;
      const known = values.read(key, Visit);
      const isNew = known !== undefined && Date.parse(now) - Date.parse(known.seen) >= ABSENCE_MS;
      const previous = isNew ? known.seen : (known?.previous ?? null);
      values.keep(key, { previous, seen: now });
      return previous;
    },
  };
}
