import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capabilities } from '../../../domain/connectors/capabilities.ts';
import type { UnitGap } from '../../../domain/connectors/compare/compare-units.ts';
import type { Mapping } from '../../../domain/connectors/mapping/mapping.ts';
import { effectAlong, effectOf, NOTHING_ASKED } from '../../../domain/connectors/plan/effect.ts';
import { planChanges, type Plan } from '../../../domain/connectors/plan/plan-change.ts';
import { afterStep, directionOf, inverseOf, isIdempotent, stepState, undoOf, type PlatformStep } from '../../../domain/connectors/plan/platform-step.ts';
import { handReason, isInexact } from '../../../domain/connectors/sheet/cell-units.ts';
import { leftLines } from '../../../domain/connectors/sheet/left-lines.ts';
import { askedOfShare, heldHere, isGivenHere, type HeldHere } from '../../../domain/connectors/spaces/held-here.ts';
import { hiddenShare } from '../../../domain/connectors/spaces/own-share.ts';
import { replacedList, unforeseen } from '../../../domain/connectors/spaces/replaced-list.ts';
import { openedShares, parseShareRight } from '../../../domain/connectors/spaces/share-effect.ts';
import { HeldRole, heldRole, roleNeeded } from '../../../domain/connectors/spaces/share-roles.ts';
import { observedShares, shareReader, wantedShares } from '../../../domain/connectors/spaces/share-units.ts';
import { reachModel } from '../../../domain/connectors/reach/reach-model.ts';
import type { ShareStep } from '../../../domain/connectors/spaces/share-step.ts';
import type { SharedSpace } from '../../../domain/connectors/spaces/shared-space.ts';
import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { rankOf, ROLES } from '../../../domain/rights/role.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import { accessId } from '../../../domain/sync/row.ts';
import { ALL_WHOLE, group, localPerson, NOBODY_HERE, person, platformSchool, rowsOf } from './platform-ground.ts';

const ACTIONS = new Map([['thread.contrib', ['T|contrib', 'I|create']], ['thread.publish', ['I|publish']], ['thread.manager', ['T|manager']]]);
const RIGHTS = [...ACTIONS.keys()];
const ALL = [...ACTIONS.values()].flat();
const CONTRIB = ['I|create', 'T|contrib'];

function space(held: Readonly<Record<string, readonly string[]>>, given: Partial<SharedSpace> = {}, hidden: readonly string[] = []): SharedSpace {
  const seen = ['user:u-m', 'user:u-1', 'user:u-2', 'user:u-3', 'group:g-adml', 'group:g-1', 'group:g-2'].filter((subject) => !hidden.includes(subject));
  return { id: 'thread:1', kind: 'thread', title: 'Vie', owner: 'u-1', account: { id: 'u-m', rights: RIGHTS }, list: { actions: ACTIONS, held: new Map(Object.entries(held)), visible: new Set(seen) }, ...given };
}

const people = [person('u-m'), person('u-1'), person('u-2'), person('u-3', { isOut: true })];
const groups = [group('g-adml', { members: ['u-m'] }), group('g-1', { kind: 'free', name: 'Équipe', members: ['u-1', 'u-2'] }), group('g-2', { members: ['u-2'] })];
const school = (...spaces: readonly SharedSpace[]): PlatformSchool => platformSchool({ people, groups, spaces });
const ADML = { 'group:g-adml': ALL } as const;
const step = (subject: string, before: readonly string[], after: readonly string[]): ShareStep => ({ kind: 'setShare', space: 'thread:1', subject, before, after });

describe('one subject of a list', () => {
  it('is given, taken, or both, and stands done, undone or otherwise', () => {
    expect([step('a', [], ['x']), step('a', ['x'], []), step('a', ['x'], ['y']), step('a', ['x'], ['x'])].map(directionOf)).toEqual(['widen', 'narrow', 'mixed', 'neutral']);
    const there = school(space({ ...ADML, 'group:g-1': CONTRIB }));
    expect([step('group:g-1', [], CONTRIB.toReversed()), step('group:g-1', CONTRIB, []), step('group:g-1', [], ['T|manager']), step('group:g-2', [], CONTRIB)].map((one) => stepState(there, one))).toEqual(['done', 'undone', 'other', 'undone']);
    expect([stepState(school(), step('group:g-1', [], [])), stepState(school(space({}, { list: null })), step('group:g-1', [], []))]).toEqual(['other', 'other']);
  });

  it('leaves the rest of the list as it was, and comes back', () => {
    const before = school(space({ ...ADML }), space({}, { id: 'thread:2' }), space({}, { id: 'thread:1', list: null }));
    const put = step('group:g-1', [], CONTRIB);
    const after = afterStep(before, put);
    expect([...(after.spaces[0]?.list?.held ?? [])]).toEqual([['group:g-adml', ALL], ['group:g-1', CONTRIB]]);
    expect([after.spaces[1], after.spaces[2]]).toEqual([before.spaces[1], before.spaces[2]]);
    expect(afterStep(after, must(inverseOf(put), 'a share comes back')).spaces[0]?.list?.held).toEqual(before.spaces[0]?.list?.held);
    expect([isIdempotent(put), undoOf([put])]).toEqual([true, 'partial']);
  });
});

describe('what replaces a list', () => {
  const put = step('group:g-1', [], CONTRIB);
  const sent = (one: SharedSpace, what: ShareStep = put): unknown => {
    const held = replacedList(school(one), what);
    return held === undefined ? undefined : Object.fromEntries(held);
  };

  it('is what was read, and one subject', () => {
    expect(sent(space({ ...ADML, 'user:u-2': ['X|other'] }))).toEqual({ 'group:g-adml': ALL, 'user:u-2': ['X|other'], 'group:g-1': CONTRIB });
    expect(replacedList(school(), put)).toBeUndefined();
  });

  it('has the account itself, where it is on the list and not shown (E20), and no more than it has', () => {
    expect(sent(space({}))).toEqual({ 'group:g-1': CONTRIB, 'user:u-m': ALL });
    expect(sent(space({ 'user:u-m': ['T|manager'] }))).toEqual({ 'group:g-1': CONTRIB, 'user:u-m': ['T|manager', 'T|contrib', 'I|create', 'I|publish'] });
    expect(sent(space({}, { owner: 'u-m' }))).toEqual({ 'group:g-1': CONTRIB });
    expect([hiddenShare(school(), space(ADML)), hiddenShare(school(), space({}, { list: null })), hiddenShare(school(), space({}, { account: { id: 'u-m', rights: ['inconnu'] } }))]).toEqual([[], [], []]);
  });

  it('is not sent where somebody would be dropped (E21), nor where this account may not', () => {
    expect([sent(space({ ...ADML, 'group:g-2': CONTRIB }, {}, ['group:g-2'])), sent(space(ADML, {}, ['group:g-1'])), sent(space({ ...ADML, 'user:u-3': CONTRIB }))]).toEqual([undefined, undefined, undefined]);
    expect([sent(space(ADML, { list: null })), sent(space({ ...ADML }, { account: { id: 'u-m', rights: ['thread.contrib'] } })), sent(space(ADML), step('group:g-1', [], ['X|other']))]).toEqual([undefined, undefined, undefined]);
    // Who is taken off the list may be out, or seen no more.
    expect(sent(space({ ...ADML, 'user:u-3': CONTRIB }, {}, ['user:u-3']), step('user:u-3', CONTRIB, []))).toEqual(ADML);
  });

  it('that moved somebody else is seen', () => {
    const foreseen = space({ ...ADML, 'group:g-1': CONTRIB, 'group:g-2': CONTRIB });
    const read = space({ 'group:g-1': CONTRIB, 'group:g-2': ALL, 'user:u-m': ALL, 'user:u-1': CONTRIB });
    expect(unforeseen(foreseen, read, new Set(['user:u-1']))).toEqual({ lost: 1, gained: 1 });
    expect([unforeseen(foreseen, undefined, new Set()), unforeseen(space({}, { list: null }), read, new Set())]).toEqual([{ lost: 0, gained: 0 }, { lost: 0, gained: 0 }]);
  });
});

describe('what a list gives to people', () => {
  it('is each right once, by them or by their groups, and a member who comes has it too', () => {
    const before = school(space({ ...ADML, 'group:g-1': CONTRIB, 'user:u-2': CONTRIB }));
    const off = afterStep(before, step('group:g-1', CONTRIB, []));
    expect(openedShares(off, before, []).map(parseShareRight)).toEqual([{ person: 'u-1', space: 'thread:1', right: 'thread.contrib' }]);
    const more = afterStep(before, { kind: 'addMember', group: 'g-1', item: 'u-3' });
    expect([effectOf(before, more, NOTHING_ASKED).unaskedGain.roles, effectOf(more, before, NOTHING_ASKED).unaskedLoss.roles]).toEqual([1, 1]);
    expect(openedShares(before, { ...before, spaces: [space(ADML, { list: null })] }, [])).toEqual([]);
    expect(openedShares(before, before, ['g-2'])).toEqual([]);
    expect([parseShareRight('u-1 role|x a-blog'), parseShareRight('u-1 role|x spaces')]).toEqual([undefined, undefined]);
  });
});

const EXACT = { read: 'partial', write: 'lossy', undo: 'partial', effectAt: 'now', losses: [{ field: 'visitor', kind: 'dropped' }, { field: 'publisher', kind: 'narrower' }], provenance: 'probed' } as const;
const capabilities: Capabilities = { platform: 'p', version: null, units: { rubriqueAccess: EXACT, membership: { ...EXACT, read: 'full', write: 'exact' } } };
const mapping: Mapping = {
  people: new Map([['u-1', 'p1'], ['u-2', 'p2']]), inspectors: new Map(), groups: new Map([['g-1', 'libre:1'], ['g-2', 'libre:2']]), lines: new Map(), services: new Map(), roles: new Map(), spaces: new Map([['thread:1', 'R']]),
};
const OF_1 = accessId('R', { kind: 'group', id: 'libre:1' });
const plan = (there: PlatformSchool, here: HeldHere, id: string, ...[theirs, mine]: readonly [theirs: Json, mine: Json]): Plan => {
  const kind = typeof mine === 'boolean' ? 'membership' : 'rubriqueAccess';
  return planChanges({ capabilities, mapping, school: there, inspections: [], matrix: new Map(), mostManagers: 15, here }, [{ unit: { kind, id }, standing: 'here', base: theirs, mine, theirs }]);
};

it('nothing is said of a right that is no share, nor of a space or a person that is unknown here', () => {
  const ground = { here: NOBODY_HERE, mapping: { ...mapping, spaces: new Map<string, string>() }, spaces: [space(ADML)] };
  expect(['u-1 role|x a-blog', 'u-1 share|thread:9|x spaces', 'u-9 share|thread:1|thread.contrib spaces', 'u-1 share|thread:1|thread.contrib spaces', 'u-1 share|thread:1|X|other spaces'].map((text) => isGivenHere(ground, text))).toEqual([undefined, undefined, undefined, false, false]);
  const { roles, pairs } = askedOfShare(ground, { kind: 'group', id: 'g' }, { step: step('group:g-1', [], CONTRIB), list: must(space(ADML).list, 'it has one') });
  expect(['u-1 role|x a-blog', 'u-1 share|thread:9|thread.contrib spaces', 'u-9 share|thread:1|thread.contrib spaces'].map(roles)).toEqual([false, false, true]);
  expect(pairs(reachModel(school())).size).toBe(0);
  expect(replacedList(school(space(ADML, { account: { id: 'u-m', rights: ['inconnu', ...RIGHTS] } })), step('group:g-1', [], CONTRIB))).toBeDefined();
  expect([...wantedShares(rowsOf([['access', 'R', { role: 'writer' }]]), school(space(ADML)), mapping)]).toEqual([]);
});

describe('a right on a rubrique', () => {
  const everything: HeldHere = { rank: () => 5, isIn: () => true };

  it('is one step of the list, with who gains it, asked of whom the school gives it to', () => {
    expect(plan(school(space(ADML)), everything, OF_1, 'none', 'writer').changes).toMatchObject([{ steps: [step('group:g-1', [], CONTRIB)], direction: 'widen', undo: 'partial', mustRead: false, effect: { gained: { roles: 2 }, unaskedGain: { roles: 0 } } }]);
    expect(plan(school(space(ADML)), NOBODY_HERE, OF_1, 'none', 'writer').changes).toMatchObject([{ effect: { unaskedGain: { roles: 2 } } }]);
    expect(plan(school(space(ADML)), NOBODY_HERE, accessId('R', { kind: 'person', id: 'p1' }), 'none', 'writer').changes).toMatchObject([{ steps: [step('user:u-1', [], CONTRIB)] }]);
  });

  it('that is taken is asked of whom the school does not give it to, and of those of that very group', () => {
    const held = school(space({ ...ADML, 'group:g-1': CONTRIB }));
    const unasked = (here: HeldHere): number | undefined => plan(held, here, OF_1, 'writer', 'none').changes[0]?.effect.unaskedLoss.roles;
    expect([unasked(NOBODY_HERE), unasked(everything), unasked({ rank: () => 5, isIn: (who) => who === 'p1' })]).toEqual([0, 0, 1]);
  });

  it('counts whom the school does not know as their group', () => {
    const unknown = { ...school(space(ADML)), groups: [group('g-adml', { members: ['u-m'] }), group('g-1', { members: ['u-3', 'u-m'] })] };
    expect(plan(unknown, NOBODY_HERE, OF_1, 'none', 'writer').changes[0]?.effect).toMatchObject({ gained: { roles: 1 }, unaskedGain: { roles: 0 } });
  });

  it('is read before it writes over what is no role of ours', () => {
    const custom = school(space({ ...ADML, 'group:g-1': ['X|other'] }));
    expect(plan(custom, everything, OF_1, { custom: ['X|other'] }, 'writer').changes).toMatchObject([{ mustRead: true, direction: 'mixed', effect: { lost: { roles: 2 }, unaskedLoss: { roles: 0 } } }]);
    expect(effectAlong(custom, [step('group:g-1', ['X|other'], CONTRIB)], { pairs: () => new Map(), roles: () => false }).unaskedLoss.roles).toBe(2);
  });

  it('is by hand where nothing there is it, or where the list would lose somebody', () => {
    const reason = (there: PlatformSchool, id = OF_1): string | undefined => plan(there, everything, id, 'none', 'writer').byHand[0]?.reason;
    expect([reason(school()), reason(school(space(ADML, { list: null }))), reason(school(space(ADML)), 'R'), reason(school(space(ADML)), accessId('R', { kind: 'group', id: 'libre:9' })), reason(school(space({}, { list: { actions: new Map(), held: new Map(), visible: new Set() } })))])
      .toEqual(['unknownThere', 'unknownThere', 'unknownThere', 'unknownThere', 'unknownThere']);
    expect([reason(school(space({ ...ADML, 'group:g-2': CONTRIB }, {}, ['group:g-2']))), reason(school(space({ ...ADML, 'user:u-3': CONTRIB }))), reason(school(space(ADML, { account: { id: 'u-m', rights: [] } })))]).toEqual(['hiddenSubject', 'blockedSubject', 'cannotShare']);
  });

  it('comes with a group that one enters, as far as the school gives it, and goes with it', () => {
    const held = { ...school(space({ ...ADML, 'group:g-1': CONTRIB })), groups: groups.map((one) => (one.id === 'g-1' ? { ...one, members: ['u-1'] } : one)) };
    const enters = (here: HeldHere): unknown => plan(held, here, 'libre:1|p2', false, true).changes[0]?.effect;
    expect([enters(everything), enters(NOBODY_HERE)]).toMatchObject([{ gained: { roles: 1 }, unaskedGain: { roles: 0 } }, { unaskedGain: { roles: 1 } }]);
    expect(plan(held, NOBODY_HERE, 'libre:1|p1', true, false).changes[0]?.effect).toMatchObject({ lost: { roles: 1 }, unaskedLoss: { roles: 0 } });
  });
});

it('what people have here counts their groups, and the mothers that stop them', () => {
  const directory = createDirectoryIndex([{ ...localPerson('p1', 'A', 'A', 'teacher'), groupIds: ['profil:enseignants'] }], [{ id: 'profil:enseignants', name: 'Enseignants', kind: 'profile', origin: 'computed' }]);
  const site = (visibility: string) => rowsOf([
    ['rubrique', 'M', { title: 'Site', kind: 'etablissement', visibility, state: 'active' }], ['rubrique', 'R', { title: 'Vie', parentId: 'M', kind: 'etablissement', visibility: 'privee', state: 'active' }],
    ['access', accessId('R', { kind: 'group', id: 'profil:enseignants' }), { role: 'moderator' }],
  ]);
  const [open, closed] = ['publique', 'privee'].map((visibility) => heldHere(rightsOf({ directory, inherits: false }, site(visibility))));
  expect([open?.rank('p1', 'R'), closed?.rank('p1', 'R'), open?.rank('p1', 'X'), open?.rank('x', 'R')]).toEqual([4, 0, 0, 0]);
  expect([open?.isIn('p1', { kind: 'group', id: 'profil:enseignants' }), open?.isIn('p1', { kind: 'group', id: 'x' }), open?.isIn('p1', { kind: 'person', id: 'p1' }), open?.isIn('p1', { kind: 'person', id: 'p2' })]).toEqual([true, false, true, false]);
});

describe('the application sheet', () => {
  const known = { people: new Set(['p1']), inspectors: new Set<string>(), groups: new Set(['libre:1']), services: new Set<string>(), spaces: new Map([['R', 'thread'], ['B', 'blog'], ['O', 'openBlog']] as const) };
  const view = rowsOf([['access', OF_1, { role: 'publisher' }], ['access', accessId('R', { kind: 'person', id: 'p1' }), { role: 'writer' }], ['access', 'S|group:libre:1', { role: 'writer' }], ['access', 'R|group:x', { role: 'seigneur' }]]);

  it('holds what no thread holds: a rubrique without one, somebody unknown there, a role that is not there', () => {
    const reason = (row: string, after: string): unknown => handReason(capabilities, known, view, { entity: 'access', row, field: 'role', after });
    expect([reason(OF_1, 'writer'), reason(OF_1, 'visitor'), reason(OF_1, 'publisher'), reason('S|group:libre:1', 'writer'), reason('R|group:libre:9', 'writer'), reason('R', 'writer')]).toEqual([undefined, 'inexact', 'inexact', 'noProgram', 'unknownThere', 'noProgram']);
    const inexact = (rubrique: string, entity: 'access' | 'rubrique' = 'access'): readonly string[] => ROLES.filter((after) => isInexact(known, { entity, row: accessId(rubrique, { kind: 'group', id: 'libre:1' }), after }));
    expect([inexact('R'), inexact('B'), inexact('O'), inexact('S'), inexact('R', 'rubrique')]).toEqual([['visitor', 'publisher'], ['publisher', 'moderator'], ['writer', 'moderator'], [], []]);
    expect([isInexact(known, { entity: 'access', row: 'x', after: 'visitor' }), isInexact(known, { entity: 'access', row: OF_1, after: 'seigneur' })]).toEqual([false, false]);
  });

  it('sees what a thread holds as it is, and an absence of a whole list only', () => {
    const there = { ...school(space({ ...ADML, 'group:g-1': CONTRIB })) };
    const read = (row: string, after: Json, proofs = ALL_WHOLE): unknown => shareReader({ ...there, proofs }, mapping)({ row, after })?.value;
    expect([read(OF_1, 'writer'), read(OF_1, 'moderator'), read(OF_1, 'publisher'), read(OF_1, 3), read('R', 'writer'), read('S|group:libre:1', 'writer'), read('R|group:libre:9', 'writer')]).toEqual(['writer', 'writer', undefined, undefined, undefined, undefined, undefined]);
    expect([read('R|group:libre:2', 'writer'), read('R|group:libre:2', 'writer', { ...ALL_WHOLE, shares: { complete: false, count: 0, cause: 'refused' } })]).toEqual(['none', undefined]);
  });

  it('takes what had not left, once a thread stands for the rubrique no more', () => {
    const left = (agreed: Json) => leftLines([], view, { id: 'R', kind: 'thread', agreed: () => agreed }, { rank: 7, at: '2026-11-09T08:00:00.000Z' });
    expect(left('none')).toMatchObject([{ row: OF_1, before: 'none', after: 'publisher', reason: 'noProgram', state: 'todo' }, { after: 'writer' }]);
    expect([left('writer'), leftLines(left('none'), view, { id: 'R', kind: 'thread', agreed: () => 'none' }, { rank: 8, at: '' })]).toEqual([[], []]);
  });
});

it('what is planned from any school to any wish gives nobody more than their role, at every step, and there and back is the identity (500 lists)', () => {
  const names = fc.subarray(ALL);
  const start = fc.record({ 'group:g-1': names, 'group:g-2': names, 'user:u-1': names });
  const wish = fc.tuple(...[OF_1, 'R|group:libre:2', 'R|person:p1'].map((id) => fc.tuple(fc.constant(id), fc.constantFrom(...ROLES))));
  const members: Readonly<Record<string, readonly string[]>> = { 'group:libre:1': ['p1', 'p2'], 'group:libre:2': ['p2'], 'person:p1': ['p1'] };
  fc.assert(fc.property(start, wish, (held, wanted) => {
    const view = rowsOf(wanted.map(([id, role]) => ['access', id, { role }] as const));
    const rank = (who: string): number => Math.max(0, ...wanted.map(([id, role]) => (members[id.slice(2)]?.includes(who) === true ? rankOf(role) : 0)));
    const here: HeldHere = { rank, isIn: (who, { kind, id }) => members[`${kind}:${id}`]?.includes(who) === true };
    let there = school(space({ ...ADML, ...Object.fromEntries(Object.entries(held).filter(([, own]) => own.length > 0)) }));
    const wishes = wantedShares(view, there, mapping);
    const first = observedShares(there, mapping);
    const gaps = wanted.map(([id]): UnitGap => ({ unit: { kind: 'rubriqueAccess', id }, standing: 'here', base: 'none', mine: wishes.get(`rubriqueAccess ${id}`) ?? 'none', theirs: first.get(`rubriqueAccess ${id}`) ?? 'none' }));
    const { changes, byHand } = planChanges({ capabilities, mapping, school: there, inspections: [], matrix: new Map(), mostManagers: 15, here }, gaps);
    expect(byHand).toEqual([]);
    for (const { steps, asked } of changes) {
      const before = there;
      const effect = effectAlong(there, steps, asked);
      there = steps.reduce<PlatformSchool>((now, one: PlatformStep) => afterStep(now, one), there);
      // What was gained beyond what the school gives is counted as such, person by person.
      const gained = openedShares(before, there, []).map((text) => must(parseShareRight(text), 'a share'));
      const beyond = gained.filter(({ person: who, right }) => rank(mapping.people.get(who) ?? '') < rankOf(roleNeeded('thread', right) ?? 'manager')).length;
      expect([effect.gained.roles, effect.unaskedGain.roles]).toEqual([gained.length, beyond]);
      expect(beyond).toBe(0);
    }
    const after = observedShares(there, mapping);
    for (const [id, role] of wanted) expect(after.get(`rubriqueAccess ${id}`) ?? 'none').toBe(HeldRole.parse(heldRole('thread', role)));
  }), { numRuns: 500 });
});
