import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { AAF_CATEGORIES, allValues, firstValue, type AafCategory, type AafRecord } from '../../../formats/aaf/aaf-record.ts';
import { listDelivery } from '../../../formats/aaf/delivery.ts';
import { isTeacher, parseFunction, parsePlace, parseTeaching, relationsOf } from '../../../formats/aaf/fields.ts';
import { parseDate } from '../../../formats/values/dates.ts';
import { readAafRecords } from '../../../formats/aaf/read-aaf-file.ts';
import { writeAaf } from '../../../formats/aaf/write-aaf.ts';
import {
  changeDelivery,
  generateCite,
  makeDelivery,
  withAttribute,
  withoutStudents,
  writeDelivery,
  type DemoDelivery,
} from '../../../scripts/demo/make-delivery.ts';
import { temporaryFolder } from '../../formats/aaf/aaf-fixture.ts';

const COMMITTED = fileURLToPath(new URL('../../../resources/demo/aaf', import.meta.url));

async function readFolder(folder: string): Promise<Record<AafCategory, AafRecord[]>> {
  const { files } = await listDelivery(folder);
  const records: Record<AafCategory, AafRecord[]> = {
    EtabEducNat: [],
    MatiereEducNat: [],
    MefEducNat: [],
    Eleve: [],
    PersRelEleve: [],
    PersEducNat: [],
  };
  for (const category of AAF_CATEGORIES) {
    for (const path of files[category]) {
      for await (const batch of readAafRecords(path)) records[category].push(...batch);
    }
  }
  return records;
}

function nameOf(record: AafRecord): string {
  return `${firstValue(record, 'sn') ?? ''} ${firstValue(record, 'givenName') ?? ''}`;
}

function recordsIn(delivery: DemoDelivery, category: AafCategory): readonly AafRecord[] {
  return delivery.files.filter((file) => file.category === category).flatMap((file) => file.records);
}

function plainNameAndMobile(record: AafRecord): string {
  const plain = nameOf(record).normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  return `${plain} ${firstValue(record, 'mobile') ?? ''}`;
}

function namesBySeed(seed: number): readonly string[] {
  return recordsIn(makeDelivery({ seed, students: 30 }), 'Eleve').map((record) => nameOf(record));
}

describe('the demonstration collège', () => {
  const school = readFolder(COMMITTED);

  it('is what the generator writes, byte for byte', async () => {
    const delivery = makeDelivery();
    expect((await readdir(COMMITTED)).toSorted()).toEqual(delivery.files.map((file) => file.name).toSorted());
    for (const file of delivery.files) {
      expect([file.name, writeAaf(file).equals(await readFile(join(COMMITTED, file.name)))]).toEqual([file.name, true]);
    }
  });

  it('has the people of the fixture school (domain.md §7.2)', async () => {
    const { EtabEducNat, Eleve, PersRelEleve, PersEducNat } = await school;
    const held = PersEducNat.flatMap((staff) => parseFunction(firstValue(staff, 'ENTPersonFonctions') ?? '')?.code ?? []);
    const count = (code: string): number => held.filter((one) => one === code).length;
    expect(EtabEducNat.map((one) => firstValue(one, 'ENTStructureUAI'))).toEqual(['0319999A']);
    expect([Eleve.length, PersRelEleve.length]).toEqual([330, 600]);
    expect(PersEducNat.filter((staff) => isTeacher(staff))).toHaveLength(28);
    expect(['ENS', 'DOC', 'DIR', 'EDU', 'AED', 'AES', 'ORI', 'ADF'].map(count)).toEqual([27, 1, 2, 2, 4, 2, 6, 1]);
  });

  it('has twelve divisions of 27 or 28 pupils', async () => {
    const { Eleve } = await school;
    const sizes = new Map<string, number>();
    for (const student of Eleve) {
      const code = parsePlace(firstValue(student, 'ENTEleveClasses') ?? '')?.code ?? '';
      sizes.set(code, (sizes.get(code) ?? 0) + 1);
    }
    expect([...sizes.keys()].toSorted()).toEqual(['3A', '3B', '3C', '4A', '4B', '4C', '5A', '5B', '5C', '6A', '6B', '6C']);
    expect(new Set(sizes.values())).toEqual(new Set([27, 28]));
  });

  it('has the people whom the story names', async () => {
    const { Eleve, PersEducNat } = await school;
    const anais = PersEducNat.find((staff) => nameOf(staff) === 'LEFÈVRE Anaïs');
    const noe = Eleve.find((student) => nameOf(student) === 'LEFEVRE Noé');
    expect(anais?.attributes.get('ENTAuxEnsClassesMatieres')).toEqual(['3199$6A$061300', '3199$3C$061300']);
    expect(noe?.attributes.get('ENTEleveClasses')).toEqual(['3199$5B']);
    expect(PersEducNat.map((staff) => nameOf(staff).split(' ')[0])).toEqual(expect.arrayContaining(['MOREAU', 'PETIT']));
  });

  it('has the names that exercise the traps', async () => {
    const { Eleve, PersRelEleve } = await school;
    const names = [...Eleve, ...PersRelEleve].map((record) => nameOf(record));
    expect(names).toEqual(
      expect.arrayContaining([
        'de La Tour Marie-Ève',
        'D\'Œuvray Côme',
        'N\'GUYEN Thi-Maï',
        'FAŸ-LEBŒUF Aymeric',
        'N’GUYEN Anh',
        '<img src=x onerror=alert(1)> Dominique',
        'BENSA\u202eLAH Yasmine\u200f',
        '?EPE? Mihai',
      ]),
    );
    const twins = Eleve.filter((student) => firstValue(student, 'sn') === 'MARTIN');
    expect(new Set(twins.map((student) => firstValue(student, 'ENTPersonDateNaissance'))).size).toBe(1);
    expect(twins).toHaveLength(2);
  });

  it('links every relation to a relative, and leaves some pupils without relative or INE', async () => {
    const { Eleve, PersRelEleve } = await school;
    const known = new Set(PersRelEleve.map((record) => record.id));
    const relations = Eleve.map((student) => relationsOf(student));
    expect(relations.flat().filter((relation) => !known.has(relation.jointure))).toEqual([]);
    expect(new Set(relations.flat().map((relation) => relation.jointure)).size).toBe(600);
    expect(relations.filter((of) => of.length === 0)).toHaveLength(3);
    expect(Eleve.filter((student) => firstValue(student, 'ENTEleveINE') === undefined)).toHaveLength(4);
  });

  it('has twelve relatives entered twice', async () => {
    const { PersRelEleve } = await school;
    expect(PersRelEleve.length - new Set(PersRelEleve.map((record) => plainNameAndMobile(record))).size).toBe(12);
  });

  it('teaches every class its common subjects, with one head teacher each', async () => {
    const { PersEducNat } = await school;
    const here = PersEducNat.flatMap((staff) => allValues(staff, 'ENTAuxEnsClassesMatieres').map((value) => parseTeaching(value)));
    const taught = here.flatMap((one) => (one?.structure === '3199' ? [`${one.code} ${one.subject ?? ''}`] : []));
    const heads = PersEducNat.flatMap((staff) => allValues(staff, 'ENTAuxEnsClassesPrincipal'));
    expect([taught.length, new Set(taught).size]).toEqual([120, 120]);
    expect([heads.length, new Set(heads).size]).toEqual([12, 12]);
    expect(here.some((one) => one?.structure === '9901')).toBe(true);
  });

  it('has only dates that exist, one of them a 29 February', async () => {
    const { Eleve } = await school;
    const dates = Eleve.map((student) => parseDate(firstValue(student, 'ENTPersonDateNaissance') ?? ''));
    expect(dates).not.toContain(undefined);
    expect(dates).toContain('2012-02-29');
  });
});

describe('a variation', () => {
  it('follows the number of pupils asked for', () => {
    const small = makeDelivery({ students: 40 });
    expect(recordsIn(small, 'Eleve')).toHaveLength(40);
    expect(recordsIn(small, 'PersRelEleve')).toHaveLength(73);
  });

  it('differs by its seed', () => {
    expect(namesBySeed(1)).not.toEqual(namesBySeed(2));
    expect(namesBySeed(1)).toEqual(namesBySeed(1));
  });

  it('may lose pupils and change records', () => {
    const delivery = withoutStudents(makeDelivery({ students: 30 }), 4);
    const changed = changeDelivery(delivery, (record) => (record.id === '1000010' ? withAttribute(record, 'sn', ['AUTRE']) : record));
    expect(recordsIn(changed, 'Eleve').map((record) => record.id)).toHaveLength(26);
    expect(recordsIn(changed, 'Eleve')[0]?.id).toBe('1000005');
    expect(recordsIn(changed, 'Eleve').filter((record) => firstValue(record, 'sn') === 'AUTRE')).toHaveLength(1);
  });

  it('replaces what its folder held', async () => {
    const folder = await temporaryFolder();
    await writeDelivery(makeDelivery({ students: 20, date: '01/09/2025' }), folder);
    const paths = await writeDelivery(makeDelivery({ students: 20 }), folder);
    expect((await readdir(folder)).toSorted()).toEqual(paths.map((path) => basename(path)).toSorted());
  });
});

describe('the cité scolaire', () => {
  it('has 10,000 people, 60 classes and 427 teaching groups', () => {
    const cite = generateCite();
    const people = (['Eleve', 'PersRelEleve', 'PersEducNat'] as const).flatMap((category) => recordsIn(cite, category));
    const [school] = recordsIn(cite, 'EtabEducNat');
    expect(new Set(people.map((record) => record.id)).size).toBe(10_000);
    expect(school?.attributes.get('ENTStructureClasses')).toHaveLength(60);
    expect(new Set(school?.attributes.get('ENTStructureGroupes')).size).toBe(427);
  });
});
