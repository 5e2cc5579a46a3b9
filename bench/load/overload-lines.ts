import type { BenchLine } from '../bench-line.ts';
import { generateOverload } from './generated.ts';
import type { Loads } from './loads.ts';
import { bounded, rateOf } from './steady-lines.ts';

const CONSOLES = 64;
const TIMES = 5;

/** Five times the consoles that an ENT serves, all of them sending, and none of them as patient as it is asked to be (rel:L5). */
export async function overloadLines(loads: Loads): Promise<readonly BenchLine[]> {
  const { before, during, recovery } = await loads.withEnt((server) => generateOverload(server, { consoles: CONSOLES, times: TIMES, seconds: loads.seconds }));
  const id = `${loads.name}l5`;
  const [rate, served] = [rateOf(before), rateOf(during)];
  const asked = (during.push.taken + during.push.deferred) / during.seconds;
  return [
    { id: `${id}.goodput`, what: `pushes taken a second of ${asked.toFixed(0)} sent by ${CONSOLES * TIMES} consoles, beside those of ${CONSOLES}; every change read back`, value: served, unit: '/s', reference: rate, ratio: served / rate, target: '>= 0.8 x', ok: served / rate >= 0.8 },
    bounded(`${id}.errors`, 'answers that are neither an outcome, nor a delay to come back after', during.push.errors, { unit: '', most: 0 }),
    { id: `${id}.deferred`, what: 'pushes asked to come back later', value: during.push.deferred, unit: '', reference: null, ratio: null, target: '> 0', ok: during.push.deferred > 0 },
    bounded(`${id}.p95`, 'p95 of the pushes that are taken meanwhile', during.push.p95, { unit: 'ms', most: 2_000 }),
    bounded(`${id}.recovery`, 'from the end of the overload to a push that is served as if nobody else were there', recovery, { unit: 's', most: 10 }),
  ];
}
