import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { isHeadRole } from '../../../domain/roles/role-matrix.ts';
import { APP_TEXTS } from '../../../texts/frame/app.ts';
import { SignInScreen } from '../../features/sign-in/sign-in.screen.tsx';
import { SchoolProvider, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import type { SchoolState } from '../../school/store/school-state.ts';
import { readStyleNonce } from '../../ui/grid/style-nonce.ts';
import { CONSOLE_THEME, resolveVariables } from '../../ui/theme.ts';
import { TrainingBand } from '../../training/training-band.tsx';
import { ApplyPreferences } from '../apply-preferences.tsx';
import { preloadScreens } from './preload-screens.ts';
import { createConsoleRouter } from '../screens/router.tsx';
import type { ScreenPath } from '../screens/screens.ts';
import { StartFailure } from './start-failure.tsx';

/** The whole page. */
export function App({ access }: { readonly access: Parameters<typeof SchoolProvider>[0]['access'] }) {
  return (
    <MantineProvider theme={CONSOLE_THEME} cssVariablesResolver={resolveVariables} defaultColorScheme="auto" getStyleNonce={readStyleNonce}>
      <SchoolProvider access={access}>
        <ApplyPreferences />
        <TrainingBand />
        <Phase />
      </SchoolProvider>
    </MantineProvider>
  );
}

/** Most starts are not the first: its screens come when they are needed. */
const FirstRunScreen = lazy(async () => ({ default: (await import('../../features/first-run/first-run.screen.tsx')).FirstRunScreen }));

function Phase() {
  const phase = useSchool((state) => state.phase);
  const step = useSchool((state) => state.session?.firstRun ?? null);
  const router = useRouterOfRole(phase);
  if (step !== null && (phase === 'ready' || phase === 'signed-out')) return <Suspense fallback={<Waiting />}><FirstRunScreen step={step} /></Suspense>;
  switch (phase) {
    case 'loading':
    case 'ready':
      // Mounted out of sight while the data come: the screen is fetched and the frame drawn meanwhile.
      return (
        <>
          <RouterProvider router={router} />
          {phase === 'loading' ? <Waiting /> : null}
        </>
      );
    case 'signed-out':
      return <SignInScreen />;
    case 'failed':
      return <StartFailure />;
    default:
      return <Opening />;
  }
}

/** The router of this page; another account begins on its own first screen, and the other screens come while nothing is asked. */
function useRouterOfRole(phase: SchoolState['phase']) {
  const store = useSchoolStore();
  const [router] = useState(() => createConsoleRouter(() => homeOf(store.getState().session)));
  const visit = useRef<'first' | 'shown' | 'left'>('first');
  useEffect(() => {
    if (phase === 'signed-out' && visit.current === 'shown') visit.current = 'left';
    if (phase !== 'ready') return undefined;
    // Whoever was here before may have left on a screen that is not for this account.
    if (visit.current === 'left') void router.navigate({ to: '/', replace: true });
    visit.current = 'shown';
    return preloadScreens(router);
  }, [phase, router]);
  return router;
}

function homeOf(session: SchoolState['session']): ScreenPath {
  const role = session?.signedIn?.role;
  return role !== undefined && isHeadRole(role) ? '/ma-situation' : '/tableau-de-bord';
}

/** Longest start of which nothing is said, in milliseconds; the style sheet has the same. */
const UNSAID_MS = 1000;

/** Before the console has answered, nothing else is on screen; what index.html said already goes on. */
function Opening() {
  const [isLate] = useState(() => performance.now() > UNSAID_MS);
  return <output className="opening" data-late={isLate}>{APP_TEXTS.opening}</output>;
}

function Waiting() {
  return <output className="hidden-text">{APP_TEXTS.loadingSchool}</output>;
}
