import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ChatSlot } from '../../../../domain/rubriques/rubrique.ts';
import { SETTING_TEXTS } from '../../../../texts/rubriques/rubrique-rights.ts';
import { HourField } from '../../../ui/fields/hour-field.tsx';
import { InspectorSection } from '../../../ui/inspector-section.tsx';

interface ChatHoursProps {
  readonly slots: readonly ChatSlot[];
  readonly isOpen: boolean;
  readonly onChange: (slots: readonly ChatSlot[]) => void;
}

/** The slot proposed first: the lunch break of the days with school meals. */
const FIRST_SLOT: ChatSlot = { days: [1, 2, 4, 5], from: '12:00', to: '14:00' };

/** When the chat of a rubrique is open (dom:R13): days and hours. */
export function ChatHours({ slots, isOpen, onChange }: ChatHoursProps) {
  const replace = (at: number, slot: ChatSlot): void => onChange(slots.map((one, i) => (i === at ? slot : one)));
  return (
    <InspectorSection title={SETTING_TEXTS.chatHours}>
      {slots.length === 0 ? <p className="quiet">{SETTING_TEXTS.chatNoHours}</p> : null}
      <ol className="chat-slots">
        {slots.map((slot, i) => (
          // Slots have no name of their own: their place is what tells them apart.
          <li key={`${i} ${slot.from} ${slot.to}`}>
            <Slot slot={slot} number={i + 1} isOpen={isOpen} onChange={(next) => replace(i, next)} onRemove={() => onChange(slots.filter((_, other) => other !== i))} />
          </li>
        ))}
      </ol>
      {isOpen ? <Button leftSection={<IconPlus size={14} aria-hidden />} onClick={() => onChange([...slots, FIRST_SLOT])}>{SETTING_TEXTS.addSlot}</Button> : null}
    </InspectorSection>
  );
}

interface SlotProps {
  readonly slot: ChatSlot;
  readonly number: number;
  readonly isOpen: boolean;
  readonly onChange: (slot: ChatSlot) => void;
  readonly onRemove: () => void;
}

function Slot({ slot, number, isOpen, onChange, onRemove }: SlotProps) {
  const toggleDay = (day: number): void => {
    const days = slot.days.includes(day) ? slot.days.filter((one) => one !== day) : [...slot.days, day].toSorted((a, b) => a - b);
    if (days.length > 0) onChange({ ...slot, days });
  };
  return (
    <>
      <fieldset className="chat-days" aria-label={SETTING_TEXTS.daysOf(number)}>
        {SETTING_TEXTS.shortDays.map((name, i) => (
          <button key={name} type="button" className="chip" title={SETTING_TEXTS.days[i]} aria-pressed={slot.days.includes(i + 1)} disabled={!isOpen} onClick={() => toggleDay(i + 1)}>{name}</button>
        ))}
      </fieldset>
      <div className="chat-times">
        <Time label={SETTING_TEXTS.fromOf(number)} words={SETTING_TEXTS.from} value={slot.from} isOpen={isOpen} onChange={(from) => onChange({ ...slot, from })} />
        <Time label={SETTING_TEXTS.toOf(number)} words={SETTING_TEXTS.to} value={slot.to} isOpen={isOpen} onChange={(to) => onChange({ ...slot, to })} />
        {isOpen ? <ActionIcon aria-label={SETTING_TEXTS.removeSlot(number)} onClick={onRemove}><IconX size={14} aria-hidden /></ActionIcon> : null}
      </div>
    </>
  );
}

interface TimeProps {
  readonly label: string;
  readonly words: string;
  readonly value: string;
  readonly isOpen: boolean;
  readonly onChange: (value: string) => void;
}

function Time({ label, words, value, isOpen, onChange }: TimeProps) {
  return <label><span aria-hidden>{words}</span> <HourField isBare isKept label={label} hour={value} disabled={!isOpen} onHour={onChange} /></label>;
}
