import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SentMutation } from '../../../../contract/console/school-snapshot.ts';
import { formatMoment } from '../../../../texts/language/dates.ts';
import { editWords } from '../../../../texts/changes/edits.ts';
import type { SettingNames } from '../../../../texts/language/setting-objects.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { outcomeWords, SYNC_TEXTS } from '../../../../texts/changes/sync.ts';
import { ExportButton } from '../../../paper/export-button.tsx';
import { useActions, useSchoolStore } from '../../../school/store/school-context.tsx';
import { namedSentence, useSettingNames } from '../../../sheets/use-setting-names.ts';
import { EditLines } from '../../../ui/edit-lines.tsx';
import { EmptyResult } from '../../../ui/empty-result.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { InspectorHint, InspectorSlot } from '../../../ui/inspector-slot.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { sentPaper } from '../changes-paper.ts';
import { refusalKey } from './send-fate.ts';
import { wishAgain } from './sent-gestures.ts';
import { useNow } from '../../../ui/use-now.ts';

interface RefusedProps {
  readonly canEdit: boolean;
  readonly refused: readonly SentMutation[];
}

/** What the ENT refused, why, and the way to ask again. */
export function RefusedPanel({ canEdit, refused }: RefusedProps) {
  const names = useSettingNames();
  if (refused.length === 0) return <EmptyResult sentence={SYNC_TEXTS.noRefused} />;
  return (
    <div className="sync-panel sync-scroll">
      <div className="sync-bar"><ExportButton paper={() => sentPaper(SYNC_TEXTS.refused, refused, names)} /></div>
      <ul className="sent-list" aria-label={SYNC_TEXTS.refused}>
        {refused.map((sent) => <Refused key={`${sent.gesture.id} ${sent.mutation.m}`} sent={sent} canEdit={canEdit} />)}
      </ul>
      <InspectorSlot><InspectorHint>{SYNC_TEXTS.refusedHint}</InspectorHint></InspectorSlot>
    </div>
  );
}

function Refused({ sent, canEdit }: { readonly sent: SentMutation; readonly canEdit: boolean }) {
  const names = useSettingNames();
  const store = useSchoolStore();
  const { record, mark } = useActions();
  const now = useNow();
  const [said, setSaid] = useState<{ readonly kind: 'success' | 'error' | 'info'; readonly sentence: string } | null>(null);
  const { gesture, outcome } = sent;
  const why = outcome?.refusal === undefined ? '' : refusalSentence(outcome.refusal, names.person);
  const takeBack = (): void => {
    const wish = wishAgain(store.getState().view, sent);
    const refusal = wish === undefined ? undefined : record(wish);
    if (wish === undefined) setSaid({ kind: 'info', sentence: SYNC_TEXTS.nothingTakenBack });
    else setSaid(refusal === undefined ? { kind: 'success', sentence: SYNC_TEXTS.takenBack } : { kind: 'error', sentence: stillSentence(refusalSentence(refusal, names.person), why) });
  };
  return (
    <li className="sent-gesture">
      <div className="sent-head">
        <h2><bdi>{namedSentence(gesture.intention, names)}</bdi></h2>
        <StatusBadge kind="refused">{outcomeWords('rejected', sent.settled)}</StatusBadge>
        <time dateTime={gesture.authoredAt} className="quiet">{formatMoment(gesture.authoredAt, now)}</time>
        {canEdit && said?.kind !== 'success' ? (
          <>
            <Button className="sent-action" onClick={takeBack}>{SYNC_TEXTS.takeBack}</Button>
            <Button variant="subtle" title={SYNC_TEXTS.giveUpHint} onClick={() => mark('given-up', [{ key: refusalKey(sent), value: '' }], true)}>{SYNC_TEXTS.giveUp}</Button>
          </>
        ) : null}
      </div>
      <p>{why}</p>
      <EditLines lines={sentLines(sent, names)} />
      {said === null ? null : <InlineNotice kind={said.kind}>{said.sentence}</InlineNotice>}
    </li>
  );
}

/** The reason that is already read above is not said twice. */
function stillSentence(now: string, before: string): string {
  return now === before ? SYNC_TEXTS.stillImpossible : now;
}

function sentLines({ mutation: { entity, id, edits } }: SentMutation, names: SettingNames): ReturnType<typeof editWords>[] {
  return edits.map(({ field, was, set }) => editWords({ entity, id, field, before: was, after: set }, names));
}
