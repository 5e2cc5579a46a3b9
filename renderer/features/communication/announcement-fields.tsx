import { NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { CHANNELS, KINDS, type Announcement } from '../../../domain/communication/announcement.ts';
import { CHANNEL_LABELS, COMMUNICATION_TEXTS as TEXTS, KIND_LABELS } from '../../../texts/communication/communication.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
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
      <TextInput label={TEXTS.title} value={title} maxLength={200} required onChange={({ currentTarget }) => onChange({ title: currentTarget.value })} />
      <Textarea label={TEXTS.text} value={text} maxLength={4000} autosize minRows={3} maxRows={8} onChange={({ currentTarget }) => onChange({ text: currentTarget.value })} />
      <TextInput label={TEXTS.link} value={link} maxLength={500} type="url" onChange={({ currentTarget }) => onChange({ link: currentTarget.value.trim() })} />
      <TextInput label={TEXTS.attachment} value={attachment} maxLength={200} onChange={({ currentTarget }) => onChange({ attachment: currentTarget.value })} />
      <Period wanted={wanted} onChange={onChange} />
    </>
  );
}

function Period({ wanted: { channel, from, until }, onChange }: AnnouncementFieldsProps) {
  const setUntil = (lastDay: string, lastHour: string): void => onChange({ until: lastDay === '' ? null : `${lastDay}T${lastHour === '' ? '18:00' : lastHour}` });
  const [day = '', hour = ''] = from.split('T');
  const [endDay = '', endHour = ''] = until?.split('T') ?? [];
  return (
    <div className="communication-period">
      <DayField label={TEXTS.from} day={day} onDay={(next) => onChange({ from: `${next}T${hour}` })} />
      <HourField label={TEXTS.fromHour} hour={hour} onHour={(next) => onChange({ from: `${day}T${next}` })} />
      {channel === 'messaging' ? null : (
        <>
          <DayField label={TEXTS.until} note={TEXTS.untilHelp} day={endDay} onDay={(next) => setUntil(next, endHour)} />
          <HourField label={TEXTS.untilHour} hour={endHour} disabled={until === null} onHour={(next) => setUntil(endDay, next)} />
        </>
      )}
    </div>
  );
}
