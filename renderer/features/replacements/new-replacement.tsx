import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { planReplacement, type ReplacementWish } from '../../../domain/replacements/replacement-gestures.ts';
import { readTimetableSettings } from '../../../domain/timetable/timetable-settings.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { REPLACEMENT_TEXTS as TEXTS } from '../../../texts/year/replacements.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import { usePersonNames } from '../../sheets/use-person-names.ts';
import { useRefusal } from '../../sheets/use-refusal.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { EffectSection } from './effect-section.tsx';
import { NatureSection } from './nature-section.tsx';
import { ReplacementWarningList } from './replacement-warning-list.tsx';
import { ReplacementFields } from './replacement-fields.tsx';

/** Nothing chosen yet. */
export const NO_WISH: ReplacementWish = { absentId: '', substituteId: '', period: { from: '', to: '' }, scope: { classIds: [], subjects: [] }, comment: '', reason: '' };

interface NewReplacementProps {
  /** What the button or the drawing gives. */
  readonly start: ReplacementWish;
  readonly onDone: (id: string | undefined) => void;
}

/** Plans a replacement: who, whom, when, which classes; its effect before it is kept. */
export function NewReplacement({ start, onDone }: NewReplacementProps) {
  const [wish, setWish] = useState(start);
  const isTheirs = useSchool((state) => readTimetableSettings(state.view).master === 'edt');
  const { refusal, plan } = usePlan(wish, onDone);
  const names = usePersonNames();
  return (
    <article className="sheet" aria-label={TEXTS.newTitle} ref={useFirstChoice(start.absentId === '' ? 0 : 1)}>
      <h2 className="inspector-title">{TEXTS.newTitle}</h2>
      {isTheirs ? <InlineNotice kind="warning">{TEXTS.guide}</InlineNotice> : null}
      <ReplacementFields id={undefined} wish={wish} onWish={(change) => setWish({ ...wish, ...change })} />
      {isTheirs ? <TextInput mt={10} mb={10} label={TEXTS.reason} maxLength={500} value={wish.reason} onChange={(event) => setWish({ ...wish, reason: event.currentTarget.value })} /> : null}
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal, names)}</InlineNotice>}
      <div className="control-acts">
        <Button variant="filled" onClick={plan}>{isTheirs ? TEXTS.createAnyway : TEXTS.create}</Button>
        <Button onClick={() => onDone(undefined)}>{UI_TEXTS.cancel}</Button>
      </div>
      <ReplacementWarningList wish={{ ...wish, id: '' }} />
      <EffectSection replacement={wish} />
      <NatureSection period={wish.period} />
    </article>
  );
}

/** The keyboard goes to the person who is still to be chosen, and back where it was once the form is left. */
function useFirstChoice(rank: number) {
  const form = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    form.current?.querySelectorAll<HTMLInputElement>('input[role=combobox]')[rank]?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, [rank]);
  return form;
}

function usePlan(wish: ReplacementWish, onDone: NewReplacementProps['onDone']) {
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal('new');
  const plan = (): void => {
    const id = crypto.randomUUID();
    const answer = record(planReplacement(store.getState().view, id, wish));
    attempt(answer);
    if (answer === undefined) onDone(id);
  };
  return { refusal, plan };
}
