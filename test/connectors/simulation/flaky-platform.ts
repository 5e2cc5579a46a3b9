import { must } from '../../../domain/kernel/assert.ts';
import type { SentRequest, Transport } from '../../../server/connectors/http/transport.ts';
import type { FakeEntcore } from '../../support/fake-entcore/fake-entcore.ts';
import type { FaultKind } from '../../support/fake-entcore/faults.ts';
import { transportTo } from '../../support/fake-entcore/transport-to.ts';
import { Broken } from './oracle.ts';
import type { Random } from '../../simulation/random.ts';

/** The program stopped there: everything that was under way is lost, and what is durable stays. */
export class Crash extends Error {}

/** A platform in bad weather. */
export interface FlakyPlatform {
  readonly transport: Transport;
  /** How likely each call is to go wrong, and how likely the program is to stop around it. */
  weather: { faults: number; crashes: number };
  /** Does what was sent long ago and had not arrived yet. */
  arrive(): void;
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
  // A group is made once, whatever happens to the answer (E17).
  return request.path === '/directory/group' ? ['lost', 'late', 'lostUndone', 'errorAfter', '500', 'html'] : ON_WRITES;
}

interface Around {
  readonly fake: FakeEntcore;
  readonly random: Random;
  /** Called before and after each write that reaches the platform, whoever waits for its answer. */
  readonly watch: (request: SentRequest, done: () => void) => void;
  /** Called before each read: somebody may act on the platform in between. */
  readonly meanwhile: () => void;
}

/** Puts a platform in bad weather: faults, late and repeated writes, and stops of the program at each state of a step. */
export function createFlakyPlatform({ fake, random, watch, meanwhile }: Around): FlakyPlatform {
  const plain = transportTo(fake);
  const onTheWay: SentRequest[] = [];
  const reach = (request: SentRequest): ReturnType<Transport> => {
    const answers: ReturnType<Transport>[] = [];
    watch(request, () => void answers.push(plain(request)));
    return must(answers[0], 'what reaches it is answered, or lost');
  };
  const read = (request: SentRequest, trouble: Trouble | undefined): ReturnType<Transport> => {
    meanwhile();
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
    if (trouble === 'late') {
      onTheWay.push(request);
      return { lost: 'timeout' };
    }
    if (trouble === 'duplicate') await reach(request);
    else spoil(request, trouble);
    return reach(request);
  };
  const flaky: FlakyPlatform = {
    weather: { faults: 0, crashes: 0 },
    arrive: () => {
      for (const request of onTheWay.splice(0)) watch(request, () => void fake.handle({ body: '', ...request }));
    },
    transport: async (request) => {
      if (random.chance(flaky.weather.crashes)) throw new Crash('before it left');
      const trouble = random.chance(flaky.weather.faults) ? random.pick(troublesOf(request)) : undefined;
      const answer = await (isRead(request) ? read(request, trouble) : write(request, trouble));
      fake.faults.splice(0);
      if (random.chance(flaky.weather.crashes)) throw new Crash('before its answer came');
      return answer;
    },
  };
  return flaky;
}
