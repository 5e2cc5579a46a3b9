import {
  IconArrowsSplit, IconCalendarExclamation, IconClock, IconCloudCheck, IconCloudOff, IconCloudUp, IconDatabaseX, IconHourglass, IconKey, IconOctagonMinus,
  IconRefresh, type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { APP_TEXTS } from '../../../texts/frame/app.ts';
import type { ConnectionWords } from '../../../texts/frame/connection.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { useConnectionWords } from './use-connection-words.ts';

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
  const connection = useSchool((state) => state.status.connection);
  const { icon, tone, label } = useConnectionWords();
  const Picture = ICONS[icon];
  return (
    <Link to="/synchronisation" className={`chip-link badge badge-${tone}`} title={APP_TEXTS.openSync} data-connection={connection}>
      <Picture size={15} stroke={1.6} aria-hidden />
      <span>{label}</span>
    </Link>
  );
}
