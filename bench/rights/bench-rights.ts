import { settingsOf } from '../../domain/rights/capability-mask.ts';
import { computeRights, countAtLeast, effectiveRank, listAtLeast, roleRow } from '../../domain/rights/engine.ts';
import type { Rights } from '../../domain/rights/engine.ts';
import { explain } from '../../domain/rights/explain.ts';
import { impact, impactOnPerson } from '../../domain/rights/impact.ts';
import type { ImpactSide } from '../../domain/rights/impact.ts';
import { DEFAULT_PERMISSIONS } from '../../domain/rights/permission-table.data.ts';
import type { RightsInput } from '../../domain/rights/rights-input.ts';
import { SUB_SERVICES } from '../../domain/rights/sub-service.ts';
import { atMost, interleave, median, quantile, timesFaster } from '../bench-line.ts';
import type { BenchLine } from '../bench-line.ts';
import { rightsFloor } from '../floors/rights-floor.ts';
import type { RightsFloor } from '../floors/rights-floor.ts';
import { CITE, citeScolaire, seededRandom } from './cite-scolaire.ts';
import { rightsInSql } from './rights-in-sql.ts';

/** B2 to B6 of the budget: the rights engine on a cité scolaire, beside the bare loops and SQLite in the same run. */
export async function benchRights(): Promise<BenchLine[]> {
  const input = citeScolaire();
  const floor = rightsFloor(input);
  const rights = computeRights(input);
  mustAgree(rights, floor);
  const matrix = benchMatrix(input, floor);
  await nextTurn();
  const questions = [...benchRow(rights, floor), ...benchPeople(rights, floor)];
  await nextTurn();
  return [...matrix, ...questions, ...benchWhy(rights), ...benchImpact(input, rights, floor), ...benchSql(input, rights)];
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Two engines that disagree are not compared. */
function mustAgree(rights: Rights, floor: RightsFloor): void {
  floor.matrix();
  for (let person = 0; person < CITE.people; person += 7) {
    if (Buffer.compare(floor.row(person), roleRow(rights, person)) !== 0) throw new Error(`The floor disagrees about person ${person}`);
  }
}

function benchMatrix(input: RightsInput, floor: RightsFloor): readonly BenchLine[] {
  let discarded = computeRights(input);
  const { memberships } = discarded;
  const took = interleave(
    {
      ours: () => {
        discarded = computeRights(input, { memberships, discarded });
      },
      fresh: () => computeRights(input),
      floor: () => floor.matrix(),
    },
    41,
    20,
  );
  const reference = took.floor;
  const what = '300 rubriques x 10,000 people';
  return [
    atMost({ id: 'B2.median', what: `Everyone's rights, ${what}, groups packed`, value: took.ours, unit: 'µs', reference }, 2),
    atMost({ id: 'B2.fresh', what: `Everyone's rights, ${what}, nothing ready`, value: took.fresh, unit: 'µs', reference }, 4),
  ];
}

const ASKED = 500;

/** Times an answer repeated for many questions; microseconds for one. */
function perQuestion(answer: (i: number) => unknown): () => void {
  return () => {
    for (let i = 0; i < ASKED; i++) answer(i);
  };
}

function benchRow(rights: Rights, floor: RightsFloor): readonly BenchLine[] {
  const row = new Uint8Array(CITE.rubriques);
  const took = interleave({
    ours: perQuestion((i) => roleRow(rights, (i * 37) % CITE.people, row)),
    floor: perQuestion((i) => floor.row((i * 37) % CITE.people)),
  });
  const what = 'One person, every rubrique';
  return [atMost({ id: 'B3', what, value: took.ours / ASKED, unit: 'µs', reference: took.floor / ASKED }, 5)];
}

function benchPeople(rights: Rights, floor: RightsFloor): readonly BenchLine[] {
  const took = interleave({
    counted: perQuestion((i) => countAtLeast(rights, (i * 7) % CITE.rubriques, 1 + (i % 5))),
    floorCounted: perQuestion((i) => floor.count((i * 7) % CITE.rubriques, 1 + (i % 5))),
    listed: perQuestion((i) => listAtLeast(rights, (i * 7) % CITE.rubriques, 1 + (i % 5))),
    floorListed: perQuestion((i) => floor.list((i * 7) % CITE.rubriques, 1 + (i % 5))),
  });
  const measure = (value: number, reference: number): { value: number; unit: string; reference: number } => ({
    value: value / ASKED,
    unit: 'µs',
    reference: reference / ASKED,
  });
  return [
    atMost({ id: 'B4.count', what: 'One rubrique and role, how many people', ...measure(took.counted, took.floorCounted) }, 3),
    atMost({ id: 'B4.list', what: 'One rubrique and role, which people', ...measure(took.listed, took.floorListed) }, 3),
  ];
}

const MILLISECOND = 1000;

function benchWhy(rights: Rights): readonly BenchLine[] {
  const random = seededRandom(5);
  const all: number[] = [];
  const refusals: number[] = [];
  for (let n = 0; n < 10_000; n++) {
    const person = Math.floor(random() * CITE.people);
    const rubrique = Math.floor(random() * CITE.rubriques);
    const start = performance.now();
    explain(rights, { kind: 'person', person }, rubrique);
    const spent = (performance.now() - start) * 1000;
    all.push(spent);
    if (effectiveRank(rights, person, rubrique) === 0) refusals.push(spent);
  }
  const line = (id: string, what: string, value: number): BenchLine =>
    atMost({ id, what, value, unit: 'µs', reference: MILLISECOND }, 1);
  return [
    line('B5.median', '« Pourquoi ? », 10,000 random pairs, against 1 ms', median(all)),
    line('B5.p95', '« Pourquoi ? », slowest 5 %, against 1 ms', quantile(all, 0.95)),
    line('B5.refused', `« Pourquoi ? » with its smallest change, ${refusals.length} refusals, slowest 5 %, against 1 ms`, quantile(refusals, 0.95)),
  ];
}

/** 500 changes: a third of memberships, the rest rights given, changed and removed. */
function draft(input: RightsInput, seed: number): RightsInput {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const groupMembers = [...input.groupMembers];
  const accesses = new Map(input.accesses.map((access) => [access.rubrique * CITE.groups + access.principal, access]));
  for (let n = 0; n < 500; n++) {
    if (n % 3 === 0) {
      const group = 69 + below(CITE.groups - 69);
      groupMembers[group] = [...(groupMembers[group] ?? []), below(CITE.people)];
    } else {
      const [rubrique, principal, rank] = [below(CITE.rubriques), below(CITE.groups), below(6)];
      if (rank === 0) accesses.delete(rubrique * CITE.groups + principal);
      else accesses.set(rubrique * CITE.groups + principal, { rubrique, kind: 'group', principal, rank });
    }
  }
  return { ...input, groupMembers, accesses: [...accesses.values()] };
}

function benchImpact(input: RightsInput, rights: Rights, floor: RightsFloor): readonly BenchLine[] {
  const settings = new Uint8Array(CITE.rubriques).fill(settingsOf(SUB_SERVICES));
  const before: ImpactSide = { rights, settings };
  const drafts = Array.from({ length: 10 }, (_, seed) => draft(input, seed));
  let turn = 0;
  const took = interleave({
    ours: () => {
      const after = computeRights(drafts[turn++ % drafts.length] ?? input);
      const comparison = { before, after: { rights: after, settings }, table: DEFAULT_PERMISSIONS };
      const found = impact(comparison);
      for (const person of found.gainedPeople.subarray(0, 20)) impactOnPerson(comparison, person);
    },
    floor: () => [floor.matrix(), floor.matrix()],
  });
  const what = 'Impact of a 500-change draft, new rights included, lists ready, 20 people detailed, against two bare matrices';
  return [atMost({ id: 'B6', what, value: took.ours, unit: 'µs', reference: took.floor }, 4)];
}

/** Microseconds of each whole matrix, ours and SQLite's, turn about; the first two turns warm up. */
function matricesAfterQueries(input: RightsInput, { memberships }: Rights, query: () => unknown): Readonly<Record<'ours' | 'sql', number[]>> {
  const took = { ours: [] as number[], sql: [] as number[] };
  let discarded = computeRights(input, { memberships });
  for (let turn = -2; turn < 7; turn++) {
    const asked = microseconds(query);
    const computed = Array.from({ length: REPEATED }, () => microseconds(() => (discarded = computeRights(input, { memberships, discarded }))));
    if (turn < 0) continue;
    took.sql.push(asked);
    took.ours.push(...computed);
  }
  return took;
}

function microseconds(act: () => unknown): number {
  const start = performance.now();
  act();
  return (performance.now() - start) * 1000;
}

/** Computations timed one by one after each query, which lasts seconds and empties the caches: the median is of all of them. */
const REPEATED = 20;

function benchSql(input: RightsInput, rights: Rights): readonly BenchLine[] {
  const sql = rightsInSql(input);
  const all = matricesAfterQueries(input, rights, sql.matrix);
  const row = interleave({
    ours: perQuestion((i) => roleRow(rights, (i * 37) % CITE.people)),
    sql: perQuestion((i) => sql.row((i * 37) % CITE.people)),
  }, 9, 2);
  sql.close();
  return [
    timesFaster({ id: 'B2.sqlite', what: "Everyone's rights beside SQLite in memory, which skips the mothers (7 rounds)", value: median(all.ours), unit: 'µs', reference: median(all.sql) }, 300),
    timesFaster({ id: 'B3.sqlite', what: 'One person beside SQLite in memory', value: row.ours / ASKED, unit: 'µs', reference: row.sql / ASKED }, 10),
  ];
}
