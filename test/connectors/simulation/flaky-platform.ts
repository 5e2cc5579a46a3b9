import { must } from '../../../domain/kernel/assert.ts';
import type { SentRequest, Transport } from '../../../server/connectors/http/transport.ts';
import type { FakeEntcore } from '../../support/fake-entcore/fake-entcore.ts';
import type { FaultKind } from '../../support/fake-entcore/faults.ts';
import { transportTo } from '../../support/fake-entcore/transport-to.ts';
import { Broken } from './broken.ts';
import { listOf } from './lists/list-request.ts';
import type { Random } from '../../simulation/random.ts';

/** The program stopped there: everything that was under way is lost, and what is durable stays. */
export class Crash extends Error {}

/** How likely each read is to go wrong, to be a list that is wrongly empty, each write, and how likely the program is to stop before or after either. */
interface Weather {
  readonly faults: number;
  readonly empties: number;
  readonly lostWrites: number;
  readonly stopsAtReads: number;
  readonly stopsAtWrites: number;
}

/** Nothing fails. */
export const CLEAR: Weather = { faults: 0, empties: 0, lostWrites: 0, stopsAtReads: 0, stopsAtWrites: 0 };

/** A platform in bad weather. */
export interface FlakyPlatform {
  readonly transport: Transport;
  weather: Weather;
  /** Does what was sent before an instant and had not arrived yet. */
  arrive(before: number): void;
}

/** What an answer becomes. `duplicate`: the network carries the request twice. `late`: nothing is answered, and it is done minutes after. */
type Trouble = FaultKind | 'late' | 'duplicate';
const ON_READS: readonly Trouble[] = ['html', '401', '403', '404', '429', '500', '503', '509', 'login', 'mfa', 'truncated', 'unknown', 'lost', 'empty'];
const ON_WRITES: readonly Trouble[] = ['html', '401', '409', '429', '500', '503', '509', 'login', 'mfa', 'lost', 'lostUndone', 'errorAfter', 'truncated', 'empty', 'late', 'duplicate'];

function isRead({ method, path }: SentRequest): boolean {
  return method === 'GET' || path.startsWith('/auth/');
}

function troublesOf(request: SentRequest): readonly Trouble[] {
  if (isRead(request)) return ON_READS;
  // A group is made once, whatever happens to the answer (E17), and a row of a replacement (E24).
  return request.path === '/directory/group' || request.path.startsWith('/viescolaire/multiteaching/create') ? ['lost', 'late', 'lostUndone', 'errorAfter', '500', 'html'] : ON_WRITES;
}

interface Around {
  readonly fake: FakeEntcore;
  readonly random: Random;
  /** Called before and after each write that reaches the platform, whoever waits for its answer. */
  readonly watch: (request: SentRequest, done: () => void, isLate: boolean) => void;
  /** Called before each read, and before each write of a list: somebody may act on the platform in between. */
  readonly meanwhile: (request: SentRequest) => void;
  /** Called as a request leaves, whenever it arrives, after whoever acts there meanwhile. */
  readonly leaves: (request: SentRequest) => void;
  readonly now: () => number;
}

/** Puts a platform in bad weather: faults, late and repeated writes, and stops of the program at each state of a step. */
export function createFlakyPlatform({ fake, random, watch, meanwhile, leaves, now }: Around): FlakyPlatform {
  const plain = transportTo(fake);
  const onTheWay: (SentRequest & { readonly at: number })[] = [];
  const reach = (request: SentRequest): ReturnType<Transport> => {
    const answers: ReturnType<Transport>[] = [];
    watch(request, () => void answers.push(plain(request)), false);
    return must(answers[0], 'what reaches it is answered, or lost');
  };
  const read = (request: SentRequest, trouble: Trouble | undefined): ReturnType<Transport> => {
    meanwhile(request);
    leaves(request);
    spoil(request, trouble);
    return plain(request);
  };
  const spoil = ({ path, method }: SentRequest, kind: Trouble | undefined): void => {
    if (kind !== undefined && kind !== 'late' && kind !== 'duplicate') fake.faults.push({ kind, path, method, times: 1 });
  };
  const isMade = (request: SentRequest): boolean => {
    const isThere = [...fake.world.groups.values()].some(({ name, createdBy }) => createdBy !== null && request.body === JSON.stringify({ name, structureId: 's-1' }));
    return isThere || onTheWay.some(({ path, body }) => path === request.path && body === request.body);
  };
  const write = async (request: SentRequest, trouble: Trouble | undefined): ReturnType<Transport> => {
    if (request.method === 'POST' && request.path === '/directory/group' && isMade(request)) throw new Broken(`made again: ${request.body ?? ''}`);
    if (listOf(request) !== undefined) meanwhile(request);
    leaves(request);
    if (trouble === 'late') {
      onTheWay.push({ ...request, at: now() });
      return { lost: 'timeout' };
    }
    if (trouble === 'duplicate') await reach(request);
    else spoil(request, trouble);
    return reach(request);
  };
  /** What a read met last, and is likely to meet again as long as the weather is bad: what refuses one seldom refuses once. */
  let met: { readonly path: string; readonly trouble: Trouble } | undefined;
  const drawn = (request: SentRequest): Trouble | undefined => {
    const { faults, empties } = flaky.weather;
    if (request.method === 'GET' && random.chance(empties)) return 'empty';
    return random.chance(faults) ? random.pick(troublesOf(request)) : undefined;
  };
  const troubleOf = (request: SentRequest): Trouble | undefined => {
    const { faults, empties, lostWrites } = flaky.weather;
    if (!isRead(request)) return random.chance(lostWrites) ? random.pick(troublesOf(request)) : undefined;
    const isMetAgain = faults + empties > 0 && met?.path === request.path && random.chance(0.6);
    const trouble = isMetAgain ? met?.trouble : drawn(request);
    if (trouble !== undefined) met = { path: request.path, trouble };
    return trouble;
  };
  const flaky: FlakyPlatform = {
    weather: CLEAR,
    arrive: (before) => {
      const arriving = onTheWay.filter(({ at }) => at < before);
      onTheWay.splice(0, onTheWay.length, ...onTheWay.filter(({ at }) => at >= before));
      for (const request of arriving) watch(request, () => void fake.handle({ body: '', ...request }), true);
    },
    transport: async (request) => {
      const { stopsAtReads, stopsAtWrites } = flaky.weather;
      // A group that is made, and whose making nobody heard of, is what a stop leaves worst.
      const stops = isRead(request) ? stopsAtReads : request.path === '/directory/group' ? stopsAtWrites * 4 : stopsAtWrites;
      if (random.chance(stops)) throw new Crash('before it left');
      const trouble = troubleOf(request);
      const answer = await (isRead(request) ? read(request, trouble) : write(request, trouble));
      fake.faults.splice(0);
      if (random.chance(stops)) throw new Crash('before its answer came');
      return answer;
    },
  };
  return flaky;
}
