import { Button } from '@mantine/core';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { answerCorrection, askCorrection } from '../../../domain/situation/proposition-gestures.ts';
import { readProposition } from '../../../domain/situation/proposition.ts';
import { askedState, SITUATION_TEXTS } from '../../../texts/situation/situation.ts';
import { useAnswers } from '../../controls/use-answers.ts';
import { signedNow } from '../../school/signed-now.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';

interface AskedStateProps {
  readonly control: string;
  /** Whether the reader may ask for it. */
  readonly canAsk: boolean;
}

/** What was asked about a control and answered, with what the reader can do now. */
export function AskedState({ control, canAsk }: AskedStateProps) {
  const proposition = useSchool(({ view }) => view.find('proposition', control));
  const isSent = useSchool(({ before }) => readProposition(before.find('proposition', control))?.state === 'asked');
  const known = readProposition(proposition);
  if (known?.state === 'asked') return <Waiting control={control} at={known.askedAt} isSent={isSent} />;
  return (
    <>
      {known?.state === 'accepted' ? <span className="quiet">{SITUATION_TEXTS.accepted}</span> : null}
      {known?.state === 'declined' ? <span className="quiet">{SITUATION_TEXTS.declined}</span> : null}
      {canAsk ? <Ask control={control} /> : null}
    </>
  );
}

function Ask({ control }: { readonly control: string }) {
  const { record } = useActions();
  const store = useSchoolStore();
  const ask = (): void => {
    const { view, actor } = store.getState();
    record(askCorrection(view, control, signedNow(actor)));
  };
  return <Button size="compact-sm" onClick={ask}>{SITUATION_TEXTS.ask}</Button>;
}

interface WaitingProps {
  readonly control: string;
  readonly at: string;
  readonly isSent: boolean;
}

function Waiting({ control, at, isSent }: WaitingProps) {
  const { record } = useActions();
  const store = useSchoolStore();
  const { accept, decline } = useAnswers();
  const role = useSchool((state) => state.actor?.role);
  const answers = role !== undefined && mayEdit(role, 'membership');
  const withdraws = role !== undefined && !answers && mayEdit(role, 'proposition');
  const withdraw = (): void => void record(answerCorrection(store.getState().view, control, 'withdrawn'));
  return (
    <>
      <span className="quiet">{askedState(at, isSent)}</span>
      {answers ? <Button size="compact-sm" onClick={() => accept(control)}>{SITUATION_TEXTS.accept}</Button> : null}
      {answers ? <Button size="compact-sm" variant="subtle" onClick={() => decline(control)}>{SITUATION_TEXTS.decline}</Button> : null}
      {withdraws ? <Button size="compact-sm" variant="subtle" onClick={withdraw}>{SITUATION_TEXTS.withdraw}</Button> : null}
    </>
  );
}
