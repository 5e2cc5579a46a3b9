import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DryRun } from '../../contract/ent/connectors.ts';
import { must } from '../../domain/kernel/assert.ts';
import { createFakeEntcore } from '../support/fake-entcore/fake-entcore.ts';
import { fakeSchool, SMALL } from '../support/fake-entcore/fake-school.ts';
import { reachByEdges } from '../support/fake-entcore/world.ts';
import { setValue, valueOf } from '../server/ent-desk.ts';
import { MONDAY } from '../server/tiny-school.ts';
import { ADMIN, openPlatformDesk, type PlatformDesk } from './platform-desk.ts';

const PUPILS_TO_HEAD = 'student|group:profil:direction';
const TEACHERS_TO_PUPILS = 'teacher|group:profil:eleves';
const CLASSMATES = 'student|group:c:6E0';
const PUPILS_TO_PUPILS = 'student|group:profil:eleves';
const PUPILS_TO_TEACHERS = 'student|group:profil:enseignants';
const PARENTS_TO_TEACHERS = 'guardian|group:profil:enseignants';
/** As the platform stands at first: pupils and parents write to those who teach them, and pupils to those of their class. */
const RULES = {
  [PUPILS_TO_HEAD]: false, [TEACHERS_TO_PUPILS]: true, 'teacher|group:profil:enseignants': true, [PUPILS_TO_PUPILS]: false, [PUPILS_TO_TEACHERS]: true, [PARENTS_TO_TEACHERS]: true,
  [CLASSMATES]: true, 'student|group:profil:tous': false, 'student|rubriqueSphere': false, 'student|group:fonctionnel:cpe': true,
};

let desk: PlatformDesk;
beforeEach(async () => {
  desk = await openPlatformDesk({}, undefined, { rules: RULES });
});
afterEach(() => desk.ent.close());

/** Changes a cell here. */
function set(rule: string, visible: boolean): void {
  desk.console.sendOne(setValue('visibilityRule', rule, 'visible', visible, !visible));
}

/** Who reaches whom there, by the edges of the platform itself: `from to`. */
function reach(way: 'byList' | 'byName'): ReadonlySet<string> {
  return new Set([...desk.fake.world.users.keys()].flatMap((from) => [...reachByEdges(desk.fake.world, from)[way]].map((to) => `${from} ${to}`)));
}

type Line = DryRun['changes'][number];
const lineOf = async (id: string): Promise<Line> => must((await desk.dryRun()).changes.find(({ unit }) => unit.id === id), 'it is planned');
const SHAPE = (): string => JSON.stringify([[...desk.fake.world.links].map(([from, to]) => [from, [...to].toSorted()]), [...desk.fake.world.groups.values()].map(({ id, users, sends, shows }) => [id, users, [...sends].toSorted(), [...shows].toSorted()])]);

describe('« Qui voit qui ? » of a platform', () => {
  it('is read cell by cell, in people, with what is in part, and nothing of it is written', async () => {
    const { cells, gaps } = valueOf(await desk.ent.connectors.observe('entcore'));
    expect(cells.find(({ rule }) => rule === PUPILS_TO_TEACHERS)).toEqual({ rule: PUPILS_TO_TEACHERS, pairs: 24, reached: 12, named: 12 });
    expect(gaps.find(({ unit }) => unit.id === PUPILS_TO_TEACHERS)).toMatchObject({ standing: 'there', here: true, there: 'partial' });
    expect(gaps.find(({ unit }) => unit.id === TEACHERS_TO_PUPILS)).toBeUndefined();
    expect(desk.written()).toEqual([]);
  });

  it('says what this exchange cannot hold, and leaves it to the sheet', async () => {
    const { beyond } = await desk.dryRun();
    expect(beyond.map(({ unit, set: is, reason }) => [unit.id, is, reason])).toEqual([
      ['student|group:fonctionnel:cpe', true, 'unknownThere'], ['student|group:profil:tous', false, 'everyone'], ['student|rubriqueSphere', false, 'rubriques'],
    ]);
  });

  it('is only looked at, as every kind is at first, and by hand where its writing is not proved', async () => {
    set(PUPILS_TO_HEAD, true);
    expect(await desk.send()).toEqual({ [PUPILS_TO_HEAD]: { kind: 'observed' } });
    desk.fake.faults.push({ kind: '404', method: 'DELETE', path: '/communication/group/g-probe1?direction' });
    valueOf(await desk.ent.connectors.probe('entcore'));
    expect((await desk.dryRun()).byHand).toMatchObject([{ unit: { id: PUPILS_TO_HEAD }, reason: 'notProved' }]);
    expect(desk.written().filter((one) => one.includes('/communication/') && !one.includes('g-probe'))).toEqual([]);
  });
});

describe('showing and hiding a cell', () => {
  beforeEach(() => desk.mode('propose', 'visibilityRule'));

  it('opens what was asked and nothing else, by the links of classes, each read once it is written', async () => {
    set(PUPILS_TO_HEAD, true);
    expect(await lineOf(PUPILS_TO_HEAD)).toMatchObject({ direction: 'widen', undo: 'exact', exceeds: false, short: 0, effect: { gained: { byList: 6, byName: 0 } } });
    const [list, names] = [reach('byList'), reach('byName')];
    expect(await desk.send()).toEqual({ [PUPILS_TO_HEAD]: { kind: 'applied' } });
    expect(desk.written()).toEqual(['POST /communication/group/g-c0-Student/communique/g-direction', 'POST /communication/group/g-c1-Student/communique/g-direction']);
    expect([...reach('byList')].filter((pair) => !list.has(pair)).every((pair) => /^u-e\d-\d u-p0$/.test(pair))).toBe(true);
    expect([reach('byList').size - list.size, reach('byName').size - names.size]).toEqual([6, 0]);
    expect((await desk.dryRun()).changes).toEqual([]);
  });

  it('narrows first, and takes nothing but what was asked', async () => {
    set(PUPILS_TO_HEAD, true);
    set(TEACHERS_TO_PUPILS, false);
    expect((await desk.dryRun()).changes.map(({ unit, direction }) => [unit.id, direction])).toEqual([[TEACHERS_TO_PUPILS, 'narrow'], [PUPILS_TO_HEAD, 'widen']]);
    const before = reach('byList');
    await desk.send();
    expect(desk.written()[0]).toBe('DELETE /communication/group/g-Teacher/communique/g-Student');
    const lost = [...before].filter((pair) => !reach('byList').has(pair));
    expect([lost.length, lost.every((pair) => /^u-t\d u-e/.test(pair))]).toEqual([24, true]);
  });

  it('asks a person before names are lost, on these very figures, and says that it comes back in part only', async () => {
    // Pupils of a class reach each other by the group itself: lowering it takes their names from everybody who saw them there.
    set(CLASSMATES, false);
    valueOf(await desk.ent.connectors.settle(ADMIN, { id: 'entcore', units: [{ kind: 'visibilityRule', id: CLASSMATES }], side: 'here' }));
    const planned = await lineOf(CLASSMATES);
    expect(planned).toMatchObject({ undo: 'partial', exceeds: true, effect: { unaskedLoss: { byList: 0, byName: 9 } } });
    expect((await desk.send())[CLASSMATES]).toMatchObject({ kind: 'needsDecision' });
    expect(desk.written()).toEqual([]);
    expect(await desk.send(undefined, true)).toEqual({ [CLASSMATES]: { kind: 'applied' } });
    expect(desk.written()).toEqual(['DELETE /communication/group/g-c0-Student?direction=OUTGOING']);
    expect([...reach('byList')].some((pair) => /^u-e0-\d u-e0/.test(pair))).toBe(false);
  });

  it('leaves to a person a cell that other ways open, or that no group of theirs carries', async () => {
    for (const id of ['g-c0-Relative', 'g-c1-Relative']) {
      const group = must(desk.fake.world.groups.get(id), 'it is there');
      group.users = 'OUTGOING';
      group.sends.clear();
    }
    set(PARENTS_TO_TEACHERS, false);
    await desk.dryRun();
    set(PARENTS_TO_TEACHERS, true);
    expect((await desk.dryRun()).byHand).toMatchObject([{ unit: { id: PARENTS_TO_TEACHERS }, reason: 'notCovered' }]);
  });

  it('is read there whatever is answered, and sent once; what is left is then a change of here', async () => {
    set(PUPILS_TO_HEAD, true);
    desk.fake.faults.push({ kind: 'errorAfter', method: 'POST', path: '/communication/group/g-c0-Student', times: 1 }, { kind: 'empty', method: 'POST', path: '/communication/group/g-c1-Student', times: 1 });
    expect(await desk.send()).toEqual({ [PUPILS_TO_HEAD]: { kind: 'partial' } });
    expect(desk.written()).toHaveLength(2);
    expect(await desk.send()).toEqual({ [PUPILS_TO_HEAD]: { kind: 'applied' } });
    expect(desk.written()).toEqual(['POST /communication/group/g-c1-Student/communique/g-direction']);
  });

  it('is settled by reading where this program stopped before it read', async () => {
    set(PUPILS_TO_HEAD, true);
    const handle = desk.fake.handle.bind(desk.fake);
    let isGone = false;
    desk.fake.handle = (request) => {
      isGone ||= request.method === 'POST' && request.path.includes('g-c0-Student');
      return isGone && request.method === 'GET' ? undefined : handle(request);
    };
    expect(await desk.send()).toEqual({ [PUPILS_TO_HEAD]: { kind: 'unverified', failure: null } });
    desk.fake.handle = handle;
    desk.written();
    expect(await desk.send()).toEqual({ [PUPILS_TO_HEAD]: { kind: 'applied' } });
    expect(desk.written()).toEqual(['POST /communication/group/g-c1-Student/communique/g-direction']);
  });
});

describe('somebody who acts there while a cell is being hidden', () => {
  const FIRST_CLASS = 'teacher|group:c:6E0';

  it('stops what is left, where it would then take more than was asked', async () => {
    desk.ent.close();
    desk = await openPlatformDesk({}, createFakeEntcore(fakeSchool({ ...SMALL, classes: 3 })), { rules: { [FIRST_CLASS]: true } });
    await desk.mode('propose', 'visibilityRule');
    set(FIRST_CLASS, false);
    const handle = desk.fake.handle.bind(desk.fake);
    desk.fake.handle = (request) => {
      const answer = handle(request);
      // The narrower link that was just put is taken off by somebody else, before the wide one goes.
      if (request.method === 'POST' && request.path.endsWith('/g-c2-Student')) desk.fake.world.links.get('g-Teacher')?.delete('g-c1-Student');
      return answer;
    };
    expect(await desk.send()).toEqual({ [FIRST_CLASS]: { kind: 'partial' } });
    expect(desk.written()).toEqual(['POST /communication/group/g-Teacher/communique/g-c1-Student', 'POST /communication/group/g-Teacher/communique/g-c2-Student']);
    expect([...reach('byList')].filter((pair) => /^u-t\d u-e/.test(pair))).toHaveLength(36);
  });
});

describe('somebody who changes it there', () => {
  it('is told apart from a change of here, and may be taken here', async () => {
    desk.fake.world.links.get('g-Teacher')?.delete('g-Student');
    const unit = { kind: 'visibilityRule', id: TEACHERS_TO_PUPILS } as const;
    expect((await desk.dryRun()).undecided).toContainEqual({ unit, standing: 'there', here: true, there: false });
    expect(valueOf(await desk.ent.connectors.take(ADMIN, { id: 'entcore', units: [unit] })).taken).toEqual([unit]);
    expect((await desk.dryRun()).undecided.some(({ unit: { id } }) => id === TEACHERS_TO_PUPILS)).toBe(false);
  });
});

describe('the restricted mode', () => {
  const cells = { [TEACHERS_TO_PUPILS]: false, [PUPILS_TO_TEACHERS]: false, [PARENTS_TO_TEACHERS]: false, [CLASSMATES]: false };
  const restriction = { since: '2026-11-09T07:00:00.000Z', until: '2026-11-09T20:00:00.000Z', cells };
  const begin = (): unknown => desk.console.sendOne(setValue('messagingSettings', 'general', 'restriction', restriction, null));

  it('is tried first: who loses what there and back, and nothing is written', async () => {
    const run = valueOf(await desk.ent.connectors.restriction('entcore'));
    expect(run).toMatchObject({ isInForce: false, undo: 'partial' });
    expect(run.losses.map(({ profile }) => profile)).toContain('Student');
    expect([run.back.gained, run.back.unaskedGain]).toEqual([run.effect.lost, { byList: 0, byName: run.back.unaskedGain.byName, roles: 0 }]);
    expect(desk.written()).toEqual([]);
  });

  it('leaves as one change, once somebody has read it, and is taken back as it was', async () => {
    await desk.mode('apply', 'visibilityRule');
    const start = SHAPE();
    begin();
    const planned = await lineOf('restriction');
    expect(planned).toMatchObject({ mustRead: true, undo: 'partial', set: { restricted: true } });
    expect((await desk.dryRun()).changes).toHaveLength(1);
    expect((await desk.send())['restriction']).toMatchObject({ kind: 'needsDecision' });
    expect(desk.written()).toEqual([]);
    expect(await desk.send(undefined, true)).toEqual({ restriction: { kind: 'applied' } });
    expect(desk.written().every((one) => one.startsWith('DELETE '))).toBe(true);
    expect([...reach('byList')].some((pair) => /^u-e\d-\d u-t/.test(pair))).toBe(false);
    expect((await desk.dryRun()).changes).toEqual([]);

    desk.console.sendOne(setValue('messagingSettings', 'general', 'restriction', null, restriction));
    expect(await lineOf('restriction')).toMatchObject({ mustRead: true, direction: 'widen', set: { restricted: false } });
    expect(await desk.send(undefined, true)).toEqual({ restriction: { kind: 'applied' } });
    expect(SHAPE()).toBe(start);
    const { changes, undecided } = await desk.dryRun();
    expect([changes, undecided.filter(({ standing }) => standing !== 'there')]).toEqual([[], []]);
  });

  const end = (): unknown => desk.console.sendOne(setValue('messagingSettings', 'general', 'restriction', null, restriction));

  it('is taken back to the end, though this program stopped in the middle', async () => {
    await desk.mode('apply', 'visibilityRule');
    const start = SHAPE();
    begin();
    await desk.send(undefined, true);
    end();
    const handle = desk.fake.handle.bind(desk.fake);
    let isGone = false;
    desk.fake.handle = (request) => {
      isGone ||= request.method === 'POST' && request.path.includes('/communication/');
      return isGone && request.method === 'GET' ? undefined : handle(request);
    };
    expect(await desk.send(undefined, true)).toEqual({ restriction: { kind: 'unverified', failure: null } });
    desk.fake.handle = handle;
    expect(SHAPE()).not.toBe(start);
    expect(await lineOf('restriction')).toMatchObject({ set: { restricted: false } });
    expect(await desk.send(undefined, true)).toEqual({ restriction: { kind: 'applied' } });
    expect(SHAPE()).toBe(start);
  });

  it('that somebody took back there holds no cell any more, nor is taken back later', async () => {
    desk.ent.close();
    let now = MONDAY;
    desk = await openPlatformDesk({ clock: () => new Date(now) }, undefined, { rules: RULES });
    await desk.mode('apply', 'visibilityRule');
    const { links, groups } = structuredClone(desk.fake.world);
    begin();
    await desk.send(undefined, true);
    end();
    for (const [from, to] of links) desk.fake.world.links.set(from, to);
    for (const [id, group] of groups) desk.fake.world.groups.set(id, group);
    now = '2026-11-09T09:30:00.000Z';
    expect((await desk.dryRun()).changes).toEqual([]);
    set(TEACHERS_TO_PUPILS, false);
    expect(await desk.send()).toEqual({ [TEACHERS_TO_PUPILS]: { kind: 'applied' } });
    desk.fake.world.links.get('g-c0-Student')?.delete('g-Teacher');
    expect((await desk.dryRun()).changes).toEqual([]);
  });
});

it('a dry run that has more to say than its lists hold says how many lines are left out', async () => {
  desk.ent.close();
  desk = await openPlatformDesk({}, undefined, { rules: Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`student|group:fonctionnel:f${String(i)}`, true])) });
  const { beyond, more } = DryRun.parse(await desk.dryRun());
  expect([beyond.length, more]).toEqual([5_000, 1]);
});
