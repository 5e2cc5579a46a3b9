import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unsentManagers } from '../../../domain/gar/staff/unsent-managers.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { writeDurably, type WriteFile } from '../../../formats/file/write-durably.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { inferredProfiles } from '../../../server/gar/inferred-profiles.ts';
import { peopleOf } from '../imports/delta-desk.ts';
import { emptyEnt, imported, SMALL } from '../imports/delivery-desk.ts';
import { deskOf, lineWith, valueOf } from '../ent-desk.ts';
import { exported, newFolder } from './export-gar-desk.ts';
import { newEnt } from '../new-ent.ts';
import { MONDAY } from '../tiny-school.ts';

/** An ENT whose exports go through `writeFile` rather than the disk; its clock stands still. */
function entWith(writeFile?: WriteFile): Ent {
  return newEnt(writeFile === undefined ? {} : { faults: { writeFile } });
}

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

function lastLine(ent: Ent): JournalEntry {
  return JournalEntry.parse(JSON.parse(must(ent.journal().at(-1), 'the journal has lines').body));
}

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
