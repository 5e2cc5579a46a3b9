import type { ReplacementWish } from '../../../domain/replacements/replacement-gestures.ts';
import { classesOf } from '../../../domain/replacements/replaced-classes.ts';
import { letterAt } from '../../../domain/school-year/week-rule.ts';
import { REPLACEMENT_TEXTS as TEXTS } from '../../../texts/year/replacements.ts';
import { weekWords } from '../../../texts/year/week-letters.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { PrincipalChoice, type Choosable } from '../../sheets/principal-choice.tsx';
import { useWeekLetters } from '../../sheets/use-week-letters.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import { endError } from '../../ui/fields/end-error.ts';
import { KeptField } from '../../ui/fields/kept-field.tsx';
import { SlotChoice } from './slot-choice.tsx';
import { Suggestions } from './suggestions.tsx';
import { Ticks } from './ticks.tsx';

const TEACHERS: Choosable = { person: ({ profile }) => profile === 'teacher' };
/** A substitute may also be a guest of the school (P11). */
const SUBSTITUTES: Choosable = { person: ({ profile }) => profile === 'teacher' || profile === 'guest' };

interface FieldsProps {
  /** The replacement that is being changed; undefined for a new one. */
  readonly id: string | undefined;
  readonly wish: ReplacementWish;
  readonly onWish: (change: Partial<ReplacementWish>) => void;
}

/** Absent · Remplaçant · Du · Au · Classes · Commentaire, with who could replace and why. */
export function ReplacementFields({ id, wish, onWish }: FieldsProps) {
  const { period } = wish;
  const letters = useWeekLetters();
  return (
    <div className="form-fields">
      <PrincipalChoice label={TEXTS.absent} placeholder={TEXTS.choose} among={TEACHERS} value={refOf(wish.absentId)} onChange={(chosen) => onWish({ absentId: chosen?.id ?? '', scope: { classIds: [], subjects: [] } })} />
      <div className="day-pair">
        <DayField label={TEXTS.from} day={period.from} note={weekWords(letterAt(letters, period.from))} onDay={(from) => onWish({ period: { ...period, from } })} />
        <DayField label={TEXTS.to} day={period.to} error={endError(period.from, period.to)} note={weekWords(letterAt(letters, period.to))} onDay={(to) => onWish({ period: { ...period, to } })} />
      </div>
      <Scope wish={wish} onWish={onWish} />
      <PrincipalChoice label={TEXTS.substitute} placeholder={TEXTS.choose} among={SUBSTITUTES} value={refOf(wish.substituteId)} onChange={(chosen) => onWish({ substituteId: chosen?.id ?? '' })} />
      <Suggestions exceptId={id} wish={wish} onChoose={(substituteId) => onWish({ substituteId })} />
      <KeptField label={TEXTS.comment} maxLength={500} mayBeEmpty kept={wish.comment} onKeep={(comment) => onWish({ comment: comment.trim() })} />
    </div>
  );
}

function refOf(id: string) {
  return id === '' ? undefined : ({ kind: 'person', id } as const);
}

/** Which classes, which subjects and which lessons of the absent teacher; none ticked: all. */
function Scope({ wish: { absentId, scope }, onWish }: Pick<FieldsProps, 'wish' | 'onWish'>) {
  const directory = useSchool((state) => state.directory);
  const absent = directory.findPerson(absentId);
  if (absent === undefined) return null;
  const classes = classesOf(directory, absent).map((id) => ({ value: id, label: directory.findGroup(id)?.name ?? id }));
  return (
    <>
      <Ticks label={TEXTS.classes} all={classes} ticked={scope.classIds} onTick={(classIds) => onWish({ scope: { ...scope, classIds, slots: [] } })} />
      <Ticks label={TEXTS.subjects} all={absent.subjects.map((value) => ({ value, label: value }))} ticked={scope.subjects} onTick={(subjects) => onWish({ scope: { ...scope, subjects, slots: [] } })} />
      <SlotChoice absentId={absentId} scope={scope} onSlots={(slots) => onWish({ scope: { ...scope, slots } })} />
      <p className="quiet">{TEXTS.allClasses}</p>
    </>
  );
}
