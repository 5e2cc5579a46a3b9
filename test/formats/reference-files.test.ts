import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExpCours } from '../../formats/edt/read-exp-cours.ts';
import { readSso } from '../../formats/pronote/read-sso.ts';
import { recognise } from '../../formats/recognise/recognise.ts';
import { readSiecleGroupLinks } from '../../formats/siecle/read-group-links.ts';
import { readSiecleGuardians } from '../../formats/siecle/read-guardians.ts';
import { readSiecleNomenclatures } from '../../formats/siecle/read-nomenclatures.ts';
import { readSiecleStructures } from '../../formats/siecle/read-structures.ts';
import { readSiecleStudents } from '../../formats/siecle/read-students.ts';
import { readAll, refusalOf, type ReadFile } from './support/read-all.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/formats');

const READERS: Readonly<Record<string, ReadFile<unknown>>> = {
  'exp-cours': readExpCours,
  'pronote-sso': readSso,
  'siecle-group-links': readSiecleGroupLinks,
  'siecle-guardians': readSiecleGuardians,
  'siecle-nomenclatures': readSiecleNomenclatures,
  'siecle-structures': readSiecleStructures,
  'siecle-students': readSiecleStudents,
};

/** Files of the reference folder, what they are and how many records they hold; none has an anomaly. */
const FILES: readonly (readonly [path: string, format: string, records: number])[] = [
  ['edt-pronote/exp-cours/synthetique_EXP_COURS.xml', 'exp-cours', 3],
  ['edt-pronote/rapprochement-sso/synthetique_rapprochement_0990001N.xml', 'pronote-sso', 9],
  ['siecle/dossiersco/eleves_avec_adresse_avec_double_structure.xml', 'siecle-students', 4],
  ['siecle/dossiersco/eleves_avec_adresse_simple.xml', 'siecle-students', 7],
  ['siecle/dossiersco/responsables_avec_adresses_simple.xml', 'siecle-guardians', 8],
  ['siecle/dossiersco/nomenclature_simple.xml', 'siecle-nomenclatures', 4],
  ['siecle/dossiersco/nomenclature_code_modalite_elec_double.xml', 'siecle-nomenclatures', 5],
  ['siecle/dossiersco/nomenclature_tout_niveau.xml', 'siecle-nomenclatures', 5],
  ['siecle/synthetique/Structures.xml', 'siecle-structures', 4],
  ['siecle/synthetique/0990001NELEGROUPE2026260903080000.xml', 'siecle-group-links', 3],
];

describe.skipIf(!existsSync(FOLDER))('the reference files (skipped where they are absent)', () => {
  it.each(FILES)('%s is read', async (path, format, records) => {
    const file = join(FOLDER, path);
    expect((await recognise(file)).format).toBe(format);
    const reader = READERS[format];
    if (reader === undefined) throw new Error(format);
    const read = await readAll(reader, readFileSync(file));
    expect([read.records.length, read.anomalies]).toEqual([records, []]);
  });

  it('the malformed one is refused at its line', async () => {
    const bytes = readFileSync(join(FOLDER, 'siecle/dossiersco/eleves_avec_adresse_simple.malforme.xml'));
    expect(await refusalOf(readSiecleStudents, bytes)).toMatchObject({ kind: 'malformed', line: 139 });
  });

  it('every AAF delivery is recognised, full and delta, 1D and 2D', async () => {
    const folders = ['synthetique-2d-complet', 'synthetique-1d-complet', 'synthetique-2d-delta'];
    const seen = await Promise.all(folders.map(async (folder) => {
      const names = readdirSync(join(FOLDER, 'aaf', folder)).filter((name) => name.endsWith('_0000.xml'));
      const found = await Promise.all(names.map((name) => recognise(join(FOLDER, 'aaf', folder, name))));
      return [new Set(found.map(({ aaf }) => aaf?.degree)), found.some(({ aaf }) => aaf?.isDelta)];
    }));
    expect(seen).toEqual([[new Set(['2D']), false], [new Set(['1D']), false], [new Set(['2D']), true]]);
  });
});
