import { vi } from 'vitest';
import type * as Compare from '../../domain/connectors/compare/compare-units.ts';
import type * as Versions from '../../domain/connectors/only-observed.ts';
import type * as Standings from '../../domain/connectors/compare/three-way.ts';
import type * as Trouble from '../../domain/connectors/connector-trouble.ts';
import type * as Windows from '../../domain/connectors/inspections/open-inspections.ts';
import type * as People from '../../domain/connectors/mapping/match-people.ts';
import type * as Unasked from '../../domain/connectors/plan/unasked-gain.ts';
import type * as Effects from '../../domain/connectors/plan/effect.ts';
import type * as Plans from '../../domain/connectors/plan/plan-change.ts';
import type * as Steps from '../../domain/connectors/plan/platform-step.ts';
import type * as HeldHere from '../../domain/connectors/spaces/held-here.ts';
import type * as OwnShare from '../../domain/connectors/spaces/own-share.ts';
import type * as Lists from '../../domain/connectors/spaces/replaced-list.ts';
import type * as ShareRoles from '../../domain/connectors/spaces/share-roles.ts';
import type * as WhyNot from '../../domain/connectors/spaces/why-not-replaced.ts';
import type * as SharePace from '../../server/connectors/desk/sending/share-pace.ts';
import type * as Proofs from '../../domain/connectors/proof.ts';
import { UnitKind } from '../../domain/connectors/capabilities.ts';
import { addDays } from '../../domain/kernel/days.ts';
import type * as Promises from '../../server/connectors/closings/promise-closing.ts';
import type * as Adoption from '../../server/connectors/desk/reading/adopt.ts';
import type * as Records from '../../server/connectors/desk/connector-record.ts';
import type * as Joined from '../../server/connectors/desk/joining/joined-structure.ts';
import type * as Sessions from '../../server/connectors/desk/platform-sessions.ts';
import type * as Entcore from '../../server/connectors/entcore/entcore-connector.ts';
import type * as Pulling from '../../server/connectors/entcore/pull.ts';
import type * as Groups from '../../server/connectors/entcore/read-groups.ts';
import type * as Refreshing from '../../server/connectors/entcore/refresh.ts';
import type * as Running from '../../server/connectors/run/run-changes.ts';
import type * as Watching from '../../server/connectors/desk/reading/watch-over.ts';
import type * as Routes from '../../server/connectors/entcore/routes.ts';
import type * as Spots from '../../server/connectors/entcore/spot-check.ts';
import type * as Answers from '../../server/connectors/http/read-answer.ts';
import type * as Transports from '../../server/connectors/http/transport.ts';
import type * as Vault from '../../server/connectors/vault.ts';
import type { PlatformSession } from '../../server/connectors/platform-connector.ts';
import type { BrokenPromise } from './sabotaged-promises.ts';

// The naive connectors that one writes first (connectors.md §2.10 and §11), planted: each must be caught.

const PULL = 'test/connectors/pull.test.ts';
const SEND = 'test/connectors/send.test.ts';
const DRY_RUN = 'test/connectors/dry-run.test.ts';
const EMPTY_LISTS = 'test/connectors/empty-lists.test.ts';
const CHANGED_THERE = 'test/connectors/changed-there.test.ts';
const MADE_GROUP = 'test/connectors/made-group.test.ts';
const DESK = 'test/server/connectors/connector-desk.test.ts';
const CLOSING = 'test/connectors/inspection-closing.test.ts';
const TROUBLE = 'test/connectors/inspection-trouble.test.ts';
const TOO_SOON = 'test/connectors/believed-too-soon.test.ts';
const THREADS = 'test/connectors/threads-send.test.ts';
const ONLY_OBSERVED = 'test/connectors/only-observed.test.ts';
const VAULT = 'test/connectors/vault.test.ts';

/** Replaces some of what a module gives. */
export function planted<M extends object>(path: string, tests: string, change: (real: M) => Partial<M>): BrokenPromise {
  return {
    tests,
    break: () => {
      vi.doMock(path, async (original: () => Promise<M>): Promise<M> => {
        const real = await original();
        return { ...real, ...change(real) };
      });
    },
  };
}

/** A session that does otherwise than the real one. */
export function naive(change: (real: PlatformSession) => Partial<PlatformSession>, tests: string = SEND): BrokenPromise {
  return planted<typeof Entcore>('../../server/connectors/entcore/entcore-connector.ts', tests, ({ entcoreConnector }) => ({
    entcoreConnector: {
      ...entcoreConnector,
      open: async (...given) => {
        const opened = await entcoreConnector.open(...given);
        return opened.ok ? { ok: true, value: { ...opened.value, ...change(opened.value) } } : opened;
      },
    },
  }));
}

const WINDOWS = '../../domain/connectors/inspections/open-inspections.ts';
const COMPARE = '../../domain/connectors/compare/compare-units.ts';
const EFFECT = '../../domain/connectors/plan/effect.ts';
const ROUTES = '../../server/connectors/entcore/routes.ts';

const dayBefore = (day: string): string => addDays(day, -1);

/** Naive connectors, and the tests that must catch each. */
export const BROKEN_CONNECTORS: Readonly<Record<string, BrokenPromise>> = {
  'connector-any-structure': planted<typeof Joined>('../../server/connectors/desk/joining/joined-structure.ts', 'test/connectors/other-structure.test.ts', () => ({ ofJoined: (_acting, _id, read) => read })),
  'connector-follows': planted<typeof Transports>('../../server/connectors/http/transport.ts', PULL, (real) => ({
    createTransport: (origin) => {
      const send = real.createTransport(origin);
      return async (request) => {
        const answer = await send(request);
        return 'lost' in answer || request.method !== 'GET' || answer.location === '' ? answer : send({ ...request, path: answer.location });
      };
    },
  })),
  'connector-empty-for-refused': planted<typeof Answers>('../../server/connectors/http/read-answer.ts', PULL, (real) => ({
    readData: (answer, schema) => {
      const read = real.readData(answer, schema);
      const empty = schema.safeParse([]);
      return !read.ok && empty.success ? { ok: true, value: empty.data } : read;
    },
  })),
  'connector-no-proof': planted<typeof Proofs>('../../domain/connectors/proof.ts', PULL, () => ({
    proveByCount: (count) => ({ complete: true, count, by: 'independentCount' }),
    proveByDoubleRead: (_, second) => ({ complete: true, count: second.length, by: 'doubleRead' }),
  })),
  'connector-any-school': planted<typeof Pulling>('../../server/connectors/entcore/pull.ts', PULL, (real) => ({ pullSchool: (session) => real.pullSchool(session, '0319999A') })),
  'connector-keeps-codes': planted<typeof Groups>('../../server/connectors/entcore/read-groups.ts', PULL, (real) => ({
    personOf: (user) => ({ ...real.personOf(user), lastName: `CODE-SECRET-${user.id}` }),
  })),
  'connector-believes-partial': planted<typeof Compare>(COMPARE, DESK, (real) => ({
    compareUnits: (given) => real.compareUnits({ ...given, proofs: { ...given.proofs, groups: given.proofs.structure, people: given.proofs.structure, members: given.proofs.structure } }),
  })),
  'connector-insists': planted<typeof Trouble>('../../domain/connectors/connector-trouble.ts', DESK, () => ({ maySignIn: () => true })),
  'connector-opens-each-time': planted<typeof Trouble>('../../domain/connectors/connector-trouble.ts', DESK, ({ mayOpenAgain }) => ({ mayOpenAgain: (_last, refusals, now) => mayOpenAgain(undefined, refusals, now) })),
  'connector-opens-once-refused': planted<typeof Trouble>('../../domain/connectors/connector-trouble.ts', 'test/connectors/refused-to-another-desk.test.ts', ({ mayOpenAgain }) => ({ mayOpenAgain: (last, _refusals, now) => mayOpenAgain(last, [], now) })),
  'connector-believes-no-grants': planted<typeof Proofs>('../../domain/connectors/proof.ts', PULL, () => ({ isNoListBeside: () => false })),
  'connector-sends-on-no-grants': planted<typeof Refreshing>('../../server/connectors/entcore/refresh.ts', EMPTY_LISTS, ({ refreshSchool }) => ({
    refreshSchool: async (session, school, steps) => {
      const read = await refreshSchool(session, school, steps);
      return !read.ok && read.refusal.detail === 'empty' ? { ok: true, value: { ...school, grants: new Map() } } : read;
    },
  })),
  'connector-sends-on-no-members': planted<typeof Refreshing>('../../server/connectors/entcore/refresh.ts', EMPTY_LISTS, ({ refreshSchool }) => ({
    refreshSchool: async (session, school, steps) => {
      const read = await refreshSchool(session, school, steps);
      return !read.ok && read.refusal.detail === 'empty' ? { ok: true, value: { ...school, groups: school.groups.map((group) => ({ ...group, members: [] })) } } : read;
    },
  })),
  'connector-ignores-version': planted<typeof Watching>('../../server/connectors/desk/reading/watch-over.ts', ONLY_OBSERVED, () => ({ watchOver: () => undefined })),
  'connector-writes-to-any-version': planted<typeof Versions>('../../domain/connectors/only-observed.ts', ONLY_OBSERVED, () => ({ whyOfVersion: () => undefined })),
  'connector-goes-on-unverified': planted<typeof Running>('../../server/connectors/run/run-changes.ts', ONLY_OBSERVED, ({ runChanges }) => ({ runChanges: async (ports, ...given) => runChanges({ ...ports, unverified: 0 }, ...given) })),
  'connector-ignores-what-it-gave': planted<typeof Unasked>('../../domain/connectors/plan/unasked-gain.ts', 'test/connectors/unasked-gain.test.ts', () => ({ gainsUnasked: () => false })),
  'connector-lifts-by-itself': planted<typeof Versions>('../../domain/connectors/only-observed.ts', ONLY_OBSERVED, ({ afterTest }) => ({ afterTest: (tested) => afterTest({ ...tested, by: 'person' }) })),
  'connector-keeps-session': planted<typeof Sessions>('../../server/connectors/desk/platform-sessions.ts', TOO_SOON, (real) => ({
    createPlatformSessions: (ports) => {
      const sessions = real.createPlatformSessions(ports);
      return { ...sessions, reopen: (connector) => sessions.reopen(connector) };
    },
  })),
  'connector-trusts-property': planted<typeof Spots>('../../server/connectors/entcore/spot-check.ts', TOO_SOON, () => ({ spotCheck: (_, school) => Promise.resolve(school) })),
  'connector-clear-account': planted<typeof Vault>('../../server/connectors/vault.ts', VAULT, () => ({
    sealSecret: (_key, _place, secret) => secret, openSecret: (_key, _place, sealed) => sealed,
  })),
  'connector-name-is-key': planted<typeof People>('../../domain/connectors/mapping/match-people.ts', 'test/domain/connectors/mapping.test.ts', (real) => ({
    matchPeople: (...given) => {
      const found = real.matchPeople(...given);
      return { ...found, localOf: new Map([...found.localOf, ...found.candidates.map(({ remote, local }) => [remote, local] as const)]) };
    },
  })),
  'connector-trusts-200': naive(({ refresh }) => {
    let last: Awaited<ReturnType<typeof refresh>> | undefined;
    return { refresh: async (...given) => (last ??= await refresh(...given)), send: async () => ({ ok: true, value: null }) };
  }),
  'connector-sends-twice': naive(({ send }) => ({
    send: async (...given) => {
      const sent = await send(...given);
      return sent.ok ? sent : send(...given);
    },
  })),
  'connector-stale': naive(({ refresh }) => {
    let isAfter = false;
    return {
      refresh: async (school, steps) => {
        isAfter = !isAfter;
        return isAfter ? { ok: true, value: school } : refresh(school, steps);
      },
    };
  }, CHANGED_THERE),
  'connector-replaces-roles': planted<typeof Routes>(ROUTES, SEND, (real) => ({
    routeOf: (structure, step) => (step.kind === 'giveRole' ? { method: 'POST', path: '/appregistry/authorize/group', json: { groupId: step.group, roleIds: [step.item] } } : real.routeOf(structure, step)),
  })),
  'connector-ignores-excess': planted<typeof Effects>(EFFECT, SEND, () => ({ exceeds: () => false })),
  'connector-forgets-applications': planted<typeof Effects>(EFFECT, DRY_RUN, (real) => ({ askedOfApplication: () => ({ ...real.NOTHING_ASKED, roles: () => true }) })),
  'connector-widens-first': planted<typeof Plans>('../../domain/connectors/plan/plan-change.ts', DRY_RUN, (real) => ({
    planChanges: (...given) => {
      const plan = real.planChanges(...given);
      return { ...plan, changes: plan.changes.toReversed() };
    },
  })),
  'connector-sends-observed': planted<typeof Records>('../../server/connectors/desk/connector-record.ts', SEND, (real) => ({
    readConnector: (record) => ({ ...real.readConnector(record), modes: Object.fromEntries(UnitKind.options.map((kind) => [kind, 'apply'])) }),
  })),
  'connector-makes-again': planted<typeof Adoption>('../../server/connectors/desk/reading/adopt.ts', MADE_GROUP, () => ({ adoptLost: () => ({ any: false, held: new Map() }) })),
  'connector-adopts-wrong-group': planted<typeof Adoption>('../../server/connectors/desk/reading/adopt.ts', MADE_GROUP, (real) => ({
    adoptLost: (acting, id, beside) => {
      const { groups } = beside.school;
      // The first of that name, whoever made it and whoever is in it.
      const first = groups.filter(({ name }, i) => groups.findIndex((one) => one.name === name) === i);
      return real.adoptLost(acting, id, { ...beside, school: { ...beside.school, groups: first.map((group) => ({ ...group, members: [] })) } });
    },
  })),
  'connector-rebases-a-grant': planted<typeof Standings>('../../domain/connectors/compare/three-way.ts', CHANGED_THERE, (real) => ({
    standingOf: (values) => {
      const standing = real.standingOf(values);
      return standing === 'conflict' ? 'here' : standing;
    },
  })),
  'connector-unknown-is-none': planted<typeof Compare>(COMPARE, 'test/domain/connectors/compare.test.ts', (real) => ({ compareUnits: (given) => real.compareUnits({ ...given, isNamed: () => true, isSeen: () => true }) })),
  'connector-sends-theirs-back': planted<typeof Compare>(COMPARE, CHANGED_THERE, (real) => ({
    compareUnits: (given) => {
      const compared = real.compareUnits(given);
      return { ...compared, gaps: compared.gaps.map((gap) => ({ ...gap, standing: 'here' })) };
    },
  })),
  'connector-closes-late': planted<typeof Windows>(WINDOWS, CLOSING, (real) => ({ openInspections: (view, day) => [...real.openInspections(view, day), ...real.openInspections(view, dayBefore(day))] })),
  'connector-forgets-to-close': planted<typeof Promises>('../../server/connectors/closings/promise-closing.ts', CLOSING, () => ({ promiseClosing: () => undefined })),
  'connector-closes-blindly': naive(({ refresh }) => ({
    refresh: async (school, steps) => {
      const read = await refresh(school, steps);
      return read.ok && steps.some(({ kind }) => kind === 'closeLessonBook') ? { ok: true, value: { ...read.value, lessonBooks: new Map() } } : read;
    },
  }), TROUBLE),
  'connector-drops-itself': planted<typeof OwnShare>('../../domain/connectors/spaces/own-share.ts', THREADS, () => ({ hiddenShare: () => [] })),
  'connector-drops-others': planted<typeof WhyNot>('../../domain/connectors/spaces/why-not-replaced.ts', THREADS, () => ({ whyNotReplaced: () => undefined })),
  'connector-trusts-the-list': planted<typeof Lists>('../../domain/connectors/spaces/replaced-list.ts', THREADS, () => ({ unforeseen: () => ({ lost: 0, gained: 0 }) })),
  'connector-nearest-above': planted<typeof ShareRoles>('../../domain/connectors/spaces/share-roles.ts', THREADS, ({ heldRole }) => ({ heldRole: (kind, role) => heldRole(kind, role === 'publisher' ? 'moderator' : role) })),
  'connector-ignores-mothers': planted<typeof HeldHere>('../../domain/connectors/spaces/held-here.ts', THREADS, ({ heldHere }) => ({ heldHere: (side) => ({ ...heldHere(side), rank: () => 5 }) })),
  'connector-fights-over-lists': planted<typeof SharePace>('../../server/connectors/desk/sending/share-pace.ts', THREADS, () => ({ waitForList: async () => undefined })),
  'connector-done-for-undone': planted<typeof Steps>('../../domain/connectors/plan/platform-step.ts', SEND, () => ({ stepState: () => 'undone' })),
};
