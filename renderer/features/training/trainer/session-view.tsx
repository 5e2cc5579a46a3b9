import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { TrainerSession } from '../../../../contract/console/classroom.contract.ts';
import { roomProgress, scenariosOf } from '../../../../domain/training/classroom/room-progress.ts';
import { CLASSROOM_TEXTS, endSentence, handsSentence, participants, roomSentence } from '../../../../texts/training/classroom.ts';
import type { ClassroomView } from '../../../training/classroom/use-classroom.ts';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { SeatTable } from './seat-table.tsx';
import { SessionPlace } from './session-place.tsx';
import { useScenarioOutlines } from './use-scenario-outlines.ts';

interface SessionViewProps {
  readonly session: TrainerSession;
  readonly view: ClassroomView;
}

/** The session of this trainer: how to join it, how far the room is, who asks for help. */
export function SessionView({ session, view }: SessionViewProps) {
  const [isEnding, setEnding] = useState(false);
  const { seats, answers } = session;
  return (
    <>
      {answers ? null : <InlineNotice kind="warning">{CLASSROOM_TEXTS.silent}</InlineNotice>}
      {answers ? <SessionPlace session={session} view={view} /> : null}
      {seats.length === 0 ? <p>{CLASSROOM_TEXTS.nobody}</p> : <Room session={session} view={view} />}
      <div className="classroom-acts">
        {answers ? null : <Button variant="filled" loading={view.isAsking} onClick={() => void view.ask((classroom) => classroom.open())}>{CLASSROOM_TEXTS.resume}</Button>}
        <Button onClick={() => setEnding(true)}>{CLASSROOM_TEXTS.end}</Button>
      </div>
      {isEnding ? (
        <ConfirmDialog title={CLASSROOM_TEXTS.endTitle} action={CLASSROOM_TEXTS.endAction} onCancel={() => setEnding(false)} onConfirm={() => void view.ask((classroom) => classroom.end())}>
          <p>{endSentence(seats.length)}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function Room({ session: { seats }, view }: SessionViewProps) {
  const outlines = useScenarioOutlines();
  const scenarios = scenariosOf(seats);
  const [chosen, setChosen] = useState('');
  const scenario = scenarios.includes(chosen) ? chosen : (scenarios[0] ?? '');
  const room = roomProgress(seats, scenario, outlines.get(scenario)?.steps);
  const hands = handsSentence(seats.filter(({ asksHelp }) => asksHelp).map(({ pseudonym }) => pseudonym));
  return (
    <>
      <output className="classroom-sum">{scenario === '' ? participants(seats.length) : roomSentence(seats.length, room.at)}</output>
      <output className="classroom-hands"><bdi>{hands}</bdi></output>
      {scenario === '' ? <p>{CLASSROOM_TEXTS.noScenario}</p> : null}
      {scenarios.length < 2 ? null : (
        <NativeSelect
          label={CLASSROOM_TEXTS.scenario} w={420} value={scenario} data={scenarios.map((id) => ({ value: id, label: outlines.get(id)?.title ?? id }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <SeatTable seats={seats} scenario={scenario} title={outlines.get(scenario)?.title ?? scenario} steps={room.steps} onDismiss={(number) => void view.ask((classroom) => classroom.dismiss({ number }))} />
    </>
  );
}
