import { join } from 'node:path';
import { WELL_KNOWN_GROUPS } from '../../../domain/directory/group.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { accessId } from '../../../domain/sync/row.ts';
import { openEntStore } from '../../../server/database/ent-store.ts';
import { seedRecord } from '../../../server/seed/seed-school.ts';
import { commitRows } from '../../../server/sync/commit.ts';

const NOW = '2026-11-09T08:00:00.000Z';

/**
 * What an ENT that is stopped learnt meanwhile: another administrator, on a newer console, gave a cell of « Qui voit qui ? » a third
 * value, without which two administrators cannot disagree about one, and a role that nobody else knows; and somebody has left.
 */
function seedDispute(entFolder: string, cell: string, author: string, leaver: string): void {
  const store = openEntStore({ file: join(entFolder, 'ent.sqlite') }, { epoch: '', now: NOW });
  const school = store.school(must(store.schools()[0], 'the ENT has a school'));
  const known = school.rows.find('visibilityRule', cell);
  const set = { ...seedRecord({ entity: 'visibilityRule', id: cell, fields: { visible: 'sur rendez-vous' } }), ver: (known?.ver ?? 0) + 1, by: author, at: NOW };
  const role = seedRecord({ entity: 'serviceAccess', id: accessId('FIC', { kind: 'group', id: WELL_KNOWN_GROUPS.everyone }), fields: { role: 'supervision' } });
  const person = must(school.rows.list('person').find(({ fields }) => leaver.split(' ').every((name) => fields.toUpperCase().includes(`"${name.toUpperCase()}"`))), 'the leaver is there');
  store.transaction(() => {
    commitRows(school, { stream: 'settings', source: 'sync', actor: author, rows: [set, role], journal: [] }, NOW);
    commitRows(school, { stream: 'directory', source: 'import', rows: [{ ...person, ver: person.ver + 1, gone: 1 }], journal: [] }, NOW);
  });
  store.close();
}

const [folder = '', cell = '', author = '', leaver = ''] = process.argv.slice(2);
seedDispute(folder, cell, author, leaver);
