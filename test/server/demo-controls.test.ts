import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ControlGround } from '../../domain/controls/control-ground.ts';
import { groupFix, type ControlResult } from '../../domain/controls/run-controls.ts';
import { layChanges } from '../../domain/sync/overlay.ts';
import { runControls } from '../domain/controls/sabotage.ts';
import { foundObjects, groundOfEnt, groundWith } from './controls-of.ts';
import { emptyEnt } from './imports/delivery-desk.ts';
import { valueOf } from './ent-desk.ts';

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
  'RUB-17': 'articles',
  'MSG-11': 'plannedMessages',
  'MSG-12': 'plannedMessages',
  'RPL-02': 'timetableImport',
  'ALI-01': 'timetableImport',
  'ALI-02': 'timetableImport',
  'ALI-03': 'timetableImport',
  'ALI-05': 'timetableImport',
  'ALI-10': 'pronoteIds',
  'INS-06': 'visas',
  'VIS-01': 'visas',
  'VIS-02': 'visas',
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
  ground = groundOfEnt(ent);
  results = runControls(ground);
});

describe('the demonstration’s school under every control', () => {
  it('shows the anomalies of domain.md §7.2, and no other', () => {
    const { 'ALI-06': duplicates, ...others } = foundObjects(ground, results);
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
    const left = runControls(groundWith(ground.directory, layChanges(ground.view, changes))).filter(({ state }) => state === 'found');
    expect(left.map(({ control }) => control.id)).toEqual(['ACC-01', 'RUB-01', 'RUB-06', 'RUB-13', 'MSG-04', 'GAR-12', 'ALI-06', 'ALI-08', 'INS-01']);
  });
});
