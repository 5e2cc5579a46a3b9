import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { addDays, mondayOf } from '../../../../domain/kernel/days.ts';
import { localDay } from '../../../../domain/kernel/local-time.ts';
import { inferWeeks } from '../../../../domain/school-year/infer-weeks.ts';
import { lettersOf } from '../../../../domain/school-year/school-calendar.ts';
import { letterAt, WEEK_LETTERS, type WeekLetter, type WeekRule } from '../../../../domain/school-year/week-rule.ts';
import { schoolYearOf } from '../../../../domain/school-year/year-plan.ts';
import { exceptionWords, nowWords, WEEK_TEXTS as TEXTS, weekRuleWords } from '../../../../texts/year/week-letters.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { useNow } from '../../../ui/use-now.ts';
import type { CalendarActs } from '../../../school-year/use-calendar.ts';

/** How the weeks A and B of the school follow one another: as it says, or as its timetable shows. */
export function WeekRuleEditor(acts: CalendarActs) {
  const { calendar: { weeks }, canEdit, set } = acts;
  const today = localDay(useNow());
  return (
    <fieldset className="calendar-part">
      <legend>{TEXTS.title}</legend>
      {weeks === null ? <p className="quiet">{TEXTS.none}</p> : <Now {...acts} today={today} />}
      {canEdit ? <Inferred {...acts} /> : null}
      {canEdit && weeks === null ? <Button onClick={() => set('weeks', firstRule(today))}>{TEXTS.use}</Button> : null}
      {canEdit && weeks !== null ? <RuleFields rule={weeks} onRule={(rule) => set('weeks', rule)} /> : null}
    </fieldset>
  );
}

/** The week of 1 September is A: what a school that says nothing else begins by. */
function firstRule(today: string): WeekRule {
  return { from: mondayOf(`${schoolYearOf(today).slice(0, 'YYYY'.length)}-09-01`), first: 'A', holidays: 'skipped', exceptions: [] };
}

function Now({ calendar, today }: CalendarActs & { readonly today: string }) {
  const { weeks } = calendar;
  const letters = lettersOf(calendar);
  return <p>{nowWords(letterAt(letters, today), letterAt(letters, addDays(today, 7)))} {weeks === null ? null : <span className="quiet">{weekRuleWords(weeks)}</span>}</p>;
}

/** What the last timetable shows, where it is not what the school says. */
function Inferred({ calendar: { weeks }, set }: CalendarActs) {
  const view = useSchool((state) => state.view);
  const shown = useMemo(() => inferWeeks(view), [view]);
  if (shown === undefined || JSON.stringify(shown) === JSON.stringify(weeks)) return null;
  return (
    <div className="setting-row">
      <StatusBadge kind="inferred">{weekRuleWords(shown)}</StatusBadge>
      <Button onClick={() => set('weeks', shown)}>{TEXTS.infer}</Button>
      <p className="quiet">{TEXTS.inferred}</p>
    </div>
  );
}

interface RuleProps {
  readonly rule: WeekRule;
  readonly onRule: (rule: WeekRule | null) => void;
}

function RuleFields({ rule, onRule }: RuleProps) {
  return (
    <>
      <div className="hour-pair">
        <DayField isKept label={TEXTS.from} day={rule.from} onDay={(day) => onRule({ ...rule, from: mondayOf(day) })} />
        <NativeSelect label={TEXTS.first} data={[...WEEK_LETTERS]} value={rule.first} onChange={(event) => onRule({ ...rule, first: letterOf(event.currentTarget.value) ?? 'A' })} />
        <NativeSelect label={TEXTS.holidays} data={KINDS} value={rule.holidays} onChange={(event) => onRule({ ...rule, holidays: event.currentTarget.value === 'counted' ? 'counted' : 'skipped' })} />
        <Button onClick={() => onRule(null)}>{TEXTS.stop}</Button>
      </div>
      <Exceptions rule={rule} onRule={onRule} />
    </>
  );
}

const KINDS = (['skipped', 'counted'] as const).map((value) => ({ value, label: TEXTS.kinds[value] }));

function letterOf(value: string): WeekLetter | undefined {
  return WEEK_LETTERS.find((letter) => letter === value);
}

const CHOICES = [...WEEK_LETTERS.map((value: string) => ({ value, label: value })), { value: '', label: TEXTS.neither }];

function Exceptions({ rule, onRule }: RuleProps) {
  const [typed, setTyped] = useState<{ readonly day: string; readonly letter: string }>({ day: '', letter: 'A' });
  const { exceptions } = rule;
  const add = (): void => {
    const monday = mondayOf(typed.day);
    const others = exceptions.filter((one) => one.monday !== monday);
    onRule({ ...rule, exceptions: [...others, { monday, letter: letterOf(typed.letter) ?? null }].toSorted((one, other) => (one.monday < other.monday ? -1 : 1)) });
    setTyped({ ...typed, day: '' });
  };
  return (
    <fieldset className="calendar-part">
      <legend>{TEXTS.exceptions}</legend>
      <p className="quiet">{TEXTS.exceptionsHelp}</p>
      <ul className="lines">
        {exceptions.map((one) => (
          <li key={one.monday} className="line">
            {exceptionWords(one)} <button type="button" className="link-button" onClick={() => onRule({ ...rule, exceptions: exceptions.filter((other) => other !== one) })}>{TEXTS.removeWeek(one.monday)}</button>
          </li>
        ))}
      </ul>
      <div className="hour-pair">
        <DayField label={TEXTS.monday} day={typed.day} onDay={(day) => setTyped({ ...typed, day })} />
        <NativeSelect label={TEXTS.letter} data={CHOICES} value={typed.letter} onChange={(event) => setTyped({ ...typed, letter: event.currentTarget.value })} />
        <Button disabled={typed.day === ''} onClick={add}>{TEXTS.add}</Button>
      </div>
    </fieldset>
  );
}
