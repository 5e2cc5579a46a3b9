import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindsOfSpaces } from '../../../domain/connectors/mapping/match-school.ts';
import { afterStep, stepState } from '../../../domain/connectors/plan/platform-step.ts';
import { isGivenHere } from '../../../domain/connectors/spaces/held-here.ts';
import { withProved } from '../../../domain/connectors/spaces/proved-space.ts';
import { openedShares, parseShareRight } from '../../../domain/connectors/spaces/share-effect.ts';
import { heldRole, namesBeside, namesOfRole, roleLosses, roleNeeded, roleOfNames } from '../../../domain/connectors/spaces/share-roles.ts';
import { shareSteps } from '../../../domain/connectors/spaces/share-steps.ts';
import { kindOfSpace, type SharedSpace } from '../../../domain/connectors/spaces/shared-space.ts';
import { whyNotShared } from '../../../domain/connectors/spaces/why-not-shared.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { rankOf, ROLES, type RubriqueRole } from '../../../domain/rights/role.ts';
import { accessId } from '../../../domain/sync/row.ts';
import { group, NOBODY_HERE, person, platformSchool } from './platform-ground.ts';

const ACTIONS = new Map([['blog.read', ['P|get']], ['blog.contrib', ['P|create', 'P|submit']], ['blog.comment', ['P|comment']], ['blog.manager', ['B|share']]]);
const RIGHTS = [...ACTIONS.keys()];
const KINDS = ['blog', 'openBlog'] as const;
const READ = ['P|get'];
const WRITE = ['P|create', 'P|get', 'P|submit'];
const MANAGE = ['B|share', ...WRITE];

function blog(kind: (typeof KINDS)[number], held: Readonly<Record<string, readonly string[]>> = {}, given: Partial<SharedSpace> = {}): SharedSpace {
  const visible = new Set(['user:u-m', 'user:u-1', 'user:u-out', 'group:g-1']);
  return { id: `${kind}:1`, kind, title: 'Vie', owner: 'u-9', account: { id: 'u-m', rights: RIGHTS }, list: { actions: ACTIONS, held: new Map(Object.entries(held)), visible }, ...given };
}

const school = (space: SharedSpace) => platformSchool({ people: [person('u-m'), person('u-1'), person('u-out', { isOut: true })], groups: [group('g-1', { members: ['u-1'] })], spaces: [space] });
const listOf = ({ list }: SharedSpace) => must(list, 'it was read');
const mapping = (kind: string) => ({ people: new Map([['u-1', 'p1'], ['u-out', 'p2'], ['u-m', 'pm'], ['u-hid', 'p3']]), inspectors: new Map(), groups: new Map([['g-1', 'libre:1']]), lines: new Map(), services: new Map(), roles: new Map(), spaces: new Map([[`${kind}:1`, 'R']]) });

describe('a role of ours on a blog', () => {
  it('is the one of the table of the design, of each kind: never the one above', () => {
    expect(ROLES.map((role) => heldRole('blog', role))).toEqual(['none', 'visitor', 'writer', 'writer', 'writer', 'manager']);
    expect(ROLES.map((role) => heldRole('openBlog', role))).toEqual(['none', 'visitor', 'visitor', 'publisher', 'publisher', 'manager']);
    for (const kind of KINDS) for (const role of ROLES) expect(rankOf(heldRole(kind, role))).toBeLessThanOrEqual(rankOf(role));
  });

  it('comes back as it went, and gives no right that a weaker role of ours has not', () => {
    for (const kind of KINDS) {
      for (const role of ROLES) {
        const held = heldRole(kind, role);
        const names = must(namesOfRole(kind, listOf(blog(kind)), held), 'it is held');
        expect(roleOfNames(kind, listOf(blog(kind)), names)).toBe(held);
        const rights = RIGHTS.filter((right) => ACTIONS.get(right)?.every((name) => names.includes(name)));
        for (const right of rights) expect(rankOf(must(roleNeeded(kind, right), 'it is known'))).toBeLessThanOrEqual(rankOf(held));
      }
      for (const role of ['moderator', kind === 'blog' ? 'publisher' : 'writer'] as const) expect(namesOfRole(kind, listOf(blog(kind)), role)).toBeUndefined();
    }
  });

  it('is read with what goes with any role, and kept word for word where it is none of ours', () => {
    const read = (names: readonly string[]): unknown => roleOfNames('blog', listOf(blog('blog')), names);
    expect([read([]), read(['P|comment', 'P|get']), read([...WRITE, 'P|comment']), read(['B|share']), read([...MANAGE, 'P|comment'])]).toEqual(['none', 'visitor', 'writer', 'manager', 'manager']);
    expect([read(['P|comment']), read(['P|create']), read(['P|get', 'X'])]).toEqual([{ custom: ['P|comment'] }, { custom: ['P|create'] }, { custom: ['P|get', 'X'] }]);
    expect(namesBeside('thread', listOf(blog('blog')), ['P|comment'])).toEqual([]);
    expect(namesBeside('blog', { ...listOf(blog('blog')), actions: new Map() }, ['P|comment'])).toEqual([]);
    expect(namesOfRole('blog', { ...listOf(blog('blog')), actions: new Map() }, 'visitor')).toBeUndefined();
  });

  it('is marked where some space does not hold it', () => {
    expect([roleLosses([]), roleLosses(['thread']), roleLosses(['blog']), roleLosses(['openBlog', 'thread'])].map((losses) => losses.map(({ field, kind }) => `${field} ${kind}`))).toEqual([
      [], ['visitor dropped', 'publisher narrower'], ['publisher narrower', 'moderator narrower'], ['visitor dropped', 'writer narrower', 'publisher narrower', 'moderator narrower'],
    ]);
  });

  it('is of a space whose name says what it is', () => {
    expect(['thread:1', 'blog:a:b', 'openBlog:1', 'wiki:1', 'x'].map(kindOfSpace)).toEqual(['thread', 'blog', 'openBlog', undefined, undefined]);
    expect(kindsOfSpaces([['R', 'blog:1'], ['S', 'wiki:1']])).toEqual(new Map([['R', 'blog']]));
  });
});

describe('one subject of a blog', () => {
  const steps = (space: SharedSpace, id: string, mine: RubriqueRole) => shareSteps({ mapping: mapping(space.kind), school: school(space), here: NOBODY_HERE }, id, 'none', mine);
  const OF_1 = accessId('R', { kind: 'group', id: 'libre:1' });
  const of = (id: string): string => accessId('R', { kind: 'person', id });

  it('keeps what goes with any role as long as it keeps one, and loses all with the last', () => {
    const space = blog('blog', { 'group:g-1': ['P|comment', 'P|get'] });
    expect(steps(space, OF_1, 'writer')).toMatchObject({ steps: [{ subject: 'group:g-1', before: ['P|comment', 'P|get'], after: ['P|comment', ...WRITE] }] });
    expect(steps(space, OF_1, 'none')).toMatchObject({ steps: [{ after: [] }] });
    expect(steps(blog('openBlog'), OF_1, 'writer')).toBe('unknownThere');
  });

  it('is by hand where it may not be written, though somebody else who is hidden or blocked is no reason', () => {
    const crowded = { 'user:u-hid': READ, 'user:u-out': READ };
    expect(steps(blog('blog', crowded), OF_1, 'writer')).toMatchObject({ steps: [{}] });
    expect([steps(blog('blog'), of('p3'), 'writer'), steps(blog('blog'), of('p2'), 'writer'), steps(blog('blog'), of('pm'), 'writer')]).toEqual(['hiddenSubject', 'blockedSubject', 'cannotShare']);
    expect([steps(blog('blog', crowded), of('p3'), 'none'), steps(blog('blog', crowded), of('p2'), 'none')]).toMatchObject([{ steps: [{ after: [] }] }, { steps: [{ after: [] }] }]);
    expect(steps(blog('blog', {}, { account: { id: 'u-m', rights: ['blog.read'] } }), OF_1, 'writer')).toBe('cannotShare');
    expect(whyNotShared(school(blog('blog')), blog('blog', {}, { list: null }), { subject: 'group:g-1', before: [], after: READ })).toBe('unknownThere');
  });

  it('is by hand where writing to blogs was not proved, or to threads', () => {
    const [proved, unproved] = [withProved(school(blog('openBlog')), ['blog']), withProved(school(blog('openBlog')), ['thread'])];
    expect([proved, unproved].map(({ spaces: [one] }) => one?.isUnproved)).toEqual([false, true]);
    expect(steps(must(unproved.spaces[0], 'it is there'), OF_1, 'visitor')).toBe('notProved');
    expect(withProved(school(blog('blog', {}, { id: 'thread:1' })), ['blog']).spaces[0]?.isUnproved).toBe(true);
  });

  it('gains and loses what the school asks for, whatever was there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.subarray(MANAGE), fc.constantFrom(...ROLES), (kind, before, role) => {
        const space = blog(kind, { 'group:g-1': before });
        const planned = steps(space, OF_1, heldRole(kind, role));
        if (typeof planned === 'string') return;
        const [step] = planned.steps;
        const [was, is] = [school(space), afterStep(school(space), must(step, 'there is one'))];
        expect(stepState(is, must(step, 'there is one'))).toBe('done');
        const gained = openedShares(was, is, []).flatMap((text) => parseShareRight(text)?.right ?? []);
        for (const right of gained) expect(rankOf(must(roleNeeded(kind, right), 'it is known'))).toBeLessThanOrEqual(rankOf(role));
        const here = { rank: () => rankOf(role), isIn: () => true };
        for (const text of openedShares(was, is, [])) expect(isGivenHere({ here, mapping: mapping(kind), spaces: [space] }, text)).toBe(true);
      }),
    );
  });
});
