import { Button } from '@mantine/core';
import type { OwnSeat } from '../../../../contract/console/classroom.contract.ts';
import { CLASSROOM_TEXTS, seatSentence } from '../../../../texts/training/classroom.ts';
import type { ClassroomView } from '../../../training/classroom/use-classroom.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { WhatIsSent } from './what-is-sent.tsx';

/** The seat of this trainee: where it stands, what it sends, how to leave. */
export function OwnSeatView({ seat, view }: { readonly seat: OwnSeat; readonly view: ClassroomView }) {
  const isOpen = seat.state === 'joined' || seat.state === 'lost';
  return (
    <>
      <InlineNotice kind={seat.state === 'joined' ? 'success' : 'info'}><bdi>{seatSentence(seat)}</bdi></InlineNotice>
      {isOpen ? <WhatIsSent /> : null}
      <div className="classroom-acts">
        {isOpen ? <Button onClick={() => void view.ask((classroom) => classroom.askHelp({ asked: !seat.asksHelp }))}>{seat.asksHelp ? CLASSROOM_TEXTS.lowerHand : CLASSROOM_TEXTS.askHelp}</Button> : null}
        <Button onClick={() => void view.ask((classroom) => classroom.leave())}>{isOpen ? CLASSROOM_TEXTS.leave : CLASSROOM_TEXTS.dismissSeat}</Button>
      </div>
    </>
  );
}
