import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { findControl } from '../../../../domain/controls/catalogue.ts';
import { layChanges } from '../../../../domain/sync/overlay.ts';
import { rightsOf } from '../../../../domain/school/school-rights.ts';
import type { Change } from '../../../../domain/sync/mutation.ts';
import { CONFLICT_TEXTS, sideLabel } from '../../../../texts/changes/conflicts.ts';
import { controlSentence } from '../../../../texts/controls/control-texts.ts';
import { editWords } from '../../../../texts/changes/edits.ts';
import { wholeEffectSentence } from '../../../../texts/changes/effects.ts';
import { undoing } from '../../../controls/merged-causes.ts';
import { wholeEffect } from '../../../school/edits/effect-of.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { EditLines } from '../../../ui/edit-lines.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import type { MergedCard } from './merged-card.ts';
import { useSchoolPart } from '../../../school/store/use-school-part.ts';

interface MergedProps {
  readonly card: MergedCard;
  readonly canEdit: boolean;
}

/** A problem that two administrators make together: what each did, its effect, and keeping one or both. */
export function MergedCardBody({ card: { cause }, canEdit }: MergedProps) {
  const { control, finding, theirs, entryIds } = cause;
  const [isKept, setKept] = useState(false);
  const actions = useActions();
  const names = useSettingNames();
  const now = useNow();
  const draft = useSchool((state) => state.draft);
  const me = useSchool((state) => state.actor?.name);
  const mine = draft.filter(({ id }) => entryIds.includes(id));
  const done = theirs.flatMap(undoing).map(reversed);
  const rule = findControl(control);
  const [row] = theirs;
  const takeBack = (): void => {
    actions.record({ intention: { kind: 'revert', of: row?.id ?? control }, changes: theirs.flatMap(undoing), atomic: false });
  };
  return (
    <>
      <p>{CONFLICT_TEXTS.mergedTogether}</p>
      <InlineNotice kind="warning">{rule === undefined ? control : controlSentence(rule, [finding], names)} ({control})</InlineNotice>
      <Side label={sideLabel(CONFLICT_TEXTS.theirs, row?.row.by, row?.row.at, now)} changes={done} />
      <Side label={sideLabel(CONFLICT_TEXTS.mine, me, mine[0]?.createdAt, now)} changes={mine.flatMap(({ changes }) => changes)} />
      {isKept ? <InlineNotice kind="info">{CONFLICT_TEXTS.bothKept}</InlineNotice> : null}
      {canEdit && !isKept ? (
        <div className="conflict-choices">
          <Button onClick={() => actions.discard(entryIds.slice())}>{CONFLICT_TEXTS.mergedTheirs}</Button>
          <Button onClick={takeBack}>{CONFLICT_TEXTS.mergedMine}</Button>
          <Button onClick={() => setKept(true)}>{CONFLICT_TEXTS.mergedBoth}</Button>
        </div>
      ) : null}
    </>
  );
}

function reversed({ entity, id, edits }: Change): Change {
  return { entity, id, edits: edits.map(({ field, was, set }) => ({ field, was: set, set: was })) };
}

/** What one of the two did, in words and in people. */
function Side({ label, changes }: { readonly label: string; readonly changes: readonly Change[] }) {
  const names = useSettingNames();
  const now = useNow();
  const { school, view, rightsNow } = useSchoolPart('school', 'view', 'rightsNow');
  const effect = useMemo(() => {
    const before = layChanges(view, changes.map(reversed));
    return wholeEffectSentence(wholeEffect({ school, before, rightsBefore: rightsOf(rightsNow.ground, before, rightsNow) }, changes, now));
  }, [school, view, rightsNow, changes, now]);
  const lines = changes.flatMap(({ entity, id, edits }) => edits.map(({ field, was, set }) => editWords({ entity, id, field, before: was, after: set }, names)));
  return (
    <section className="conflict-edit">
      <h3><bdi>{label}</bdi></h3>
      <EditLines lines={lines} />
      <p className="quiet">{effect}</p>
    </section>
  );
}
