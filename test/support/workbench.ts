import { createRouterClient, type RouterClient } from '@orpc/server';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import { accessId } from '../../domain/sync/row.ts';
import type { RubriqueRole } from '../../domain/rights/role.ts';
import type { ConsolePorts } from '../../main/console/console-ports.ts';
import { createConsole, type Console } from '../../main/console/create-console.ts';
import { createKeyKeeper } from '../../main/keys/key-keeper.ts';
import { startInMemoryEnt, type EntSeed, type InMemoryEnt } from './in-memory-ent.ts';

/** A console under test, called as a page would. */
export interface TestConsole {
  readonly client: RouterClient<ReturnType<Console['routerForPage']>>;
  readonly folder: string;
  readonly ports: ConsolePorts;
  stop(): Promise<void>;
}

function clientOf(console: Console): RouterClient<ReturnType<Console['routerForPage']>> {
  return createRouterClient(console.routerForPage());
}

export const KEY = new Uint8Array(32).fill(7);
export const NOW = '2026-11-09T08:00:00.000Z';

/** A temporary folder, removed by `cleanUp`. */
const folders: string[] = [];
const stops: (() => Promise<void>)[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'console-ent-'));
  folders.push(folder);
  return folder;
}

/** Stops what a test started and removes its files. */
export async function cleanUp(): Promise<void> {
  for (const stop of stops.splice(0)) {
    await stop();
  }
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ports of a console: only the ENT and the folder change from one test to the next. */
export function portsOf(over: Partial<ConsolePorts> & Pick<ConsolePorts, 'dataFolder'>): ConsolePorts {
  return {
    program: { version: '0.1.0' },
    key: KEY,
    keys: createKeyKeeper({ dataFolder: over.dataFolder, environment: { XDG_CONFIG_HOME: join(over.dataFolder, 'config') } }),
    entUrl: 'http://127.0.0.1:1',
    clock: () => new Date(NOW),
    newId: () => crypto.randomUUID(),
    random: () => 0.5,
    log: () => undefined,
    ...over,
  };
}

/** Ports of a console in a process of its own, by the real clock and real chance. */
export function realPortsOf(dataFolder: string, entUrl: string): ConsolePorts {
  return portsOf({ dataFolder, entUrl, clock: () => new Date(), random: Math.random });
}

/** Opens a console on a folder; throws when it refuses to open. */
export async function openConsole(over: Partial<ConsolePorts>): Promise<TestConsole> {
  const ports = portsOf({ dataFolder: newFolder(), ...over });
  const opened = await createConsole(ports);
  if (!opened.ok) throw new Error(`refused: ${opened.refusal.kind}`);
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= opened.value.stop());
  stops.push(stop);
  return { client: clientOf(opened.value), folder: ports.dataFolder, ports, stop };
}

/** Opens a console on an in-memory ENT, signed in and loaded. */
export async function signedIn(ent: InMemoryEnt, accountId: string, over: Partial<ConsolePorts> = {}): Promise<TestConsole> {
  const console = await openConsole({ connectEnt: (address) => ent.connect(address), ...over });
  await console.client.session.signIn({ accountId });
  await console.client.sync.refresh();
  return console;
}

/** A school of three rubriques, five groups and a few people. */
export function smallSeed(people = 3): EntSeed {
  return {
    school: { uai: '0310000A', name: 'Collège des Tilleuls', fictitious: true, rightsInheritance: false },
    people: Array.from({ length: people }, (_, i) => ({
      id: `p${i}`,
      lastName: `D’Angelo ${i}`,
      firstName: 'Zoé',
      profile: 'teacher' as const,
      functions: [],
      subjects: [],
      groupIds: ['profil:enseignant'],
      childrenIds: [],
      source: 'stsweb' as const,
    })),
    groups: [
      { id: 'profil:enseignant', name: 'Enseignants', kind: 'profile', origin: 'computed' },
      { id: 'profil:eleve', name: 'Élèves', kind: 'profile', origin: 'computed' },
    ],
    rows: [
      { entity: 'rubrique', id: 'root', fields: { title: 'Accueil', kind: 'racine', state: 'active', visibility: 'publique' } },
      { entity: 'rubrique', id: 'cdi', fields: { title: 'CDI', parentId: 'root', state: 'active', visibility: 'privee' } },
      { entity: 'rubrique', id: 'sport', fields: { title: 'Sport', parentId: 'root', state: 'active', visibility: 'privee' } },
      { entity: 'access', id: accessId('cdi', TEACHERS), fields: { role: 'visitor' } },
    ],
    accounts: [
      { id: 'admin-1', name: 'Anne Roux', role: 'administrator', title: 'Administratrice ENT' },
      { id: 'admin-2', name: 'Bilal Sow', role: 'administrator', title: 'Administrateur ENT' },
      { id: 'head', name: 'Claire Petit', role: 'head', title: 'Principale' },
    ],
    now: () => NOW,
  };
}

export function smallEnt(people?: number): InMemoryEnt {
  return startInMemoryEnt(smallSeed(people));
}

export const TEACHERS = { kind: 'group', id: 'profil:enseignant' } as const;
export const STUDENTS = { kind: 'group', id: 'profil:eleve' } as const;

/** An intention that gives one right. */
export function giveRight(
  rubriqueId: string,
  principal: { readonly kind: 'group' | 'person'; readonly id: string },
  was: RubriqueRole,
  set: RubriqueRole,
): DraftEntry {
  return {
    id: crypto.randomUUID(),
    intention: { kind: 'access.set', rubrique: { id: rubriqueId, name: rubriqueId }, principal, role: set },
    atomic: false,
    changes: [{ entity: 'access', id: accessId(rubriqueId, principal), edits: [{ field: 'role', was, set }] }],
    createdAt: NOW,
    state: 'active',
  };
}

/** Sends entries without a message. */
export const NO_EFFECT = { message: '', effect: { gained: 0, lost: 0 } } as const;

/** What one console shows of a right, as the ENT last said it. */
export async function shownRole({ client }: TestConsole, rubriqueId: string, principal: { kind: string; id: string }): Promise<unknown> {
  const { rows } = await client.school.load();
  return rows.find(({ entity, id }) => entity === 'access' && id === accessId(rubriqueId, principal))?.fields['role'] ?? 'none';
}
