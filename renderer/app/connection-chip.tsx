import {
  IconArrowsSplit, IconCalendarExclamation, IconClock, IconCloudCheck, IconCloudOff, IconCloudUp, IconDatabaseX, IconHourglass, IconKey, IconOctagonMinus,
  IconRefresh, type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { APP_TEXTS } from '../../texts/frame/app.ts';
import { connectionWords, type ConnectionWords } from '../../texts/frame/connection.ts';
import { useSchool } from '../school/school-context.tsx';
import { countPending } from '../school/count-pending.ts';
import { countConflicts, countRefused } from './pending.ts';
import { useNow } from '../ui/use-now.ts';

const ICONS: Readonly<Record<ConnectionWords['icon'], Icon>> = {
  refused: IconOctagonMinus,
  conflict: IconArrowsSplit,
  clock: IconClock,
  key: IconKey,
  offline: IconCloudOff,
  unreachable: IconCloudOff,
  disk: IconDatabaseX,
  old: IconCalendarExclamation,
  lease: IconHourglass,
  sending: IconRefresh,
  'to-send': IconCloudUp,
  'up-to-date': IconCloudCheck,
};

/** How the console stands with the ENT, in words; opens Synchronisation. */
export function ConnectionChip() {
  // Links are dear to draw, and words that name a date to make: an edit after another changes none of these.
  const status = useSchool((state) => state.status);
  const conflicts = useSchool(countConflicts);
  const refused = useSchool(countRefused);
  const hasDraft = useSchool((state) => countPending(state) > 0);
  const { icon, tone, label } = connectionWords(status, { hasDraft, conflicts, refused }, useNow());
  const Picture = ICONS[icon];
  return (
    <Link to="/synchronisation" className={`chip-link badge badge-${tone}`} title={APP_TEXTS.openSync} data-connection={status.connection}>
      <Picture size={15} stroke={1.6} aria-hidden />
      <span>{label}</span>
    </Link>
  );
}
