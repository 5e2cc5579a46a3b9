import type { ReactNode } from 'react';
import { setMessagingSetting, type SettableMessaging } from '../../../../domain/messaging/matrix-gestures.ts';
import { readMessagingSettings } from '../../../../domain/messaging/messaging-settings.ts';
import { MESSAGING_SETTING_TEXTS } from '../../../../texts/messaging/messaging-settings.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';

/** A general parameter, before and with the draft, and how to set it. */
export function useSetting<Field extends keyof SettableMessaging>(field: Field) {
  const view = useSchool((state) => state.view);
  const before = useSchool((state) => state.before);
  const canEdit = useMayEdit('messagingSettings');
  const { record } = useActions();
  const store = useSchoolStore();
  const value: SettableMessaging[Field] = readMessagingSettings(view)[field];
  const was: SettableMessaging[Field] = readMessagingSettings(before)[field];
  return { value, was, canEdit, set: (next: SettableMessaging[Field]) => record(setMessagingSetting(store.getState().view, field, next)) };
}

interface SettingCardProps {
  readonly title: string;
  readonly isChanged: boolean;
  readonly source: string;
  readonly children: ReactNode;
}

/** One parameter: its sentence, its value, whether the draft changes it, its source. */
export function SettingCard({ title, isChanged, source, children }: SettingCardProps) {
  return (
    <section className={isChanged ? 'setting is-changed' : 'setting'} aria-label={title}>
      <h2>{title} {isChanged ? <StatusBadge kind="changed">{MESSAGING_SETTING_TEXTS.changed}</StatusBadge> : null}</h2>
      {children}
      <p className="source-line">{source}</p>
    </section>
  );
}
