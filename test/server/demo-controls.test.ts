import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ControlGround } from '../../domain/controls/control-ground.ts';
import type { ControlObject } from '../../domain/controls/control.ts';
import { findingsOf, groupFix, type ControlResult } from '../../domain/controls/run-controls.ts';
import { DEFAULT_THRESHOLDS } from '../../domain/controls/thresholds.data.ts';
import { Group } from '../../domain/directory/group.ts';
import { Person } from '../../domain/directory/person.ts';
import { createDirectoryIndex, type DirectoryIndex } from '../../domain/school/directory-index.ts';
import { rightsOf } from '../../domain/school/school-rights.ts';
import { isSettingsEntity } from '../../domain/sync/entity.ts';
import { layChanges } from '../../domain/sync/overlay.ts';
import { createRowTable } from '../../domain/sync/row-table.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import { runControls } from '../domain/controls/sabotage.ts';
import { emptyEnt } from './imports/delivery-desk.ts';
import { deskOf, valueOf } from './ent-desk.ts';
import { MONDAY } from './tiny-school.ts';

const DEMO = fileURLToPath(new URL('../../resources/demo/aaf', import.meta.url));

/** What domain.md §7.2 says is wrong, but the twelve guardians entered twice: what each finding is about. */
const EXPECTED = {
  'GRP-01': ['Laurent PETIT'],
  'GRP-02': ['Catherine MOREAU'],
  'GRP-09': ['Gaspard BRUNET'],
  'ACC-01': ['Éva OLIVIER'],
  'RUB-01': ['conseil-vie-collegienne', 'restauration', 'semaine-des-langues'],
  'RUB-06': ['foyer'],
  'RUB-07': ['classe:5B, Anaïs LEFÈVRE'],
  'RUB-13': ['delegues'],
  'GAR-06': ['DEMO-TECHNO'],
  'GAR-07': ['DEMO-MATHS, Mila KOWALSKI, Valérie REY, Martin DAVID, Hélène MEUNIER, Maël PIERRE'],
  'GAR-09': ['DEMO-PIX'],
  'GAR-12': ['DEMO-LATIN'],
  'RPL-01': ['demo-redondant, Ambre VINCENT, Isabelle GAUTHIER'],
  'RPL-09': ['demo-termine, Mélanie RENARD, Lucie MAILLARD, classe:5A'],
  'INS-01': ['p16-3000016|demo-ipr-svt, Lucie GUILLAUME, demo-ipr-svt'],
  'INS-02': ['p16-3000013|demo-ipr-anglais, Fatou ROY, demo-ipr-anglais'],
  'MSG-01': ['student|group:profil:tous'],
  'MSG-04': ["fonctionnel:psyen, Lina BRUN, Léa ROUX, Anna MORIN, Adam VIDAL, Robin MAILLARD, Benoît D'ANGELO"],
  'MSG-07': ['moderators'],
  'ALI-08': ['Valérie GIRAUD'],
};

/** What the console does not hold, of the families that it knows so far. */
const NOT_RUN = {
  'GRP-07': 'authors',
  'ACC-02': 'passwordResets',
  'RUB-11': 'trashedFolders',
  'RUB-15': 'externalTools',
  'RUB-17': 'articles',
  'RUB-18': 'homeTiles',
  'MSG-11': 'plannedMessages',
  'MSG-12': 'plannedMessages',
  'RPL-02': 'timetableImport',
  'ALI-01': 'timetableImport',
  'ALI-02': 'timetableImport',
  'ALI-03': 'timetableImport',
  'ALI-05': 'timetableImport',
  'ALI-10': 'pronoteIds',
  'INS-06': 'visas',
  'VIS-01': 'sessions',
  'VIS-02': 'visas',
  'ADJ-01': 'homeTiles',
  'ADJ-02': 'announcements',
  'ADJ-03': 'mailValidation',
  'ADJ-04': 'consents',
  'ADJ-05': 'auditExports',
};

let ground: ControlGround;
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
  ground = groundOf(createDirectoryIndex(people, groups), view);
  results = runControls(ground);
});

function groundOf(directory: DirectoryIndex, view: SettingsView): ControlGround {
  return { directory, view, side: rightsOf({ directory, inherits: false }, view), now: MONDAY, thresholds: DEFAULT_THRESHOLDS };
}

/** What was found, by control: what each finding is about, one word per object. */
function foundObjects(): Readonly<Record<string, readonly string[]>> {
  const found = results.filter(({ state }) => state === 'found');
  return Object.fromEntries(found.map((result) => [result.control.id, findingsOf(result).map(({ objects }) => objects.map(nameOf).join(', '))]));
}

function nameOf({ kind, id }: ControlObject): string {
  const person = kind === 'person' ? ground.directory.findPerson(id) : undefined;
  return person === undefined ? id : `${person.firstName} ${person.lastName}`;
}

describe('the demonstration’s school under every control', () => {
  it('shows the anomalies of domain.md §7.2, and no other', () => {
    const { 'ALI-06': duplicates, ...others } = foundObjects();
    expect(others).toEqual(EXPECTED);
    expect(duplicates).toHaveLength(12);
  });

  it('says which controls could not be run, and why', () => {
    const notRun = results.flatMap((result) => (result.state === 'not-run' ? [[result.control.id, result.missing]] : []));
    expect(Object.fromEntries(notRun)).toEqual(NOT_RUN);
  });

  it('ignores nothing yet', () => {
    expect(results.filter(({ state }) => state === 'ignored')).toEqual([]);
  });

  it('is cured at once of all that the console corrects by itself', () => {
    const { changes, controls } = groupFix(ground, results);
    expect(controls).toEqual(['GRP-01', 'GRP-02', 'GRP-09', 'RUB-07', 'MSG-01', 'MSG-07', 'GAR-06', 'GAR-07', 'GAR-09', 'RPL-01', 'RPL-09', 'INS-02']);
    const left = runControls(groundOf(ground.directory, layChanges(ground.view, changes))).filter(({ state }) => state === 'found');
    expect(left.map(({ control }) => control.id)).toEqual(['ACC-01', 'RUB-01', 'RUB-06', 'RUB-13', 'MSG-04', 'GAR-12', 'ALI-06', 'ALI-08', 'INS-01']);
  });
});
