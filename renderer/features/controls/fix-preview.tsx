import { useMemo } from 'react';
import type { Change } from '../../../domain/sync/mutation.ts';
import { editWords } from '../../../texts/edits.ts';
import { effectSentence } from '../../../texts/effects.ts';
import { othersWords } from '../../../texts/sync.ts';
import { consequenceOf } from '../../school/look-ahead.ts';
import { useSchool, useSchoolStore } from '../../school/school-context.tsx';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { EditLines } from '../../ui/edit-lines.tsx';

const MOST_LINES = 30;

/** What a correction would change, line by line, and for how many people; nothing is done yet. */
export function FixPreview({ changes }: { readonly changes: readonly Change[] }) {
  const store = useSchoolStore();
  const names = useSettingNames();
  const view = useSchool((state) => state.view);
  const effect = useMemo(() => consequenceOf({ ...store.getState(), view }, { changes }), [store, view, changes]);
  const edits = changes.flatMap(({ entity, id, edits: fields }) => fields.map(({ field, was, set }) => ({ entity, id, field, before: was, after: set })));
  return (
    <>
      <EditLines lines={edits.slice(0, MOST_LINES).map((edit) => editWords(edit, names))} />
      {edits.length > MOST_LINES ? <p className="quiet">{othersWords(edits.length - MOST_LINES)}</p> : null}
      <p className="quiet">{effectSentence({ gained: effect.gainedPeople.length, lost: effect.lostPeople.length })}</p>
    </>
  );
}
