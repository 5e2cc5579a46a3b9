import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GarSchool } from '../../../../formats/gar/rtfs/gar-school.ts';
import { soundSchool } from '../../../../formats/gar/rtfs/sound-school.ts';
import { writeGar, type GarFile } from '../../../../formats/gar/rtfs/write-gar.ts';
import { referenceFile } from '../../../support/reference-files.ts';
import { collegeOf, ecoleOf, studentOf, teacherOf } from './gar-fixture.ts';
import { schemaErrors } from './schema-errors.ts';

const delivery = { idEnt: 'XX', date: new Date(2026, 10, 9, 21, 0, 5) };

function filesOf(school: GarSchool, mostElements = 10_000): readonly GarFile[] {
  return [...writeGar(soundSchool(school, 15).sound, { ...delivery, mostElements })];
}

function textOf(school: GarSchool, kind: GarFile['kind']): string {
  return filesOf(school).filter((file) => file.kind === kind).map(({ text }) => text).join('');
}

describe('the files of a school, against the official schemas', () => {
  const schemas = { '2D': 'gar/GAR-ENT.xsd', '1D': 'gar/GAR-ENT-1D.xsd' } as const;

  it('are valid in the second degree', (context) => {
    const path = referenceFile(context, schemas['2D']);
    expect(schemaErrors(path, filesOf(collegeOf()).map(({ text }) => text))).toEqual([]);
    expect(schemaErrors(path, filesOf(collegeOf({ groups: [], students: [], teachers: [], managers: [] })).map(({ text }) => text))).toEqual([]);
  });

  it('are valid in the first degree', (context) => {
    const path = referenceFile(context, schemas['1D']);
    expect(schemaErrors(path, filesOf(ecoleOf()).map(({ text }) => text))).toEqual([]);
  });

  it('would be refused if the other degree were written', (context) => {
    const path = referenceFile(context, schemas['1D']);
    expect(schemaErrors(path, filesOf(collegeOf()).map(({ text }) => text))).toHaveLength(5);
  });

  it('are valid whatever the names, labels and codes', (context) => {
    const paths = { '2D': referenceFile(context, schemas['2D']), '1D': referenceFile(context, schemas['1D']) };
    const word = fc.string({ unit: 'binary', maxLength: 700 });
    const code = fc.oneof(fc.constantFrom('6A', '6A LAT', '020700', 'AIX-020700', '10010012110', '1123', ''), fc.string({ maxLength: 300 }));
    const codes = fc.array(code, { maxLength: 4 });
    const person = fc.record({ id: fc.oneof(fc.constantFrom('a', 'b', ''), fc.string({ maxLength: 70 })), lastName: word, firstName: word, levels: codes, groups: codes, subjects: codes });
    const labels = fc.array(fc.record({ code, label: word }), { maxLength: 4 });
    const groups = fc.array(fc.record({ code, label: word, status: fc.constantFrom('DIVISION' as const, 'GROUPE' as const), divisions: codes }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom('2D' as const, '1D' as const), labels, groups, fc.array(person, { maxLength: 6 }), (degree, named, declared, people) => {
        const teachings = people.flatMap(({ groups: held, subjects }) => held.flatMap((group) => subjects.map((subject) => ({ group, subject }))));
        const school: GarSchool = {
          degree, uai: '0319999A', name: named[0]?.label ?? 'X', mefs: named, subjects: named, groups: declared, students: people,
          teachers: people.map((one) => ({ ...one, profile: 'National_ens', teachings })), managers: people.map((one) => ({ ...one, emails: one.groups })),
        };
        expect(schemaErrors(paths[degree], filesOf(school, 40).map(({ text }) => text))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a delivery', () => {
  it('names its files as the GAR reads them', () => {
    expect(filesOf(collegeOf()).map(({ name }) => name)).toEqual(
      ['Etab', 'Eleve', 'Enseignant', 'Groupe', 'RespAff'].map((kind) => `XX_GAR-ENT_Complet_20261109_210005_2D_${kind}_0000.xml`),
    );
    expect(filesOf(ecoleOf())[0]?.name).toBe('XX_GAR-ENT_Complet_20261109_210005_1D_Etab_0000.xml');
  });

  it('splits a kind under the number of elements, and loses nobody', () => {
    const students = Array.from({ length: 300 }, (_, rank) => studentOf(`e${rank}`));
    const parts = filesOf(collegeOf({ students }), 500).filter(({ kind }) => kind === 'Eleve');
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.map(({ name }) => name.slice(-8, -4))).toEqual(parts.map((_, rank) => String(rank).padStart(4, '0')));
    for (const { text } of parts) expect(text.match(/<men:/g)?.length ?? 0).toBeLessThanOrEqual(500);
    const ids = parts.flatMap(({ text }) => [...text.matchAll(/<men:GAREleve><men:GARPersonIdentifiant>(\w+)</g)].map(([, id]) => id));
    expect(ids).toEqual(students.map(({ id }) => id));
  });

  it('holds one file in memory at a time', () => {
    const files = writeGar(soundSchool(collegeOf(), 15).sound, delivery);
    expect(files.next().value?.kind).toBe('Etab');
    expect(files.next().value?.kind).toBe('Eleve');
  });

  it('gives the GAR nothing that it does not require', () => {
    const school = collegeOf();
    const chatty = { ...studentOf('e9'), birthDate: '2014-03-14', email: 'lea@exemple.invalid', ine: '123456789AB', civility: 'Mme' };
    const talkative = { ...teacherOf('p9'), email: 'p9@exemple.invalid', birthDate: '1980-01-02' };
    const written = filesOf({ ...school, students: [chatty], teachers: [talkative] });
    const text = written.filter(({ kind }) => kind !== 'RespAff').map((file) => file.text).join('');
    expect(text).toContain('<men:GARPersonIdentifiant>e9</men:GARPersonIdentifiant>');
    expect(text).not.toMatch(/2014-03-14|1980-01-02|exemple\.invalid|123456789AB|Mme|DateNaissance|Mail|Civilite|NomPatro|Telephone/);
  });

  it('says what is taught by class and by group, each subject once', () => {
    const text = textOf(collegeOf(), 'Groupe');
    expect(text).toContain('<men:GAREnsClasseMatiere><men:GARStructureUAI>0319999A</men:GARStructureUAI><men:GARPersonIdentifiant>p1</men:GARPersonIdentifiant><men:GARGroupeCode>6A</men:GARGroupeCode><men:GARMatiereCode>020700</men:GARMatiereCode><men:GARMatiereCode>061300</men:GARMatiereCode></men:GAREnsClasseMatiere>');
    expect(text).toContain('<men:GARGroupeCode>6A LAT</men:GARGroupeCode><men:GARMatiereCode>020300</men:GARMatiereCode></men:GAREnsGroupeMatiere>');
  });

  it('of the first degree has no subject, no MEF and no seat', () => {
    const text = filesOf(ecoleOf({ students: [studentOf('e1', { levels: ['1123'], groups: ['73196'] })] })).map((file) => file.text).join('');
    expect(text).toContain('<men:GARMEFSTAT4Code>1123</men:GARMEFSTAT4Code>');
    expect(text).not.toMatch(/Matiere|GARMEF>|GARMEFCode|StructRattachFctl|Enseignement/);
  });

  it('escapes what XML reserves, and leaves out what it cannot hold', () => {
    const text = textOf(collegeOf({ students: [studentOf('e1', { lastName: 'A<b>&"\u0000\u0007\ud800\uffff' })] }), 'Eleve');
    expect(text).toContain('<men:GARPersonNom>A&lt;b&gt;&amp;&quot;</men:GARPersonNom>');
  });
});
