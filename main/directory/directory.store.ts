import { z } from 'zod';
import { Group } from '../../domain/directory/group.ts';
import type { Person } from '../../domain/directory/person.ts';
import { School } from '../../domain/directory/school.ts';
import { createChecksum } from '../../domain/sync/checksum.ts';
import type { Store } from '../database/open-store.ts';
import { forgetSum, readSum, writeSum } from './directory-sum.store.ts';
import { outlinePeople, type StoredGroups } from './people-outline.ts';
import { searchTextOf, type DirectoryLine } from './directory-row.ts';

/** Reads and writes one open directory file. */
export interface DirectoryStore {
  cursor(): string | null;
  findPerson(id: string): Person | undefined;
  findGroup(id: string): Group | undefined;
  /** People and groups whose name holds a word made by `searchKey`. */
  idsNamedLike(word: string): readonly string[];
  /** Everybody in the order of their names, as the text of a JSON array; empty lists are left out. */
  peopleJson(): string;
  /** The same, as people. */
  people(): readonly Person[];
  /** Who they are, in the same order, and who is in which of `groups()`: a `PeopleOutline` as JSON. */
  outlineJson(): string;
  groups(): readonly Group[];
  school(): School | null;
  /** How many people and groups it holds. */
  count(): number;
  /**
   * Writes lines and the cursor they lead to, in one transaction. False, and nothing written: it would not be the directory
   * whose checksum the ENT says.
   */
  apply(lines: readonly DirectoryLine[], cursor: string, said: string | undefined): boolean;
  /** Whether it is the directory of that checksum, as far as one can tell. */
  isOf(said: string | undefined): boolean;
  /** Erases people; the cursor stays where it is. */
  forget(personIds: readonly string[]): void;
}

/** The things of one kind in the order of their names. */
const IN_ORDER = 'FROM name_order CROSS JOIN entry ON entry.rowid = name_order.entry WHERE name_order.entity = ? ORDER BY name_order.search';

/** Prepares the statements of a directory file. */
export function createDirectoryStore(store: Store): DirectoryStore {
  const find = store.prepare<[string, string], Stored>('SELECT id, data FROM entry WHERE entity = ? AND id = ?').raw();
  const list = store.prepare<[string], Stored>(`SELECT id, data ${IN_ORDER}`).raw();
  const grouped = store.prepare<[string], StoredGroups>(`SELECT id, data -> '$.groupIds' ${IN_ORDER}`).raw();
  const count = store.prepare<[], number>("SELECT count(*) FROM entry WHERE entity <> 'school'").pluck();
  const named = store.prepare<[string], string>("SELECT id FROM entry WHERE entity <> 'school' AND instr(search, ?) > 0").pluck();
  const drop = store.prepare<[string]>("DELETE FROM entry WHERE entity = 'person' AND id = ?");
  const isOf = (said: string | undefined): boolean => {
    const sum = said === undefined ? undefined : readSum(store);
    return sum === undefined || sum === said;
  };
  const apply = store.transaction((lines: readonly DirectoryLine[], to: string, said: string | undefined) => {
    writeLines(store, lines);
    if (!isOf(said)) throw new AnotherDirectory();
    writeCursor(store, to);
    outline = undefined;
  });
  // Kept: it is what a starting page waits for.
  let outline: string | undefined;
  const read = <T>(entity: string, id: string, decode: (stored: Stored) => T): T | undefined => {
    const stored = find.get(entity, id);
    return stored === undefined ? undefined : decode(stored);
  };
  return {
    cursor: () => readCursor(store) ?? null,
    findPerson: (id) => read('person', id, decodePerson),
    findGroup: (id) => read('group', id, decodeGroup),
    idsNamedLike: (word) => named.all(word),
    peopleJson: () => `[${list.all('person').map(personText).join(',')}]`,
    people: () => list.all('person').map(decodePerson),
    outlineJson: () => (outline ??= JSON.stringify(outlinePeople(grouped.all('person'), list.all('group').map(([id]) => id)))),
    groups: () => list.all('group').map(decodeGroup),
    school: () => list.all('school').map(decodeSchool)[0] ?? null,
    count: () => count.get() ?? 0,
    apply: (...given) => {
      try {
        apply(...given);
        return true;
      } catch (error) {
        if (error instanceof AnotherDirectory) return false;
        throw error;
      }
    },
    isOf,
    forget: store.transaction((personIds: readonly string[]) => {
      for (const id of personIds) drop.run(id);
      forgetSum(store);
      outline = undefined;
    }),
  };
}

/** Takes a transaction back. */
class AnotherDirectory extends Error {}

/** How far the directory goes; undefined: it was never whole, or has to be loaded again. */
export function readCursor(store: Store): string | undefined {
  return store.prepare<[], string>("SELECT value FROM meta WHERE key = 'cursor'").pluck().get();
}

/** Remembers how far the directory goes, in the file of its rows. */
export function writeCursor(store: Store, cursor: string): void {
  store.prepare("INSERT INTO meta VALUES ('cursor', ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(cursor);
}

/** Forgets how far the directory goes: it will be loaded whole, the present one staying readable meanwhile. */
export function forgetCursor(store: Store): void {
  store.prepare("DELETE FROM meta WHERE key = 'cursor'").run();
}

function writeLines(store: Store, lines: readonly DirectoryLine[]): void {
  const version = store.prepare<[string, string], number>('SELECT ver FROM entry WHERE entity = ? AND id = ?').pluck();
  const drop = store.prepare<[string, string]>('DELETE FROM entry WHERE entity = ? AND id = ?');
  const put = store.prepare<[string, string, number, string, string]>('INSERT INTO entry VALUES (?, ?, ?, ?, ?)');
  const known = readSum(store);
  const sum = createChecksum(known);
  for (const line of lines) {
    const before = version.get(line.entity, line.id);
    if (line.ver < (before ?? 0)) continue;
    if (before !== undefined) sum.remove({ ...line, ver: before });
    drop.run(line.entity, line.id);
    if (line.data !== undefined) {
      sum.add(line);
      put.run(line.entity, line.id, line.ver, line.data, searchTextOf(line));
    }
  }
  if (known !== undefined) writeSum(store, sum.text());
}

/** What a row holds: the identifier, and the rest as JSON. */
type Stored = readonly [id: string, data: string];

const AnyObject = z.record(z.string(), z.unknown());

/** Its shape was checked by `readDirectoryLine`, and every page of the file is authenticated: not checked again. */
const StoredPerson = z.custom<Omit<Person, 'id'>>((value) => typeof value === 'object');

function decodePerson([id, data]: Stored): Person {
  return { ...NOTHING, ...StoredPerson.parse(JSON.parse(data)), id };
}

/** The text of a stored person with the identifier put back in it, without reading it. */
function personText([id, data]: Stored): string {
  return data === '{}' ? `{"id":${JSON.stringify(id)}}` : `${data.slice(0, -1)},"id":${JSON.stringify(id)}}`;
}

/** The wire leaves out empty lists. */
const NOTHING = { functions: [], subjects: [], groupIds: [], childrenIds: [] };

function decodeGroup([id, data]: Stored): Group {
  return Group.parse({ ...AnyObject.parse(JSON.parse(data)), id });
}

function decodeSchool([uai, data]: Stored): School {
  return School.parse({ ...AnyObject.parse(JSON.parse(data)), uai });
}
