import { enqueue } from '../../domain/sync/console/enqueue.ts';
import { nextPush } from '../../domain/sync/console/push.ts';
import { makeGestures } from './changes.ts';
import type { BenchDesk } from './desk.ts';

/** Puts changes in the outbox, durably, and gives the requests that will leave. */
export function send({ workspace }: BenchDesk, from: number, gestures: number, changes: number): readonly string[] {
  workspace.keep({ writes: enqueue(workspace.state, makeGestures(from, gestures, changes)) });
  const requests: string[] = [];
  let { outbox } = workspace.state;
  for (;;) {
    const request = nextPush({ ...workspace.state, outbox });
    if (request === undefined) return requests;
    requests.push(JSON.stringify(request));
    outbox = outbox.slice(request.mutations.length);
  }
}

/** The lines that the last pull brought, made again from what the journal holds. */
export function ndjson({ workspace }: BenchDesk, journal: readonly string[], changes: number): string {
  const rows = [...workspace.state.base.list('access')].slice(-changes);
  const settings = rows.map(([i, { ver, fields, by, at }]) => JSON.stringify({ e: 'access', i, v: ver, d: fields, by, at }));
  return [...settings, ...journal.map((body) => `{"j":${body}}`)].join('\n');
}
