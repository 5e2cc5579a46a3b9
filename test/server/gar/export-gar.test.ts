import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../domain/directory/person.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { AafRecord } from '../../../formats/aaf/aaf-record.ts';
import { changeDelivery, withAttribute } from '../../../scripts/demo/make-delivery.ts';
import { DEMO_DELIVERY } from '../../../scripts/ent/run/run-ent.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { schemaErrors } from '../../formats/gar/rtfs/schema-errors.ts';
import { referenceFile } from '../../support/reference-files.ts';
import { deliveryOf, groupsOf, peopleOf } from '../imports/delta-desk.ts';
import { emptyEnt, imported, SMALL } from '../imports/delivery-desk.ts';
import { valueOf } from '../ent-desk.ts';
import { exported, type Exported } from './export-gar-desk.ts';
import { pupil, SCHOOL } from '../imports/first-degree-school.ts';
import { countElements, textOfKind } from './gar-archive.ts';
import { heldBy, servicesOf, stsFile } from '../imports/upstream-files.ts';

/** Every element that the GAR requires, or that says who assigns; anything else would be too much. */
const ALLOWED: ReadonlySet<string> = new Set([
  'GAR-ENT-Etab', 'GAR-ENT-Eleve', 'GAR-ENT-Enseignant', 'GAR-ENT-Groupe', 'GAR-ENT-RespAff',
  'GAREtab', 'GARStructureUAI', 'GARStructureNomCourant', 'GAREtablissementStructRattachFctl', 'GARMEF', 'GARMEFCode', 'GARMEFLibelle', 'GARMatiere', 'GARMatiereCode', 'GARMatiereLibelle',
  'GAREleve', 'GAREnseignant', 'GARPersonIdentifiant', 'GARPersonProfils', 'GARPersonProfil', 'GARPersonNom', 'GARPersonPrenom', 'GARPersonAutresPrenoms', 'GARPersonEtab',
  'GARPersonMEF', 'GARPersonMEFSTAT4', 'GARMEFSTAT4Code', 'GAREleveEnseignement',
  'GARGroupe', 'GARGroupeCode', 'GARGroupeLibelle', 'GARGroupeStatut', 'GARGroupeDivAppartenance', 'GARPersonGroupe', 'GAREnsGroupeMatiere', 'GAREnsClasseMatiere',
  'GARRespAff', 'GARPersonMail', 'GARRespAffEtab',
]);

function elementsOf(files: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...files.values()].flatMap((text) => [...text.matchAll(/<men:([\w-]+)/g)].map(([, name]) => name ?? '')))];
}

describe('the archive of the demonstration', () => {
  let ent: Ent;
  let out: Exported;
  let people: readonly Person[];
  const having = (...profiles: readonly Person['profile'][]): number => people.filter(({ profile }) => profiles.includes(profile)).length;

  beforeAll(async () => {
    ent = emptyEnt();
    valueOf(await ent.importAaf({ folder: DEMO_DELIVERY }));
    people = peopleOf(ent);
    out = await exported(ent);
  });

  it('is of the second degree, valid against the official schema', (context) => {
    const path = referenceFile(context, 'gar/GAR-ENT.xsd');
    expect(out.report.degree).toBe('2D');
    expect(schemaErrors(path, [...out.files.values()])).toEqual([]);
  });

  it('holds as many people, groups and memberships as the directory', () => {
    const { counts } = out.report;
    const groups = groupsOf(ent);
    expect(counts).toMatchObject({
      students: having('student'), teachers: having('teacher'), librarians: having('librarian'), otherStaff: having('direction', 'schoolLife', 'administrative'),
      divisions: groups.filter(({ kind }) => kind === 'class').length, groups: groups.filter(({ kind }) => kind === 'teaching').length, mefs: 4, subjects: 12,
    });
    expect(counts.students).toBe(330);
    expect(countElements(textOfKind(out.files, 'Eleve'), 'GAREleve')).toBe(counts.students);
    expect(countElements(textOfKind(out.files, 'Eleve'), 'GARPersonMEF')).toBe(counts.students);
    expect(countElements(textOfKind(out.files, 'Enseignant'), 'GAREnseignant')).toBe(counts.teachers + counts.librarians + counts.otherStaff);
    const taughtIn = people.flatMap(({ profile, groupIds }) => groupIds.filter((id) => (profile === 'student' ? /^[cg]:/ : /^(ens|g):/).test(id) && profile !== 'guardian'));
    expect(countElements(textOfKind(out.files, 'Groupe'), 'GARPersonGroupe')).toBe(taughtIn.length);
    expect(out.report.anomalies).toEqual([]);
  });

  it('names those who assign, and says what is not known rather than make it up', () => {
    const text = textOfKind(out.files, 'RespAff');
    expect(out.report.counts.managers).toBe(countElements(text, 'GARRespAff'));
    expect(text).toMatch(/<men:GARPersonMail>[^<]+@/);
    const { students, teachers } = out.report.counts;
    expect(out.report.gaps).toEqual([{ kind: 'incomplete-people', students, teachers }, { kind: 'students-without-subjects', count: students }, { kind: 'teachers-without-levels', count: teachers }]);
    expect(textOfKind(out.files, 'Eleve')).not.toContain('GAREleveEnseignement');
  });

  it('gives the GAR nothing beyond what it requires, and no relative', () => {
    expect(elementsOf(out.files).filter((name) => !ALLOWED.has(name))).toEqual([]);
    const text = [...out.files.values()].join('');
    const guardian = must(people.find(({ profile }) => profile === 'guardian'), 'there are guardians');
    expect(text).not.toContain(`>${guardian.id}<`);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}<|>(?:M\.|Mme)</);
    expect(Math.max(...[...text.matchAll(/GARPersonIdentifiant>([^<]+)</g)].map(([, id = '']) => id.length))).toBeLessThanOrEqual(64);
  });

  it('is the same, byte for byte, when it is made again at the same time, even after the delivery came again', async () => {
    const bytes = ({ report }: Exported): Buffer => readFileSync(join(report.folder, report.archive));
    expect(bytes(await exported(ent))).toEqual(bytes(out));
    const other = emptyEnt();
    valueOf(await other.importAaf({ folder: DEMO_DELIVERY }));
    valueOf(await other.importAaf({ folder: DEMO_DELIVERY }));
    expect(bytes(await exported(other))).toEqual(bytes(out));
  });

  it('is read by its owner only', () => {
    expect(statSync(join(out.report.folder, out.report.archive)).mode & 0o077).toBe(0);
  });
});

describe('what the deliveries and the other bases state', () => {
  it('is sent: subjects of pupils, levels of teachers, and the seat of a cité scolaire', async () => {
    const ent = emptyEnt();
    let seat: AafRecord | undefined;
    const told = changeDelivery(SMALL, (record) => {
      const key = record.attributes.get('ENTPersonStructRattach')?.[0] ?? '';
      if (record.category === 'Eleve') return withAttribute(record, 'ENTEleveCodeEnseignements', ['020700', '999999']);
      if (record.category === 'PersEducNat') return withAttribute(record, 'ENTAuxEnsMEF', [`${key}$10010012110$6EME`, '1$10110001110$AILLEURS']);
      if (record.category !== 'EtabEducNat') return record;
      seat = { ...record, id: '9', attributes: new Map([['ENTStructureJointure', ['9']], ['ENTStructureUAI', ['0319998Z']], ['ENTStructureNomCourant', ['LYC SIEGE']]]) };
      return withAttribute(record, 'ENTEtablissementStructRattachFctl', ['9']);
    });
    const files = told.files.map((file) => (file.category === 'EtabEducNat' ? { ...file, records: [...file.records, must(seat, 'a school')] } : file));
    await imported(ent, { ...told, files }, { school: '0319999A' });
    const out = await exported(ent);
    // Two teachers are attached to another school, whose levels are not of this one.
    expect(out.report.gaps).toEqual([{ kind: 'incomplete-people', students: 0, teachers: 2 }, { kind: 'teachers-without-levels', count: 2 }]);
    expect(textOfKind(out.files, 'Etab')).toContain('<men:GAREtablissementStructRattachFctl>0319998Z<');
    const text = textOfKind(out.files, 'Eleve');
    expect(countElements(text, 'GAREleveEnseignement')).toBe(out.report.counts.students);
    expect(text).not.toContain('999999');
    expect(out.report.anomalies.filter(({ kind, detail }) => kind === 'unknown-subject' && detail === '999999')).toHaveLength(out.report.counts.students);
    expect(out.report.anomalies[0]?.who).toMatch(/^\S.* \(p\d+-\d+\)$/);
    expect(textOfKind(out.files, 'Enseignant')).toContain('10010012110');
    expect(textOfKind(out.files, 'Enseignant')).not.toContain('10110001110');
  });

  it('follows the services that another base changed, without a subject that nobody stated', async () => {
    const ent = emptyEnt();
    await imported(ent, SMALL);
    const held = heldBy(ent);
    const teacher = must(held.people.find(({ profile, groupIds }) => profile === 'teacher' && !groupIds.includes('ens:6A')), 'somebody does not teach 6A');
    const before = await exported(ent);
    valueOf(await ent.importDelivery({ input: stsFile(held, { services: [...servicesOf(held), { teacherId: teacher.id, groupId: 'c:6A' }] }) }));
    const after = await exported(ent);
    const place = `<men:GARPersonIdentifiant>${teacher.id}</men:GARPersonIdentifiant><men:GARGroupeCode>6A</men:GARGroupeCode>`;
    expect(textOfKind(before.files, 'Groupe')).not.toContain(place);
    expect(textOfKind(after.files, 'Groupe')).toContain(`${place}</men:GARPersonGroupe>`);
    expect(after.report.gaps).toContainEqual({ kind: 'services-without-subject', count: 1 });
  });

  it('no longer states the subject of a service that another base took back', async () => {
    const ent = emptyEnt();
    await imported(ent, SMALL);
    const held = heldBy(ent);
    const { teacherId, groupId } = must(servicesOf(held).find((one) => one.groupId.startsWith('g:')), 'a group is taught');
    const other = must(held.people.find(({ id, profile }) => profile === 'teacher' && id !== teacherId), 'somebody else teaches').id;
    const code = must(held.groups.find(({ id }) => id === groupId)?.code, 'it has a code');
    const stated = `<men:GARPersonIdentifiant>${teacherId}</men:GARPersonIdentifiant><men:GARGroupeCode>${code}</men:GARGroupeCode><men:GARMatiereCode>`;
    expect(textOfKind((await exported(ent)).files, 'Groupe')).toContain(stated);
    const services = servicesOf(held).map((one) => (one.groupId === groupId ? { groupId, teacherId: other } : one));
    valueOf(await ent.importDelivery({ input: stsFile(held, { services }), acceptDisappearances: 99 }));
    expect(peopleOf(ent).find(({ id }) => id === teacherId)?.groupIds).not.toContain(groupId);
    expect(textOfKind((await exported(ent)).files, 'Groupe')).not.toContain(stated);
  });
});

describe('the archive of an école', () => {
  const school = async (records: readonly AafRecord[]): Promise<Exported> => {
    const ent = emptyEnt();
    valueOf(await ent.importAaf({ folder: deliveryOf({ 20260902: records }, { kind: 'Complet', degree: '1D' }) }));
    return exported(ent);
  };

  it('is of the first degree, valid against its own schema', async (context) => {
    const { report, files } = await school([...SCHOOL, pupil('523', { ENTEleveNiveau: ['1123$CE2'] })]);
    expect(report.archive).toMatch(/^XX_GAR-ENT_Complet_\d{8}_\d{6}_1D\.tar\.gz$/);
    expect(report).toMatchObject({ degree: '1D', counts: { students: 3, teachers: 1, otherStaff: 1, divisions: 2, groups: 1 }, anomalies: [] });
    expect(textOfKind(files, 'Eleve')).toContain('<men:GARPersonIdentifiant>p16-523</men:GARPersonIdentifiant><men:GARMEFSTAT4Code>1123<');
    expect(textOfKind(files, 'Groupe')).toContain('<men:GARGroupeCode>73196</men:GARGroupeCode><men:GARStructureUAI>0990010Y</men:GARStructureUAI><men:GARGroupeLibelle>CM1 A<');
    expect(elementsOf(files).filter((name) => !ALLOWED.has(name) || /Matiere|GARMEF$|GARMEFCode/.test(name))).toEqual([]);
    expect(report.gaps).toEqual([{ kind: 'incomplete-people', students: 2, teachers: 0 }, { kind: 'students-without-level', count: 2 }, { kind: 'teacher-levels' }]);
    expect(schemaErrors(referenceFile(context, 'gar/GAR-ENT-1D.xsd'), [...files.values()])).toEqual([]);
  });
});
