import { setTimeout as wait } from 'node:timers/promises';
import { get, type IncomingMessage } from 'node:http';
import { quantile } from '../bench-line.ts';
import type { OpenSchool } from './open-school.ts';
import { readBack } from './read-back.ts';
import { untilTaken } from './pause.ts';
import { createVirtualConsole, type VirtualConsole } from './virtual-console.ts';

/** Consoles that listen, and changes made one after the other by somebody else. */
export interface LiveCrowd {
  readonly consoles: number;
  readonly changes: number;
}

/** What one change costs them all. */
export interface LiveResult {
  /** Milliseconds from the send of a change until the last console has pulled it, median of the changes. */
  readonly all: number;
  /** Milliseconds of one pull, 95th percentile. */
  readonly pull: number;
  readonly wrong: readonly string[];
}

/** Milliseconds between a poke and the pull, as consoles wait for others that may follow (sync.md §3.5). */
const COALESCED_MS = 100;

interface Listener {
  readonly console: VirtualConsole;
  /** When its last pull was over. */
  pulledAt: number;
  /** The cursor that it then had. */
  cursor: string;
  /** Told of a change since its last pull began; one pull at a time, as consoles do. */
  isStale: boolean;
  isPulling: boolean;
}

/** Opens so many live channels, then measures how long each change takes to be everywhere. */
export async function runLiveCrowd(school: OpenSchool, url: string, { consoles, changes }: LiveCrowd): Promise<LiveResult> {
  const pulls: number[] = [];
  const listeners = Array.from({ length: consoles }, (_, i): Listener => ({ console: createVirtualConsole(school.http, { ...school, rank: 1 + i }), pulledAt: 0, cursor: '', isStale: false, isPulling: false }));
  const author = createVirtualConsole(school.http, { ...school, rank: 0, changes: 1 });
  await Promise.all(listeners.map((listener) => listen(url, school.token, () => void follow(listener, pulls))));
  // The first word of each channel is where the streams are, which is pulled too.
  while (listeners.some(({ isPulling, cursor }) => isPulling || cursor === '')) await wait(COALESCED_MS);
  pulls.length = 0;
  const spent: number[] = [];
  for (let i = 0; i < changes; i += 1) {
    const start = performance.now();
    await untilTaken(author.push);
    await author.pull();
    spent.push((await lastOf(listeners, author.cursor())) - start);
  }
  return { all: quantile(spent, 0.5), pull: quantile(pulls, 0.95), wrong: await readBack(school, [author]) };
}

/** Resolves once the channel is open; calls back at each of its words. Whoever is asked to come back does. */
export async function listen(url: string, token: string, hear: () => void): Promise<void> {
  for (;;) {
    const response = await open(url, token);
    if (response.statusCode === 200) {
      response.setEncoding('utf8').on('data', (piece: string) => {
        if (piece.includes('data:')) hear();
      });
      return;
    }
    response.resume();
    await wait(Number(response.headers['retry-after']) * 1000);
  }
}

function open(url: string, token: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${url}/sync/live`, { agent: false, headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' } }, resolve).on('error', reject);
  });
}

async function follow(listener: Listener, pulls: number[]): Promise<void> {
  Object.assign(listener, { isStale: true });
  if (listener.isPulling) return;
  Object.assign(listener, { isPulling: true });
  while (listener.isStale) {
    await wait(COALESCED_MS);
    Object.assign(listener, { isStale: false });
    await untilTaken(async () => {
      const answer = await listener.console.pull();
      if (answer.status === 200) pulls.push(answer.ms);
      return answer;
    });
    Object.assign(listener, { pulledAt: performance.now(), cursor: listener.console.cursor() });
  }
  Object.assign(listener, { isPulling: false });
}

const LONGEST_MS = 60_000;

/** When the last of them was where the author is. */
async function lastOf(listeners: readonly Listener[], cursor: string): Promise<number> {
  const end = performance.now() + LONGEST_MS;
  while (listeners.some((listener) => listener.cursor !== cursor)) {
    if (performance.now() > end) throw new Error(`${listeners.filter((listener) => listener.cursor !== cursor).length} consoles have not heard of a change in a minute`);
    await wait(5);
  }
  return Math.max(...listeners.map(({ pulledAt }) => pulledAt));
}
