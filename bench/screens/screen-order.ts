import type { ScreenId } from '../../texts/frame/app.ts';

/** The screens that exist, in the order of the navigation. */
export const SCREENS_IN_ORDER: readonly ScreenId[] = [
  'dashboard', 'controls', 'directory', 'groups', 'rubriques', 'messaging', 'services', 'gar', 'replacements', 'inspections', 'accounts', 'communication', 'homePage', 'schoolYear', 'figures', 'situation', 'families', 'sync', 'journal', 'importer', 'settings',
];
