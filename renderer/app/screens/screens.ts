import {
  IconApps, IconBooks, IconCalendarRepeat, IconCalendarUser, IconChartBar, IconEye, IconFileImport, IconHelpCircle, IconHistory, IconHome, IconKey, IconLayoutDashboard, IconLifebuoy, IconListCheck, IconMail, IconRefresh, IconSchool, IconSettings, IconSitemap, IconSpeakerphone, IconUserCheck, IconUsers, IconUsersGroup, type Icon,
} from '@tabler/icons-react';
import type { ScreenId } from '../../../texts/frame/app.ts';

/** The addresses of the screens, in the fragment. */
export type ScreenPath = NavigationPath | '/feuille-application';

/** Those of the navigation. */
type NavigationPath = '/tableau-de-bord' | '/ma-situation' | '/depannage-familles' | '/controles' | '/annuaire' | '/groupes' | '/rubriques' | '/messagerie' | '/services' | '/gar' | '/remplacements' | '/inspections' | '/comptes' | '/communication' | '/page-d-accueil' | '/annee-scolaire' | '/indicateurs' | '/et-si' | '/synchronisation' | '/journal' | '/importer' | '/formation' | '/parametres';

/** A screen as the navigation shows it. */
export interface ScreenEntry {
  readonly id: ScreenId;
  readonly path: ScreenPath;
  readonly icon: Icon;
  /** Starts a new part of the navigation. */
  readonly starts?: boolean;
}

/** The screens in the order of the navigation, which is also that of Ctrl 1 to Ctrl 9. */
export const SCREENS: readonly ScreenEntry[] = [
  { id: 'dashboard', path: '/tableau-de-bord', icon: IconLayoutDashboard },
  { id: 'controls', path: '/controles', icon: IconListCheck },
  { id: 'directory', path: '/annuaire', icon: IconUsers, starts: true },
  { id: 'groups', path: '/groupes', icon: IconUsersGroup },
  { id: 'rubriques', path: '/rubriques', icon: IconSitemap },
  { id: 'messaging', path: '/messagerie', icon: IconMail },
  { id: 'services', path: '/services', icon: IconApps },
  { id: 'gar', path: '/gar', icon: IconBooks },
  { id: 'replacements', path: '/remplacements', icon: IconCalendarUser },
  { id: 'inspections', path: '/inspections', icon: IconEye },
  { id: 'accounts', path: '/comptes', icon: IconKey },
  { id: 'communication', path: '/communication', icon: IconSpeakerphone },
  { id: 'homePage', path: '/page-d-accueil', icon: IconHome },
  { id: 'schoolYear', path: '/annee-scolaire', icon: IconCalendarRepeat },
  { id: 'figures', path: '/indicateurs', icon: IconChartBar },
  { id: 'whatIf', path: '/et-si', icon: IconHelpCircle },
  { id: 'situation', path: '/ma-situation', icon: IconUserCheck },
  { id: 'families', path: '/depannage-familles', icon: IconLifebuoy },
  { id: 'sync', path: '/synchronisation', icon: IconRefresh, starts: true },
  { id: 'journal', path: '/journal', icon: IconHistory },
  { id: 'importer', path: '/importer', icon: IconFileImport },
  { id: 'training', path: '/formation', icon: IconSchool },
  { id: 'settings', path: '/parametres', icon: IconSettings },
];

/** Every address with its screen: those of the navigation, and those that another screen opens. */
export const SCREEN_OF_PATH: ReadonlyMap<string, ScreenId> = new Map<string, ScreenId>([
  ...SCREENS.map(({ path, id }) => [path, id] as const),
  ['/feuille-application', 'sheet'],
]);
