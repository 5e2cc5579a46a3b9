import { Button, Switch } from '@mantine/core';
import { ADVISED_SETTINGS } from '../../../../domain/messaging/presets.data.ts';
import { advised, answerFor, MESSAGING_SETTING_TEXTS } from '../../../../texts/messaging/messaging-settings.ts';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { Moderators } from './moderators.tsx';
import { QuietHoursSetting } from './quiet-hours.tsx';
import { SettingCard, useSetting } from './setting-card.tsx';

const { single, reporting } = MESSAGING_SETTING_TEXTS;

/** « Paramètres généraux »: one switch is one sentence of the guide, with its advised value, the gap and the source. */
export function SettingsPanel() {
  return (
    <div className="setting-list">
      <FlagSetting field="studentMayWriteSingleTeacher" title={single.title} source={single.source} advisedValue={ADVISED_SETTINGS.studentMayWriteSingleTeacher.value} />
      <FlagSetting field="reporting" title={reporting.title} source={reporting.source} />
      <Moderators />
      <QuietHoursSetting />
    </div>
  );
}

type Flag = 'studentMayWriteSingleTeacher' | 'reporting';

interface FlagSettingProps {
  readonly field: Flag;
  readonly title: string;
  readonly source: string;
  readonly advisedValue?: boolean;
}

function FlagSetting({ field, title, source, advisedValue }: FlagSettingProps) {
  const { value, was, canEdit, set } = useSetting(field);
  return (
    <SettingCard title={title} isChanged={value !== was} source={source}>
      <div className="setting-row">
        {value === null ? (
          <>
            <StatusBadge kind="inferred">{MESSAGING_SETTING_TEXTS.unsaid}</StatusBadge>
            {canEdit ? <Button aria-label={answerFor(MESSAGING_SETTING_TEXTS.yes, title)} onClick={() => set(true)}>{MESSAGING_SETTING_TEXTS.yes}</Button> : null}
            {canEdit ? <Button aria-label={answerFor(MESSAGING_SETTING_TEXTS.no, title)} onClick={() => set(false)}>{MESSAGING_SETTING_TEXTS.no}</Button> : null}
          </>
        ) : (
          <Switch aria-label={title} label={value ? MESSAGING_SETTING_TEXTS.yes : MESSAGING_SETTING_TEXTS.no} checked={value} disabled={!canEdit} onChange={() => set(!value)} />
        )}
        {advisedValue === undefined ? null : <StatusBadge kind={value === advisedValue ? 'success' : 'advice'}>{advised(advisedValue, value)}</StatusBadge>}
      </div>
    </SettingCard>
  );
}
