import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { failureSentence } from '../../../../texts/frame/failures.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { fateSentence, SYNC_TEXTS, unsettledSentence, type SendFate } from '../../../../texts/changes/sync.ts';
import type { SyncStatus } from '../../../../contract/console/school-snapshot.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import type { Notice } from '../../../school/store/school-state.ts';
import { useSettingNames } from '../../../sheets/use-setting-names.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { refusedMutations, sendFate } from './send-fate.ts';

/** What was asked to be sent, and when. */
export interface LastSend {
  readonly ids: ReadonlySet<string>;
  readonly at: string;
}

interface SendResultProps {
  readonly last: LastSend;
  readonly onClose: () => void;
  readonly onTab: (tab: 'conflicts' | 'refused') => void;
}

/** What became of the last send, always as it is now: recorded here, on its way, accepted and read back differ. */
export function SendResult({ last, onClose, onTab }: SendResultProps) {
  const sent = useSchool((state) => state.sent);
  const status = useSchool((state) => state.status);
  const notice = useSchool((state) => state.notice);
  const isDraft = useSchool((state) => state.draft.some(({ id }) => last.ids.has(id)));
  const names = useSettingNames();
  const fate = sendFate(sent, last.ids);
  const { kind, sentence } = isDraft ? stillHere(notice, names.person) : resultWords(fate, status, last.at);
  const refusals = refusedMutations(sent).filter(({ gesture }) => last.ids.has(gesture.id)).slice(0, 3);
  return (
    <InlineNotice kind={kind} onClose={onClose}>
      {sentence}
      {refusals.map(({ mutation, outcome }) => (
        <span key={mutation.m} className="result-refusal">{outcome?.refusal === undefined ? '' : refusalSentence(outcome.refusal, names.person)}</span>
      ))}
      {fate.accepted === 0 ? null : <Link className="notice-button" to="/journal">{SYNC_TEXTS.seeJournal}</Link>}
      {fate.refused === 0 ? null : <Button className="notice-button" onClick={() => onTab('refused')}>{SYNC_TEXTS.seeRefused}</Button>}
      {fate.contested === 0 ? null : <Button className="notice-button" onClick={() => onTab('conflicts')}>{SYNC_TEXTS.seeConflicts}</Button>}
    </InlineNotice>
  );
}

interface ResultWords {
  readonly kind: 'success' | 'info' | 'warning' | 'error';
  readonly sentence: string;
}

/** The entries did not leave the draft: the console says why, or has not answered yet. */
function stillHere(notice: Notice | null, person: (id: string) => string | undefined): ResultWords {
  if (notice?.kind === 'failure') return { kind: 'error', sentence: failureSentence(notice.reason) };
  if (notice?.kind === 'refusal') return { kind: 'error', sentence: refusalSentence(notice.refusal, person) };
  return { kind: 'info', sentence: SYNC_TEXTS.sending };
}

/** The sentence of a fate; never « synchronisé ». */
export function resultWords(fate: SendFate, { connection, activity }: Pick<SyncStatus, 'connection' | 'activity'>, at: string): ResultWords {
  const { accepted, refused, contested, waiting, unsettled } = fate;
  if (accepted + refused + contested + waiting === 0) return { kind: 'info', sentence: SYNC_TEXTS.cancelled };
  if (waiting > 0) return waitingWords(fate, connection, activity);
  if (refused + contested > 0) return { kind: 'warning', sentence: fateSentence(fate, at) };
  if (unsettled > 0) return { kind: 'info', sentence: unsettledSentence(unsettled) };
  return { kind: 'success', sentence: fateSentence(fate, at) };
}

function waitingWords(fate: SendFate, connection: SyncStatus['connection'], activity: SyncStatus['activity']): ResultWords {
  if (connection === 'offline') return { kind: 'info', sentence: SYNC_TEXTS.waiting };
  if (connection === 'online' && activity === 'sending') return { kind: 'info', sentence: SYNC_TEXTS.sending };
  return { kind: 'warning', sentence: fate.accepted + fate.refused + fate.contested === 0 ? SYNC_TEXTS.doubt : `${fateSentence(fate, '')} ${SYNC_TEXTS.doubt}` };
}
