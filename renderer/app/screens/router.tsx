import { Navigate, createHashHistory, createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { ScreenPath } from './screens.ts';
import { ScreenFailure } from './screen-failure.tsx';
import { readDirectory, readGar, readImporter, readInspections, readMessaging, readRubrique, readSend, readSettings, readSheet, readShown, readTimetable } from '../../ui/fields/screen-search.ts';
import { Shell } from '../frame/shell.tsx';

/** What the routes know of who is signed in. */
interface RouterContext {
  /** The first screen of this role. */
  readonly home: () => ScreenPath;
}

const root = createRootRouteWithContext<RouterContext>()({ component: Shell, errorComponent: ScreenFailure, notFoundComponent: () => <Navigate to="/" replace /> });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: ({ context }) => {
    redirect({ to: context.home(), throw: true });
  },
});
const dashboard = createRoute({
  getParentRoute: () => root,
  path: '/tableau-de-bord',
  component: lazyRouteComponent(() => import('../../features/dashboard/dashboard.screen.tsx'), 'DashboardScreen'),
});
const situation = createRoute({
  getParentRoute: () => root,
  path: '/ma-situation',
  validateSearch: readShown,
  component: lazyRouteComponent(() => import('../../features/situation/situation.screen.tsx'), 'SituationScreen'),
});
const communication = createRoute({
  getParentRoute: () => root,
  path: '/communication',
  validateSearch: readShown,
  component: lazyRouteComponent(() => import('../../features/communication/communication.screen.tsx'), 'CommunicationScreen'),
});
const homePage = createRoute({
  getParentRoute: () => root,
  path: '/page-d-accueil',
  validateSearch: readShown,
  component: lazyRouteComponent(() => import('../../features/home-page/home-page.screen.tsx'), 'HomePageScreen'),
});
const schoolYear = createRoute({
  getParentRoute: () => root,
  path: '/annee-scolaire',
  component: lazyRouteComponent(() => import('../../features/school-year/school-year.screen.tsx'), 'SchoolYearScreen'),
});
const figures = createRoute({
  getParentRoute: () => root,
  path: '/indicateurs',
  component: lazyRouteComponent(() => import('../../features/figures/figures.screen.tsx'), 'FiguresScreen'),
});
const families = createRoute({
  getParentRoute: () => root,
  path: '/depannage-familles',
  component: lazyRouteComponent(() => import('../../features/families/families.screen.tsx'), 'FamiliesScreen'),
});
const accounts = createRoute({
  getParentRoute: () => root,
  path: '/comptes',
  validateSearch: readShown,
  component: lazyRouteComponent(() => import('../../features/accounts/accounts.screen.tsx'), 'AccountsScreen'),
});
const controls = createRoute({
  getParentRoute: () => root,
  path: '/controles',
  validateSearch: readShown,
  component: lazyRouteComponent(() => import('../../features/controls/controls.screen.tsx'), 'ControlsScreen'),
});
const directory = createRoute({
  getParentRoute: () => root,
  path: '/annuaire',
  validateSearch: readDirectory,
  component: lazyRouteComponent(() => import('../../features/directory/directory.screen.tsx'), 'DirectoryScreen'),
});
const groups = createRoute({
  getParentRoute: () => root,
  path: '/groupes',
  validateSearch: readShown,
  component: lazyRouteComponent(() => import('../../features/groups/groups.screen.tsx'), 'GroupsScreen'),
});
const rubriques = createRoute({
  getParentRoute: () => root,
  path: '/rubriques',
  validateSearch: readRubrique,
  component: lazyRouteComponent(() => import('../../features/rubriques/rubriques.screen.tsx'), 'RubriquesScreen'),
});
const messaging = createRoute({
  getParentRoute: () => root,
  path: '/messagerie',
  validateSearch: readMessaging,
  component: lazyRouteComponent(() => import('../../features/messaging/messaging.screen.tsx'), 'MessagingScreen'),
});
const services = createRoute({
  getParentRoute: () => root,
  path: '/services',
  validateSearch: readShown,
  component: lazyRouteComponent(() => import('../../features/services/services.screen.tsx'), 'ServicesScreen'),
});
const gar = createRoute({
  getParentRoute: () => root,
  path: '/gar',
  validateSearch: readGar,
  component: lazyRouteComponent(() => import('../../features/gar/gar.screen.tsx'), 'GarScreen'),
});
const replacements = createRoute({
  getParentRoute: () => root,
  path: '/remplacements',
  validateSearch: readTimetable,
  component: lazyRouteComponent(() => import('../../features/replacements/replacements.screen.tsx'), 'ReplacementsScreen'),
});
const inspections = createRoute({
  getParentRoute: () => root,
  path: '/inspections',
  validateSearch: readInspections,
  component: lazyRouteComponent(() => import('../../features/inspections/inspections.screen.tsx'), 'InspectionsScreen'),
});
const sync = createRoute({
  getParentRoute: () => root,
  path: '/synchronisation',
  validateSearch: readSend,
  component: lazyRouteComponent(() => import('../../features/sync/sync.screen.tsx'), 'SyncScreen'),
});
const whatIf = createRoute({
  getParentRoute: () => root,
  path: '/et-si',
  validateSearch: readShown,
  component: lazyRouteComponent(() => import('../../features/what-if/what-if.screen.tsx'), 'WhatIfScreen'),
});
const sheet = createRoute({
  getParentRoute: () => root,
  path: '/feuille-application',
  validateSearch: readSheet,
  component: lazyRouteComponent(() => import('../../features/application-sheet/application-sheet.screen.tsx'), 'ApplicationSheetScreen'),
});
const journal = createRoute({
  getParentRoute: () => root,
  path: '/journal',
  validateSearch: readShown,
  component: lazyRouteComponent(() => import('../../features/journal/journal.screen.tsx'), 'JournalScreen'),
});
const importer = createRoute({
  getParentRoute: () => root,
  path: '/importer',
  validateSearch: readImporter,
  component: lazyRouteComponent(() => import('../../features/importer/importer.screen.tsx'), 'ImporterScreen'),
});
const training = createRoute({
  getParentRoute: () => root,
  path: '/formation',
  component: lazyRouteComponent(() => import('../../features/training/training.screen.tsx'), 'TrainingScreen'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/parametres',
  validateSearch: readSettings,
  component: lazyRouteComponent(() => import('../../features/settings/settings.screen.tsx'), 'SettingsScreen'),
});

const tree = root.addChildren([home, dashboard, situation, communication, homePage, schoolYear, figures, families, controls, directory, accounts, groups, rubriques, messaging, services, gar, replacements, inspections, whatIf, sync, sheet, journal, importer, training, settings]);

/** The screens by their address, kept in the fragment so that any host can serve the page. */
export function createConsoleRouter(firstScreen: () => ScreenPath) {
  return createRouter({ routeTree: tree, context: { home: firstScreen }, history: createHashHistory(), defaultErrorComponent: ScreenFailure, defaultPreload: 'intent', defaultPendingMs: 150, scrollRestoration: false });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
