import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import { connect, type Store } from '../../../main/database/open-store.ts';
import { DIRECTORY_MIGRATIONS } from '../../../main/database/migrations/directory.ts';
import { searchTextOf, type DirectoryLine } from '../../../main/directory/directory-row.ts';
import { createDirectoryStore } from '../../../main/directory/directory.store.ts';
import { startDirectoryLoad } from '../../../main/directory/load-directory.store.ts';

const PEOPLE = 2_000;
const FIRST = ['Zoé', 'Ève', 'Adam', 'Œdipe', 'ﬀ李', '𝒵ora', ''];

/** Many, some of one name, some of letters that JavaScript and SQLite do not put in one order. */
const LINES = Array.from({ length: PEOPLE }, (_, i): DirectoryLine => {
  const [lastName, firstName] = [`Nom${(i * 7919) % 700}`, must(FIRST[i % FIRST.length], 'a first name')];
  return { entity: 'person', id: `p${String(i).padStart(5, '0')}`, ver: 1, data: JSON.stringify({ lastName, firstName, profile: 'eleve', source: 'siecle' }), names: i % 3 === 0 ? [firstName] : [lastName, firstName] };
});

let store: Store | undefined;
afterEach(() => store?.close());

function loaded(namesAtOnce: number, lines: readonly DirectoryLine[]): Store {
  store = connect(join(mkdtempSync(join(tmpdir(), 'names-')), 'directory.db'), new Uint8Array(32).fill(1));
  for (const { sql } of DIRECTORY_MIGRATIONS) store.exec(sql);
  const load = startDirectoryLoad(store, { names: namesAtOnce });
  for (let at = 0; at < lines.length; at += 300) load.add(lines.slice(at, at + 300));
  load.finish('cursor');
  return store;
}

/** As SQLite compares texts: by their bytes; those of one name as they came. */
function idsInOrder(lines: readonly DirectoryLine[]): readonly string[] {
  const keyed = lines.map((line) => ({ id: line.id, key: Buffer.from(searchTextOf(line)) }));
  return keyed.toSorted((a, b) => Buffer.compare(a.key, b.key)).map(({ id }) => id);
}

const idsOf = (from: Store): readonly string[] => createDirectoryStore(from).people().map(({ id }) => id);

describe('the order of names', () => {
  it.each([20, 90, 100_000])('is that of everybody, whoever is sorted %i at once', (namesAtOnce) => {
    expect(idsOf(loaded(namesAtOnce, LINES))).toEqual(idsInOrder(LINES));
  });

  it('follows who comes, changes names and leaves', () => {
    const from = loaded(90, LINES.slice(0, 500));
    const [gone, renamed, come] = [must(LINES[3], 'a line'), must(LINES[4], 'a line'), must(LINES[600], 'a line')];
    const after = { ...renamed, ver: 2, names: ['Aaron'] };
    expect(createDirectoryStore(from).apply([{ entity: 'person', id: gone.id, ver: 2, names: [] }, after, come], 'next', undefined)).toBe(true);
    const expected = [...LINES.slice(0, 500).filter((line) => line !== gone && line !== renamed), after, come];
    expect(idsOf(from)).toEqual(idsInOrder(expected));
  });
});
