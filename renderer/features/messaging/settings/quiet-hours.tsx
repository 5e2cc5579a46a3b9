import { Button, Switch } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { sameJson } from '../../../../domain/kernel/json.ts';
import type { QuietHours } from '../../../../domain/messaging/messaging-settings.ts';
import { quietAt } from '../../../../domain/messaging/quiet-now.ts';
import { holidaysOf, readSchoolCalendar } from '../../../../domain/school-year/school-calendar.ts';
import { hoursGap, MESSAGING_SETTING_TEXTS } from '../../../../texts/messaging/messaging-settings.ts';
import { CALENDAR_TEXTS, quietWords } from '../../../../texts/year/school-calendar.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { HourField } from '../../../ui/fields/hour-field.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { CIRCULAR_HOURS, hoursOff } from './circular-hours.ts';
import { SettingCard, useSetting } from './setting-card.tsx';

const { quiet: TEXTS, unsaid } = MESSAGING_SETTING_TEXTS;

/** The hours during which the ENT holds updates back: those of the circular, or the school's own. */
export function QuietHoursSetting() {
  const { value, was, canEdit, set } = useSetting('quietHours');
  const hours = value ?? { ...CIRCULAR_HOURS, enabled: false };
  const off = hoursOff(hours);
  return (
    <SettingCard title={TEXTS.title} isChanged={!sameJson(value, was)} source={TEXTS.source}>
      <div className="setting-row">
        <Switch label={TEXTS.enabled} checked={hours.enabled} disabled={!canEdit} onChange={() => set({ ...hours, enabled: !hours.enabled })} />
        {value === null ? <StatusBadge kind="inferred">{unsaid}</StatusBadge> : null}
        {off === 0 ? null : <StatusBadge kind="advice">{hoursGap(off)}</StatusBadge>}
      </div>
      <div className="hour-fields">
        <HourPair label={TEXTS.weekdays} pair={hours.weekdays} disabled={!canEdit || !hours.enabled} onChange={(weekdays) => set({ ...hours, weekdays })} />
        <HourPair label={TEXTS.weekend} pair={hours.weekend} disabled={!canEdit || !hours.enabled} onChange={(weekend) => set({ ...hours, weekend })} />
      </div>
      <div className="setting-row">
        <Switch label={TEXTS.holidays} checked={hours.holidays} disabled={!canEdit || !hours.enabled} onChange={() => set({ ...hours, holidays: !hours.holidays })} />
        {canEdit && off > 0 ? <Button onClick={() => set({ ...CIRCULAR_HOURS, enabled: hours.enabled, holidays: hours.holidays })}>{TEXTS.circular}</Button> : null}
      </div>
      {hours.enabled ? <QuietNow hours={hours} /> : null}
      <p className="quiet">{TEXTS.holidaysSource} <Link to="/annee-scolaire">{CALENDAR_TEXTS.title}</Link></p>
    </SettingCard>
  );
}

/** Whether they apply at this hour, and when that changes, holidays known. */
function QuietNow({ hours }: { readonly hours: QuietHours }) {
  const view = useSchool((state) => state.view);
  return <output>{quietWords(quietAt(hours, holidaysOf(readSchoolCalendar(view)), useNow()))}</output>;
}

type Pair = QuietHours['weekdays'];

interface HourPairProps {
  readonly label: string;
  readonly pair: Pair;
  readonly disabled: boolean;
  readonly onChange: (pair: Pair) => void;
}

function HourPair({ label, pair, disabled, onChange }: HourPairProps) {
  return (
    <fieldset className="chips">
      <legend>{label}</legend>
      <div className="hour-pair">
        <HourField isKept label={TEXTS.from} hour={pair.from} disabled={disabled} onHour={(from) => onChange({ ...pair, from })} />
        <HourField isKept label={TEXTS.to} hour={pair.to} disabled={disabled} onHour={(to) => onChange({ ...pair, to })} />
      </div>
    </fieldset>
  );
}
