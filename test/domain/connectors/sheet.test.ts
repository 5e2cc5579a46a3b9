import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_KNOWN } from './sheet-ground.ts';
import type { Capabilities } from '../../../domain/connectors/capabilities.ts';
import { cellOfUnit, handReason, isNamedThere, unitKindOf } from '../../../domain/connectors/sheet/cell-units.ts';
import { foldEdits, type FoldedEdit } from '../../../domain/connectors/sheet/fold-edits.ts';
import { gapsByHand, planLines, type PlannedByHand } from '../../../domain/connectors/sheet/planned-lines.ts';
import { readBack } from '../../../domain/connectors/sheet/read-back.ts';
import { readingOfLines } from '../../../domain/connectors/sheet/reading-of-lines.ts';
import { isOpen, lineCell, type SheetLine } from '../../../domain/connectors/sheet/sheet-line.ts';
import { observedUnits } from '../../../domain/connectors/mapping/observed-units.ts';
import { wantedUnits } from '../../../domain/connectors/mapping/wanted-units.ts';
import { cellReader, schoolOfReading, type SheetReading } from '../../../domain/connectors/sheet/sheet-reading.ts';
import { saidAt, tickLines } from '../../../domain/connectors/sheet/tick.ts';
import { pendingTicks, statementsOf, tickMark } from '../../../domain/connectors/sheet/pending-ticks.ts';
import { evolveMarks, type WorkMark } from '../../../domain/draft/work-mark.ts';
import type { ResolvedLine } from '../../../domain/imports/resolve-members.ts';
import { sameJson, type Json } from '../../../domain/kernel/json.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import { localPerson, rowsOf } from './platform-ground.ts';

const NOW = '2026-11-09T08:00:00.000Z';
const SAID = { by: 'adm1', at: NOW };

let rank = 0;
const edit = (entity: SettingsEntity, row: string, field: string, before: Json, after: Json): FoldedEdit => ({ entity, row, field, before, after, k: ++rank, at: NOW, reason: 'noProgram' });
const role = (before: string, after: string, given: Partial<FoldedEdit> = {}): FoldedEdit => ({ ...edit('access', 'cdi|group:g', 'role', before, after), ...given });

/** A ledger once some lines of it changed. */
function laid(lines: readonly SheetLine[], changed: readonly SheetLine[]): readonly SheetLine[] {
  return [...new Map([...lines, ...changed].map((line) => [line.id, line])).values()];
}
const folded = (...edits: readonly FoldedEdit[]): readonly SheetLine[] => foldEdits([], edits);
const outline = (lines: readonly SheetLine[]): unknown => lines.map(({ before, after, state }) => [before, after, state]);

interface Played {
  readonly lines: readonly SheetLine[];
  readonly here: ReadonlyMap<string, Json>;
  readonly there: ReadonlyMap<string, Json>;
}

interface Act {
  readonly row: string;
  readonly value: string;
  readonly does: string;
}

const openOf = (lines: readonly SheetLine[], row: string): readonly SheetLine[] => lines.filter((line) => isOpen(line) && line.row === row);

/** Somebody decides here, does there what is to be done, or takes here what was done there. */
function play({ lines, here, there }: Played, { row, value, does }: Act): Played {
  if (does === 'tick') {
    const open = openOf(lines, row);
    return { lines: laid(lines, tickLines(lines, new Set(open.map(({ id }) => id)), true, SAID)), here, there: new Map([...there, ...open.map(({ after }) => [row, after] as const)]) };
  }
  const was = here.get(row) ?? 'none';
  if (sameJson(was, value)) return { lines, here, there };
  const decided = { ...edit('access', row, 'role', was, value), ...(does === 'take' ? { reason: undefined } : {}) };
  return { lines: laid(lines, foldEdits(lines, [decided])), here: new Map([...here, [row, value]]), there: does === 'take' ? new Map([...there, [row, value]]) : there };
}

describe('the lines of a sheet', () => {
  it('go from what is supposed to be there to what is wanted last, one a cell', () => {
    expect(outline(folded(role('none', 'visitor'), role('visitor', 'writer')))).toEqual([['none', 'visitor', 'withdrawn'], ['none', 'writer', 'todo']]);
    expect(outline(folded(role('none', 'visitor'), role('visitor', 'none')))).toEqual([['none', 'visitor', 'withdrawn']]);
    expect(outline(folded(role('none', 'visitor'), role('visitor', 'writer', { reason: undefined })))).toEqual([['none', 'visitor', 'withdrawn']]);
  });

  it('leave nothing to do of what is made and deleted here before anybody made it there, nor of what stands on it', () => {
    const made = [edit('schoolGroup', 'g', 'state', 'absent', 'active'), edit('schoolGroup', 'g', 'name', '', 'Neuf'), edit('membership', 'g|p', 'member', false, true), role('none', 'visitor')];
    expect(folded(...made, edit('schoolGroup', 'g', 'state', 'active', 'trashed')).filter(isOpen)).toEqual([]);
    expect(folded(edit('replacement', 'r', 'state', 'absent', 'active'), edit('replacement', 'r', 'state', 'active', 'cancelled')).filter(isOpen)).toEqual([]);
    // Once somebody made it there, it is to be deleted there.
    const lines = folded(...made);
    const done = laid(lines, tickLines(lines, new Set(lines.map(({ id }) => id)), true, SAID));
    expect(outline(foldEdits(done, [edit('schoolGroup', 'g', 'state', 'active', 'trashed')]))).toEqual([['active', 'trashed', 'todo']]);
  });

  it('are ticked and let go of by whoever says so, as long as they hold', () => {
    const lines = folded(role('none', 'visitor'), role('visitor', 'writer'));
    const all = new Set(lines.map(({ id }) => id));
    const ticked = tickLines(lines, all, true, SAID);
    // Of what holds no longer, who did it is kept: something else stands there than is supposed.
    expect(ticked).toMatchObject([{ after: 'visitor', state: 'withdrawn', doneBy: 'adm1', doneAt: NOW }, { after: 'writer', state: 'declared', doneBy: 'adm1', doneAt: NOW }]);
    expect(tickLines(laid(lines, ticked), all, true, SAID)).toEqual([]);
    expect(tickLines(laid(lines, ticked), all, false, SAID)).toMatchObject([{ state: 'todo', doneBy: null, doneAt: null }]);
    expect(tickLines(lines, new Set(['autre']), true, SAID)).toEqual([]);
  });

  it('are done when somebody says so, never later than now', () => {
    expect([saidAt(undefined, NOW), saidAt('2026-11-08T08:00:00.000Z', NOW), saidAt('2026-11-10T08:00:00.000Z', NOW)]).toEqual([NOW, '2026-11-08T08:00:00.000Z', NOW]);
  });

  it('are seen only where a reading shows their value, whoever did it', () => {
    const lines = folded(role('none', 'visitor'));
    const [done] = tickLines(lines, new Set(lines.map(({ id }) => id)), true, SAID);
    const read = (one: readonly SheetLine[], value: Json | undefined): readonly SheetLine[] => readBack(one, () => (value === undefined ? undefined : { value }), NOW);
    expect(read(lines, undefined)).toEqual([]);
    expect(read(lines, 'visitor')).toMatchObject([{ state: 'seen', readAt: NOW }]);
    expect(read(lines, 'none')).toMatchObject([{ state: 'todo', readAt: NOW }]);
    const missed = read([done ?? NOTHING_KNOWN], 'none');
    expect(missed).toMatchObject([{ state: 'notSeen', doneBy: 'adm1' }]);
    expect(read(missed, 'none')).toMatchObject([{ state: 'notSeen' }]);
    expect(read(read(missed, 'visitor'), 'none')).toEqual([]);
    expect(read(missed.map((line) => ({ ...line, state: 'withdrawn' })), 'visitor')).toEqual([]);
  });

  it('are, for each cell, one at most to make, from what was there to what is wanted, however it was decided and done (2,000 runs)', () => {
    const acts = fc.array(fc.record({ row: fc.constantFrom('a', 'b'), value: fc.constantFrom('none', 'visitor', 'writer'), does: fc.constantFrom('decide', 'tick', 'take') }), { maxLength: 12 });
    fc.assert(fc.property(acts, (done) => {
      const { lines, here, there } = done.reduce(play, { lines: [], here: new Map(), there: new Map() });
      for (const row of ['a', 'b']) {
        const [mine, theirs] = [here.get(row) ?? 'none', there.get(row) ?? 'none'];
        expect(openOf(lines, row).map(({ before, after }) => [before, after])).toEqual(sameJson(mine, theirs) ? [] : [[theirs, mine]]);
      }
    }), { numRuns: 2_000 });
  });
});

describe('what a plan leaves to be made by hand', () => {
  const deletion: PlannedByHand = { id: 'p1', unit: { kind: 'group', id: 'g' }, expect: 'Club', set: null, reason: 'deletion' };
  const member: PlannedByHand = { id: 'p2', unit: { kind: 'membership', id: 'g|p' }, expect: false, set: true, reason: 'computedGroup' };
  const at = { rank: 3, at: NOW, isNamed: () => true, isInexact: () => false };

  it('is a line each, once, and no longer when the plan leaves it', () => {
    const lines = planLines([], [deletion, member, { ...member, unit: { kind: 'rubrique', id: 'cdi' } }], at);
    expect(lines.map(({ entity, field, before, after, reason }) => [entity, field, before, after, reason])).toEqual([
      ['schoolGroup', 'state', 'active', 'trashed', 'deletion'], ['membership', 'member', false, true, 'computedGroup'],
    ]);
    expect(planLines([], [{ ...deletion, set: 'Le club', reason: 'notProved' }], at)).toMatchObject([{ entity: 'schoolGroup', field: 'name', before: 'Club', after: 'Le club' }]);
    expect(planLines(lines, [deletion, member], at)).toEqual([]);
    expect(planLines(lines, [member], at)).toMatchObject([{ id: 'p1', state: 'withdrawn' }]);
    expect(planLines(lines, [deletion, { ...member, id: 'p3', set: false }], at)).toMatchObject([{ id: 'p2', state: 'withdrawn' }, { id: 'p3', after: false, state: 'todo' }]);
  });

  it('stays as long as the platform knows nobody of it, and is an access that is there or not for an inspection', () => {
    const [line] = planLines([], [{ ...member, reason: 'unknownThere' }], at);
    expect(planLines([line ?? NOTHING_KNOWN], [], { ...at, isNamed: () => false })).toEqual([]);
    // Known since, of a value that the platform does not hold: its program puts the nearest one, and the rest is still for a person.
    expect(planLines([line ?? NOTHING_KNOWN], [], { ...at, isInexact: () => true })).toMatchObject([{ id: 'p2', state: 'todo', reason: 'inexact' }]);
    const open: PlannedByHand = { id: 'p4', unit: { kind: 'inspection', id: 'p|i' }, expect: false, set: true, reason: 'noEnd' };
    expect(planLines([], [open], at)).toMatchObject([{ entity: 'inspection', field: 'state', before: 'closed', after: 'open' }]);
  });

  it('is what is kept here of a reading that shows otherwise', () => {
    const gap = { unit: member.unit, base: true, mine: true, theirs: false };
    expect(gapsByHand([{ ...gap, standing: 'here' }, { ...gap, standing: 'there' }])).toMatchObject([{ unit: member.unit, expect: false, set: true, reason: 'keptHere' }]);
  });

  it('is not told twice of what was decided here, nor of what was seen there', () => {
    const own = folded(edit('membership', 'g|p', 'member', false, true));
    expect(planLines(own, [member], at)).toEqual([]);
    expect(planLines(own, [], at)).toEqual([]);
    expect(planLines(own.map((line) => ({ ...line, state: 'seen' })), [member], at)).toMatchObject([{ id: 'p2', state: 'todo' }]);
  });
});

describe('what a platform carries by its program', () => {
  const view = rowsOf([['schoolGroup', 'free', { name: 'Club', kind: 'free', state: 'active', note: '' }], ['schoolGroup', 'line', { name: 'CPE', kind: 'functional', state: 'active', note: '' }]]);
  const unit = { read: 'full', write: 'exact', undo: 'exact', effectAt: 'now', losses: [], provenance: 'read' } as const;
  const capabilities: Capabilities = { platform: 'x', version: null, units: { group: unit, membership: unit, serviceAccess: unit, visibilityRule: { ...unit, write: 'lossy' }, rubrique: { ...unit, write: 'sheet' } } };

  it('is of a kind, by the row', () => {
    const kind = (entity: SettingsEntity, row: string): unknown => unitKindOf(view, { entity, row });
    expect([kind('schoolGroup', 'free'), kind('schoolGroup', 'line'), kind('membership', 'free|p'), kind('membership', 'line|p'), kind('membership', 'rien'), kind('rubrique', 'cdi'), kind('homePage', 'x')])
      .toEqual(['group', 'functionalMembership', 'membership', 'functionalMembership', 'functionalMembership', 'rubrique', undefined]);
  });

  const known = { people: new Set(['p']), inspectors: new Set<string>(), groups: new Set(['free', 'g']), services: new Set(['S']), spaces: new Map() };

  it('leaves the rest to the sheet, and a service of one person', () => {
    const carried = (entity: SettingsEntity, row: string): boolean => handReason(capabilities, known, view, { entity, row, field: 'x', after: true }) === undefined;
    expect([carried('membership', 'free|p'), carried('visibilityRule', 'student|classSphere'), carried('visibilityRule', 'student|group:g'), carried('visibilityRule', 'student|group:profil:tous'), carried('visibilityRule', 'student|rubriqueSphere'), carried('visibilityRule', 'a'), carried('serviceAccess', 'S|group:g'), carried('serviceAccess', 'S|person:p'), carried('serviceAccess', 'S'), carried('rubrique', 'cdi'), carried('access', 'cdi|group:g'), carried('homePage', 'x')])
      .toEqual([true, true, true, false, false, false, true, false, false, false, false, false]);
  });

  it('is nothing of whom the platform does not know', () => {
    const reason = (row: string): unknown => handReason(capabilities, known, view, { entity: 'membership', row, field: 'member', after: true });
    expect([reason('free|p'), reason('free|autre'), handReason(capabilities, known, view, { entity: 'rubrique', row: 'cdi', field: 'title', after: 'x' })]).toEqual([undefined, 'unknownThere', 'noProgram']);
    expect([isNamedThere(view, known, { entity: 'homePage', row: 'x' }), isNamedThere(view, known, { entity: 'schoolGroup', row: 'free' })]).toEqual([true, true]);
  });

  it('is one cell a unit, where a unit is one', () => {
    expect(cellOfUnit({ kind: 'serviceAccess', id: 'S|group:g' })).toEqual({ entity: 'serviceAccess', row: 'S|group:g', field: 'role' });
    expect(cellOfUnit({ kind: 'person', id: 'p' })).toBeUndefined();
  });
});

describe('an export of a platform', () => {
  const ground = { uai: '0319999A', name: 'Collège', people: ['p1', 'p2'] };
  const reading = (given: Partial<SheetReading> = {}): SheetReading =>
    ({ exportedOn: '2026-11-09', isWhole: true, places: [{ name: 'Club', local: 'g', kind: 'free', members: ['p1'], unread: 0 }, { name: 'CPE', local: 'f', kind: 'functional', members: ['p2'], unread: 0 }], ...given });
  const mapping = { people: new Map([['p1', 'p1'], ['p2', 'p2']]), groups: new Map([['Club', 'g'], ['CPE', 'f']]), inspectors: new Map<string, string>(), services: new Map<string, string>(), roles: new Map<string, string>(), lines: new Map<string, string>(), spaces: new Map<string, string>() };
  const at = (cell: readonly [SettingsEntity, string, string], given: SheetReading | null): unknown =>
    cellReader(schoolOfReading(ground, given), mapping)({ entity: cell[0], row: cell[1], field: cell[2], after: true })?.value;

  it('is whole only where somebody says so, and recognised everybody of it', () => {
    expect(schoolOfReading(ground, reading()).proofs).toMatchObject({ groups: { complete: true, count: 2, by: 'declared' }, members: { complete: true, count: 2 }, people: { complete: true }, grants: { complete: false, cause: 'byDesign' } });
    expect(schoolOfReading(ground, reading({ isWhole: false })).proofs).toMatchObject({ groups: { complete: false, cause: 'notDeclared' }, people: { complete: false } });
    expect(schoolOfReading(ground, reading({ places: [{ name: 'Club', local: 'g', kind: 'free', members: [], unread: 2 }] })).proofs.members).toEqual({ complete: false, count: 0, cause: 'countMismatch' });
    expect(schoolOfReading(ground, null)).toMatchObject({ people: [], groups: [], proofs: { groups: { complete: false, cause: 'byDesign' } } });
  });

  it('says of groups and members what it holds, and of an absence only what a whole one says', () => {
    const partial = reading({ isWhole: false });
    expect([at(['membership', 'g|p1', 'member'], partial), at(['membership', 'g|p2', 'member'], partial), at(['membership', 'g|p2', 'member'], reading())]).toEqual([true, undefined, false]);
    expect([at(['membership', 'autre|p1', 'member'], reading()), at(['membership', 'g|autre', 'member'], reading()), at(['membership', 'g', 'member'], reading())]).toEqual([undefined, undefined, undefined]);
    expect([at(['schoolGroup', 'g', 'name'], reading()), at(['schoolGroup', 'g', 'state'], reading()), at(['schoolGroup', 'g', 'note'], reading())]).toEqual(['Club', 'active', undefined]);
    expect([at(['schoolGroup', 'autre', 'state'], reading()), at(['schoolGroup', 'autre', 'state'], partial), at(['schoolGroup', 'autre', 'name'], reading())]).toEqual(['trashed', undefined, undefined]);
    expect([at(['access', 'cdi|group:g', 'role'], reading()), at(['homePage', 'x', 'y'], reading())]).toEqual([undefined, undefined]);
  });

  it('there and back is the identity on what it can hold, and read twice is read once (300 schools)', () => {
    const members = fc.uniqueArray(fc.tuple(fc.constantFrom('g1', 'g2', 'g3'), fc.constantFrom('p1', 'p2')), { selector: ([group, who]) => `${group}|${who}` });
    fc.assert(fc.property(members, (chosen) => {
      const groups = ['g1', 'g2', 'g3'];
      const view = rowsOf([
        ...groups.map((id) => ['schoolGroup', id, { name: `Club ${id}`, kind: 'free', state: 'active', note: '' }] as const),
        ...chosen.map(([group, who]) => ['membership', `${group}|${who}`, { member: true }] as const),
      ]);
      const places = groups.map((id) => ({ name: `Club ${id}`, local: id, kind: 'free' as const, members: chosen.filter(([group]) => group === id).map(([, who]) => who), unread: 0 }));
      const there = schoolOfReading(ground, { exportedOn: '2026-11-09', isWhole: true, places });
      const observed = observedUnits(there, { ...mapping, groups: new Map(groups.map((id) => [`Club ${id}`, id])) });
      expect(Object.fromEntries(observed)).toEqual(Object.fromEntries(wantedUnits(view, '2026-11-09')));
      const lines = chosen.map(([group, who]) => ({ ...NOTHING_KNOWN, id: `${group}|${who}`, entity: 'membership' as const, row: `${group}|${who}`, field: 'member', before: false, after: true, state: 'declared' as const }));
      const read = cellReader(there, { ...mapping, groups: new Map(groups.map((id) => [`Club ${id}`, id])) });
      const seen = readBack(lines, read, NOW);
      expect(seen.every(({ state }) => state === 'seen')).toBe(true);
      expect(readBack(seen, read, NOW)).toEqual([]);
    }), { numRuns: 300 });
  });

  it('names groups, those that are known here by their own identifier, with whom it names for sure', () => {
    const people = [localPerson('p1', 'MARTIN', 'Léo', 'student'), localPerson('p2', 'ROUX', 'Anne', 'teacher')];
    const line = (place: ResolvedLine['place'], verdict: ResolvedLine['verdict'], ...ranks: readonly number[]): ResolvedLine => ({ line: 1, fields: {}, place, verdict, people: ranks });
    const free: ResolvedLine['place'] = { kind: 'known', group: { id: 'g', name: 'Club', kind: 'free', state: 'active', note: '' } };
    const functional: ResolvedLine['place'] = { kind: 'known', group: { id: 'f', name: 'CPE', kind: 'functional', state: 'active', note: '' } };
    const found = readingOfLines({ people }, [
      line(free, 'recognised', 0), line(free, 'recognised', 0), line(free, 'doubtful', 0, 1), line(free, 'unknown'), line(functional, 'recognised', 1),
      line({ kind: 'new', name: 'Échecs' }, 'recognised', 1), line({ kind: 'new', name: 'echecs' }, 'recognised', 0), line({ kind: 'refused', name: '6A', reason: 'upstream' }, 'refused'),
    ]);
    expect(found).toEqual([
      { name: 'Club', local: 'g', kind: 'free', members: ['p1'], unread: 2 }, { name: 'CPE', local: 'f', kind: 'functional', members: ['p2'], unread: 0 },
      { name: 'Échecs', local: null, kind: 'free', members: ['p2', 'p1'], unread: 0 },
    ]);
  });
});

it('a line names its cell as a mark of the draft does', () => {
  expect(lineCell({ entity: 'access', row: 'cdi|group:g', field: 'role' })).toBe('["access","cdi|group:g","role"]');
});

describe('what is ticked on a computer and not heard by the ENT', () => {
  const mark = (line: string, done: boolean, at = NOW, kind: WorkMark['kind'] = 'shared-tick'): WorkMark => ({ kind, ...tickMark('sheet', line, done), at });

  it('is noted among the marks of that computer, the last thing said of a line being what counts', () => {
    const marks = evolveMarks(evolveMarks([], [mark('a', true), mark('b', true)], true), [mark('a', false)], true);
    expect(pendingTicks([...marks, mark('c', true, NOW, 'by-hand')])).toEqual([{ platform: 'sheet', line: 'b', done: true, at: NOW }, { platform: 'sheet', line: 'a', done: false, at: NOW }]);
    expect(pendingTicks([{ ...mark('a', true), key: 'autre a' }, { ...mark('a', true), key: 'sheet' }])).toEqual([]);
  });

  it('is said in the order in which it was, together what was said together, and no more than a call takes', () => {
    const later = '2026-11-09T09:00:00.000Z';
    const many = Array.from({ length: 1_001 }, (_, i) => mark(String(i), true));
    const statements = statementsOf(pendingTicks([mark('z', false, later), ...many, mark('y', false)]));
    expect(statements.map(({ done, at, lines }) => [done, at, lines.length])).toEqual([[true, NOW, 1_000], [true, NOW, 1], [false, NOW, 1], [false, later, 1]]);
    expect(new Set(statements.flatMap(({ lines }) => lines)).size).toBe(1_003);
  });
});
