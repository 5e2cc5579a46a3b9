import { NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { CHANNELS, KINDS, type Announcement } from '../../../domain/communication/announcement.ts';
import { isLink } from '../../../domain/kernel/link.ts';
import { CHANNEL_LABELS, COMMUNICATION_TEXTS as TEXTS, KIND_LABELS } from '../../../texts/communication/communication.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { CheckedField } from '../../ui/fields/checked-field.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { endError } from '../../ui/fields/end-error.ts';
import { HourField } from '../../ui/fields/hour-field.tsx';

interface AnnouncementFieldsProps {
  readonly wanted: Announcement;
  readonly onChange: (fields: Partial<Announcement>) => void;
}

/** What is said, how, and when. */
export function AnnouncementFields({ wanted, onChange }: AnnouncementFieldsProps) {
  const { channel, kind, title, text, link, attachment } = wanted;
  return (
    <>
      <Radio.Group label={TEXTS.channel} value={channel} onChange={(value) => onChange({ channel: CHANNELS.find((one) => one === value) ?? 'announcement' })}>
        {CHANNELS.map((one) => <Radio key={one} value={one} label={CHANNEL_LABELS[one]} />)}
      </Radio.Group>
      <NativeSelect label={TEXTS.kind} value={kind} data={KINDS.map((one) => ({ value: one, label: KIND_LABELS[one] }))} onChange={({ currentTarget }) => onChange({ kind: KINDS.find((one) => one === currentTarget.value) ?? 'information' })} />
      <CheckedField label={TEXTS.title} value={title} maxLength={200} required fits={(typed) => typed.trim() !== ''} rule={UI_TEXTS.titleRule} onValue={(typed) => onChange({ title: typed })} />
      <Textarea label={TEXTS.text} value={text} maxLength={4000} autosize minRows={3} maxRows={8} onChange={({ currentTarget }) => onChange({ text: currentTarget.value })} />
      <CheckedField label={TEXTS.link} value={link} maxLength={500} type="url" fits={isLink} rule={UI_TEXTS.linkRule} onValue={(typed) => onChange({ link: typed.trim() })} />
      <TextInput label={TEXTS.attachment} value={attachment} maxLength={200} onChange={({ currentTarget }) => onChange({ attachment: currentTarget.value })} />
      <Period wanted={wanted} onChange={onChange} />
    </>
  );
}

function Period({ wanted, onChange }: AnnouncementFieldsProps) {
  const [day = '', hour = ''] = wanted.from.split('T');
  return (
    <div className="communication-period">
      <DayField label={TEXTS.from} day={day} onDay={(next) => onChange({ from: `${next}T${hour}` })} />
      <HourField label={TEXTS.fromHour} hour={hour} onHour={(next) => onChange({ from: `${day}T${next}` })} />
      {wanted.channel === 'messaging' ? null : <End wanted={wanted} onChange={onChange} />}
    </div>
  );
}

function End({ wanted: { from, until }, onChange }: AnnouncementFieldsProps) {
  const [firstDay = '', firstHour = ''] = from.split('T');
  const [day = '', hour = ''] = until?.split('T') ?? [];
  const set = (lastDay: string, lastHour: string): void => onChange({ until: lastDay === '' ? null : `${lastDay}T${lastHour}` });
  const isTooEarly = day === firstDay && hour !== '' && hour <= firstHour;
  return (
    <>
      <DayField label={TEXTS.until} note={TEXTS.untilHelp} day={day} error={endError(firstDay, day)} onDay={(next) => set(next, hour === '' ? '18:00' : hour)} />
      <HourField label={TEXTS.untilHour} hour={hour} disabled={until === null} error={isTooEarly ? UI_TEXTS.endHourRule : null} onHour={(next) => set(day, next)} />
    </>
  );
}
