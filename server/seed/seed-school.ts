import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import type { Group } from '../../domain/directory/group.ts';
import type { Person } from '../../domain/directory/person.ts';
import type { School } from '../../domain/directory/school.ts';
import type { JournalLine } from '../../domain/sync/journal-entry.ts';
import type { SettingsEntity } from '../../domain/sync/entity.ts';
import type { Fields } from '../../domain/sync/row.ts';
import type { RowRecord } from '../database/tables.ts';
import { directoryRecord } from '../directory/directory-record.ts';
import { commitRows } from '../sync/commit.ts';
import type { SyncPorts } from '../sync/sync-ports.ts';

/** One row of the settings a school starts with. */
export interface SeedRow {
  readonly entity: SettingsEntity;
  readonly id: string;
  readonly fields: Fields;
}

/** A whole school given in code: for tests, benches and training. */
export interface SchoolSeed {
  readonly school: School;
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly settings: readonly SeedRow[];
  readonly accounts: readonly EntAccount[];
}

/** Gives a school to an ENT that has none; one that has a school is left as it is. */
export function seedSchool({ store, school, now }: SyncPorts, seed: SchoolSeed): void {
  store.transaction(() => {
    if (!school.rows.isEmpty()) return;
    const at = now().toISOString();
    const directory = [
      directoryRecord('school', seed.school.uai, seed.school),
      ...seed.groups.map((group) => directoryRecord('group', group.id, group)),
      ...seed.people.map((person) => directoryRecord('person', person.id, person)),
    ];
    const settings = seed.settings.map(seedRecord);
    const counts = { people: seed.people.length, groups: seed.groups.length, settings: settings.length };
    commitRows(school, { stream: 'directory', source: 'seed', rows: directory, journal: [seedLine(counts)] }, at);
    commitRows(school, { stream: 'settings', source: 'seed', rows: settings, journal: [] }, at);
    for (const [rank, { id, name, role, title }] of seed.accounts.entries()) {
      school.accounts.put({ id, name, role, title, person: null, rank });
    }
  });
}

/** A row of the settings that nobody decided: the first import or a seed wrote it. */
export function seedRecord({ entity, id, fields }: SeedRow): RowRecord {
  return { entity, id, ver: 1, gone: 0, fields: JSON.stringify(fields), by: null, at: null };
}

/** The journal's line about a seed. */
export function seedLine(counts: Readonly<Record<string, number>>): JournalLine {
  return systemLine('seeded', 'ENT', counts);
}

/** A line about something no person of the school did. */
export function systemLine(
  status: 'imported' | 'seeded' | 'exported' | 'managed',
  name: string,
  counts: Readonly<Record<string, number>>,
): JournalLine {
  return {
    actor: { accountId: 'ent', name, role: null },
    client: null,
    m: null,
    gesture: null,
    intention: null,
    message: null,
    authoredAt: null,
    effect: null,
    status,
    refusal: null,
    edits: [],
    counts: { ...counts },
  };
}
