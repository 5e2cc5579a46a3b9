// A trainer's hub with a session, for the bench: prints its address, and what it cost once its input is closed.
import { openSession } from '../../server/hub/hub-session.ts';
import { must } from '../../domain/kernel/assert.ts';
import { CODE } from './room.ts';
import { tellCost } from './tell-cost.ts';

// A thousand times faster than time: the limits of rate are those of people, not of a bench.
const session = must(await openSession({ now: () => performance.now() * 1000, networks: () => [] }, CODE, 19_600), 'a port is free');
tellCost(session.place().address);
