import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { ScreenFailure } from './screen-failure.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, errorComponent: ScreenFailure, notFoundComponent: () => null });

/** What another screen may ask to be shown. */
interface ShownSearch {
  readonly id?: string;
}

const readShown = (search: Record<string, unknown>): ShownSearch =>
  typeof search['id'] === 'string' ? { id: search['id'].slice(0, 100) } : {};

/** Whether the check before sending is open: Ctrl Entrée from anywhere goes there. */
interface SendSearch {
  readonly envoyer?: 1;
}

const readSend = (search: Record<string, unknown>): SendSearch => (search['envoyer'] === undefined ? {} : { envoyer: 1 });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/rubriques', throw: true });
  },
});
const directory = createRoute({
  getParentRoute: () => root,
  path: '/annuaire',
  validateSearch: readShown,
  component: lazyRouteComponent(() => import('../features/directory/directory.screen.tsx'), 'DirectoryScreen'),
});
const groups = createRoute({
  getParentRoute: () => root,
  path: '/groupes',
  validateSearch: readShown,
  component: lazyRouteComponent(() => import('../features/groups/groups.screen.tsx'), 'GroupsScreen'),
});
const rubriques = createRoute({
  getParentRoute: () => root,
  path: '/rubriques',
  validateSearch: readShown,
  component: lazyRouteComponent(() => import('../features/rubriques/rubriques.screen.tsx'), 'RubriquesScreen'),
});
const messaging = createRoute({
  getParentRoute: () => root,
  path: '/messagerie',
  component: lazyRouteComponent(() => import('../features/messaging/messaging.screen.tsx'), 'MessagingScreen'),
});
const services = createRoute({
  getParentRoute: () => root,
  path: '/services',
  component: lazyRouteComponent(() => import('../features/services/services.screen.tsx'), 'ServicesScreen'),
});
const sync = createRoute({
  getParentRoute: () => root,
  path: '/synchronisation',
  validateSearch: readSend,
  component: lazyRouteComponent(() => import('../features/sync/sync.screen.tsx'), 'SyncScreen'),
});
const journal = createRoute({
  getParentRoute: () => root,
  path: '/journal',
  component: lazyRouteComponent(() => import('../features/journal/journal.screen.tsx'), 'JournalScreen'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/parametres',
  component: lazyRouteComponent(() => import('../features/settings/settings.screen.tsx'), 'SettingsScreen'),
});

const tree = root.addChildren([home, directory, groups, rubriques, messaging, services, sync, journal, settings]);

/** The screens by their address, kept in the fragment so that any host can serve the page. */
export function createConsoleRouter() {
  return createRouter({ routeTree: tree, history: createHashHistory(), defaultPreload: 'intent', defaultPendingMs: 150, scrollRestoration: false });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
