import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useShallow } from 'zustand/shallow';
import { entryToUndo, type DraftEntry } from '../../domain/draft/draft-entry.ts';
import { editWords, type EditWords } from '../../texts/changes/edits.ts';
import { wholeEffectSentence } from '../../texts/changes/effects.ts';
import { moreChanges, PRESENTATION_TEXTS } from '../../texts/frame/presentation.ts';
import { wholeEffect } from '../school/edits/effect-of.ts';
import { useSchool } from '../school/store/school-context.tsx';
import { namedSentence, useSettingNames } from '../sheets/use-setting-names.ts';
import { Dialog } from '../ui/dialogs/dialog.tsx';
import { useNow } from '../ui/use-now.ts';

const MOST_LINES = 12;

/** The last edit that waits: what was, what would be, and for whom (« Comparer avant / après »). */
export function Comparison({ onClose }: { readonly onClose: () => void }) {
  const last = useSchool(({ draft }) => entryToUndo(draft));
  return (
    <Dialog title={PRESENTATION_TEXTS.compareTitle} size={720} onClose={onClose}>
      {last === undefined ? <p className="dialog-body">{PRESENTATION_TEXTS.compareEmpty}</p> : <Compared entry={last} />}
      <div className="dialog-actions">
        <Button data-autofocus onClick={onClose}>{PRESENTATION_TEXTS.close}</Button>
      </div>
    </Dialog>
  );
}

function Compared({ entry }: { readonly entry: DraftEntry }) {
  const names = useSettingNames();
  const ground = useSchool(useShallow(({ school, before, rightsBefore }) => ({ school, before, rightsBefore })));
  const now = useNow();
  const effect = useMemo(() => wholeEffectSentence(wholeEffect(ground, entry.changes, now)), [ground, entry, now]);
  const lines = entry.changes.flatMap(({ entity, id, edits }) => edits.map(({ field, was, set }) => editWords({ entity, id, field, before: was, after: set }, names)));
  return (
    <div className="dialog-body comparison">
      <p><strong>{namedSentence(entry.intention, names)}</strong></p>
      <ComparedLines lines={lines.slice(0, MOST_LINES)} />
      {lines.length > MOST_LINES ? <p className="quiet">{moreChanges(lines.length - MOST_LINES)}</p> : null}
      <p>{effect}</p>
    </div>
  );
}

function ComparedLines({ lines }: { readonly lines: readonly EditWords[] }) {
  return (
    <table>
      <thead>
        <tr><th scope="col">{PRESENTATION_TEXTS.object}</th><th scope="col">{PRESENTATION_TEXTS.before}</th><th scope="col">{PRESENTATION_TEXTS.after}</th></tr>
      </thead>
      <tbody>
        {lines.map(({ object, before, after }, i) => (
          // A picture of one moment: no line moves among the others.
          <tr key={i}><th scope="row"><bdi>{object}</bdi></th><td>{before}</td><td><strong>{after}</strong></td></tr>
        ))}
      </tbody>
    </table>
  );
}
