import { useMemo } from 'react';
import { lessonSlots } from '../../../domain/replacements/substitutes/lesson-slots.ts';
import type { ReplacementScope, ScopeSlot } from '../../../domain/replacements/replacement.ts';
import { findTimetable } from '../../../domain/timetable/teacher-timetable.ts';
import { REPLACEMENT_TEXTS as TEXTS, slotLabel } from '../../../texts/year/replacements.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { Ticks } from './ticks.tsx';

interface SlotChoiceProps {
  readonly absentId: string;
  readonly scope: ReplacementScope;
  readonly onSlots: (slots: ScopeSlot[]) => void;
}

/** Which lessons of the week of the absent teacher, among the classes and subjects chosen; nothing where no timetable says them. */
export function SlotChoice({ absentId, scope, onSlots }: SlotChoiceProps) {
  const directory = useSchool((state) => state.directory);
  const timetable = useSchool((state) => findTimetable(state.view, absentId));
  const slots = useMemo(() => lessonSlots(timetable, scope).map((slot) => ({ slot, value: JSON.stringify(slot) })), [timetable, scope]);
  if (slots.length === 0) return null;
  const name = (id: string): string => directory.findGroup(id)?.name ?? id;
  return (
    <details className="suggestions" open={(scope.slots ?? []).length > 0}>
      <summary>{TEXTS.slots}</summary>
      <Ticks
        label={<span className="quiet">{TEXTS.slotsFrom}</span>}
        all={slots.map(({ slot, value }) => ({ value, label: slotLabel(slot, slot.groupIds.map(name)) }))}
        ticked={(scope.slots ?? []).map((slot) => JSON.stringify(slot))}
        onTick={(values) => onSlots(slots.flatMap(({ slot, value }) => (values.includes(value) ? [slot] : [])))}
      />
    </details>
  );
}
