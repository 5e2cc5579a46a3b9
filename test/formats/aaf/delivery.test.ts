import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { listDelivery } from '../../../formats/aaf/delivery.ts';
import { aafXml, temporaryFolder } from './aaf-fixture.ts';

async function folderWith(names: readonly string[], content = aafXml('')): Promise<string> {
  const folder = await temporaryFolder();
  await Promise.all(names.map((name) => writeFile(join(folder, name), content)));
  return folder;
}

describe('a delivery', () => {
  it('groups its files by category, whatever the split and the prefix', async () => {
    const folder = await folderWith([
      'ENT_Complet_20260901_Eleve_0001.xml',
      'ENT_Complet_20260901_Eleve_0000.xml',
      'ENT_Complet_20260901_PersRelEleve_0000.xml',
      'ENT_0319999A_Complet_20260901_EtabEducNat_0000.xml',
      'liste_Eleve_.xml',
      'ENT_Complet_20260901_AncienEleve_0000.xml',
      'ENT_Complet_20260901_Eleve_0000.xml.bak',
      '._ENT_Complet_20260901_Eleve_0000.xml',
      'ficAlimMENESR.dtd',
    ]);
    await mkdir(join(folder, '__MACOSX'));
    const { files, dates } = await listDelivery(folder);
    expect(files).toEqual({
      EtabEducNat: [join(folder, 'ENT_0319999A_Complet_20260901_EtabEducNat_0000.xml')],
      MatiereEducNat: [],
      MefEducNat: [],
      Eleve: [join(folder, 'ENT_Complet_20260901_Eleve_0000.xml'), join(folder, 'ENT_Complet_20260901_Eleve_0001.xml')],
      PersRelEleve: [join(folder, 'ENT_Complet_20260901_PersRelEleve_0000.xml')],
      PersEducNat: [],
    });
    expect(dates).toEqual(['20260901']);
  });

  it('shows when two of them are mixed', async () => {
    const folder = await folderWith(['ENT_Complet_20260901_Eleve_0000.xml', 'ENT_Complet_20260908_Eleve_0000.xml']);
    expect((await listDelivery(folder)).dates).toEqual(['20260901', '20260908']);
  });

  it('tells its academy and degree by its headers', async () => {
    const folder = await folderWith(['T_Complet_20260901_Eleve_0000.xml'], aafXml('', '<!-- codeAcademieExport="16" degre="2D" -->'));
    expect(await listDelivery(folder)).toMatchObject({ academyCode: '16', degree: '2D' });
  });

  it.each([
    ['holds no AAF file', ['notes.txt', 'x_Eleve_0.xml.gz'], 'no-aaf-file'],
    ['is full and delta at once', ['ENT_Complet_20260901_Eleve_0000.xml', 'ENT_Delta_20260902_Eleve_0000.xml'], 'mixed-delivery'],
  ])('is refused when it %s', async (_, names, kind) => {
    await expect(listDelivery(await folderWith(names))).rejects.toMatchObject({ refusal: { kind } });
  });

  it.each([
    ['an archive', 'livraison.zip', 'PK\u0003\u0004', 'packed'],
    ['a file of a delivery', 'ENT_Complet_20260901_Eleve_0000.xml', aafXml(''), 'lone-file'],
    ['another file', 'notes.txt', 'Rien', 'wrong-format'],
  ])('is no %s', async (_, name, content, kind) => {
    const folder = await folderWith([name], content);
    await expect(listDelivery(join(folder, name))).rejects.toMatchObject({ refusal: { kind } });
    await expect(listDelivery(join(folder, 'absent'))).rejects.toMatchObject({ refusal: { kind: 'unreadable' } });
  });

  it('is no gzip archive either', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'livraison.tar.gz');
    await writeFile(path, gzipSync('anything'));
    await expect(listDelivery(path)).rejects.toMatchObject({ refusal: { kind: 'packed', file: path } });
  });

  it.each([
    ['full', 'ENT_Complet_20260901_Eleve_0000.xml', 'full'],
    ['delta', 'ENT_Delta_20260902_Eleve_0000.xml', 'delta'],
    ['delta by its first word', 'Delta_ENT_20260902_Eleve_0000.xml', 'delta'],
  ])('is %s by its names', async (_, name, kind) => {
    expect(await listDelivery(await folderWith([name]))).toMatchObject({ kind, degree: undefined });
  });

  it('is of the first degree by its header, or by its names', async () => {
    const stated = await folderWith(['T_Complet_20260901_Eleve_0000.xml'], aafXml('', '<!-- degre="1D" -->'));
    expect((await listDelivery(stated)).degree).toBe('1D');
    expect((await listDelivery(await folderWith(['ENT1DVA_Complet_20260901_Eleve_0000.xml']))).degree).toBe('1D');
  });

  it('is refused when its folder does not exist', async () => {
    const folder = join(await temporaryFolder(), 'absent');
    await expect(listDelivery(folder)).rejects.toMatchObject({ refusal: { kind: 'unreadable', file: folder } });
  });
});
