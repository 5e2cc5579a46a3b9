import { mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import { readExportGarOptions } from '../../scripts/ent/ent-options.ts';
import { ENT_HELP } from '../../scripts/ent/sentences/ent-help.ts';
import { runExportGar } from '../../scripts/ent/run/run-export-gar.ts';
import { createEnt } from '../../server/create-ent.ts';
import { addRecords, firstOf, imported, SMALL } from '../server/imports/delivery-desk.ts';
import { tinyEnt } from '../server/ent-desk.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'export-gar-'));
const data = newFolder();
const clock = (): Date => new Date(2026, 10, 9, 21, 0, 5);

async function run(dataFolder: string, folder: string, withoutOtherStaff = false): Promise<readonly [code: number, text: string]> {
  const { code, lines } = await runExportGar({ dataFolder, folder, entCode: 'XX', withoutOtherStaff }, clock);
  return [code, lines.join('\n')];
}

describe('npm run ent -- export-gar', () => {
  beforeAll(async () => {
    const ent = createEnt({ file: join(data, 'ent.sqlite'), clock });
    const pupil = firstOf(SMALL, 'Eleve');
    const stranger = { ...pupil, id: '777', attributes: new Map([...pupil.attributes, ['ENTPersonJointure', ['777']], ['sn', ['D\u009BROY']], ['givenName', ['Lou']], ['ENTEleveMEF', ['99999999999']]]) };
    await imported(ent, addRecords(SMALL, 'Eleve', [stranger]));
    ent.close();
  });

  it('writes the archive and its sum where it is told, and says what they hold', async () => {
    const folder = join(newFolder(), 'a', 'faire');
    const [code, text] = await run(data, folder);
    const name = 'XX_GAR-ENT_Complet_20261109_210005_2D';
    expect(code).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual([`${name}.md5`, `${name}.tar.gz`]);
    expect(text).toMatch(/^Export GAR\u00A0: .* \(0319999A\), second degré\./);
    expect(text).toContain(`${name}.tar.gz`);
    expect(text).toMatch(/Contenu\u00A0: 25\u00A0élèves, \d+\u00A0enseignants, \d+\u00A0documentalistes?, \d+\u00A0autres personnels, \d+\u00A0divisions, \d+\u00A0groupes, \d+\u00A0MEF, \d+\u00A0matières, \d+\u00A0responsables? d’affectation\./);
  });

  it('names whom an anomaly is about, and what the ENT does not know, without a control character', async () => {
    const [, text] = await run(data, newFolder());
    expect(text).toMatch(/1 × niveau ou MEF que la livraison ne nomme pas, retiré\u00A0:\n {6}D ?ROY Lou \(p\d+-777\), 99999999999/);
    expect(text).toMatch(/Ce que l’ENT ne sait pas\u00A0:\n {4}\d+\u00A0personnes sont incomplètes \(25\u00A0élèves, \d+\u00A0enseignants\).*Importez de nouveau la dernière livraison complète/);
    expect(text).toContain('25\u00A0élèves sans enseignement');
    expect(text).toMatch(/Déduit, à vérifier auprès du projet ENT\u00A0:\n {4}22\u00A0adultes sous un profil que le schéma du GAR ne nomme pas.*--without-other-staff/);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u);
  });

  it('writes the same bytes for the same data and date', async () => {
    const bytes = async (): Promise<readonly Buffer[]> => {
      const folder = newFolder();
      await run(data, folder);
      return readdirSync(folder).toSorted().map((name) => readFileSync(join(folder, name)));
    };
    const [first, second] = [await bytes(), await bytes()];
    expect(first).toHaveLength(2);
    expect(second).toEqual(first);
  });

  it('says what the folder already held, and writes over nothing', async () => {
    const folder = newFolder();
    const before = 'XX_GAR-ENT_Complet_20261108_210000_2D.tar.gz';
    writeFileSync(join(folder, before), '');
    writeFileSync(join(folder, `${before}.partiel`), '');
    utimesSync(join(folder, `${before}.partiel`), 0, 0);
    const [, text] = await run(data, folder);
    expect(text).toContain('garde aussi 1\u00A0archive précédente, avec des noms d’élèves');
    expect(text).toContain(`reste d’un export interrompu\u00A0: ${before}.partiel`);
    expect(await run(data, folder)).toEqual([1, expect.stringMatching(/contient déjà XX_GAR.*Rien n’a été écrit par-dessus/)]);
  });

  it('leaves out the profiles that the schema does not name when it is told to', async () => {
    const [, text] = await run(data, newFolder(), true);
    expect(text).toContain('0\u00A0autre personnel');
    expect(text).not.toContain('National_');
  });

  it('makes no ENT where there is none, and leaves alone one that runs', async () => {
    const [empty, out] = [newFolder(), newFolder()];
    expect(await run(empty, out)).toEqual([1, expect.stringMatching(/Aucun ENT.*Rien n’a été changé.*--data/)]);
    expect(readdirSync(empty)).toEqual([]);
    const running = createEnt({ file: join(data, 'ent.sqlite') });
    expect(await run(data, out)).toEqual([1, expect.stringContaining('déjà lancée')]);
    running.close();
    expect(readdirSync(out)).toEqual([]);
  });

  it('says in one sentence why nothing is written, and what to do', async () => {
    const [bare, seeded, out] = [newFolder(), newFolder(), newFolder()];
    createEnt({ file: join(bare, 'ent.sqlite') }).close();
    tinyEnt({ file: join(seeded, 'ent.sqlite') }).close();
    expect(await run(bare, out)).toEqual([1, expect.stringMatching(/aucun établissement.*Rien n’a été écrit.*Importez/)]);
    expect(await run(seeded, out)).toEqual([1, expect.stringMatching(/ne vient pas d’une livraison AAF.*n’en invente pas.*Rien n’a été écrit/)]);
    const file = join(out, 'fichier');
    writeFileSync(file, '');
    expect(await run(data, file)).toEqual([1, expect.stringMatching(/ne peut pas être écrit.*Rien n’a été écrit.*--out/)]);
    expect(readdirSync(out)).toEqual(['fichier']);
  });
});

describe('what « export-gar » is asked', () => {
  const read = (...argv: readonly string[]): ReturnType<typeof readExportGarOptions> => readExportGarOptions(argv, { XDG_DATA_HOME: '/donnees' });
  const wrong = (...argv: readonly string[]): string => {
    const answer = must(read(...argv), 'export-gar was asked');
    return answer.kind === 'wrong' ? answer.sentence : answer.kind;
  };

  it('takes a folder to write to, that of the data and the code of the ENT', () => {
    expect(read('export-gar', '--out', '/o', '--data', '/d', '--ent-code', 'A1')).toEqual({ kind: 'read', options: { dataFolder: '/d', folder: '/o', entCode: 'A1', withoutOtherStaff: false } });
    expect(read('export-gar', '--out', '/o', '--ent-code', 'A1', '--without-other-staff')).toEqual({ kind: 'read', options: { dataFolder: '/donnees/console-ent/ent', folder: '/o', entCode: 'A1', withoutOtherStaff: true } });
    expect(read('export-gar', '--help')).toEqual({ kind: 'help' });
    expect(ENT_HELP).toContain('export-gar --out <dossier>');
  });

  it('says what is missing or wrong, and lets other commands pass', () => {
    expect(wrong('export-gar')).toContain('--out <dossier>');
    expect(wrong('export-gar', '/o')).toContain('/o');
    expect(wrong('export-gar', '--out', '/o')).toMatch(/attend le code de cet ENT au GAR.*Rien n’a été écrit.*projet ENT.*--ent-code/);
    expect(wrong('export-gar', '--out', '/o', '--port', '1')).toContain('--port');
    expect(wrong('export-gar', '--out', '/o', '--ent-code', '../X')).toContain('../X');
    expect([read('import', '/f'), read('--data', '/d')]).toEqual([undefined, undefined]);
  });
});
