import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { HUB_TLS } from '../../../../contract/hub/hub-wire.ts';
import { sharedProgress } from '../../../../domain/training/classroom/shared-progress.ts';
import { hubKey, newSalt } from '../../../../server/hub/hub-key.ts';
import { CODE } from '../../../server/hub/open-hub.ts';
import { trainee, turnedTimers } from './room.ts';

/** A hub that keeps the very bytes that come, whatever they are. */
async function listeningHub(): Promise<{ readonly address: string; readonly heard: string[] }> {
  const heard: string[] = [];
  const salt = newSalt();
  const key = hubKey(CODE, salt);
  const server: Server = createServer({ ...HUB_TLS, pskIdentityHint: salt, pskCallback: () => key }, (request, response) => {
    const lines = [`${request.method ?? ''} ${request.url ?? ''}`, ...request.rawHeaders];
    request.setEncoding('utf8').on('data', (part: string) => lines.push(part));
    request.once('end', () => {
      heard.push(lines.join('\n'));
      response.setHeader('content-type', 'application/json').end(request.url === '/greet' ? '{"number":1}' : '{}');
    });
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  onTestFinished(() => void server.close());
  const bound: AddressInfo | string | null = server.address();
  return { address: `127.0.0.1:${typeof bound === 'object' && bound !== null ? String(bound.port) : ''}`, heard };
}

test('what leaves a trainee’s console is a pseudonym, numbers and a hand, and not a word of the school', async () => {
  const { address, heard } = await listeningHub();
  const timers = turnedTimers();
  const { classroom, at } = trainee(timers);
  const step = { state: 'verified', wasOpen: true, answer: 4321, hinted: true, helped: true, at: '2026-11-09T08:00:00.123Z' } as const;
  at.progress = sharedProgress({ scenario: 'trouver-les-anomalies', startedAt: '2026-11-09T07:59:59.999Z', step: 1, steps: [step] });
  await classroom.seats.greet({ address, code: CODE });
  await classroom.seats.join({ address, code: CODE }, 'Poste 1');
  await classroom.seats.askHelp(true);
  await classroom.seats.leave();
  const said = heard.map((one) => one.replaceAll(/"seat":"[\w-]{22}"/g, '"seat":"…"'));
  const headers = (length: number): string => ['content-type', 'application/json', 'content-length', String(length), 'Host', address, 'Connection', 'keep-alive'].join('\n');
  const progress = '{"scenario":"trouver-les-anomalies","steps":[{"step":1,"state":"played","at":"2026-11-09T08:00:00Z"}],"asksHelp":';
  const report = (asksHelp: boolean): string => `{"seat":"…","pseudonym":"Poste 1","progress":${progress}${String(asksHelp)}}}`;
  const sized = (path: string, body: string): string => [`POST ${path}`, headers(body.replace('…', 'x'.repeat(22)).length), body].join('\n');
  expect(said).toEqual([sized('/greet', '{}'), sized('/report', report(false)), sized('/report', report(true)), sized('/leave', '{"seat":"…"}')]);
});
