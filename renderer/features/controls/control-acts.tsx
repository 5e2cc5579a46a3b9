import { Button } from '@mantine/core';
import type { Change } from '../../../domain/sync/mutation.ts';
import type { Intended } from '../../../domain/draft/intended.ts';
import { answerCorrection } from '../../../domain/situation/proposition-gestures.ts';
import { readProposition } from '../../../domain/situation/proposition.ts';
import { askedWords, CONTROL_TEXTS_SCREEN } from '../../../texts/situation/control-screen.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import type { ControlPass } from '../../controls/control-results.ts';
import { useActions } from '../../school/store/school-context.tsx';
import { usePersonNames } from '../../sheets/use-person-names.ts';
import { useRefusal } from '../../sheets/use-refusal.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { AssistButton } from './sheet/assist-button.tsx';
import type { ControlRow } from './control-rows.ts';

interface ControlActsProps {
  readonly row: ControlRow;
  readonly pass: ControlPass;
  /** What the correction would change; nothing when it is made elsewhere. */
  readonly changes: readonly Change[];
  readonly canEdit: boolean;
}

/** « Corriger », and the answer to what the head asked. */
export function ControlActs({ row, pass, changes, canEdit }: ControlActsProps) {
  const { record } = useActions();
  const names = usePersonNames();
  const { refusal, attempt } = useRefusal(row.id);
  const proposition = readProposition(pass.ground.view.find('proposition', row.id));
  const asked = proposition?.state === 'asked' ? proposition : undefined;
  const put = (intended: Intended): void => attempt(record(intended));
  const answer = (state: 'accepted' | 'declined'): void => {
    const intended = answerCorrection(pass.ground.view, row.id, state, state === 'accepted' ? changes : []);
    if (intended !== undefined) put(intended);
  };
  return (
    <div className="control-acts">
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal, names)}</InlineNotice>}
      {asked === undefined ? null : <InlineNotice kind="info">{askedWords(asked.askedBy, asked.askedAt)} {asked.note}</InlineNotice>}
      {canEdit ? <><Acts row={row} changes={changes} isAsked={asked !== undefined} onPut={put} onAnswer={answer} /><AssistButton row={row} /></> : <p className="quiet">{CONTROL_TEXTS_SCREEN.readOnly}</p>}
    </div>
  );
}

interface ActsProps extends Pick<ControlActsProps, 'row' | 'changes'> {
  readonly isAsked: boolean;
  readonly onPut: (intended: Intended) => void;
  readonly onAnswer: (state: 'accepted' | 'declined') => void;
}

function Acts({ row: { id }, changes, isAsked, onPut, onAnswer }: ActsProps) {
  if (isAsked) {
    return (
      <>
        <Button variant="filled" onClick={() => onAnswer('accepted')}>{CONTROL_TEXTS_SCREEN.accept}</Button>
        <Button onClick={() => onAnswer('declined')}>{CONTROL_TEXTS_SCREEN.decline}</Button>
      </>
    );
  }
  return changes.length === 0 ? null : <Button variant="filled" onClick={() => onPut(fixing(id, changes))}>{CONTROL_TEXTS_SCREEN.fix}</Button>;
}

/** The correction of one control, as one entry of the draft. */
export function fixing(control: string, changes: readonly Change[]): Intended {
  return { intention: { kind: 'control.fix', control, fixes: changes.length }, changes, atomic: false };
}
