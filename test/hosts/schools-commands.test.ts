import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FICTITIOUS_UAIS } from '../../domain/training/fictitious-school.ts';
import { ECOLE_PLAN } from '../../scripts/demo/ecole-plan.ts';
import { makeFirstDegree } from '../../scripts/demo/make-first-degree.ts';
import { readDataOptions, readImportOptions, readLoneOption } from '../../scripts/ent/ent-options.ts';
import { runForget } from '../../scripts/ent/run/run-forget.ts';
import { withoutStudents } from '../../scripts/demo/make-delivery.ts';
import { runImport } from '../../scripts/ent/run/run-import.ts';
import { runImportEvery } from '../../scripts/ent/run/run-import-every.ts';
import { runVerify } from '../../scripts/ent/run/run-verify.ts';
import { createEnt } from '../../server/create-ent.ts';
import { folderOf, imported, SMALL } from '../server/imports/delivery-desk.ts';

// Commands on an ENT that receives a second school, then serves both.

const { college: COLLEGE, ecole: ECOLE } = FICTITIOUS_UAIS;
const dataFolder = mkdtempSync(join(tmpdir(), 'schools-'));
let file: string;

const schoolsNow = (): readonly string[] => {
  const ent = createEnt({ file: join(dataFolder, 'ent.sqlite') });
  const schools = [...ent.schools()];
  ent.close();
  return schools;
};
const said = async (end: Promise<{ readonly code: number; readonly lines: readonly string[] }>): Promise<string> => {
  const { code, lines } = await end;
  return `${String(code)} ${lines.join('\n')}`;
};

describe('the commands of an ENT of several schools', () => {
  beforeAll(async () => {
    const ent = createEnt({ file: join(dataFolder, 'ent.sqlite') });
    await imported(ent, SMALL);
    ent.close();
    file = await folderOf(makeFirstDegree({ ...ECOLE_PLAN, students: 24, siblingPairs: 2 }));
  });

  it('add a school when they are told to, and say so when they are not', async () => {
    expect(await said(runImport({ dataFolder, file, school: ECOLE }))).toMatch(/^1 Cet ENT n’a pas l’établissement 0319996A.*0319999A.*--add-school/);
    expect(schoolsNow()).toEqual([COLLEGE]);
    expect(await said(runImport({ dataFolder, file, school: ECOLE, addsSchool: true }))).toMatch(/^0 Import AAF/);
    expect(schoolsNow()).toEqual([ECOLE, COLLEGE].toSorted());
  });

  it('give each its accounts, though the same trainer is invented in both', () => {
    const ent = createEnt({ file: join(dataFolder, 'ent.sqlite') });
    const trainers = [COLLEGE, ECOLE].map((uai) => ent.at(uai)?.accounts().find(({ role }) => role === 'trainer')?.id);
    ent.close();
    expect(trainers).toEqual(['formatrice', `${ECOLE}:formatrice`]);
  });

  it('ask which one is meant, and change nothing before', async () => {
    expect(await said(runImport({ dataFolder, file }))).toMatch(/^1 Cet ENT sert 2\s*établissements\. Rien n’a été changé\..*--school <UAI>.*0319996A, 0319999A/);
    expect(await said(runForget({ dataFolder, value: 'local' }))).toContain('--school');
    expect(await said(runImport({ dataFolder, file, school: ECOLE }))).toMatch(/^0 .*\n/);
  });

  it('write nobody real beside schools that are invented, whose file is in clear', async () => {
    expect(await said(runImport({ dataFolder, file, school: '0310001A', addsSchool: true }))).toContain('sans chiffrement');
  });

  it('import into every school a delivery that is read once, and say who is not in it', async () => {
    const every = await said(runImportEvery({ dataFolder, file: await folderOf(SMALL) }));
    expect(every).toMatch(/^0 0319996A\s: la livraison ne décrit pas cet établissement\. Il garde ce qu’il avait\.\nImport AAF.*0319999A/);
    expect(every).toMatch(/Fiches créées\s: 0\s; modifiées\s: 0\s; disparues\s: 0/);
    expect(await said(runImportEvery({ dataFolder, file: await folderOf(withoutStudents(SMALL, 20)) }))).toMatch(/^3 [^]*0319999A\s: Cet import retirerait/);
    expect(await said(runImportEvery({ dataFolder, file: 'nowhere.csv' }))).toMatch(/^1 .*Rien n’a été importé/);
  });

  it('verify the journal of each, or of one', async () => {
    expect(await said(runVerify({ dataFolder }))).toMatch(/^0 0319996A.*\n0319999A/);
    expect(await said(runVerify({ dataFolder, school: ECOLE }))).toMatch(/^0 (?!0319996A)/);
  });

  it('read the school where it is written', () => {
    expect(readImportOptions(['import', 'a', '--school', '0310001a', '--add-school'], {})).toMatchObject({ options: { school: '0310001A', addsSchool: true } });
    expect(readImportOptions(['import', '--school', '0310001A', 'a'], {})).toMatchObject({ options: { file: resolve('a') } });
    expect(readImportOptions(['import', 'a', '--add-school'], {})).toMatchObject({ kind: 'wrong' });
    expect(readImportOptions(['import', 'a', '--every-school'], {})).toMatchObject({ options: { everySchool: true } });
    expect(readImportOptions(['import', 'a', '--every-school', '--school', '0310001A'], {})).toMatchObject({ kind: 'wrong' });
    expect(readDataOptions('verify', ['verify', '--school', '0310001A'], {})).toMatchObject({ options: { school: '0310001A' } });
    expect(readLoneOption('forget', ['forget', '--account', 'a', '--school', '0310001A'], {})).toMatchObject({ options: { school: '0310001A' } });
  });
});
