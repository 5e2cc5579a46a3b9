import { ORPCError } from '@orpc/client';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { readHelpTreeFile } from '../../../domain/families/help-tree-file.ts';
import type { HelpTree } from '../../../domain/families/help-tree.ts';
import { mayKeepHelpTrees } from '../../../domain/roles/role-matrix.ts';
import { FAMILIES_TEXTS, helpTreeRefusalLines, removeTreeQuestion, treeSize } from '../../../texts/families/families.ts';
import type { SchoolActions } from '../../school/store/create-school-actions.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { OpenFileButton } from '../../ui/fields/open-file-button.tsx';
import { readGivenFile } from '../../ui/read-given-file.ts';
import { saveDataFile } from '../../ui/save-file.ts';
import { SHIPPED_TREES } from './help-trees.ts';

/** What became of a file: the tree that is kept, or why none is. */
type Taken = { readonly id: string } | { readonly trouble: readonly string[] };

interface TreeFilesProps {
  readonly tree: HelpTree;
  readonly isOwn: boolean;
  /** A tree was kept, or taken away; empty then. */
  readonly onKept: (id: string) => void;
}

/** The questions as a file: saved by all, opened and taken away by who may. */
export function TreeFiles({ tree, isOwn, onKept }: TreeFilesProps) {
  const mayKeep = useSchool(({ actor }) => actor !== null && mayKeepHelpTrees(actor.role));
  const [told, setTold] = useState<Taken>();
  const tell = (taken: Taken): void => {
    setTold(taken);
    if ('id' in taken) onKept(taken.id);
  };
  return (
    <section className="families-files no-print" aria-labelledby="families-files">
      <h2 id="families-files">{FAMILIES_TEXTS.files}</h2>
      <p className="quiet">{FAMILIES_TEXTS.filesHelp} {treeSize(tree.questions.length, tree.outcomes.length)}.</p>
      <div className="file-acts">
        <Button onClick={() => saveDataFile(tree, `${tree.id}.json`)}>{FAMILIES_TEXTS.save}</Button>
        {mayKeep ? <OpenTree onTaken={tell} /> : null}
        {mayKeep && isOwn ? <RemoveTree tree={tree} onDone={() => onKept('')} onTrouble={(trouble) => setTold({ trouble })} /> : null}
      </div>
      {told === undefined ? null : <InlineNotice kind={'id' in told ? 'success' : 'error'}>{'id' in told ? FAMILIES_TEXTS.kept : told.trouble.join(' ')}</InlineNotice>}
    </section>
  );
}

function OpenTree({ onTaken }: { readonly onTaken: (taken: Taken) => void }) {
  const { families } = useActions();
  return <OpenFileButton label={FAMILIES_TEXTS.open} field={FAMILIES_TEXTS.file} accept=".json" onFile={(file) => void takeFile(families, file).then(onTaken)} />;
}

async function takeFile(families: SchoolActions['families'], file: File): Promise<Taken> {
  const read = await readGivenFile(file, readHelpTreeFile);
  if (!read.ok) return { trouble: helpTreeRefusalLines(read.refusal) };
  return SHIPPED_TREES.some(({ id }) => id === read.value.id) ? { trouble: [FAMILIES_TEXTS.shippedName] } : keep(families, read.value);
}

async function keep(families: SchoolActions['families'], tree: HelpTree): Promise<Taken> {
  try {
    await families.save(tree);
    return { id: tree.id };
  } catch (error) {
    return { trouble: [error instanceof ORPCError && error.code === 'TOO_MANY' ? FAMILIES_TEXTS.tooMany : FAMILIES_TEXTS.notKept] };
  }
}

interface RemoveTreeProps {
  readonly tree: HelpTree;
  readonly onDone: () => void;
  readonly onTrouble: (lines: readonly string[]) => void;
}

function RemoveTree({ tree, onDone, onTrouble }: RemoveTreeProps) {
  const { families } = useActions();
  const [isAsked, setAsked] = useState(false);
  const remove = (): void => {
    setAsked(false);
    families.remove({ id: tree.id }).then(onDone, () => onTrouble([FAMILIES_TEXTS.notKept]));
  };
  return (
    <>
      <Button onClick={() => setAsked(true)}>{FAMILIES_TEXTS.remove}</Button>
      {isAsked ? (
        <ConfirmDialog title={removeTreeQuestion(tree.title)} action={FAMILIES_TEXTS.remove} isDangerous onConfirm={remove} onCancel={() => setAsked(false)}>
          <p>{FAMILIES_TEXTS.removeLoses}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
