import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { APP_TEXTS, type ScreenId } from '../../../texts/frame/app.ts';
import { useSpokenWords } from '../../platforms/use-spoken-words.ts';
import { Presentation, togglePresentation } from '../../presentation/presentation.tsx';
import { usePresenting } from '../../presentation/presenting.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { useSeenAs } from '../../sheets/see-as/see-as.ts';
import { useOpenSheet } from '../../sheets/open-sheet.ts';
import { InspectorProvider } from '../../ui/inspector-slot.tsx';
import { focusAccount } from './account-button.ts';
import { Announcer } from './announcer.tsx';
import { focusWork } from './focus-zones.ts';
import { Header } from './header.tsx';
import { LockWarning } from './lock-warning.tsx';
import { Navigation } from './navigation.tsx';
import { useNoteGuidedVisit } from '../screens/note-guided-visit.ts';
import { screenDrawn } from '../start/screen-drawn.ts';
import { StatusLine } from './status-line.tsx';
import { useHandedFile } from '../take-handed-file.ts';
import { useCurrentScreen } from '../screens/use-current-screen.ts';
import { useBareInspector } from './use-bare-inspector.ts';
import { useShellKeys } from './use-shell-keys.ts';

/** The frame around the screens: header, navigation, work area, inspector, status line (ux §2.2). */
export function Shell() {
  const [isShown, setInspector] = useState(true);
  const [hasHelp, setHelp] = useState(false);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const screen = useCurrentScreen();
  useNoteGuidedVisit(screen);
  useHandedFile();
  const isTraining = useSchool((state) => state.session?.training ?? false);
  const isReady = useSchool((state) => state.phase === 'ready');
  const isNamed = useSchool((state) => state.isNamed);
  const isHeld = useSchool((state) => state.held !== null);
  const isPresenting = usePresenting((state) => state.isOn);
  // What nobody said to be fictitious is real.
  const areReal = useSchool((state) => state.school?.fictitious !== true);
  const hasSheet = useOpenSheet() !== undefined;
  const hasInspector = isShown && (hasSheet || !NO_INSPECTOR.has(screen));
  useShellKeys({ screen, toggleInspector: () => setInspector((on) => !on), openHelp: () => setHelp(true), present: () => togglePresentation(areReal) });
  useSpokenWords();
  useBareInspector(place);
  return (
    <InspectorProvider place={place}>
      <div className="shell" data-inspector={hasInspector} data-ready={isReady} data-presenting={isPresenting}>
        <a className="skip-link" href="#travail" onClick={skipTo(focusWork)}>{APP_TEXTS.skip}</a>
        <a className="skip-link" href="#compte" onClick={skipTo(focusAccount)}>{APP_TEXTS.skipToAccount}</a>
        {isTraining ? <Suspense fallback={null}><ScenarioGuide /></Suspense> : null}
        <Header hasInspector={hasInspector} onInspector={() => setInspector((on) => !on)} />
        {NAVIGATION}
        <main id="travail" className="shell-work" data-zone data-held={isHeld} tabIndex={-1} aria-label={APP_TEXTS.work}>
          {isHeld ? <Suspense fallback={null}><HeldEdit /></Suspense> : null}
          {isReady && (isNamed || NEEDS_NO_NAME.has(screen)) ? <Work /> : null}
        </main>
        <aside className="shell-inspector" data-zone tabIndex={-1} aria-label={APP_TEXTS.inspector} hidden={!hasInspector}>
          <Inspector onPlace={setPlace} hint={emptyHint(screen)} />
        </aside>
        <Presentation />
        <LockWarning />
        <StatusLine onHelp={() => setHelp(true)} />
        <Announcer screen={screen} />
        <PlannedReport />
      </div>
      {hasHelp ? <Suspense fallback={null}><HelpPanel screen={screen} onClose={() => setHelp(false)} /></Suspense> : null}
    </InspectorProvider>
  );
}

/** Another screen draws it again no more than its two entries that it changes: those follow the router by themselves. */
const NAVIGATION = <Navigation />;

/** What writes the report that is due, once there are names. */
function PlannedReport() {
  const isNamed = useSchool((state) => state.phase === 'ready' && state.isNamed);
  return isNamed ? <Suspense fallback={null}><ReportWatch /></Suspense> : null;
}

/** The screen, or the rubriques through somebody's eyes. */
function Work() {
  const seen = useSeenAs();
  if (seen === undefined) return <Outlet />;
  return <Suspense fallback={null}><SeeAsView key={seen.name} seen={seen} /></Suspense>;
}

// What a start does not show comes when it is asked for, or while nothing is.
const HeldEdit = lazy(async () => ({ default: (await import('./held-edit.tsx')).HeldEdit }));
const HelpPanel = lazy(async () => ({ default: (await import('../../features/help/help-panel.tsx')).HelpPanel }));
const ScenarioGuide = lazy(async () => ({ default: (await import('../../training/scenario/scenario-guide.tsx')).ScenarioGuide }));
const ReportWatch = lazy(async () => {
  await screenDrawn();
  return { default: (await import('../../features/figures/report/report-watch.tsx')).ReportWatch };
});
const SheetHost = lazy(async () => ({ default: (await import('../../sheets/sheet-host.tsx')).SheetHost }));
const SeeAsView = lazy(async () => ({ default: (await import('../../sheets/see-as/see-as-view.tsx')).SeeAsView }));

/** The fragment belongs to the router: a skip link moves the focus itself. */
function skipTo(move: () => void): (event: { preventDefault(): void }) => void {
  return (event) => {
    event.preventDefault();
    move();
  };
}

/** The screens that show their first line before people have their names. */
const NEEDS_NO_NAME: ReadonlySet<ScreenId> = new Set<ScreenId>(['dashboard', 'rubriques']);

/** The screens that put nothing in the inspector: it opens there for the sheet of somebody only. */
const NO_INSPECTOR: ReadonlySet<ScreenId> = new Set<ScreenId>(['dashboard', 'situation', 'sheet', 'whatIf', 'families', 'communication', 'homePage', 'schoolYear', 'figures', 'importer', 'training', 'settings']);

/** The screens where choosing a line fills the inspector; the others say themselves what they put there. */
const HAS_LINES: ReadonlySet<ScreenId> = new Set<ScreenId>(['controls', 'directory', 'groups', 'rubriques', 'services', 'gar', 'replacements', 'inspections', 'accounts']);

function emptyHint(screen: ScreenId): string {
  if (screen === 'sync') return APP_TEXTS.emptySync;
  return HAS_LINES.has(screen) ? APP_TEXTS.emptyInspector : '';
}

interface InspectorProps {
  readonly onPlace: (place: HTMLElement | null) => void;
  /** What an empty inspector says. */
  readonly hint: string;
}

function Inspector({ onPlace, hint }: InspectorProps) {
  const sheet = useOpenSheet();
  return (
    <>
      {sheet === undefined ? null : <Suspense fallback={null}><SheetHost target={sheet} /></Suspense>}
      <div className="inspector-place" ref={onPlace} hidden={sheet !== undefined} data-empty={hint} />
    </>
  );
}
