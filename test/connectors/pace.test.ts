import { describe, expect, it } from 'vitest';
import { createPace, paced } from '../../server/connectors/http/pace.ts';
import type { SentRequest, Transport } from '../../server/connectors/http/transport.ts';

const request = (method: SentRequest['method']): SentRequest => ({ method, path: '/x', headers: {} });

/** A clock that only goes on when somebody sleeps; when each request left, in milliseconds. */
function platformAt(start: string) {
  let now = Date.parse(start);
  const left: number[] = [];
  const state = { inside: 0, most: 0 };
  const pace = createPace({ sleep: (ms) => { now += ms; return Promise.resolve(); } }, () => new Date(now));
  const transport: Transport = async () => {
    left.push(now - Date.parse(start));
    state.inside += 1;
    state.most = Math.max(state.most, state.inside);
    await Promise.resolve();
    await Promise.resolve();
    state.inside -= 1;
    return { lost: 'unreachable' };
  };
  return { left, state, pace, send: paced(transport, pace), raw: transport };
}

describe('the pace of a platform', () => {
  it('is five requests a second at night and two while people are at work, in Paris', async () => {
    for (const [start, gap] of [['2026-11-09T05:00:00.000Z', 200], ['2026-11-09T08:00:00.000Z', 500]] as const) {
      const { left, send } = platformAt(start);
      for (let i = 0; i < 4; i += 1) await send(request('GET'));
      expect(left).toEqual([0, gap, 2 * gap, 3 * gap]);
    }
  });

  it('is shared by all the schools of a platform, four reads and two writes at once', async () => {
    const { pace, raw, state, left } = platformAt('2026-11-09T05:00:00.000Z');
    const [one, other] = [paced(raw, pace), paced(raw, pace)];
    await Promise.all(Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? one : other)(request('GET'))));
    expect(state.most).toBeLessThanOrEqual(4);
    state.most = 0;
    await Promise.all(Array.from({ length: 6 }, () => one(request('POST'))));
    expect(state.most).toBeLessThanOrEqual(2);
    expect(left).toHaveLength(18);
  });
});
