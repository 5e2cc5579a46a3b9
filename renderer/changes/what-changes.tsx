import { isFinalEdit } from '../../domain/draft/revert.ts';
import type { Impact } from '../../domain/rights/impact.ts';
import type { Change } from '../../domain/sync/mutation.ts';
import { moreSentences, type MoreEffects } from '../../texts/changes/effects.ts';
import { editWords } from '../../texts/changes/edits.ts';
import { SWITCH_TEXTS } from '../../texts/home-page/home-page.ts';
import { othersWords, peopleTally, SYNC_TEXTS } from '../../texts/changes/sync.ts';
import { useSettingNames } from '../sheets/use-setting-names.ts';
import { InspectorSection } from '../ui/inspector-section.tsx';
import { EditLines } from '../ui/edit-lines.tsx';
import { PeopleList } from './people-list.tsx';

/** More lines than this are only counted. */
const MOST_LINES = 50;

interface WhatChangesProps {
  /** What is ticked, decisions on conflicts as the values they put in place. */
  readonly changes: readonly Change[];
  readonly effect: Impact;
  readonly more: MoreEffects;
}

/** « Ce qui va changer »: before and after of what is ticked, and for whom. */
export function WhatChanges({ changes, effect, more }: WhatChangesProps) {
  const names = useSettingNames();
  const edits = changes.flatMap(({ entity, id, edits: fields }) => fields.map(({ field, was, set }) => ({ entity, id, field, before: was, after: set })));
  if (changes.length === 0) return <p className="quiet">{SYNC_TEXTS.nothingTicked}</p>;
  return (
    <>
      <h2>{SYNC_TEXTS.willChange}</h2>
      {edits.some(isFinalEdit) ? <p><strong>{SWITCH_TEXTS.consequence}</strong></p> : null}
      <div className="people-tallies">
        <PeopleList label={peopleTally(SYNC_TEXTS.gaining, effect.gainedPeople.length)} people={effect.gainedPeople} />
        <PeopleList label={peopleTally(SYNC_TEXTS.losing, effect.lostPeople.length)} people={effect.lostPeople} />
        {moreSentences(more).map((sentence) => <p key={sentence}>{sentence}</p>)}
        <p className="quiet">{changes.every(({ entity }) => entity === 'garAssignment') ? SYNC_TEXTS.effectiveInGar : SYNC_TEXTS.effective}</p>
      </div>
      <InspectorSection title={`${SYNC_TEXTS.before} → ${SYNC_TEXTS.after}`}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- where nobody gains or loses, nothing else in the inspector takes the focus, and what scrolls is reached with the keyboard */}
        <section aria-label={SYNC_TEXTS.willChange} tabIndex={0}>
          <EditLines lines={edits.slice(0, MOST_LINES).map((edit) => editWords(edit, names))} />
          {edits.length > MOST_LINES ? <p className="quiet">{othersWords(edits.length - MOST_LINES)}</p> : null}
        </section>
      </InspectorSection>
    </>
  );
}
