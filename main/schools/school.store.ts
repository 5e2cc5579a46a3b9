import { SchoolSight } from '../../contract/console/schools.contract.ts';
import type { Store } from '../database/open-store.ts';

/** Where the ENT of a school is. */
export interface SchoolPlace {
  readonly entUrl: string;
  /** The name of an ENT that stays when its address changes. */
  readonly entName?: string | undefined;
}

/** A school whose ENT this computer knows. */
export interface KnownSchool extends SchoolPlace {
  readonly id: string;
  readonly name: string;
  readonly uai: string | null;
}

/** The schools of this computer, and what was last seen of each. */
export interface SchoolStore {
  list(): readonly KnownSchool[];
  find(id: string): KnownSchool | undefined;
  keep(school: KnownSchool): void;
  forget(id: string): void;
  sight(id: string, accountId: string): SchoolSight | null;
  see(id: string, accountId: string, sight: SchoolSight): void;
}

/** By what this computer knows the ENT of a school, in its files and in its store. */
export function idOf({ entUrl, entName }: SchoolPlace): string {
  return entName ?? entUrl;
}

interface Row {
  readonly server: string;
  readonly ent_url: string;
  readonly ent_name: string | null;
  readonly name: string;
  readonly uai: string | null;
}

/** Prepares the statements. */
export function createSchoolStore(store: Store): SchoolStore {
  const list = store.prepare<[], Row>('SELECT server, ent_url, ent_name, name, uai FROM school ORDER BY name, server');
  const find = store.prepare<[string], Row>('SELECT server, ent_url, ent_name, name, uai FROM school WHERE server = ?');
  const put = store.prepare<[string, string, string | null, string, string | null]>('INSERT OR REPLACE INTO school VALUES (?, ?, ?, ?, ?)');
  const drop = store.prepare<[string]>('DELETE FROM school WHERE server = ?');
  const sight = store.prepare<[string, string], string>('SELECT sight FROM school_sight WHERE server = ? AND account_id = ?').pluck();
  const see = store.prepare<[string, string, string]>('INSERT OR REPLACE INTO school_sight VALUES (?, ?, ?)');
  return {
    list: () => list.all().map(schoolOf),
    find: (id) => {
      const row = find.get(id);
      return row === undefined ? undefined : schoolOf(row);
    },
    keep: ({ id, entUrl, entName, name, uai }) => void put.run(id, entUrl, entName ?? null, name, uai),
    forget: (id) => void drop.run(id),
    sight: (id, accountId) => {
      const text = sight.get(id, accountId);
      return text === undefined ? null : (SchoolSight.safeParse(JSON.parse(text)).data ?? null);
    },
    see: (id, accountId, seen) => void see.run(id, accountId, JSON.stringify(seen)),
  };
}

function schoolOf({ server, ent_url: entUrl, ent_name: entName, name, uai }: Row): KnownSchool {
  return { id: server, entUrl, ...(entName === null ? {} : { entName }), name, uai };
}
