import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { refuseOversize } from '../../../domain/draft/gesture-size.ts';
import type { Intended } from '../../../domain/draft/intended.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import { IMPORTER_TEXTS } from '../../../texts/files/importer.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';
import type { SchoolState } from '../../school/store/school-state.ts';
import { useMayEdit } from '../../sheets/use-may-edit.ts';
import { usePersonNames } from '../../sheets/use-person-names.ts';
import { useRefusal } from '../../sheets/use-refusal.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';

interface AddToDraftProps {
  /** Undefined when there is nothing to add. */
  readonly intended: Intended | undefined;
  /** What it writes, which a role may or may not. */
  readonly entity: SettingsEntity;
  /** What adding does. */
  readonly children: ReactNode;
}

/** « Ajouter au brouillon »: one entry, after what it does was said; then, how to take it back. */
export function AddToDraft({ intended, entity, children }: AddToDraftProps) {
  const { record } = useActions();
  const names = usePersonNames();
  const canEdit = useMayEdit(entity);
  const { refusal, attempt } = useRefusal('import');
  // A file given again once its entry is sent adds nothing, and was not added here.
  const [wasAsked, setAsked] = useState(false);
  const isAdded = useSchool(isImportLast) && wasAsked && intended === undefined;
  const add = (wanted: Intended): void => {
    setAsked(true);
    attempt(record(wanted));
  };
  const oversize = intended === undefined ? undefined : refuseOversize(intended);
  const said = oversize ?? refusal;
  return (
    <>
      {isAdded ? <InlineNotice kind="success">{IMPORTER_TEXTS.added} <Link to="/synchronisation">{IMPORTER_TEXTS.openSync}</Link></InlineNotice> : children}
      {said === undefined ? null : <InlineNotice kind="warning">{refusalSentence(said, names)}</InlineNotice>}
      <Button variant="filled" disabled={intended === undefined || oversize !== undefined || !canEdit} onClick={intended === undefined ? undefined : () => add(intended)}>{IMPORTER_TEXTS.add}</Button>
    </>
  );
}

/** Whether the last thing done is an import, not taken back since. */
function isImportLast({ lastAction }: SchoolState): boolean {
  return lastAction !== null && lastAction.deed !== 'undone' && lastAction.entry.intention.kind.startsWith('import.');
}
