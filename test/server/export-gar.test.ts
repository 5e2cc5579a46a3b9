import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../domain/directory/person.ts';
import { unsentManagers } from '../../domain/gar/unsent-managers.ts';
import { must } from '../../domain/kernel/assert.ts';
import { JournalEntry } from '../../domain/sync/journal-entry.ts';
import type { Change } from '../../domain/sync/mutation.ts';
import type { AafRecord } from '../../formats/aaf/aaf-record.ts';
import { writeDurably, type WriteFile } from '../../formats/file/write-durably.ts';
import { changeDelivery, withAttribute } from '../../scripts/demo/make-delivery.ts';
import { DEMO_DELIVERY } from '../../scripts/ent/run-ent.ts';
import { createEnt, type Ent } from '../../server/create-ent.ts';
import type { GarReport } from '../../server/gar/export-gar.ts';
import { inferredProfiles } from '../../server/gar/inferred-profiles.ts';
import { schemaErrors } from '../formats/gar/rtfs/schema-errors.ts';
import { referenceFile } from '../support/reference-files.ts';
import { deliveryOf, groupsOf, peopleOf } from './delta-desk.ts';
import { emptyEnt, imported, SMALL } from './delivery-desk.ts';
import { deskOf, lineWith, valueOf } from './ent-desk.ts';
import { pupil, SCHOOL } from './first-degree-school.ts';
import { countElements, readArchive, textOfKind } from './gar-archive.ts';
import { MONDAY } from './tiny-school.ts';
import { heldBy, servicesOf, stsFile } from './upstream-files.ts';

/** An ENT whose exports go through `writeFile` rather than the disk; its clock stands still. */
function entWith(writeFile?: WriteFile): Ent {
  return createEnt({ clock: () => new Date(MONDAY), ...(writeFile === undefined ? {} : { faults: { writeFile } }) });
}

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

function lastLine(ent: Ent): JournalEntry {
  return JournalEntry.parse(JSON.parse(must(ent.journal().at(-1), 'the journal has lines').body));
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'gar-'));

interface Exported {
  readonly report: GarReport;
  readonly files: ReadonlyMap<string, string>;
}

async function exported(ent: Ent, entCode = 'XX'): Promise<Exported> {
  const report = valueOf(await ent.exportGar({ folder: newFolder(), entCode }));
  return { report, files: readArchive(join(report.folder, report.archive)) };
}

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

describe('nothing is written', () => {
  it('for an ENT without a school', async () => {
    const folder = newFolder();
    expect(await emptyEnt().exportGar({ folder, entCode: 'XX' })).toEqual({ ok: false, refusal: { kind: 'no-school' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('in a folder that cannot be one', async () => {
    const ent = emptyEnt();
    await imported(ent, SMALL);
    const file = join(newFolder(), 'fichier');
    writeFileSync(file, '');
    expect(await ent.exportGar({ folder: file, entCode: 'XX' })).toEqual({ ok: false, refusal: { kind: 'folder', folder: file, told: false } });
  });

  it('on a disk that is full: nothing remains, not even in the journal', async () => {
    const [ent, folder] = [entWith(() => Promise.reject(systemError('ENOSPC'))), newFolder()];
    await imported(ent, SMALL);
    const before = ent.journal().length;
    expect(await ent.exportGar({ folder, entCode: 'XX' })).toEqual({ ok: false, refusal: { kind: 'disk-full', folder, told: false } });
    expect([readdirSync(folder), ent.journal().length]).toEqual([[], before]);
  });

  it('over an export that is there: its bytes stay', async () => {
    const [ent, folder] = [entWith(), newFolder()];
    await imported(ent, SMALL);
    const { archive } = valueOf(await ent.exportGar({ folder, entCode: 'XX' }));
    const before = readFileSync(join(folder, archive));
    expect(await ent.exportGar({ folder, entCode: 'XX' })).toEqual({ ok: false, refusal: { kind: 'already-there', archive, folder } });
    expect(readFileSync(join(folder, archive))).toEqual(before);
  });

  it('under its name when the folder refuses it: the journal told it first, and the refusal says so', async () => {
    const folder = newFolder();
    // Something else takes the name of the archive while it is written.
    const ent = entWith(async (path, pieces) => {
      await writeDurably(path, pieces);
      mkdirSync(join(path.replace(/\.(?:md5|tar\.gz)\.partiel$/, '.tar.gz'), 'x'), { recursive: true });
    });
    await imported(ent, SMALL);
    expect(await ent.exportGar({ folder, entCode: 'XX' })).toEqual({ ok: false, refusal: { kind: 'folder', folder, told: true } });
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/\.tar\.gz$/)]);
    expect(lastLine(ent).status).toBe('exported');
  });
});

describe('the journal', () => {
  it('tells an export to every console: when, how many people, of which school, in which file, and nobody’s name', async () => {
    const ent = entWith();
    await imported(ent, SMALL);
    const desk = deskOf(ent, must(ent.accounts()[0], 'an account').id);
    const cursor = must(lineWith(desk.snapshot('settings'), 'z').z.cursor, 'settings have a cursor');
    const directoryCursor = must(lineWith(desk.snapshot('directory'), 'z').z.directoryCursor, 'the directory has a cursor');
    const { report } = await exported(ent);
    const { students, teachers, librarians, otherStaff } = report.counts;
    const { j: line } = lineWith(desk.pull({ cursor, directoryCursor }), 'j');
    expect(line).toMatchObject({
      at: MONDAY,
      actor: { accountId: 'ent', name: 'Ligne de commande', role: null },
      status: 'exported',
      intention: { kind: 'gar.export', school: '0319999A', people: students + teachers + librarians + otherStaff, archive: report.archive },
    });
    const text = JSON.stringify(line);
    expect(peopleOf(ent).filter(({ id, lastName }) => text.includes(id) || text.includes(lastName))).toEqual([]);
    expect(text).not.toContain(report.folder);
  });
});

describe('the folder of an export', () => {
  it('loses what a killed export left there an hour ago, keeps one that may still run, and counts the archives before it', async () => {
    const [ent, folder] = [entWith(), newFolder()];
    await imported(ent, SMALL);
    const names = ['XX_GAR-ENT_Complet_20261108_210000_2D.tar.gz.partiel', 'XX_GAR-ENT_Complet_20261108_210001_2D.tar.gz.partiel', 'XX_GAR-ENT_Complet_20261107_210000_2D.tar.gz', 'notes.partiel'];
    for (const name of names) writeFileSync(join(folder, name), '');
    const now = new Date(MONDAY).getTime() / 1000;
    for (const [name, age] of [[names[0], 3_601], [names[1], 60], [names[3], 9_999]] as const) utimesSync(join(folder, name ?? ''), now - age, now - age);
    const report = valueOf(await ent.exportGar({ folder, entCode: 'XX' }));
    expect(report).toMatchObject({ removed: [names[0]], archives: [names[2]] });
    expect(readdirSync(folder).toSorted()).toEqual([...names.slice(1), report.archive, report.checksum].toSorted());
  });
});

describe('the profile of the other staff', () => {
  it('is inferred, said as such, and may be left out', async () => {
    const ent = entWith();
    await imported(ent, SMALL);
    const whole = (await exported(ent)).report;
    const sent = whole.inferred.flatMap((one) => (one.kind === 'unnamed-profiles' ? one.profiles.map(([, count]) => count) : []));
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(whole.counts.otherStaff);
    expect(whole.inferred).toContainEqual({ kind: 'disputed-function', code: 'AES', profile: 'National_evs', other: 'National_eta', count: peopleOf(ent).filter(({ functions }) => functions[0]?.code === 'AES').length });
    const schema = valueOf(await ent.exportGar({ folder: newFolder(), entCode: 'XX', withoutOtherStaff: true }));
    expect(schema.counts).toMatchObject({ teachers: whole.counts.teachers, librarians: whole.counts.librarians, otherStaff: 0 });
    expect(schema.inferred).toEqual([]);
    const [stranger] = peopleOf(ent).map((person) => ({ ...person, functions: [{ code: 'XYZ', label: 'Inconnue' }] }));
    const sentAs = { id: stranger?.id ?? '', profile: 'National_eta' } as const;
    expect(inferredProfiles([sentAs], stranger === undefined ? [] : [stranger])).toContainEqual({ kind: 'assumed-profile', profile: 'National_eta', count: 1 });
  });
});

describe('those who assign', () => {
  it('are sent up to the number that the school sets, the same ones as the console says', async () => {
    const ent = entWith();
    await imported(ent, SMALL);
    const desk = deskOf(ent, must(ent.accounts().find(({ role }) => role === 'administrator'), 'an administrator').id);
    const chosen = peopleOf(ent).filter(({ profile, email }) => profile === 'teacher' && email !== undefined).slice(0, 3);
    const appoint = chosen.map(({ id }): Change => ({ entity: 'assignmentManager', id, edits: [{ field: 'manages', was: false, set: true }] }));
    desk.send([...appoint, { entity: 'controlThreshold', id: 'garManagers', edits: [{ field: 'value', was: null, set: 2 }] }]);
    const charged = new Set(desk.snapshot('settings').flatMap((line) => ('e' in line && line.e === 'assignmentManager' ? [line.i] : [])));
    const named = peopleOf(ent).filter(({ id }) => charged.has(id));
    const { report } = await exported(ent);
    expect(report.counts.managers).toBe(2);
    const unsent = report.anomalies.filter(({ kind }) => kind === 'too-many-managers').map(({ subject }) => subject);
    expect(unsent.toSorted()).toEqual([...unsentManagers(named, 2).keys()].toSorted());
  });
});
