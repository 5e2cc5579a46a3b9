import { expect, test } from 'vitest';
import { gatherAnswer } from '../../../main/sync/gather-answer.ts';
import { EntTrouble } from '../../../main/sync/ent/ent-failure.ts';
import { readWireLine } from '../../../main/sync/lines/wire-line.ts';

const BEGIN = '{"b":{"protocol":1,"epoch":"e","school":"s"}}';
const ROW = '{"e":"access","i":"a|group:g","v":2,"d":{"role":"writer"},"by":"Anne"}';
const PERSON = '{"e":"person","i":"p1","v":1,"d":{"lastName":"A","firstName":"B","profile":"teacher","source":"ent"}}';
const GONE = '{"e":"person","i":"p2","v":2,"x":1}';
const end = (rows: number): string => `{"z":{"cursor":"c","directoryCursor":"d","rows":${rows}}}`;

async function* stream(lines: readonly string[]) {
  for (const line of lines) yield [await Promise.resolve(readWireLine(line))];
}

async function gather(...lines: readonly string[]) {
  const facts: string[] = [];
  const answer = await gatherAnswer(stream(lines), (directory) => facts.push(...directory.map(({ id, data }) => `${id}${data === undefined ? ' gone' : ''}`)));
  return { answer, facts };
}

test('a whole answer is sorted by what it is about', async () => {
  const { answer, facts } = await gather(BEGIN, PERSON, GONE, ROW, '{"f":{"last":3,"outcomes":[]}}', '{"h":{"c":[[1,"x"]]}}', end(3));
  expect(facts).toEqual(['p1', 'p2 gone']);
  expect(answer).toEqual({
    epoch: 'e', cursor: 'c', directoryCursor: 'd', journal: [], heard: {}, fate: { last: 3, outcomes: [] }, held: { c: [[1, 'x']] },
    rows: [{ entity: 'access', id: 'a|group:g', row: { ver: 2, fields: { role: 'writer' }, by: 'Anne' } }],
  });
});

test('an answer without its last line is as if nothing had come', async () => {
  await expect(gather(BEGIN, ROW)).rejects.toMatchObject({ failure: 'unreachable' });
});

test('an answer that lost a row on the way is not kept', async () => {
  await expect(gather(BEGIN, ROW, end(2))).rejects.toMatchObject({ failure: 'garbage' });
});

test('an answer that does not say of which ENT is not kept', async () => {
  await expect(gather(ROW, end(1))).rejects.toMatchObject({ failure: 'garbage' });
});

test('an ENT that asks to begin again is heard, whatever follows', async () => {
  expect((await gather('{"r":{"resync":"epoch"}}')).answer).toEqual({ resync: 'epoch' });
});

test('what only a newer version can name is kept or said, and the answer around it too', async () => {
  const entry = {
    k: 1, at: 'now', actor: { accountId: 'a', name: 'Anne', role: 'regional' }, client: null, m: null, gesture: null, message: null, authoredAt: null, effect: null, counts: null,
    status: 'teleported', intention: { kind: 'robot.build', arms: 2 }, refusal: { kind: 'robot-law', law: 3 }, edits: [],
  };
  const outcome = { m: 3, hash: 'h', status: 'rejected', refusal: { kind: 'robot-law', law: 3 } };
  const { answer } = await gather(BEGIN, '{"e":"robot","i":"r1","v":2,"d":{"arms":{"left":1}}}', JSON.stringify({ j: entry }), JSON.stringify({ f: { last: 3, outcomes: [outcome] } }), end(1));
  expect(answer).toMatchObject({
    rows: [{ entity: 'robot', id: 'r1', row: { ver: 2, fields: { arms: { left: 1 } } } }],
    journal: [{ k: 1, actor: { name: 'Anne', role: null }, status: 'newer', intention: { kind: 'newer' }, refusal: { kind: 'newer' } }],
    fate: { last: 3, outcomes: [{ m: 3, hash: 'h', status: 'rejected', refusal: { kind: 'newer' } }] },
  });
});

test.each(['{"j":{"k":0}}', '{"j":1}', '{"f":1}', '{"f":{"last":1,"outcomes":[1]}}', '{"f":{"last":1,"outcomes":[{"m":1,"hash":"h","status":"teleported"}]}}', '{"q":1}'])(
  '%s is no line of any version',
  (line) => {
    expect(() => readWireLine(line)).toThrow(EntTrouble);
  },
);
