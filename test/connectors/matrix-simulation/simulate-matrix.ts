import type { Capabilities } from '../../../domain/connectors/capabilities.ts';
import type { UnitGap } from '../../../domain/connectors/compare/compare-units.ts';
import { cellValue, matrixBeside, type MatrixBeside } from '../../../domain/connectors/matrix/matrix-beside.ts';
import type { PlatformCell } from '../../../domain/connectors/matrix/platform-cell.ts';
import { exceeds } from '../../../domain/connectors/plan/effect.ts';
import { planChanges, type PlannedChange } from '../../../domain/connectors/plan/plan-change.ts';
import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import { reachModel } from '../../../domain/connectors/reach/reach-model.ts';
import { hasPerson, listPeople } from '../../../domain/rights/people-set.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { entcoreConnector } from '../../../server/connectors/entcore/entcore-connector.ts';
import type { PlatformSession } from '../../../server/connectors/platform-connector.ts';
import { runChanges } from '../../../server/connectors/run/run-changes.ts';
import { createFakeEntcore, type FakeEntcore } from '../../support/fake-entcore/fake-entcore.ts';
import { MACHINE } from '../../support/fake-entcore/fake-school.ts';
import { transportTo } from '../../support/fake-entcore/transport-to.ts';
import { reachByEdges, type FakeWorld } from '../../support/fake-entcore/world.ts';
import type { FakeRequest } from '../../support/fake-entcore/fake-request.ts';
import { createRandom, type Random } from '../../simulation/random.ts';
import { valueOf } from '../../server/ent-desk.ts';
import { AT_ONCE } from '../patience.ts';
import { randomCells, randomPlatform } from './random-platform.ts';

/** How a run ended: the promise that broke, if any, and what was played. */
export interface MatrixRun {
  readonly problem: string | undefined;
  readonly counts: Readonly<Record<string, number>>;
}

const LOSSY: Capabilities = { platform: 'entcore', version: null, units: { visibilityRule: { read: 'full', write: 'lossy', undo: 'partial', effectAt: 'nextSession', losses: [], provenance: 'probed' } } };
const NO_MAPPING = { people: new Map(), inspectors: new Map(), groups: new Map(), lines: new Map(), services: new Map(), roles: new Map(), spaces: new Map() };
const WAYS = ['byList', 'byName'] as const;

/**
 * Shows and hides cells of a random platform, through HTTP answers that may fail, and looks at every write with the eyes of the platform: its own edges,
 * person after person, not the model of the connector. No state may give or take a pair that the change did not ask for; a cell that could be
 * carried whole reads back as it was asked; what is asked twice is sent once. Somebody there may undo what was just sent, before it is read: nothing that counted on it
 * leaves. No link leaves from a group that does not write: it would do nothing, until the day when that group does (E10).
 */
export async function simulateMatrix(seed: number): Promise<MatrixRun> {
  const random = createRandom(seed);
  const fake = createFakeEntcore(randomPlatform(random));
  const session = valueOf(await entcoreConnector.open(transportTo(fake), MACHINE, AT_ONCE));
  const school = valueOf(await session.pull('0319999A'));
  const cells = randomCells(random, fake.world);
  const before = matrixBeside(school, cells, new Map());
  const held = new Map([...before].map(([id, { reading }]) => [id, reading.value === 'visible'] as const));
  const wanted = new Map([...held].map(([id, isShown]) => [id, random.int(3) === 0 ? !isShown : isShown] as const));
  const unchanged = [...matrixBeside(school, cells, held)].filter(([id, { reading }]) => reading.value !== 'partial' && cellValue(reading) !== held.get(id));
  const played: Played = { fake, session, random, cells, wanted, problems: [...misread(fake, school, before), ...unchanged.map(([id]) => `${id} does not read back as it is`)], counts: {} };
  count(played, 'cells', before.size);
  await playChanges(played, school);
  return { problem: played.problems[0], counts: played.counts };
}

/** Cells of which the connector counts other pairs as reached than the edges say, person after person. */
function misread(fake: FakeEntcore, school: PlatformSchool, read: MatrixBeside): readonly string[] {
  const { byList, byName } = reachedIn(fake);
  const rank = new Map(school.people.map(({ id }, i) => [id, i] as const));
  const reached = [...byList.union(byName)].map((pair) => pair.split(' ').map((id) => rank.get(id) ?? -1));
  return [...read].flatMap(([id, { pairs, reading }]) => {
    const isAbout = ([from = -1, to = -1]: readonly number[]): boolean => {
      const row = to < 0 ? undefined : pairs.get(from);
      return row !== undefined && hasPerson(row, to);
    };
    const there = reached.filter(isAbout).length;
    return there === reading.reached ? [] : [`${id} reads ${String(reading.reached)} pairs, and the edges ${String(there)}`];
  });
}

interface Played {
  readonly fake: FakeEntcore;
  readonly session: PlatformSession;
  readonly random: Random;
  readonly cells: ReadonlyMap<string, PlatformCell>;
  readonly wanted: ReadonlyMap<string, boolean>;
  readonly problems: string[];
  readonly counts: Record<string, number>;
}

function count({ counts }: Played, what: string, by = 1): void {
  counts[what] = (counts[what] ?? 0) + by;
}

async function playChanges(played: Played, school: PlatformSchool): Promise<void> {
  const { cells, wanted, session } = played;
  const { changes, byHand } = planOf(school, matrixBeside(school, cells, wanted));
  count(played, 'left to a person', byHand.length);
  const [open, decided] = [changes.filter(({ effect }) => !exceeds(effect)), changes.filter(({ effect }) => exceeds(effect))];
  count(played, 'waiting for a decision', decided.length);
  const weather = played.random.pick(['calm', 'calm', 'stormy', 'undone'] as const);
  if (weather === 'stormy') spoil(played);
  const isCalm = weather === 'calm';
  const outcomes = await sendWatched(played, school, open, weather === 'undone');
  played.fake.faults.splice(0);
  const after = valueOf(await session.pull('0319999A'));
  const read = matrixBeside(after, cells, wanted);
  const reached = reachedIn(played.fake);
  for (const change of open) {
    const outcome = outcomes.get(change.id);
    if (outcome === 'applied' && change.short === 0 && weather !== 'undone') checkWhole(played, change, { value: cellValue(must(read.get(change.unit.id), 'a cell of both').reading), asked: askedPairs(school, change), reached });
    if (isCalm && !isFair(outcome, open.length)) played.problems.push(`${change.unit.id} ended ${String(outcome)} though nothing failed`);
  }
  await sendAgain(played, after, open.filter(({ id }) => outcomes.get(id) === 'applied'));
}

/** How a change may end where nothing fails; in part, by what left before it in the same sending. */
function isFair(outcome: string | undefined, together: number): boolean {
  return ['applied', 'same', 'needsDecision', ...(together > 1 ? ['partial'] : [])].includes(outcome ?? '');
}

interface Whole {
  readonly value: Json;
  readonly asked: ReadonlySet<string>;
  readonly reached: Reached;
}

/** What was carried whole is so, as the connector reads it and as the edges say it. */
function checkWhole({ wanted, problems }: Played, { unit }: PlannedChange, { value, asked, reached }: Whole): void {
  const isShown = wanted.get(unit.id) === true;
  if (value !== isShown) problems.push(`${unit.id} was applied and reads ${JSON.stringify(value)}`);
  const amiss = [...asked].filter((pair) => (reached.byList.has(pair) || reached.byName.has(pair)) !== isShown);
  if (amiss.length > 0) problems.push(`${unit.id} was applied and ${amiss.slice(0, 3).join(', ')} is not so there`);
}

function planOf(school: PlatformSchool, matrix: MatrixBeside): ReturnType<typeof planChanges> {
  const gaps = [...matrix].flatMap(([id, { mine, reading }]): readonly UnitGap[] => {
    const theirs = cellValue(reading);
    return theirs === mine ? [] : [{ unit: { kind: 'visibilityRule', id }, standing: 'here', base: theirs, mine, theirs }];
  });
  return planChanges({ capabilities: LOSSY, mapping: NO_MAPPING, school, matrix, inspections: [], mostManagers: 15, here: { rank: () => 0, isIn: () => false } }, gaps);
}

/** Writes that are lost, refused, done and then denied, or answered and not done. */
function spoil({ fake, random }: Played): void {
  for (const method of ['POST', 'DELETE']) fake.faults.push({ kind: random.pick(['lost', 'lostUndone', 'errorAfter', '500', 'empty', '401']), method, path: '/communication/', times: 1 + random.int(2) });
}

/** Sends, and compares what people reach there after each write with what they reached before its change. */
async function sendWatched(played: Played, school: PlatformSchool, changes: readonly PlannedChange[], isUndone: boolean): Promise<ReadonlyMap<string, string>> {
  const { fake, session } = played;
  let current: Writing | undefined;
  const handle = fake.handle.bind(fake);
  fake.handle = (request) => {
    if (request.method === 'GET' || current === undefined) return handle(request);
    count(played, 'writes');
    if (isFromSilent(fake.world, request)) played.problems.push(`${current.change.unit.id}: ${request.method} ${request.path} links a group that does not write`);
    // Of what somebody undoes, only what each write does by itself can be judged.
    const before = isUndone ? reachedIn(fake) : current.before;
    const answer = handle(request);
    played.problems.push(...unaskedOf(request, { ...current, before }, reachedIn(fake)));
    if (isUndone && played.random.chance(0.5)) undo(played, request);
    return answer;
  };
  const sending = (change: PlannedChange): void => {
    if (current?.change !== change) current = { change, before: reachedIn(fake), asked: askedPairs(school, change) };
  };
  const { outcomes } = await runChanges({ unverified: 0, first: async () => undefined, pace: async () => undefined, session, sending, settled: () => undefined }, school, changes.map((change) => ({ change, accepted: null })));
  fake.handle = handle;
  for (const { kind } of outcomes.values()) count(played, kind);
  return new Map([...outcomes].map(([id, { kind }]) => [id, kind]));
}

/** A change that is being sent: from what was reached, by which pairs it may move. */
interface Writing {
  readonly change: PlannedChange;
  readonly before: Reached;
  readonly asked: ReadonlySet<string>;
}

/** Pairs that a write moved though the change did not ask for them. */
function unaskedOf({ method, path }: Pick<FakeRequest, 'method' | 'path'>, { change, before, asked }: Writing, now: Reached): readonly string[] {
  return WAYS.flatMap((way) => {
    const unasked = [...now[way].symmetricDifference(before[way]).difference(asked)];
    return unasked.length === 0 ? [] : [`${change.unit.id} to ${JSON.stringify(change.set)}: ${method} ${path} moves ${unasked.slice(0, 3).join(', ')} (${way})`];
  });
}

const LINK = /^\/communication\/group\/([^/]+)\/communique\/([^/]+)$/;

/** Whether a request links a group of which nobody writes. */
function isFromSilent({ groups }: FakeWorld, { method, path }: Pick<FakeRequest, 'method' | 'path'>): boolean {
  const [, from = ''] = LINK.exec(path) ?? [];
  const rule = groups.get(from)?.users;
  return method === 'POST' && from !== '' && rule !== 'INCOMING' && rule !== 'BOTH';
}

/** Somebody there undoes a link that was just put. */
function undo(played: Played, { method, path }: Pick<FakeRequest, 'method' | 'path'>): void {
  const [, from = '', to = ''] = LINK.exec(path) ?? [];
  if (method === 'POST' && played.fake.world.links.get(from)?.delete(to) === true) count(played, 'undone there');
}

type Reached = Readonly<Record<(typeof WAYS)[number], ReadonlySet<string>>>;

function reachedIn({ world }: FakeEntcore): Reached {
  const pairs = (way: (typeof WAYS)[number]): ReadonlySet<string> => new Set([...world.users.keys()].flatMap((from) => [...reachByEdges(world, from)[way]].map((to) => `${from} ${to}`)));
  return { byList: pairs('byList'), byName: pairs('byName') };
}

function askedPairs(school: PlatformSchool, { asked }: PlannedChange): ReadonlySet<string> {
  const id = (rank: number): string => must(school.people[rank], 'somebody of the school').id;
  return new Set([...asked.pairs(reachModel(school))].flatMap(([from, row]) => [...listPeople(row)].map((to) => `${id(from)} ${id(to)}`)));
}

async function sendAgain(played: Played, school: PlatformSchool, changes: readonly PlannedChange[]): Promise<void> {
  const { fake, session } = played;
  fake.asked.splice(0);
  await runChanges({ unverified: 0, session, first: async () => undefined, pace: async () => undefined, sending: () => undefined, settled: () => undefined }, school, changes.map((change) => ({ change, accepted: null })));
  const again = fake.asked.filter((asked) => !asked.startsWith('GET '));
  if (again.length > 0) played.problems.push(`sent twice: ${again.join(', ')}`);
}
