import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeGestures } from '../../bench/sync/changes.ts';
import { openDesk, type BenchDesk } from '../../bench/sync/desk.ts';
import { makeSeed } from '../../bench/sync/seed.ts';
import { must } from '../../domain/kernel/assert.ts';
import { openConflicts } from '../../domain/sync/conflict.ts';
import { enqueue, type GestureToSend } from '../../domain/sync/console/enqueue.ts';
import { PUSH_LIMITS } from '../../domain/sync/protocol.ts';
import { WHOLE_GESTURE } from '../../domain/sync/whole-gesture.ts';
import { createEnt, type Ent } from '../../server/create-ent.ts';
import { serveEnt, type ServedEnt } from '../../server/http/serve-ent.ts';

let folder: string;
let ent: Ent;
let served: ServedEnt;
let author: BenchDesk;
let other: BenchDesk;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'console-ent-whole-'));
  ent = createEnt({ file: join(folder, 'ent.sqlite') });
  ent.seed(makeSeed(10));
  served = await serveEnt(ent, { host: '127.0.0.1', port: 0 }, () => undefined);
  author = await openDesk(served.url, folder, 'admin-1');
  other = await openDesk(served.url, folder, 'admin-2');
});
afterEach(async () => {
  author.close();
  other.close();
  await served.stop();
  ent.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One action of several pushes if it could be cut. */
function wholeGesture(changes: number): GestureToSend {
  const made = must(makeGestures(0, 1, changes)[0], 'one was asked for');
  return { ...made, gesture: { ...made.gesture, atomic: true } };
}

function put({ workspace }: BenchDesk, ...gestures: readonly GestureToSend[]): void {
  workspace.keep({ writes: enqueue(workspace.state, gestures) });
}

const given = ({ workspace }: BenchDesk): number => [...workspace.state.base.list('access')].length;
const endings = ({ workspace }: BenchDesk): readonly string[] => [...new Set(workspace.state.settled.map(({ outcome }) => outcome.status))];

test('the largest action that is all or nothing applies whole, in one push', async () => {
  put(author, wholeGesture(WHOLE_GESTURE.values));
  await author.meet();
  await other.meet();
  expect([endings(author), given(author), given(other)]).toEqual([['applied'], WHOLE_GESTURE.values, WHOLE_GESTURE.values]);
});

test('one contested value near the end of a large action holds the whole of it', async () => {
  const size = PUSH_LIMITS.mutations * 2 + 500;
  const whole = wholeGesture(size);
  const { gesture, changes } = must(makeGestures(size - 1, 1, 1)[0], 'one was asked for');
  put(other, { gesture, changes: changes.map((change) => ({ ...change, edits: [{ field: 'role', was: 'none', set: 'writer' }] })) });
  await other.meet();
  put(author, whole);
  await author.meet();
  await other.meet();
  expect([endings(author), given(other)]).toEqual([['conflict'], 1]);
  expect(openConflicts(other.workspace.state.base).map(({ edits }) => edits.length)).toEqual([size]);
});
