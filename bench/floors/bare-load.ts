// Run in a process of its own: the floor of a first load. The rows are in memory, trusted and ready; same driver, cipher,
// pragmas, columns and indexes as the console's, the rows first and the indexes after.
import { join } from 'node:path';
import { searchKey } from '../../domain/directory/search.ts';
import { ABOVE_NAMES, DIRECTORY_INDEXES, DIRECTORY_MIGRATIONS, ORDER_NAMES } from '../../main/database/migrations/directory.ts';
import { connect } from '../../main/database/open-store.ts';
import { directoryRecord } from '../../server/directory/directory-record.ts';
import { makeSeed } from '../sync/seed.ts';

const ROWS_PER_INSERT = 50;
const COLUMNS = 5;

const [folder = '', people = ''] = process.argv.slice(2);
const rows = makeSeed(Number(people)).people.flatMap((person) => {
  const { id, fields } = directoryRecord('person', person.id, person);
  return ['person', id, 1, fields, searchKey(`${person.lastName} ${person.firstName}`)];
});
const bytes = Number(people) === 0 ? 0 : Buffer.byteLength(String(rows[3]));
const start = performance.now();
const store = connect(join(folder, `floor-${process.pid}.db`), new Uint8Array(32).fill(3));
for (const { sql } of DIRECTORY_MIGRATIONS) store.exec(sql);
const tuples = Array.from({ length: ROWS_PER_INSERT }, () => '(?, ?, ?, ?, ?)').join(', ');
const insert = store.prepare<[readonly (string | number)[]]>(`INSERT INTO entry VALUES ${tuples}`);
store.exec('BEGIN');
for (let i = 0; i < rows.length; i += ROWS_PER_INSERT * COLUMNS) insert.run(rows.slice(i, i + ROWS_PER_INSERT * COLUMNS));
store.prepare(ORDER_NAMES).run('', ABOVE_NAMES);
store.exec(DIRECTORY_INDEXES);
store.exec('COMMIT');
store.close();
console.log(JSON.stringify({ spent: performance.now() - start, peak: process.resourceUsage().maxRSS / 1024, bytes }));
