import { createDirectoryMemory } from './directory/directory-memory.ts';
import type { AccountStore } from './database/account.store.ts';
import type { EntStore } from './database/ent-store.ts';
import { createFamilies } from './identity/external/families.ts';
import { demoAuthentication } from './session/demo-authentication.ts';
import { createSessions, type Sessions } from './session/sessions.ts';
import { createSettingsMemory } from './settings/settings-memory.ts';
import { createCrowdMemory } from './sync/crowd-memory.ts';
import type { Faults, SyncPorts } from './sync/sync-ports.ts';

/** A school that an ENT serves. */
export interface ServedSchool {
  /** Everything about it; about none, where every list is empty, as long as nothing was imported. */
  ports(): SyncPorts;
  /** The ports of a school that is about to be the served one. */
  portsOf(uai: string): SyncPorts;
  /** Who is signed in to the school of each call. */
  readonly sessions: Sessions;
}

/** What the served school is given. */
export interface ServedSchoolPorts {
  /** Its UAI at each call; undefined as long as nothing was imported. */
  readonly which: () => string | undefined;
  readonly store: EntStore;
  readonly now: () => Date;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly faults: Faults;
  /** Tells those who listen that something of a school moved. */
  readonly announce: (uai: string) => void;
}

/** Finds the school of an ENT at each call, and keeps what it has in memory. */
export function createServedSchool({ which, store, now, randomBytes, faults, announce }: ServedSchoolPorts): ServedSchool {
  let known: SyncPorts | undefined;
  const portsOf = (uai: string): SyncPorts => {
    if (known?.uai === uai) return known;
    const school = store.school(uai);
    const settings = createSettingsMemory(school);
    const directory = createDirectoryMemory(school);
    known = { store, uai, school, settings, directory, crowd: createCrowdMemory(), now, faults, announce: () => announce(uai) };
    return known;
  };
  const ports = (): SyncPorts => portsOf(which() ?? '');
  const accounts = (): AccountStore => ports().school.accounts;
  const sessions = createSessions({
    authentication: () => demoAuthentication(accounts(), ports().directory.school()),
    accounts,
    now,
    randomBytes,
    announce: () => announce(which() ?? ''),
    families: createFamilies(store.oidc, now),
  });
  return { ports, portsOf, sessions };
}
