import { implement, ORPCError } from '@orpc/server';
import { hubContract } from '../../contract/hub/hub.contract.ts';
import { createSteadyRate, type Rate } from '../limits/steady-rate.ts';
import type { HubRequest } from './hub-listener.ts';
import type { Seats } from './seats.ts';

/** A console reports every five seconds, and at each step; a whole room may be behind one address. */
const OF_A_SEAT: Rate = { burst: 20, perSecond: 2 };
const OF_AN_ADDRESS: Rate = { burst: 600, perSecond: 60 };

/** Every procedure that trainees' consoles may ask, on the seats of one session; `now`: milliseconds of a clock that never goes back. */
export function createTraineeRouter(seats: Seats, now: () => number) {
  const os = implement(hubContract).$context<HubRequest>();
  const rate = createSteadyRate();
  const admit = ({ address }: HubRequest, seat?: string): void => {
    const ofSeat = seat === undefined ? [] : [{ key: `seat ${seat}`, rate: OF_A_SEAT }];
    const seconds = rate.admit([...ofSeat, { key: `address ${address}`, rate: OF_AN_ADDRESS }], now());
    if (seconds !== undefined) throw new ORPCError('TOO_MANY', { defined: true, status: 429, data: { seconds } });
  };
  return os.router({
    greet: os.greet.handler(({ context }) => {
      admit(context);
      return { number: seats.nextNumber() };
    }),
    report: os.report.handler(({ context, input, errors }) => {
      admit(context, input.seat);
      const taken = seats.report(input);
      if (!taken.ok) throw errors.NO_SEAT({ data: { reason: taken.refusal } });
      return {};
    }),
    leave: os.leave.handler(({ context, input }) => {
      admit(context, input.seat);
      seats.leave(input.seat);
      return {};
    }),
  });
}
