// Run in a process of its own: the floor of a load of opaque rows. They are in memory, trusted and ready.
import { directoryRecord } from '../../server/directory/directory-record.ts';
import { makeSeed } from '../sync/seed.ts';
import { openOpaqueRows, type OpaqueRow } from './opaque-rows.ts';

const [folder = '', people = ''] = process.argv.slice(2);
const rows = makeSeed(Number(people)).people.map((person): OpaqueRow => {
  const { id, fields } = directoryRecord('person', person.id, person);
  return ['person', id, 1, fields];
});
const start = performance.now();
const { put, commit } = openOpaqueRows(folder);
for (const row of rows) put(row);
commit();
console.log(JSON.stringify({ spent: performance.now() - start }));
