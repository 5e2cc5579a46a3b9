import { afterAll, beforeAll, expect, test } from 'vitest';
import { SyncLine } from '../../../domain/sync/protocol.ts';
import { createEntClient } from '../../../main/sync/ent/ent-client.ts';
import { EntTrouble } from '../../../main/sync/ent/ent-failure.ts';
import { deskOf, tinyEnt } from '../../server/ent-desk.ts';
import { createRandom, type Random } from '../../simulation/random.ts';
import type { Ent } from '../../../server/create-ent.ts';

let ent: Ent;
let lines: readonly string[] = [];
beforeAll(() => {
  ent = tinyEnt();
  const desk = deskOf(ent, 'adm1');
  lines = [...desk.snapshot('settings'), ...desk.snapshot('directory')].map((line) => JSON.stringify(line));
});
afterAll(() => ent.close());

const ODD = ['null', '-1', '1e999', '""', '[]', '{}', '{"__proto__":{"x":1}}', '"\\u0000"', '[[[[[[[[]]]]]]]]', 'true', '9007199254740993'] as const;

/** What an ENT that is compromised, or a machine between, does to an answer. */
const ALTERED: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.slice(0, random.int(text.length)),
  (text, random) => changed(text, random, String.fromCharCode(random.int(0x250))),
  (text, random) => text.replace(/(?<=:)(?:"[^"]*"|\d+|true|false|null)/gu, (value) => (random.chance(0.02) ? random.pick(ODD) : value)),
  (text, random) => text.split('\n').filter(() => random.chance(0.9)).join('\n'),
  (text, random) => text.split('\n').flatMap((line) => (random.chance(0.1) ? [line, line] : [line])).join('\n'),
  (text, random) => text.replaceAll(random.pick(['"e"', '"i"', '"v"', '"d"', '"x"']), random.pick(['"e"', '"i"', '"v"', '"z"'])),
  (text, random) => text.replace('\n', `\n${'['.repeat(random.int(20_000))}\n`),
];

function changed(text: string, random: Random, by: string): string {
  const at = random.int(text.length);
  return text.slice(0, at) + by + text.slice(at + 1);
}

/** A row of a kind without a name here is one of a newer ENT: it is kept, and has the shape of the others. */
const ofKnownKind = (line: object): object => ('e' in line ? { ...line, e: 'rubrique' } : line);

/** What comes of an answer: lines of the shapes that are awaited, or one of the troubles that a console knows. */
async function read(body: string, type: string): Promise<'lines' | 'trouble' | 'odd'> {
  const client = createEntClient({ url: 'http://127.0.0.1:1', token: () => null, fetch: () => Promise.resolve(new Response(body, { headers: { 'content-type': type } })) });
  let isOdd = false;
  try {
    for await (const some of client.snapshot({ protocol: 1, client: 'c', stream: 'settings', identities: [] }, new AbortController().signal)) {
      isOdd ||= some.some((one) => one.kind === 'other' && !SyncLine.safeParse(ofKnownKind(one.line)).success);
    }
  } catch (error) {
    if (error instanceof EntTrouble) return isOdd ? 'odd' : 'trouble';
    throw error;
  }
  return isOdd ? 'odd' : 'lines';
}

// rel:X8; what is kept of an answer that lost lines is told by gather-answer.test.ts.
test('of 2,000 answers altered anywhere, each is read whole or refused as a whole, and none does anything else', async () => {
  const random = createRandom(8);
  const told = { lines: 0, trouble: 0, odd: 0 };
  for (let i = 0; i < 2000; i++) {
    const [first, from] = [random.int(lines.length), lines.join('\n')];
    const text = random.pick(ALTERED)(i % 4 === 0 ? from : lines.slice(first, first + 12).join('\n'), random);
    told[await read(text, random.chance(0.02) ? 'text/html' : 'application/x-ndjson')] += 1;
  }
  expect(told.odd).toBe(0);
  expect(told.trouble).toBeGreaterThan(500);
  expect(told.lines).toBeGreaterThan(100);
  expect(({} as { x?: number }).x).toBeUndefined();
});
