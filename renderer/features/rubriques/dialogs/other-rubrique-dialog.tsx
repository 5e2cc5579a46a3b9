import { Button, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Intended } from '../../../../domain/draft/intended.ts';
import { copyAccesses } from '../../../../domain/rubriques/access-gestures.ts';
import { moveRubrique } from '../../../../domain/rubriques/rubrique-gestures.ts';
import { subtreeOf, type Rubrique } from '../../../../domain/rubriques/rubrique.ts';
import { effectSentence } from '../../../../texts/changes/effects.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { RUBRIQUE_DIALOGS } from '../../../../texts/rubriques/rubriques.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { consequenceOf, refusalOf } from '../../../school/edits/look-ahead.ts';
import type { SchoolState } from '../../../school/store/school-state.ts';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { useDesk } from '../desk/desk.tsx';
import { record } from '../acts/rights-acts.ts';
import { treeRows } from '../desk/tree-rows.ts';

interface OtherRubriqueDialogProps {
  readonly kind: 'move' | 'copy';
  readonly rubrique: Rubrique;
  /** Rubriques that receive the same rights. */
  readonly others: readonly string[] | undefined;
  readonly onClose: () => void;
}

/** Asks for another rubrique: the new mother, or the one whose rights are copied; says who gains and who loses before. */
export function OtherRubriqueDialog({ kind, rubrique, others, onClose }: OtherRubriqueDialogProps) {
  const desk = useDesk();
  const state = desk.school.getState();
  const [otherId, setOtherId] = useState<string | null>(null);
  const targets = useMemo(() => targetsOf(state, rubrique, others), [state, rubrique, others]);
  const choices = useMemo(() => choicesOf(state, kind, targets), [state, kind, targets]);
  const intended = useMemo(() => intendedOf(state, kind, targets, otherId), [state, kind, targets, otherId]);
  const preview = useMemo(() => (otherId === null ? undefined : previewOf(state, intended)), [state, intended, otherId]);
  const submit = (): void => {
    if (record(desk, intended) === undefined) onClose();
  };
  return (
    <Dialog onClose={onClose} title={targets.length > 1 ? RUBRIQUE_DIALOGS.copyMany(targets.length) : RUBRIQUE_DIALOGS[kind](rubrique.title)}>
      <div className="dialog-body dialog-form">
        <Select
          data-autofocus
          searchable
          label={kind === 'move' ? RUBRIQUE_DIALOGS.motherField : RUBRIQUE_DIALOGS.copyField}
          placeholder={RUBRIQUE_DIALOGS.choose}
          nothingFoundMessage={UI_TEXTS.noMatch('')}
          data={choices}
          value={otherId}
          onChange={setOtherId}
          maxDropdownHeight={260}
        />
        {kind === 'copy' ? <p className="quiet">{RUBRIQUE_DIALOGS.copyNote(targets.length)}</p> : null}
        <output className={preview?.isRefused === true ? 'refused-line' : ''}>{preview?.sentence}</output>
      </div>
      <div className="dialog-actions">
        <Button onClick={onClose}>{UI_TEXTS.doNothing}</Button>
        <Button variant="filled" disabled={intended === undefined || preview?.isRefused !== false} onClick={submit}>
          {kind === 'move' ? RUBRIQUE_DIALOGS.moveAction : RUBRIQUE_DIALOGS.copyAction}
        </Button>
      </div>
    </Dialog>
  );
}

type Targets = readonly [Rubrique, ...Rubrique[]];

/** The rubrique, then the others of the selection that can still receive rights. */
function targetsOf({ rightsNow }: SchoolState, rubrique: Rubrique, others: readonly string[] = []): Targets {
  const found = others.flatMap((id) => rightsNow.rubriques[rightsNow.rubriqueIndex.get(id) ?? -1] ?? []);
  return [rubrique, ...found.filter(({ id, state }) => id !== rubrique.id && state === 'active')];
}

function choicesOf({ view, rightsNow }: SchoolState, kind: 'move' | 'copy', targets: Targets): readonly { readonly value: string; readonly label: string }[] {
  const [rubrique] = targets;
  const excluded = new Set(kind === 'move' ? subtreeOf(view, rubrique.id).map(({ id }) => id) : targets.length === 1 ? [rubrique.id] : []);
  if (kind === 'move' && rubrique.parentId !== null) excluded.add(rubrique.parentId);
  return treeRows(rightsNow.rubriques, { closed: new Set() })
    .filter(({ id }) => !excluded.has(id))
    .map(({ id, title, level }) => ({ value: id, label: `${'\u2003'.repeat(level - 1)}${title}` }));
}

function intendedOf({ view, rightsNow }: SchoolState, kind: 'move' | 'copy', targets: Targets, otherId: string | null): Intended | undefined {
  const other = rightsNow.rubriques[rightsNow.rubriqueIndex.get(otherId ?? '') ?? -1];
  if (other === undefined) return undefined;
  return kind === 'move' ? moveRubrique(view, targets[0], other) : copyAccesses(view, other, targets.filter(({ id }) => id !== other.id));
}

function previewOf(state: SchoolState, intended: Intended | undefined): { readonly sentence: string; readonly isRefused: boolean } {
  if (intended === undefined) return { sentence: RUBRIQUE_DIALOGS.noChange, isRefused: true };
  const refusal = refusalOf(state, intended);
  if (refusal !== undefined) return { sentence: refusalSentence(refusal), isRefused: true };
  const { gainedPeople, lostPeople } = consequenceOf(state, intended);
  return { sentence: effectSentence({ gained: gainedPeople.length, lost: lostPeople.length }), isRefused: false };
}
