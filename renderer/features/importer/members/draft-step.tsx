import { useMemo } from 'react';
import type { ListOutcome } from '../../../../domain/imports/import-members.ts';
import { wholeEffectSentence } from '../../../../texts/changes/effects.ts';
import { additionSentence, leftAside, nothingToAdd } from '../../../../texts/files/importer.ts';
import { wholeEffect } from '../../../school/edits/effect-of.ts';
import { useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { AddToDraft } from '../add-to-draft.tsx';
import { StepSection } from '../../../importing/step-section.tsx';

interface DraftStepProps {
  readonly outcome: ListOutcome;
  /** Lines that will not be imported. */
  readonly left: number;
}

/** What the list adds and what follows for people, said before it joins the draft as one entry. */
export function DraftStep({ outcome: { intended, already, created }, left }: DraftStepProps) {
  const effect = useEffectSentence(intended);
  return (
    <StepSection step="draft" isDone={intended === undefined && already > 0}>
      <AddToDraft intended={intended} entity="membership">
        <p>{intended?.intention.kind === 'import.members' ? `${additionSentence({ ...intended.intention, created, already })} ${effect}` : nothingToAdd(already)}</p>
      </AddToDraft>
      {left === 0 ? null : <p className="quiet">{leftAside(left)}</p>}
    </StepSection>
  );
}

function useEffectSentence(intended: ListOutcome['intended']): string {
  const store = useSchoolStore();
  const view = useSchool((state) => state.view);
  const now = useNow();
  return useMemo(() => {
    if (intended === undefined) return '';
    const { school, rightsNow } = store.getState();
    return wholeEffectSentence(wholeEffect({ school, before: view, rightsBefore: rightsNow }, intended.changes, now));
  }, [store, view, intended, now]);
}
