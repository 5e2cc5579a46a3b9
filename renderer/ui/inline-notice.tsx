import { CloseButton } from '@mantine/core';
import { IconAlertSquareRounded, IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { UI_TEXTS } from '../../texts/frame/ui.ts';
import { announce } from './announce.ts';

const LOOKS = {
  info: { icon: IconInfoCircle, role: 'status' },
  success: { icon: IconCheck, role: 'status' },
  warning: { icon: IconAlertSquareRounded, role: 'alert' },
  error: { icon: IconAlertTriangle, role: 'alert' },
} as const;

interface InlineNoticeProps {
  readonly kind: keyof typeof LOOKS;
  readonly children: ReactNode;
  readonly onClose?: () => void;
}

/** A message under what caused it, with its type in words; it stays until the user goes on (no toast, ux:U7). */
export function InlineNotice({ kind, children, onClose }: InlineNoticeProps) {
  const { icon: Picture, role } = LOOKS[kind];
  const body = useAnnouncedBody(role === 'status');
  return (
    <div className={`notice notice-${kind}`} role={role}>
      <Picture size={16} stroke={1.6} aria-hidden />
      <div className="notice-body" ref={body}>
        <strong>{UI_TEXTS.noticeKinds[kind]}</strong> {children}
      </div>
      {onClose === undefined ? null : <CloseButton size="sm" aria-label={UI_TEXTS.close} onClick={onClose} />}
    </div>
  );
}

/** An alert is said as it comes; a calm message, which is born with its words, is not. */
function useAnnouncedBody(isCalm: boolean) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => (isCalm ? announce(body.current?.textContent ?? '') : undefined), [isCalm]);
  return body;
}
