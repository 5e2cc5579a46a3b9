import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FeedingRefusal, FeedingReport } from '../../domain/deliveries/aaf/feeding-report.ts';
import { must } from '../../domain/kernel/assert.ts';
import type { AafRecord } from '../../formats/aaf/aaf-record.ts';
import type { FileInput } from '../../formats/file/byte-source.ts';
import { writeTar } from '../../formats/tar/write-tar.ts';
import { readFeeding } from '../../main/importing/read-feeding.ts';
import { withAttribute } from '../../scripts/demo/make-delivery.ts';
import type { Ent } from '../../server/create-ent.ts';
import { deliveryOf, groupsOf, peopleOf, recordOf } from '../server/imports/delta-desk.ts';
import { emptyEnt, firstOf, folderOf, imported, SMALL } from '../server/imports/delivery-desk.ts';
import { valueOf } from '../server/ent-desk.ts';
import { CM1, CP, pupil, SCHOOL } from '../server/imports/first-degree-school.ts';
import { zipOf } from '../formats/zip/zip-fixture.ts';

const PUPIL = firstOf(SMALL, 'Eleve');
const STRUCTURE = firstOf(SMALL, 'EtabEducNat').id;

/** The files of a folder, as a page gives them. */
function filesOf(folder: string, nameOf = (name: string): string => name): readonly Exclude<FileInput, string>[] {
  return readdirSync(folder).toSorted().map((name) => ({ name: nameOf(name), bytes: readFileSync(join(folder, name)) }));
}

async function previewOf(ent: Ent, files: readonly FileInput[]) {
  const held = { school: must(ent.school(), 'there is a school'), people: peopleOf(ent), groups: groupsOf(ent) };
  return must(await readFeeding(files, held), 'it is of the AAF').preview;
}

async function foreseen(ent: Ent, files: readonly FileInput[]): Promise<FeedingReport> {
  const preview = await previewOf(ent, files);
  if (preview.kind === 'refused') throw new Error(preview.refusal.kind);
  return preview.report;
}

async function refusal(ent: Ent, files: readonly FileInput[]): Promise<FeedingRefusal | undefined> {
  const preview = await previewOf(ent, files);
  return preview.kind === 'refused' ? preview.refusal : undefined;
}

/** What is foreseen of a folder, beside what the ENT then says of it. */
async function both(ent: Ent, folder: string): Promise<readonly [FeedingReport, FeedingReport]> {
  const before = await foreseen(ent, filesOf(folder));
  return [before, valueOf(await ent.importAaf({ folder, fictitious: true, acceptDisappearances: 1000 })).feeding];
}

async function college(): Promise<Ent> {
  const ent = emptyEnt();
  await imported(ent, SMALL);
  return ent;
}

async function ecole(): Promise<Ent> {
  const ent = emptyEnt();
  valueOf(await ent.importAaf({ fictitious: true, folder: deliveryOf({ 20260902: SCHOOL }, { kind: 'Complet', degree: '1D' }) }));
  return ent;
}

const NEW = withAttribute(withAttribute(withAttribute({ ...PUPIL, id: '8888888' }, 'ENTPersonJointure', ['8888888']), 'givenName', ['Nouvelle']), 'ENTEleveINE', ['999999999ZZ']);

/** A delivery in which the first pupil is gone, and another one is there. */
const TURNED = { ...SMALL, files: SMALL.files.map((file) => (file.category === 'Eleve' ? { ...file, records: [...file.records.filter(({ id }) => id !== PUPIL.id), NEW] } : file)) };

const NIGHT: readonly AafRecord[] = [
  NEW,
  recordOf('modify', 'Eleve', must(SMALL.files.find(({ category }) => category === 'Eleve')?.records[1], 'a second pupil').id, { givenName: ['Autre'], ENTEleveClasses: [`${STRUCTURE}$5B`] }),
  recordOf('delete', 'Eleve', PUPIL.id),
];

describe('a delivery of the AAF foreseen by a console', () => {
  it('is what the ENT answers once it is applied, when the delivery is full', async () => {
    const [before, after] = await both(await college(), await folderOf(TURNED));
    expect(before).toEqual(after);
    expect(before).toMatchObject({ kind: 'full', degree: '2D', people: { created: 1 }, newcomers: [{ profile: 'student' }] });
    expect(before.people.gone).toBeGreaterThan(0);
  });

  it('says that nothing changes when it is the same one', async () => {
    const [before, after] = await both(await college(), await folderOf(SMALL));
    expect(before).toEqual(after);
    expect(before).toMatchObject({ people: { created: 0, changed: 0, gone: 0 }, groups: { created: 0, changed: 0, gone: 0 }, toAgree: 0 });
  });

  it('is the same for a night of changes, except what is strange in records that the ENT alone keeps', async () => {
    const [before, after] = await both(await college(), deliveryOf({ 20260916: NIGHT }));
    expect({ ...before, anomalies: [] }).toEqual({ ...after, anomalies: [] });
    expect(before).toMatchObject({ kind: 'delta', dates: ['20260916'], people: { created: 1 } });
    expect(before.changes).toContainEqual(expect.objectContaining({ aspects: ['name', 'places'], joined: ['5e B'] }));
    expect(before.leavers.length).toBeGreaterThan(0);
  });

  it('is the same in the first degree, full and partial', async () => {
    const ent = await ecole();
    const full = deliveryOf({ 20260909: [...SCHOOL, pupil('523', { ENTPersonClasses: ['8001$11$ORDINAIRE$73198$CE1'] })] }, { kind: 'Complet', degree: '1D' });
    const [before, after] = await both(ent, full);
    expect(before).toEqual(after);
    expect(before).toMatchObject({ degree: '1D', newGroups: ['CE1'] });
    const [night, told] = await both(ent, deliveryOf({ 20260916: [recordOf('modify', 'Eleve', '522', { ENTPersonClasses: [CM1] }), recordOf('delete', 'Eleve', '523'), pupil('524', { ENTPersonClasses: [CP] })] }, { degree: '1D' }));
    expect({ ...night, anomalies: [] }).toEqual({ ...told, anomalies: [] });
    expect(night).toMatchObject({ people: { created: 1, gone: 1 }, goneGroups: [] });
  });

  it('says how many disappearances one has to agree to, as the ENT asks for them', async () => {
    const ent = await college();
    const folder = await folderOf({ ...SMALL, files: SMALL.files.map((file) => (file.category === 'Eleve' ? { ...file, records: file.records.slice(6) } : file)) });
    const { toAgree } = await foreseen(ent, filesOf(folder));
    expect(toAgree).toBeGreaterThan(0);
    expect(await ent.importAaf({ folder })).toMatchObject({ ok: false, refusal: { kind: 'too-many-disappearances', disappearances: toAgree } });
  });

  it('recognises its files by their content, and in an archive', async () => {
    const ent = await college();
    const folder = await folderOf(TURNED);
    const named = await foreseen(ent, filesOf(folder));
    let rank = 0;
    const renamed = filesOf(folder, () => `fichier ${String((rank += 1)).padStart(2, '0')}.xml`);
    const notes = { name: 'lisez-moi.txt', bytes: Buffer.from('Rien') };
    expect(await foreseen(ent, [notes, ...renamed])).toEqual({ ...named, dates: [] });
    const zip = { name: 'ENT2D.zip', bytes: zipOf(filesOf(folder).map(({ name, bytes }) => ({ name: `livraison/${name}`, content: Buffer.from(bytes) }))) };
    expect(await foreseen(ent, [zip])).toEqual(named);
    const tgz = { name: 'ENT2D.20260901.tgz', bytes: gzipSync(Buffer.concat([...writeTar(filesOf(folder).map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) })), new Date(2026, 8, 1))])) };
    expect(await foreseen(ent, [tgz])).toEqual(named);
    const night = filesOf(deliveryOf({ 20260916: NIGHT }), () => 'nuit.xml');
    expect(await foreseen(ent, night)).toMatchObject({ kind: 'delta', people: { created: 1 } });
  });

  it('is refused with its reason', async () => {
    const ent = await college();
    const [lone] = filesOf(await folderOf(SMALL)).filter(({ name }) => name.includes('_Eleve_'));
    expect(await refusal(ent, [must(lone, 'pupils')])).toMatchObject({ kind: 'file', refusal: { kind: 'lone-file' } });
    const mixed = [...filesOf(await folderOf(SMALL)), ...filesOf(deliveryOf({ 20260916: NIGHT }))];
    expect(await refusal(ent, mixed)).toMatchObject({ kind: 'file', refusal: { kind: 'mixed-delivery' } });
    expect(await refusal(await ecole(), filesOf(await folderOf(SMALL)))).toMatchObject({ kind: 'choose-school', wanted: '0990010Y' });
    expect(await readFeeding([{ name: 'x.csv', bytes: Buffer.from('Nom;Prénom\nA;B\n') }], undefined)).toBeUndefined();
    expect(await readFeeding([{ name: 'x.zip', bytes: Buffer.from('PK\u0003\u0004') }], undefined)).toBeUndefined();
    expect(await readFeeding(filesOf(await folderOf(SMALL)), undefined)).toMatchObject({ preview: { kind: 'refused', refusal: { kind: 'no-base' } } });
  });

  it('tells who does not receive the addresses of pupils nothing of them', async () => {
    const addressed = { ...SMALL, files: SMALL.files.map((file) => (file.category === 'Eleve' ? { ...file, records: file.records.map((one) => withAttribute(one, 'mail', [`${one.id}@exemple.example`])) } : file)) };
    const ent = emptyEnt();
    await imported(ent, addressed);
    // The trainer, by whom these people are read, does not.
    const held = { school: must(ent.school(), 'there is a school'), people: peopleOf(ent), groups: groupsOf(ent) };
    const files = filesOf(await folderOf(addressed));
    expect(await readFeeding(files, held)).toMatchObject({ preview: { report: { people: { changed: 24 } } } });
    expect(await readFeeding(files, { ...held, hiddenOfPupils: ['email'] })).toMatchObject({ preview: { report: { people: { changed: 0 } } } });
  });

  it('is not foreseen of a night of changes by a console that does not know how the AAF names the school', async () => {
    const ent = await college();
    const { structureKey: _, ...school } = must(ent.school(), 'there is a school');
    const files = filesOf(deliveryOf({ 20260916: NIGHT }));
    expect(await readFeeding(files, { school, people: peopleOf(ent), groups: groupsOf(ent) })).toMatchObject({ preview: { kind: 'refused', refusal: { kind: 'unknown-key' } } });
  });
});
