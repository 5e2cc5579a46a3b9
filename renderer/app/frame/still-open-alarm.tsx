import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { STILL_OPEN_TEXTS as TEXTS } from '../../../texts/frame/still-open.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';

const TEN_MINUTES_MS = 600_000;

/**
 * On every screen, that accesses to a lesson book stay open past their end on a platform (connectors.md §7.9), for whoever may close them; leads administrators
 * to what holds them, the others to whom to ask. Asked again every ten minutes.
 */
export function StillOpenAlarm() {
  const { readPlatforms } = useActions();
  const role = useSchool(({ actor }) => actor?.role);
  const count = useSchool(({ platforms }) => platforms.stillOpen.length);
  const isConcerned = role !== undefined && mayEdit(role, 'inspection');
  useEffect(() => {
    if (!isConcerned) return undefined;
    const asking = setInterval(() => void readPlatforms(), TEN_MINUTES_MS);
    return () => clearInterval(asking);
  }, [isConcerned, readPlatforms]);
  if (!isConcerned || count === 0) return null;
  const way = role === 'administrator' ? { to: '/parametres', search: { onglet: 'connecteur' } } as const : { to: '/tableau-de-bord' } as const;
  return (
    <div className="status-alarm" role="alert">
      <Link {...way}><IconAlertTriangle size={14} stroke={1.8} aria-hidden /> {TEXTS.alarm(count)}</Link>
    </div>
  );
}
