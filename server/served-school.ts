import { createDirectoryMemory } from './directory/directory-memory.ts';
import type { AccountStore } from './database/account.store.ts';
import type { EntStore } from './database/ent-store.ts';
import { createFamilies } from './identity/external/families.ts';
import { demoAuthentication } from './session/demo-authentication.ts';
import { createSessions, type Sessions } from './session/sessions.ts';
import { createSettingsMemory } from './settings/settings-memory.ts';
import type { Faults, SyncPorts } from './sync/sync-ports.ts';

/** The school that an ENT serves: the first import says which. */
export interface ServedSchool {
  /** Everything about it; about none, where every list is empty, as long as nothing was imported. */
  ports(): SyncPorts;
  /** The ports of a school that is about to be the served one. */
  portsOf(uai: string): SyncPorts;
  /** Its UAI; undefined as long as nothing was imported. */
  uai(): string | undefined;
  /** Who is signed in to the school of each call. */
  readonly sessions: Sessions;
}

/** What the served school is given. */
export interface ServedSchoolPorts {
  readonly store: EntStore;
  readonly now: () => Date;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly faults: Faults;
  readonly announce: () => void;
}

/** Finds the school of an ENT at each call, and keeps what it has in memory. */
export function createServedSchool({ store, now, randomBytes, faults, announce }: ServedSchoolPorts): ServedSchool {
  let known: SyncPorts | undefined;
  const portsOf = (uai: string): SyncPorts => {
    if (known?.uai === uai) return known;
    const school = store.school(uai);
    const settings = createSettingsMemory(school);
    const directory = createDirectoryMemory(school);
    known = { store, uai, school, settings, directory, now, faults, announce };
    return known;
  };
  let found: string | undefined;
  const uai = (): string | undefined => (found ??= store.schools()[0]);
  const ports = (): SyncPorts => portsOf(uai() ?? '');
  const accounts = (): AccountStore => ports().school.accounts;
  const sessions = createSessions({
    authentication: () => demoAuthentication(accounts(), ports().directory.school()),
    accounts,
    now,
    randomBytes,
    announce,
    families: createFamilies(store.oidc, now),
  });
  return { ports, portsOf, uai, sessions };
}
