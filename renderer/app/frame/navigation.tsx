import { IconAccessible, IconLock, IconLogout } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { degreeOf } from '../../../domain/school/first-degree.ts';
import { DECLARATION_MENTION } from '../../../texts/accessibility/mention.ts';
import { APP_TEXTS, SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { syncBadgeWords } from '../../../texts/frame/connection.ts';
import { CONSOLE_ROLE_LABELS } from '../../../texts/people/roles.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import { quitSeeing } from '../../sheets/see-as/see-as.ts';
import { countPending, countUnsent } from '../../school/edits/count-pending.ts';
import { countConflicts } from './pending.ts';
import { screenDrawn } from '../start/screen-drawn.ts';
import { SCREENS } from '../screens/screens.ts';

/** The screens that exist, and who is signed in. */
export function Navigation() {
  return (
    <nav className="shell-nav" data-zone aria-label={APP_TEXTS.navigation}>
      <ul>
        {SCREENS.map(({ id, path, icon: Picture, starts }) => (
          <li key={id} className={starts === true ? 'nav-start' : undefined}>
            <Link to={path} className="nav-item" activeProps={{ 'aria-current': 'page' }} onClick={quitSeeing}>
              <Picture size={16} stroke={1.6} aria-hidden />
              <span className="nav-label">{SCREEN_TITLES[id]}</span>
              {id === 'sync' ? <SyncBadge /> : null}
              {id === 'controls' ? <LazyControlBadge /> : null}
            </Link>
          </li>
        ))}
      </ul>
      <Account />
    </nav>
  );
}

/** Counting what is wrong is not needed to show the first screen: it is fetched once that is drawn, with the names that it needs. */
const ControlBadge = lazy(() => import('../../controls/control-badge.tsx').then((module) => ({ default: module.ControlBadge })));

function LazyControlBadge() {
  const isNamed = useSchool((state) => state.isNamed);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (isNamed) void screenDrawn().then(() => setAsked(true));
  }, [isNamed]);
  return isAsked ? <Suspense fallback={null}><ControlBadge /></Suspense> : null;
}

function SyncBadge() {
  const draft = useSchool(countPending);
  const conflicts = useSchool(countConflicts);
  if (draft + conflicts === 0) return null;
  return (
    <span className="nav-badge" data-conflicts={conflicts > 0}>
      <span aria-hidden>{conflicts > 0 ? `⚠ ${conflicts}` : draft}</span>
      <span className="hidden-text">{syncBadgeWords(draft, conflicts)}</span>
    </span>
  );
}

const ACCESSIBILITY = { onglet: 'accessibilite' } as const;

const LeaveShared = lazy(async () => ({ default: (await import('../leave-shared.tsx')).LeaveShared }));

/** Signs out; on a shared computer, what waits to be sent is told first. */
function useLeaving() {
  const store = useSchoolStore();
  const { signOut, readProtection } = useActions();
  const [isAsked, setAsked] = useState(false);
  const leave = async (): Promise<void> => {
    const protection = countUnsent(store.getState()) === 0 ? undefined : await readProtection();
    if (protection?.kind === 'done' && protection.protection.shared) setAsked(true);
    else signOut();
  };
  return { leave: () => void leave(), question: isAsked ? <Suspense fallback={null}><LeaveShared onClose={() => setAsked(false)} /></Suspense> : null };
}

/** Who leaves the screen for a while closes it in one gesture. */
function LockButton() {
  const { lockNow } = useActions();
  return <button type="button" className="link-button" onClick={lockNow}><IconLock className="nav-icon" size={18} stroke={1.6} aria-hidden /><span className="nav-words">{APP_TEXTS.lock}</span></button>;
}

function Account() {
  const actor = useSchool((state) => state.actor);
  // The words of the choice of an account: the role alone where the ENT gives no title.
  const title = useSchool(({ session }) => session?.accounts.find(({ id }) => id === actor?.accountId)?.title ?? '');
  // The word of a role follows the degree, and the navigation is not drawn again with what is above it.
  useSchool(({ directory }) => degreeOf(directory));
  const { leave, question } = useLeaving();
  if (actor === null) return null;
  return (
    <div id="compte" className="nav-account">
      <bdi className="nav-actor">{actor.name}</bdi>
      <span className="quiet">{title === '' ? CONSOLE_ROLE_LABELS[actor.role] : title}</span>
      <button type="button" className="link-button" onClick={leave}><IconLogout className="nav-icon" size={18} stroke={1.6} aria-hidden /><span className="nav-words">{APP_TEXTS.signOut}</span></button>
      {question}
      <LockButton />
      <Link to="/parametres" search={ACCESSIBILITY} className="nav-mention"><IconAccessible className="nav-icon" size={18} stroke={1.6} aria-hidden /><span className="nav-words">{DECLARATION_MENTION}</span></Link>
    </div>
  );
}
