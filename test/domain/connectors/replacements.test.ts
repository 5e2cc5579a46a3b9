import { describe, expect, it } from 'vitest';
import type { Capabilities, UnitCapability } from '../../../domain/connectors/capabilities.ts';
import { compareUnits } from '../../../domain/connectors/compare/compare-units.ts';
import { isSent, modeIn, modesOf } from '../../../domain/connectors/connector-mode.ts';
import type { Mapping } from '../../../domain/connectors/mapping/mapping.ts';
import { isAbout } from '../../../domain/connectors/mapping/match-school.ts';
import { isOfMatches } from '../../../domain/connectors/mapping/units-about.ts';
import { askedOfMember, effectAlong, NOTHING_ASKED } from '../../../domain/connectors/plan/effect.ts';
import { sendingOf } from '../../../domain/connectors/plan/large-sending.ts';
import { planChanges, type ByHand } from '../../../domain/connectors/plan/plan-change.ts';
import { afterStep, directionOf, inverseOf, isIdempotent, stepState, undoOf } from '../../../domain/connectors/plan/platform-step.ts';
import { asChosen } from '../../../domain/connectors/replacements/as-chosen.ts';
import { membershipLeft } from '../../../domain/connectors/replacements/membership-left.ts';
import { enteredGroup } from '../../../domain/connectors/replacements/entered-group.ts';
import type { PlatformTeaching } from '../../../domain/connectors/replacements/platform-teaching.ts';
import { stayingLine, unsentLines } from '../../../domain/connectors/replacements/replacement-lines.ts';
import { askedOfReplacement } from '../../../domain/connectors/replacements/asked-of-replacement.ts';
import { openedReplacements, type ReplacementStep } from '../../../domain/connectors/replacements/replacement-step.ts';
import { replacementStep } from '../../../domain/connectors/replacements/replacement-steps.ts';
import { replacementsBeside, unreadReplacements, type ReplacementsBeside } from '../../../domain/connectors/replacements/replacements-beside.ts';
import { replacementsByHand, wholeReplacements } from '../../../domain/connectors/replacements/replacements-by-hand.ts';
import { lastDayOfRow, replacementOfRow } from '../../../domain/connectors/replacements/row-end.ts';
import { parseReplacementRowId, severalOf, replacementRowId, withoutEnded } from '../../../domain/connectors/replacements/replacement-row.ts';
import { planLines } from '../../../domain/connectors/sheet/planned-lines.ts';
import type { Group } from '../../../domain/directory/group.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { group, localPerson, NOBODY_HERE, person, platformSchool, rowsOf } from './platform-ground.ts';

const DAY = '2026-11-10';
const DAYS = { from: DAY, to: '2026-11-20' } as const;
const UNIT = replacementRowId({ absent: 'A', substitute: 'S', group: 'c:6A', subject: 'm' });
const teaching = (given: Partial<PlatformTeaching> = {}): PlatformTeaching => ({ teacher: 'u-a', subject: 'm', group: 'c-1', isClass: true, substitutes: [], ...given });
const row = (id: number, days: { readonly from: string; readonly to: string } = DAYS, substitute = 'u-s') => ({ id, substitute, ...days });

const SCHOOL = platformSchool({
  people: [person('u-a'), person('u-s'), person('u-e', { profile: 'Student' })],
  groups: [
    group('g-1', { kind: 'class', classId: 'c-1', className: '6A', profile: 'Teacher', members: ['u-a'], direction: 'OUTGOING' }), group('g-e', { kind: 'class', classId: 'c-1', className: '6A', profile: 'Student', members: ['u-e'], direction: 'BOTH' }),
    group('g-l', { kind: 'teaching' }), group('g-x', { kind: 'class', classId: 'c-x', className: null }), group('g-2', { kind: 'class', classId: 'c-2', className: 'TW' }), group('g-3', { kind: 'class', classId: 'c-3', className: 'TW' }),
  ],
  links: new Map([['g-e', ['g-1']]]),
  teachings: [teaching()],
});

const STEP: ReplacementStep = { kind: 'startReplacement', teacher: 'u-a', substitute: 'u-s', group: 'c-1', subject: 'm', entered: 'g-1', ...DAYS, on: DAY };
const END: ReplacementStep = { ...STEP, kind: 'endReplacement' };
const withRows = (...substitutes: readonly ReturnType<typeof row>[]) => ({ ...SCHOOL, teachings: [teaching({ subject: 'other' }), teaching({ substitutes })] });

describe('a step of a replacement', () => {
  it('is done, not done, or for a person', () => {
    const states = [withRows(), withRows(row(1)), withRows(row(1), row(2)), withRows(row(1, { from: DAY, to: '2026-11-12' })), withRows(row(1, DAYS, 'u-z')), withRows(row(1, { from: '2026-11-01', to: '2026-11-05' })), { ...SCHOOL, teachings: [] }];
    expect(states.map((school) => [stepState(school, STEP), stepState(school, END)])).toEqual([
      ['undone', 'done'], ['done', 'undone'], ['other', 'other'], ['other', 'done'], ['undone', 'done'], ['undone', 'done'], ['other', 'other'],
    ]);
  });

  it('widens, is not the same twice, and is never undone whole: its contrary leaves somebody in the class', () => {
    expect([directionOf(STEP), directionOf(END), isIdempotent(STEP), isIdempotent(END), inverseOf(STEP), inverseOf(END), undoOf([STEP]), undoOf([END])]).toEqual(['widen', 'narrow', false, true, END, undefined, 'never', 'never']);
    const begun = afterStep(SCHOOL, STEP);
    expect([begun.groups[0]?.members, stepState(begun, STEP)]).toEqual([['u-a', 'u-s'], 'done']);
    const ended = afterStep(begun, END);
    expect([ended.groups, stepState(ended, END), afterStep(begun, STEP).groups]).toEqual([begun.groups, 'done', begun.groups]);
    expect(afterStep(withRows(row(1)), END).teachings).toEqual(withRows().teachings);
  });

  it('gives that right and the reach of the class, all of which is asked', () => {
    const asked = askedOfReplacement(STEP, askedOfMember('u-s', new Set()));
    const none = { byList: 0, byName: 0, roles: 0 };
    expect(effectAlong(SCHOOL, [STEP], asked)).toEqual({ gained: { byList: 1, byName: 1, roles: 1 }, lost: none, unaskedGain: none, unaskedLoss: none });
    expect(effectAlong(SCHOOL, [STEP], askedOfReplacement({ ...STEP, subject: 'x' }, NOTHING_ASKED)).unaskedGain).toEqual({ byList: 1, byName: 1, roles: 1 });
    expect([openedReplacements(SCHOOL, SCHOOL), openedReplacements(SCHOOL, withRows(row(1))).length]).toEqual([[], 1]);
    expect(sendingOf(SCHOOL, [{ id: 'c', steps: [STEP] }]).people.toSorted()).toEqual(['u-e', 'u-s']);
  });

  it('enters the people of one’s profile in a class, or the group itself', () => {
    const of = (given: Partial<PlatformTeaching>, profile = 'Teacher') => enteredGroup(SCHOOL, teaching(given), { profile })?.id;
    expect([of({}), of({}, 'Student'), of({}, 'Guest'), of({ group: 'g-l', isClass: false })]).toEqual(['g-1', 'g-e', undefined, 'g-l']);
  });
});

const LOCAL: readonly Group[] = [
  { id: 'c:6A', name: '6A', kind: 'class', origin: 'aaf', code: '6A' }, { id: 'ens:6A', name: 'Ens', kind: 'profile', origin: 'computed', classId: 'c:6A' }, { id: 'latin', name: 'LATIN', kind: 'teaching', origin: 'aaf' },
  { id: 'c:TW', name: 'TW', kind: 'class', origin: 'aaf', code: 'TW' }, { id: 'c:D1', name: 'D', kind: 'class', origin: 'aaf', code: 'D' }, { id: 'c:D2', name: 'D', kind: 'class', origin: 'aaf', code: 'D' },
];
const MAPPING: Mapping = { people: new Map([['u-a', 'A'], ['u-s', 'S'], ['u-gone', 'G']]), inspectors: new Map(), groups: new Map([['g-l', 'latin']]), lines: new Map(), services: new Map(), roles: new Map(), spaces: new Map() };
const settings = (...all: readonly Readonly<Record<string, Json>>[]): SettingsView =>
  rowsOf(all.map((fields, i) => ['replacement', `r-${String(i)}`, { absentId: 'A', substituteId: 'S', period: DAYS, scope: { classIds: ['c:6A'], subjects: [] }, state: 'active', ...fields }] as const));

function beside(view: SettingsView, { teachings = SCHOOL.teachings, groupIds = ['ens:6A', 'latin'], day = DAY, people = SCHOOL.people }: { readonly teachings?: readonly PlatformTeaching[]; readonly groupIds?: readonly string[]; readonly day?: string; readonly people?: typeof SCHOOL.people } = {}): ReplacementsBeside {
  const absent = { ...localPerson('A', 'A', 'A', 'teacher'), groupIds: [...groupIds] };
  const directory = { groups: LOCAL, findPerson: (id: string) => (id === 'A' ? absent : undefined), findGroup: (id: string) => LOCAL.find((one) => one.id === id) };
  return replacementsBeside({ remote: { ...SCHOOL, teachings, people }, mapping: MAPPING, directory, view, day });
}

describe('replacements of both sides', () => {
  it('are rows of the day, of classes and groups that are known', () => {
    const read = beside(settings({}));
    expect([[...read.wanted], [...read.observed], [...read.byHand]]).toEqual([[[`replacement ${UNIT}`, DAYS]], [], []]);
    expect(read.rows.get(UNIT)).toEqual({ teacher: 'u-a', substitute: 'u-s', group: 'c-1', subject: 'm', entered: 'g-1' });
    expect([...beside(settings({}), { day: '2026-11-09' }).wanted]).toEqual([]);
    const there = beside(settings(), { teachings: [teaching({ substitutes: [row(1), row(2, { from: '2026-11-01', to: '2026-11-09' }), row(3, DAYS, 'u-nobody'), row(4, DAYS, 'u-gone')] }), teaching({ teacher: 'u-z', substitutes: [row(5)] }), ...['c-x', 'c-2', 'c-9'].map((id) => teaching({ group: id, substitutes: [row(6)] }))] });
    expect([...there.observed]).toEqual([[`replacement ${UNIT}`, DAYS]]);
    expect([...beside(settings(), { teachings: [teaching({ substitutes: [row(1), row(2, { from: DAY, to: DAY })] })] }).observed.values()]).toEqual([{ several: [1, 2] }]);
  });

  it('of all that somebody teaches are of their classes and groups here', () => {
    const all = settings({ scope: { classIds: [], subjects: [], slots: [] } });
    const teachings = [teaching(), teaching({ group: 'g-l', isClass: false }), teaching({ group: 'c-2' }), teaching({ group: 'g-none', isClass: false })];
    expect([...beside(all, { teachings }).rows.keys()]).toEqual([UNIT, replacementRowId({ absent: 'A', substitute: 'S', group: 'latin', subject: 'm' })]);
    expect([...beside(all, { groupIds: [] }).byHand]).toEqual([['r-0', 'noTeaching']]);
  });

  it.each([
    ['namedSubjects', { scope: { classIds: [], subjects: ['MATHS'] } }], ['someLessons', { scope: { classIds: [], subjects: [], slots: [{ day: 1, from: '08:00', to: '09:00', groupIds: ['c:6A'] }] } }],
    ['unknownThere', { substituteId: 'X' }], ['unknownThere', { absentId: 'X' }], ['unknownThere', { absentId: 'S', substituteId: 'A' }], ['noTeaching', { scope: { classIds: ['c:6A', 'c:TW'], subjects: [] } }],
  ])('are for a person: %s, %o', (reason, fields) => {
    expect([...beside(settings(fields)).byHand]).toEqual([['r-0', reason]]);
  });

  it('that the timetable tells are nobody’s here', () => {
    const teachings = [teaching({ substitutes: [row(1)] })];
    const told = beside(settings({ origin: 'edt' }, { reason: 'ici' }), { teachings });
    expect([told.wanted.size, told.observed.size, told.byHand.size]).toEqual([0, 0, 0]);
    expect([...unreadReplacements(settings({}, { origin: 'edt', substituteId: 'T' }, { period: { from: '2026-12-01', to: '2026-12-02' } }), DAY).byHand]).toEqual([['r-0', 'notProved']]);
  });
});

const ground = (given: Partial<Parameters<typeof replacementStep>[0]> = {}) => ({ rows: beside(settings({})).rows, day: DAY, authorisedUntil: null, ...given });

describe('a row of a replacement', () => {
  it('is made or ended by one step', () => {
    expect(replacementStep(ground(), UNIT, null, DAYS)).toEqual(STEP);
    expect(replacementStep(ground(), UNIT, DAYS, null)).toEqual(END);
    const nowhere = new Map([[UNIT, { teacher: 'u-a', substitute: 'u-s', group: 'c-1', subject: 'm', entered: undefined }]]);
    expect([replacementStep(ground({ rows: nowhere }), UNIT, DAYS, null), replacementStep(ground({ rows: nowhere }), UNIT, null, DAYS)]).toEqual([{ ...END, entered: 'c-1' }, 'unknownThere']);
    expect([
      replacementStep(ground(), 'x', null, DAYS), replacementStep(ground(), UNIT, { several: [1] }, null), replacementStep(ground(), UNIT, DAYS, { ...DAYS, to: '2026-11-27' }), replacementStep(ground({ authorisedUntil: DAYS.to }), UNIT, null, DAYS),
    ]).toEqual(['unknownThere', 'unknownThere', 'otherDays', 'authorisationEnds']);
  });

  it('is planned where the school sends some', () => {
    const lossy: UnitCapability = { read: 'partial', write: 'lossy', undo: 'never', effectAt: 'now', losses: [], provenance: 'read' };
    const plan = (replacements?: ReplacementsBeside) => planChanges({
      capabilities: { platform: 'entcore', version: null, units: { replacement: lossy } }, mapping: MAPPING, school: SCHOOL, inspections: [], matrix: new Map(), mostManagers: 15, here: NOBODY_HERE,
      ...(replacements === undefined ? {} : { replacements: { ...replacements, day: DAY } }),
    }, [{ unit: { kind: 'replacement', id: UNIT }, standing: 'here', base: null, theirs: null, mine: DAYS }]);
    expect(plan()).toMatchObject({ changes: [], byHand: [{ reason: 'notProved' }] });
    expect(plan(beside(settings({})))).toMatchObject({ changes: [{ steps: [STEP], undo: 'never', effect: { unaskedGain: { byList: 0, byName: 0, roles: 0 } } }], byHand: [] });
  });

  it('is named by both people, and forgotten with what was said of them', () => {
    const known = { people: new Set(['A', 'S']), inspectors: new Set<string>(), groups: new Set<string>(), services: new Set<string>(), spaces: new Map() };
    const isNamed = (id: string, people = known.people) => isAbout({ ...known, people }, { kind: 'replacement', id });
    expect([isNamed(UNIT), isNamed(UNIT, new Set(['A'])), isNamed(UNIT, new Set(['S'])), isNamed('r-1')]).toEqual([true, false, false, false]);
    const isOf = isOfMatches([{ kind: 'person', local: 'S' }]);
    expect([isOf({ kind: 'replacement', id: UNIT }), isOf({ kind: 'replacement', id: 'r-1' })]).toEqual([true, false]);
    expect([severalOf({ several: [1, null] }), severalOf(DAYS)]).toEqual([[1, null], undefined]);
    expect([parseReplacementRowId(`${UNIT}|x`), parseReplacementRowId('A|S|c:6A')]).toEqual([undefined, undefined]);
  });

  it('that ended by its own days is agreed to be there no more', () => {
    const agreed = new Map<string, Json>([['replacement a', DAYS], ['replacement b', { undecided: true }], ['membership c', true]]);
    expect([...withoutEnded(agreed, '2026-11-21').values()]).toEqual([null, { undecided: true }, true]);
    expect(withoutEnded(agreed, DAYS.to)).toEqual(agreed);
  });

  it('does not leave where what it gives is not known whole', () => {
    const compared = (given: Partial<typeof SCHOOL.proofs>, hasSpaces = true) => compareUnits({
      wanted: new Map([[`replacement ${UNIT}`, DAYS]]), observed: new Map(), base: new Map([[`replacement ${UNIT}`, null]]), proofs: { ...SCHOOL.proofs, ...given }, isNamed: () => true, isSeen: () => true, hasSpaces,
    }).gaps.map(({ standing }) => standing);
    const missing = { complete: false, count: 0, cause: 'unreachable' } as const;
    expect([compared({}), compared({ teachings: missing }), compared({ grants: missing }), compared({ shares: missing }), compared({ shares: missing }, false)]).toEqual([['here'], ['unverified'], ['unverified'], ['unverified'], ['here']]);
  });

  it('ends at its last day, at the one that the school gave since, or at once', () => {
    const last = (view: SettingsView, day = DAY, to: string = DAYS.to, unit = UNIT) => lastDayOfRow(view, day, { unit, step: { to } });
    const all = { scope: { classIds: [], subjects: [] } };
    expect([last(settings({})), last(settings(all)), last(settings({ period: { from: DAY, to: '2026-11-12' } })), last(settings({ period: { from: DAY, to: '2026-11-27' } })), last(settings({ period: { from: DAY, to: '2026-11-27' } }), '2026-11-21')]).toEqual([DAYS.to, DAYS.to, '2026-11-12', DAYS.to, undefined]);
    const gone = [{ state: 'cancelled' }, { origin: 'edt' }, { absentId: 'X' }, { substituteId: 'X' }, { scope: { classIds: ['c:TW'], subjects: [] } }, { scope: { classIds: [], subjects: ['m'] } }, { scope: { classIds: [], subjects: [], slots: [{ day: 1, from: '08:00', to: '09:00', groupIds: [] }] } }];
    expect(gone.map((fields) => last(settings(fields)))).toEqual(gone.map(() => undefined));
    expect([last(settings({}), DAY, DAYS.to, 'r-0'), replacementOfRow(settings({ origin: 'edt' }, { reason: 'ici' }), DAY, { absent: 'A', substitute: 'S', group: 'c:6A', subject: 'm' })]).toEqual([undefined, undefined]);
  });
});

describe('the sheet of replacements', () => {
  const line = (id: string, given: Partial<ByHand> = {}): ByHand => ({ id: `l-${id}`, unit: { kind: 'replacement', id }, expect: null, set: DAYS, reason: 'notProved', ...given });

  it('has a line for each that a person makes', () => {
    const view = settings({}, { period: null });
    const whole = { unit: { kind: 'replacement', id: 'r-0' }, set: { absent: 'A', substitute: 'S', ...DAYS } };
    expect(replacementsByHand(view, new Map([['r-0', 'namedSubjects'], ['r-1', 'namedSubjects'], ['r-none', 'noTeaching']]))).toMatchObject([{ ...whole, reason: 'namedSubjects' }]);
    const other = line('g', { unit: { kind: 'group', id: 'g' } });
    const lines = wholeReplacements(view, DAY, [other, line('r-9'), line(UNIT), line(UNIT), line(UNIT, { reason: 'otherDays', expect: { ...DAYS, to: '2026-11-12' } }), line(UNIT, { reason: 'awaited' }), line(replacementRowId({ absent: 'X', substitute: 'S', group: 'g', subject: 'm' }))]);
    expect(lines).toMatchObject([other, line('r-9'), { ...whole, reason: 'notProved' }, { unit: whole.unit, expect: { to: '2026-11-12' }, set: DAYS, reason: 'otherDays' }]);
    const at = { rank: 1, at: DAY, isNamed: () => true, isInexact: () => false };
    const made = planLines([], lines.slice(2), at);
    expect(made).toMatchObject([{ entity: 'replacement', row: 'r-0', field: 'state', after: 'active' }, { row: 'r-0', field: 'period', after: DAYS }]);
    const kept = made.map((one) => ({ ...one, reason: 'noProgram' as const }));
    const stays = stayingLine('ens:6A|S', { rank: 2, at: DAY });
    expect([planLines([...kept, stays], [], at), planLines([...kept, stays], [], { ...at, isTaken: ({ entity }) => entity === 'replacement' }).map(({ state }) => state)]).toEqual([[], ['withdrawn', 'withdrawn']]);
  });

  it('has again those that nobody has sent any more', () => {
    const view = settings({}, { origin: 'edt' }, { period: { from: '2026-10-01', to: '2026-10-02' } }, { absentId: 'B' }, { absentId: 'C' });
    const at = { day: DAY, rank: 1, at: DAY, base: new Map([[`replacement A|S|x`, null], ['replacement C|S|c:6A|m', DAYS]]) };
    const lines = unsentLines([], view, at);
    expect(lines.map(({ row: id }) => id)).toEqual(['r-0', 'r-3']);
    expect([unsentLines(lines, view, at), unsentLines(lines.map((one) => ({ ...one, state: 'declared' })), view, at), unsentLines(lines.map((one) => ({ ...one, state: 'withdrawn' })), view, at).length]).toEqual([[], [], 2]);
  });

  it('has them by the choice of the school', () => {
    const replacement: UnitCapability = { read: 'partial', write: 'lossy', undo: 'never', effectAt: 'now', losses: [], provenance: 'read' };
    const of = (given: Capabilities['units'], mode?: 'observe' | 'propose') => asChosen({ platform: 'entcore', version: null, units: given }, mode === undefined ? {} : { replacement: mode }).units.replacement?.write;
    expect([of({}), of({ replacement }), of({ replacement }, 'observe'), of({ replacement }, 'propose'), of({ replacement: { ...replacement, write: 'none' } })]).toEqual([undefined, 'sheet', 'sheet', 'lossy', 'none']);
    expect([modesOf('replacement'), modesOf('rubriqueAccess'), modesOf('group'), modeIn({}, 'replacement'), modeIn({}, 'group'), modeIn({ group: 'apply' }, 'group')]).toEqual([['off', 'observe', 'propose'], ['observe', 'propose'], ['observe', 'propose', 'apply'], 'off', 'observe', 'apply']);
    expect((['off', 'observe', 'propose', 'apply'] as const).map(isSent)).toEqual([false, false, true, true]);
    expect([membershipLeft({ substitute: 'S', group: 'c:6A' }, STEP), membershipLeft({ substitute: 'S', group: 'latin' }, { group: 'g-l', entered: 'g-l' })]).toEqual(['ens:6A|S', 'latin|S']);
  });
});
