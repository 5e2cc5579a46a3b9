import { createRouterClient, getRouter, isLazy, isProcedure, type AnyRouter } from '@orpc/server';
import { afterEach, expect, test } from 'vitest';
import { createConsole } from '../../../main/console/create-console.ts';
import { cleanUp, giveRight, newFolder, NO_EFFECT, portsOf, smallEnt, STUDENTS } from '../../support/workbench.ts';
import { HelpTree } from '../../../domain/families/help-tree.ts';
import { SHIPPED_HELP_TREES } from '../../../texts/families/shipped-trees.ts';
import { codeOf } from './code-of.ts';

afterEach(cleanUp);

/** What a page may ask while the console is locked: who is there and what opens it, how the program looks. */
const OPEN_WHILE_LOCKED: readonly string[] = [
  'session.status', 'session.signIn', 'session.prove', 'session.cancel', 'session.signOut', 'station.touch', 'station.unlock', 'station.lock',
  'preferences.read', 'preferences.save', 'preferences.visit', 'preferences.zoom', 'events', 'training.status', 'training.enter', 'training.leave',
  // Of the simulated ENT: a real console has none.
  'training.sandbox', 'training.choose', 'training.reset', 'training.setLine', 'training.refuseNext', 'training.otherEdit',
];

const STEP = { instruction: 'x', hint: 'x', where: { screen: 'controls' }, plays: [], expected: [{ kind: 'conflict', open: true }] };
const SCENARIO = { format: 'console-ent-scenario', version: 1, id: 'x', title: 'x', audience: 'x', role: 'head', school: 'college', minutes: 1, steps: [STEP] };

const NOBODY_S_FILE = crypto.randomUUID();

/** An input that each procedure accepts, so that only the lock can refuse. */
const INPUTS: Readonly<Record<string, unknown>> = {
  'draft.record': giveRight('cdi', STUDENTS, 'none', 'writer'),
  'draft.discard': { ids: [] },
  'draft.settle': { entity: 'access', id: 'x', field: 'role', seen: null, keep: 'mine' },
  'controls.note': { sights: [] },
  'controls.history': { control: 'GRP-01' },
  'marks.set': { kind: 'by-hand', marks: [{ key: 'x', value: 'y' }], marked: true },
  'sync.send': { ids: [crypto.randomUUID()], ...NO_EFFECT },
  'sync.setOffline': { offline: true },
  'sync.resendLost': { resend: true },
  'journal.page': { search: '', before: null, limit: 1 },
  'importer.open': { name: 'a.csv', size: 1 },
  'importer.add': { id: NOBODY_S_FILE, bytes: new Blob([]) },
  'importer.read': { id: NOBODY_S_FILE },
  'importer.handOver': { id: NOBODY_S_FILE, acceptDisappearances: 0 },
  'importer.close': { id: NOBODY_S_FILE },
  'exchange.make': { ids: [crypto.randomUUID()], message: '' },
  'exchange.open': { id: NOBODY_S_FILE, key: 'x' },
  'paper.workbook': { facts: [], tables: [{ title: 'x', columns: ['x'], rows: [] }] },
  'paper.pdf': { landscape: false },
  'paper.seal': { file: new Blob(['x']), format: 'csv', password: 'assez long pour tous' },
  'exchange.restore': { id: NOBODY_S_FILE, key: 'x', parts: ['display'] },
  'exchange.trust': { fingerprint: 'x', accountId: 'x' },
  'access.closeSession': { id: 'x' },
  'access.invite': { role: 'administrator', name: 'x', title: '', replaces: null },
  'access.approve': { id: 'x' },
  'access.withdraw': { id: 'x' },
  'access.remove': { id: 'x' },
  'access.changeRole': { id: 'acces:1', role: 'deputy' },
  'access.wantTwoPersons': { act: 'grant', wanted: true },
  'access.heldBy': { id: 'x' },
  'connectors.connect': { id: 'entcore', address: 'https://ent.exemple.example', login: 'x', password: 'x' },
  'connectors.askAccess': { id: 'entcore' },
  'connectors.takeAccess': { id: 'entcore', returned: 'x' },
  'connectors.disconnect': { id: 'entcore' },
  'connectors.probe': { id: 'entcore' },
  'connectors.observe': { id: 'entcore' },
  'connectors.match': { id: 'entcore', kind: 'person', local: 'x', remote: 'x' },
  'connectors.matchSeveral': { id: 'entcore', matches: [{ kind: 'person', local: 'x', remote: 'x' }] },
  'connectors.settle': { id: 'entcore', units: [{ kind: 'membership', id: 'x' }], side: 'here' },
  'connectors.take': { id: 'entcore', units: [{ kind: 'membership', id: 'x' }] },
  'connectors.dryRun': { id: 'entcore' },
  'connectors.restriction': { id: 'entcore' },
  'connectors.send': { id: 'entcore', changes: [{ id: 'x', accepted: null }] },
  'connectors.setTiming': { id: 'entcore', timing: { readAt: [], windows: [] } },
  'connectors.steps': { id: 'entcore' },
  'connectors.giveReading': { id: 'sheet', reading: { exportedOn: '2026-11-09', isWhole: true, places: [] } },
  'connectors.setMode': { id: 'entcore', unit: 'membership', mode: 'observe' },
  'access.exportPeople': { list: 'journal', lines: 1 },
  'firstRun.look': { address: 'https://127.0.0.1:9', uai: '' },
  'firstRun.choose': { entUrl: 'https://127.0.0.1:9' },
  'firstRun.go': { step: 'over' },
  'schools.add': { entUrl: 'http://127.0.0.1:9' },
  'schools.open': { id: 'x' },
  'schools.forget': { id: 'x' },
  'schools.model': { id: 'x' },
  'accounts.keep': { platform: '', statedOn: '2026-11-09', source: 'x', accounts: [], strangers: 0 },
  'accounts.forget': { platform: '' },
  'figures.keep': { id: '3f2b0c9e-6f1a-4b6e-9a51-0d3d7a1c9e10', source: 'x', importedOn: '2026-11-09', header: [], columns: {}, lines: [] },
  'figures.setPlan': { plan: null },
  'figures.writeReport': { planned: '2026-11-09', made: '2026-11-09', report: { title: 'x', facts: [], tables: [{ title: 'x', columns: ['x'], rows: [] }] } },
  'figures.forget': { id: '3f2b0c9e-6f1a-4b6e-9a51-0d3d7a1c9e10' },
  'families.save': HelpTree.parse(SHIPPED_HELP_TREES[0]),
  'families.remove': { id: 'x' },
  'scenarios.note': { scenario: 'x', startedAt: '', step: 0, steps: [{ state: 'todo', wasOpen: false, answer: null, hinted: false, helped: false, at: null }] },
  'scenarios.open': { id: 'x' },
  'scenarios.save': SCENARIO,
  'scenarios.remove': { id: 'x' },
  'station.setIdleMinutes': { minutes: 5 },
  'updates.setDaily': { isDaily: false },
  'station.erase': { unsent: 0 },
  'station.setShared': { shared: true },
  'station.setPassphrase': { current: null, next: 'un cheval correct' },
  'station.removePassphrase': { current: 'x' },
  'classroom.share': { network: null },
  'classroom.dismiss': { number: 1 },
  'classroom.greet': { address: '127.0.0.1', code: 'x' },
  'classroom.join': { address: '127.0.0.1', code: 'x', pseudonym: 'x' },
  'preferences.zoom': { percent: 100 },
  'classroom.askHelp': { asked: true },
};

const isCallable = (value: unknown): value is (input: unknown) => Promise<unknown> => typeof value === 'function' || (typeof value === 'object' && value !== null);

function procedures(router: AnyRouter, path: readonly string[] = []): readonly string[] {
  if (isProcedure(router)) return [path.join('.')];
  return Object.keys(router).flatMap((key) => {
    const inner = getRouter(router, [key]);
    return inner === undefined || isLazy(inner) ? [] : procedures(inner, [...path, key]);
  });
}

test('locked, every procedure of the contract refuses but those that open', async () => {
  const ent = smallEnt();
  const opened = await createConsole(portsOf({ dataFolder: newFolder(), connectEnt: (address) => ent.connect(address) }));
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const { routerForPage, stop } = opened.value;
  const router = routerForPage();
  const client = createRouterClient(router);
  await client.session.signIn({ accountId: 'admin-1' });
  await client.station.lock();
  const refused: string[] = [];
  const answered: string[] = [];
  for (const name of procedures(router)) {
    if (OPEN_WHILE_LOCKED.includes(name)) continue;
    const called = name.split('.').reduce<unknown>((at, key) => (isCallable(at) ? Reflect.get(at, key) : undefined), client);
    const code = await codeOf(isCallable(called) ? called(INPUTS[name]) : Promise.resolve());
    (Array.isArray(code) && (code[0] === 'LOCKED' || (name.startsWith('importer.') && code[0] === 'NO_FILE')) ? refused : answered).push(name);
  }
  await stop();
  // Puts down a file that nobody holds: it reads nothing.
  expect(answered).toEqual(['importer.close']);
  expect(refused.length).toBeGreaterThan(20);
});
