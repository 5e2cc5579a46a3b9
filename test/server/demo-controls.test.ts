import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { runControls, type ControlResult } from '../../domain/controls/run-controls.ts';
import { DEFAULT_THRESHOLDS } from '../../domain/controls/thresholds.data.ts';
import { Group } from '../../domain/directory/group.ts';
import { Person } from '../../domain/directory/person.ts';
import { createDirectoryIndex } from '../../domain/school/directory-index.ts';
import { rightsOf } from '../../domain/school/school-rights.ts';
import { isSettingsEntity } from '../../domain/sync/entity.ts';
import { createRowTable } from '../../domain/sync/row-table.ts';
import { emptyEnt } from './delivery-desk.ts';
import { deskOf, valueOf } from './ent-desk.ts';
import { MONDAY } from './tiny-school.ts';

const DEMO = fileURLToPath(new URL('../../resources/demo/aaf', import.meta.url));

let results: readonly ControlResult[];

beforeAll(async () => {
  const ent = emptyEnt();
  valueOf(await ent.importAaf({ folder: DEMO }));
  const desk = deskOf(ent, 'formatrice');
  const view = createRowTable();
  for (const line of desk.snapshot('settings')) {
    if ('d' in line && isSettingsEntity(line.e)) view.put(line.e, line.i, { ver: line.v, fields: line.d });
  }
  const rows = desk.snapshot('directory').flatMap((line) => ('d' in line ? [{ entity: line.e, fields: { ...line.d, id: line.i } }] : []));
  const people = rows.flatMap(({ entity, fields }) => (entity === 'person' ? [Person.parse(fields)] : []));
  const groups = rows.flatMap(({ entity, fields }) => (entity === 'group' ? [Group.parse(fields)] : []));
  const directory = createDirectoryIndex(people, groups);
  const side = rightsOf({ directory, inherits: false }, view);
  results = runControls({ directory, view, side, now: MONDAY, thresholds: DEFAULT_THRESHOLDS });
});

it('shows exactly the anomalies of the demonstration’s school (domain.md §7.2)', () => {
  const found = results.flatMap((result) => (result.state === 'found' ? [[result.control.id, result.findings.length] as const] : []));
  expect(Object.fromEntries(found)).toEqual({
    'GRP-01': 1,
    'GRP-02': 1,
    'GRP-09': 1,
    'ACC-01': 1,
    'RUB-01': 3,
    'RUB-06': 1,
    'RUB-07': 1,
    'RUB-13': 1,
    'MSG-01': 1,
    'MSG-04': 1,
    'MSG-07': 1,
    'ALI-06': 12,
    'ALI-08': 1,
  });
});
