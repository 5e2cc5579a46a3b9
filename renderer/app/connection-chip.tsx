import {
  IconArrowsSplit, IconCalendarExclamation, IconClock, IconCloudCheck, IconCloudOff, IconCloudUp, IconDatabaseX, IconKey, IconOctagonMinus,
  IconRefresh, type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { APP_TEXTS } from '../../texts/app.ts';
import { connectionWords, type ConnectionWords } from '../../texts/connection.ts';
import { useSchool } from '../school/school-context.tsx';
import type { SchoolState } from '../school/school-state.ts';
import { countConflicts, countPending, countRefused } from './pending.ts';
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
  sending: IconRefresh,
  'to-send': IconCloudUp,
  'up-to-date': IconCloudCheck,
};

/** How the console stands with the ENT, in words; opens Synchronisation. */
export function ConnectionChip() {
  const connection = useSchool((state) => state.status.connection);
  const now = useNow();
  const tone = useSchool((state) => wordsOf(state, now).tone);
  // Links are dear to draw: at each edit only what they say is.
  return (
    <Link to="/synchronisation" className={`chip-link badge badge-${tone}`} title={APP_TEXTS.openSync} data-connection={connection}>
      <ChipWords />
    </Link>
  );
}

function ChipWords() {
  const now = useNow();
  const icon = useSchool((state) => wordsOf(state, now).icon);
  const label = useSchool((state) => wordsOf(state, now).label);
  const Picture = ICONS[icon];
  return (
    <>
      <Picture size={15} stroke={1.6} aria-hidden />
      <span>{label}</span>
    </>
  );
}

const KNOWN = new WeakMap<SchoolState, { readonly now: string; readonly words: ConnectionWords }>();

/** The words of one state at one time: several parts of the chip ask for them. */
function wordsOf(state: SchoolState, now: string): ConnectionWords {
  const known = KNOWN.get(state);
  if (known?.now === now) return known.words;
  const words = connectionWords(state.status, { draft: countPending(state), conflicts: countConflicts(state), refused: countRefused(state) }, now);
  KNOWN.set(state, { now, words });
  return words;
}
