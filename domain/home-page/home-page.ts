import type { Intended } from '../draft/intended.ts';
import { setFields } from '../draft/set-fields.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';

/** The key of the only row. */
export const HOME_PAGE_ID = 'general';

/** What one types to say that one knows that nothing brings the old page back (RUB-18, S2-007). */
export const UNDERSTOOD = 'irréversible';

/** What the page is made of; `drafted`: it would be of tiles, the ENT having accepted nothing yet; `unsaid`: the ENT said nothing of it. */
export type HomePageState = 'unsaid' | 'old' | 'drafted' | 'tiles';

/** Where the home page is: the ENT itself states since when it is made of tiles. */
export function homePageState(view: SettingsView): HomePageState {
  const row = view.find('homePage', HOME_PAGE_ID);
  if (row === undefined) return 'unsaid';
  if (fieldValue(row, 'homePage', 'tiles') !== true) return 'old';
  return fieldValue(row, 'homePage', 'activated') === null ? 'drafted' : 'tiles';
}

/** Switches to the page made of tiles; undefined when it is already so. */
export function activateTiles(view: SettingsView, understood: string): Intended | undefined {
  if (fieldValue(view.find('homePage', HOME_PAGE_ID), 'homePage', 'tiles') === true) return undefined;
  const changes = setFields(view, 'homePage', HOME_PAGE_ID, { tiles: true, understood: understood.trim().toLowerCase() });
  return { intention: { kind: 'home.activate' }, changes, atomic: true };
}

/** Whether the page may be so: tiles once it was understood, and never the old page again (S2-007). */
export function decideHomePage({ before, after }: DecisionContext, { id }: Change): Refusal | undefined {
  if (id !== HOME_PAGE_ID) return { kind: 'malformed-key' };
  const [was, set] = [before, after].map((view) => fieldValue(view.find('homePage', id), 'homePage', 'tiles'));
  if (typeof set !== 'boolean') return { kind: 'invalid-value', field: 'tiles' };
  if (was === true && !set) return { kind: 'home-page-irreversible' };
  return set && fieldValue(after.find('homePage', id), 'homePage', 'understood') !== UNDERSTOOD ? { kind: 'home-page-unconfirmed' } : undefined;
}
