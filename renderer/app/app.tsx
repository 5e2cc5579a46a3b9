import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { APP_TEXTS } from '../../texts/app.ts';
import { SignInScreen } from '../features/sign-in/sign-in.screen.tsx';
import { SchoolProvider, useSchool } from '../school/school-context.tsx';
import { readStyleNonce } from '../ui/style-nonce.ts';
import { CONSOLE_THEME, resolveVariables } from '../ui/theme.ts';
import { ApplyPreferences } from './apply-preferences.tsx';
import { createConsoleRouter } from './router.tsx';
import { StartFailure } from './start-failure.tsx';

const router = createConsoleRouter();

/** The whole page. */
export function App({ access }: { readonly access: Parameters<typeof SchoolProvider>[0]['access'] }) {
  return (
    <MantineProvider theme={CONSOLE_THEME} cssVariablesResolver={resolveVariables} defaultColorScheme="auto" getStyleNonce={readStyleNonce}>
      <SchoolProvider access={access}>
        <ApplyPreferences />
        <Phase />
      </SchoolProvider>
    </MantineProvider>
  );
}

function Phase() {
  const phase = useSchool((state) => state.phase);
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
      return <Waiting />;
  }
}

function Waiting() {
  return <output className="hidden-text">{APP_TEXTS.loadingSchool}</output>;
}
