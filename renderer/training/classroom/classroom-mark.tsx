import { Button } from '@mantine/core';
import { IconHandStop, IconUsers } from '@tabler/icons-react';
import { CLASSROOM_TEXTS, seatMark, trainerMark } from '../../../texts/training/classroom.ts';
import { useClassroom } from './use-classroom.ts';

/** The session in the band that follows on every screen: the raised hand of a trainee, those that a trainer has to see. */
export function ClassroomMark() {
  const { status, ask } = useClassroom();
  const { trainer, seat } = status ?? { trainer: null, seat: null };
  if (trainer !== null) return <span className="training-word classroom-mark"><IconUsers size={16} stroke={1.8} aria-hidden /> {trainerMark(trainer)}</span>;
  if (seat === null) return null;
  const isOpen = seat.state === 'joined' || seat.state === 'lost';
  return (
    <>
      <output className="training-word classroom-mark"><IconUsers size={16} stroke={1.8} aria-hidden /> <bdi>{seatMark(seat)}</bdi></output>
      {isOpen ? (
        <Button size="compact-sm" variant="default" leftSection={<IconHandStop size={14} stroke={1.8} aria-hidden />} onClick={() => void ask((classroom) => classroom.askHelp({ asked: !seat.asksHelp }))}>
          {seat.asksHelp ? CLASSROOM_TEXTS.lowerHand : CLASSROOM_TEXTS.askHelp}
        </Button>
      ) : null}
    </>
  );
}
