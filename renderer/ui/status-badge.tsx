import {
  IconAlertSquareRounded, IconAlertTriangle, IconArrowsSplit, IconBulb, IconCheck, IconCircleOff, IconCloudOff, IconEyeOff,
  IconInfoSquare, IconLock, IconOctagonMinus, IconPencil, type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Everything that a badge may say of a thing. */
export type StatusKind =
  | 'error' | 'warning' | 'advice' | 'success' | 'changed' | 'conflict' | 'refused' | 'unreachable' | 'upstream' | 'inferred' | 'offline' | 'unseen';

/** One meaning, one icon and one colour (ux §3.2). */
const LOOKS: Readonly<Record<StatusKind, { readonly icon: Icon; readonly tone: string }>> = {
  error: { icon: IconAlertTriangle, tone: 'error' },
  warning: { icon: IconAlertSquareRounded, tone: 'warning' },
  advice: { icon: IconBulb, tone: 'info' },
  success: { icon: IconCheck, tone: 'success' },
  changed: { icon: IconPencil, tone: 'changed' },
  conflict: { icon: IconArrowsSplit, tone: 'conflict' },
  refused: { icon: IconOctagonMinus, tone: 'error' },
  unreachable: { icon: IconCircleOff, tone: 'warning' },
  upstream: { icon: IconLock, tone: 'quiet' },
  inferred: { icon: IconInfoSquare, tone: 'quiet' },
  offline: { icon: IconCloudOff, tone: 'offline' },
  unseen: { icon: IconEyeOff, tone: 'quiet' },
};

/** A state, as icon and words; the colour only repeats them. */
export function StatusBadge({ kind, children }: { readonly kind: StatusKind; readonly children: ReactNode }) {
  const { icon: Picture, tone } = LOOKS[kind];
  return (
    <span className={`badge badge-${tone}`} data-kind={kind}>
      <Picture size={14} stroke={1.6} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
