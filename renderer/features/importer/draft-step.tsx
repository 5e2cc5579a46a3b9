import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { refuseOversize } from '../../../domain/draft/gesture-size.ts';
import type { ListOutcome } from '../../../domain/imports/import-members.ts';
import { wholeEffectSentence } from '../../../texts/effects.ts';
import { additionSentence, IMPORTER_TEXTS, leftAside, nothingToAdd } from '../../../texts/importer.ts';
import { refusalSentence } from '../../../texts/refusals.ts';
import { wholeEffect } from '../../school/effect-of.ts';
import type { SchoolState } from '../../school/school-state.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/school-context.tsx';
import { useMayEdit } from '../../sheets/use-may-edit.ts';
import { usePersonNames } from '../../sheets/use-person-names.ts';
import { useRefusal } from '../../sheets/use-refusal.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { useNow } from '../../ui/use-now.ts';
import { StepSection } from './step-section.tsx';

interface DraftStepProps {
  readonly outcome: ListOutcome;
  /** Lines that will not be imported. */
  readonly left: number;
}

/** What the list adds and what follows for people, said before it joins the draft as one entry. */
export function DraftStep({ outcome, left }: DraftStepProps) {
  const { intended } = outcome;
  const { record } = useActions();
  const names = usePersonNames();
  const canEdit = useMayEdit('membership');
  const { refusal, attempt } = useRefusal('import');
  const isAdded = useSchool(isImportLast) && intended === undefined;
  const oversize = intended === undefined ? undefined : refuseOversize(intended);
  const said = oversize ?? refusal;
  return (
    <StepSection step="draft" isDone={isAdded}>
      {isAdded ? <InlineNotice kind="success">{IMPORTER_TEXTS.added} <Link to="/synchronisation">{IMPORTER_TEXTS.openSync}</Link></InlineNotice> : <Consequence outcome={outcome} />}
      {left === 0 ? null : <p className="quiet">{leftAside(left)}</p>}
      {said === undefined ? null : <InlineNotice kind="warning">{refusalSentence(said, names)}</InlineNotice>}
      <Button variant="filled" disabled={intended === undefined || oversize !== undefined || !canEdit} onClick={() => attempt(record(intended))}>{IMPORTER_TEXTS.add}</Button>
    </StepSection>
  );
}

/** Whether the last thing done is an import, not taken back since. */
function isImportLast({ lastAction }: SchoolState): boolean {
  return lastAction !== null && lastAction.deed !== 'undone' && lastAction.entry.intention.kind === 'import.members';
}

function Consequence({ outcome: { intended, already, created } }: Pick<DraftStepProps, 'outcome'>) {
  const effect = useEffectSentence(intended);
  if (intended === undefined) return <p>{nothingToAdd(already)}</p>;
  return <p>{additionSentence({ ...wordsOf(intended.intention), created, already })} {effect}</p>;
}

function wordsOf(intention: NonNullable<ListOutcome['intended']>['intention']): { readonly members: number; readonly groups: number } {
  return intention.kind === 'import.members' ? intention : { members: 0, groups: 0 };
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
