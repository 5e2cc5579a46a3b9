import type { ScreenId } from '../../texts/app.ts';

/** The screens that exist, in the order of the navigation. */
export const SCREENS_IN_ORDER: readonly ScreenId[] = ['directory', 'groups', 'rubriques', 'sync', 'journal', 'settings'];
