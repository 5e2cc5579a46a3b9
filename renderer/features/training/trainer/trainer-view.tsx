import { Button } from '@mantine/core';
import { CLASSROOM_TEXTS, classroomTroubleSentence } from '../../../../texts/training/classroom.ts';
import { useClassroom, type ClassroomView } from '../../../training/classroom/use-classroom.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { JoinForm } from './join-form.tsx';
import { OwnSeatView } from './own-seat-view.tsx';
import { SessionView } from './session-view.tsx';

/** A session of training: that of this trainer, or the seat of this trainee in one; before either, how to open or join one. */
export function TrainerView() {
  const view = useClassroom();
  const { status, trouble } = view;
  if (status === undefined) return null;
  const { trainer, seat } = status;
  return (
    <section className="training-part classroom" aria-label={CLASSROOM_TEXTS.title}>
      <h2>{CLASSROOM_TEXTS.title}</h2>
      {trainer !== null ? <SessionView session={trainer} view={view} /> : seat !== null ? <OwnSeatView seat={seat} view={view} /> : <Choice opens={status.opens} view={view} />}
      {trouble === undefined || (trainer === null && seat === null) ? null : <InlineNotice kind="warning">{classroomTroubleSentence(trouble)}</InlineNotice>}
    </section>
  );
}

function Choice({ opens, view }: { readonly opens: boolean; readonly view: ClassroomView }) {
  return (
    <>
      <p>{CLASSROOM_TEXTS.purpose}</p>
      <div className="classroom-choice">
        <div className="form-fields">
          <h3>{CLASSROOM_TEXTS.traineeTitle}</h3>
          <JoinForm view={view} />
        </div>
        <div className="form-fields">
          <h3>{CLASSROOM_TEXTS.trainerTitle}</h3>
          <p>{CLASSROOM_TEXTS.trainerPurpose}</p>
          {opens ? (
            <div><Button loading={view.isAsking} onClick={() => void view.ask((classroom) => classroom.open())}>{CLASSROOM_TEXTS.open}</Button></div>
          ) : (
            <InlineNotice kind="info">{classroomTroubleSentence('no-launcher')}</InlineNotice>
          )}
        </div>
      </div>
    </>
  );
}
