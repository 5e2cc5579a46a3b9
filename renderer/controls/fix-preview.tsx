import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Change } from '../../domain/sync/mutation.ts';
import { layChanges } from '../../domain/sync/overlay.ts';
import { editWords } from '../../texts/changes/edits.ts';
import { wholeEffectSentence } from '../../texts/changes/effects.ts';
import { othersWords, SHOW_ALL_LINES } from '../../texts/changes/sync.ts';
import { wholeEffect } from '../school/edits/effect-of.ts';
import { useSchool, useSchoolStore } from '../school/store/school-context.tsx';
import { settingNames } from '../sheets/use-setting-names.ts';
import { EditLines } from '../ui/edit-lines.tsx';
import { useNow } from '../ui/use-now.ts';

const MOST_LINES = 30;

/** What a correction would change, line by line, and for how many people; nothing is done yet. */
export function FixPreview({ changes }: { readonly changes: readonly Change[] }) {
  const store = useSchoolStore();
  const view = useSchool((state) => state.view);
  const directory = useSchool((state) => state.directory);
  // What the changes make is named as they name it.
  const names = useMemo(() => settingNames(directory, layChanges(view, changes)), [directory, view, changes]);
  const [isWhole, setWhole] = useState(false);
  const now = useNow();
  const effect = useMemo(() => {
    const { school, rightsNow } = store.getState();
    return wholeEffect({ school, before: view, rightsBefore: rightsNow }, changes, now);
  }, [store, view, changes, now]);
  const edits = changes.flatMap(({ entity, id, edits: fields }) => fields.map(({ field, was, set }) => ({ entity, id, field, before: was, after: set })));
  return (
    <>
      <EditLines lines={edits.slice(0, isWhole ? undefined : MOST_LINES).map((edit) => editWords(edit, names))} />
      {edits.length > MOST_LINES && !isWhole ? <p className="quiet">{othersWords(edits.length - MOST_LINES)} <Button variant="subtle" onClick={() => setWhole(true)}>{SHOW_ALL_LINES}</Button></p> : null}
      <p className="quiet">{wholeEffectSentence(effect)}</p>
    </>
  );
}
