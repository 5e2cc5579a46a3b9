import type { Transport } from '../../../server/connectors/http/transport.ts';
import type { FakeEntcore } from './fake-entcore.ts';

/** The way to a fake of the same process: simulations run thousands of schools, none of which opens a port. */
export function transportTo(fake: FakeEntcore): Transport {
  return async ({ method, path, headers, body = '' }) => {
    const answer = fake.handle({ method, path, headers, body });
    await Promise.resolve();
    if (answer === undefined) return { lost: 'timeout' };
    const of = (name: string): string => [answer.headers[name] ?? ''].flat()[0] ?? '';
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    const retryAfter = Number(of('retry-after'));
    return { status: answer.status, type: of('content-type').split(';', 1)[0] ?? '', location: of('location'), retryAfter: retryAfter > 0 ? retryAfter : undefined, cookies, text: answer.text };
  };
}
