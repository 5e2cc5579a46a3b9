import type { Waiting } from '../../server/connectors/http/patience.ts';

/** Nobody waits in a test. */
export const AT_ONCE: Waiting = { sleep: () => Promise.resolve(), random: () => 1 };
