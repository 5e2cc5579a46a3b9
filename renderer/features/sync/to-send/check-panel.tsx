import { Button, Textarea } from '@mantine/core';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { DraftEntry } from '../../../../domain/draft/draft-entry.ts';
import type { Impact } from '../../../../domain/rights/impact.ts';
import type { MoreEffects } from '../../../../texts/changes/effects.ts';
import { checkSentence, peopleTally, sendLabel, SYNC_TEXTS, youngAudienceSentence } from '../../../../texts/changes/sync.ts';
import { STEP_UP_TEXTS } from '../../../../texts/station/step-up.ts';
import { TroubleNotice, type Trouble } from '../../../identity/trouble.tsx';
import { useProven } from '../../../identity/use-proven.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { countYoungAudience } from '../../../school/edits/effect-of.ts';
import { PeopleList } from '../../../changes/people-list.tsx';
import { sendWarnings } from './send-warnings.ts';
import type { LastSend } from '../sent/send-result.tsx';
import { useEscape } from './use-escape.ts';
import { useSchoolPart } from '../../../school/store/use-school-part.ts';

interface CheckPanelProps {
  readonly entries: readonly DraftEntry[];
  readonly changes: number;
  readonly effect: Impact;
  readonly more: MoreEffects;
  readonly onClose: () => void;
  readonly onSent: (last: LastSend) => void;
}

const BULK: Trouble = { sentence: STEP_UP_TEXTS.bulk, stepUp: true };

const instantNow = (): string => new Date().toISOString();

/** The consequences said once more, the message, and the only button that sends (ux 2.3.5). */
export function CheckPanel({ entries, changes, effect, more, onClose, onSent }: CheckPanelProps) {
  const [message, setMessage] = useState('');
  const [isSending, setSending] = useState(false);
  const [isUnproven, setUnproven] = useState(false);
  useProven(useCallback(() => setUnproven(false), []));
  const { send } = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => heading.current?.focus(), []);
  useEscape(onClose);
  const tally = { gained: effect.gainedPeople.length, lost: effect.lostPeople.length };
  const go = async (): Promise<void> => {
    const ids = entries.map(({ id }) => id);
    setSending(true);
    const fate = await send(ids, message.trim(), tally);
    setSending(false);
    setUnproven(fate === 'step-up');
    if (fate === 'sent') onSent({ ids: new Set(ids), at: instantNow() });
  };
  return (
    <section className="check-panel" aria-labelledby={titleId}>
      <h2 id={titleId} ref={heading} tabIndex={-1}>{SYNC_TEXTS.checkAndSend}</h2>
      <p>{checkSentence(entries.length, changes, { rights: tally, ...more })}</p>
      <div className="people-tallies">
        {effect.gainedPeople.length === 0 ? null : <PeopleList label={peopleTally(SYNC_TEXTS.gaining, effect.gainedPeople.length)} people={effect.gainedPeople} />}
        {effect.lostPeople.length === 0 ? null : <PeopleList label={peopleTally(SYNC_TEXTS.losing, effect.lostPeople.length)} people={effect.lostPeople} />}
      </div>
      <Warnings entries={entries} effect={effect} />
      <Textarea label={SYNC_TEXTS.message} description={SYNC_TEXTS.messageHint} value={message} maxLength={2000} autosize minRows={1} maxRows={4} onChange={(event) => setMessage(event.currentTarget.value)} />
      {isUnproven ? <TroubleNotice trouble={BULK} /> : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{SYNC_TEXTS.keepEditing}</Button>
        <Button variant="filled" disabled={isSending} onClick={() => void go()}>{sendLabel(changes)}</Button>
      </div>
    </section>
  );
}

function Warnings({ entries, effect }: Pick<CheckPanelProps, 'entries' | 'effect'>) {
  const { before, directory, foreseen } = useSchoolPart('before', 'directory', 'foreseen');
  const young = countYoungAudience(directory, effect.gainedPeople);
  const sentences = [...(young === 0 ? [] : [youngAudienceSentence(young)]), ...sendWarnings(before, entries, foreseen)];
  return sentences.map((sentence) => <InlineNotice key={sentence} kind="warning">{sentence}</InlineNotice>);
}
