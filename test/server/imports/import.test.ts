import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import { withAttribute, withoutStudents } from '../../../scripts/demo/make-delivery.ts';
import type { SyncLine } from '../../../domain/sync/protocol.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { addRecords, emptyEnt, firstOf, folderOf, imported, setFirst, SMALL } from './delivery-desk.ts';
import { deskOf, lineWith, setRole } from '../ent-desk.ts';

function rowsOf(ent: Ent, stream: 'settings' | 'directory'): readonly Extract<SyncLine, { readonly i: string }>[] {
  return deskOf(ent, 'formatrice')
    .snapshot(stream)
    .filter((line) => 'i' in line);
}

const administrator = (ent: Ent): string => must(ent.accounts().find(({ role }) => role === 'administrator'), 'one administrates').id;

describe('import of an AAF delivery', () => {
  it('makes the school, its groups, its root and one rubrique per class whose teachers are managers', async () => {
    const ent = emptyEnt();
    const report = await imported(ent, SMALL, { fictitious: true });
    expect(report).toMatchObject({ school: { uai: '0319999A', name: 'Collège Jean-Macé (fictif)' }, read: { Eleve: 24 } });
    expect(report.created).toBe(report.people + report.groups + 1);
    expect(ent.school()).toMatchObject({ name: 'Collège Jean-Macé (fictif)', fictitious: true, city: 'Ville-Fictive' });
    const rows = rowsOf(ent, 'settings');
    const fields = { kind: 'classe', classId: 'c:6A', visibility: 'privee', title: '6e A' };
    expect(rows.find((row) => row.i === 'classe:6A')).toMatchObject({ e: 'rubrique', d: fields });
    expect(rows).toContainEqual(expect.objectContaining({ i: 'classe:6A|group:ens:6A', d: { role: 'manager' } }));
    expect(rows).toContainEqual(expect.objectContaining({ i: 'classe:6A|group:habilitation:chef-etablissement', d: { role: 'manager' } }));
  });

  it('opens the demo roles to the direction and the staff that it finds', async () => {
    const ent = emptyEnt();
    await imported(ent, SMALL);
    const roles = ent.accounts().map(({ role }) => role);
    expect(roles).toEqual(['administrator', 'administrator', 'head', 'deputy', 'assignmentManager', 'trainer']);
    expect(ent.accounts().find(({ role }) => role === 'head')?.name).toBe('Catherine Moreau');
  });

  it('opens a local administrator where there is no staff', async () => {
    const ent = emptyEnt();
    const files = SMALL.files.filter(({ category }) => category !== 'PersEducNat');
    await imported(ent, { ...SMALL, files });
    expect(ent.accounts().map(({ id }) => id)).toEqual(['local', 'formatrice']);
  });

  it('changes nothing when the same files come again', async () => {
    const ent = emptyEnt();
    const first = await imported(ent, SMALL);
    const heads = ent.heads();
    const lines = ent.journal().length;
    const again = await imported(ent, SMALL);
    expect(again).toMatchObject({ created: 0, changed: 0, disappeared: 0, unchanged: first.created });
    expect(ent.heads()).toEqual(heads);
    expect(ent.journal()).toHaveLength(lines);
  });

  it('gives the exact difference of a changed delivery', async () => {
    const ent = emptyEnt();
    const first = await imported(ent, SMALL);
    const reader = deskOf(ent, 'formatrice');
    const cursors = {
      cursor: lineWith(reader.snapshot('settings'), 'z').z.cursor ?? '',
      directoryCursor: lineWith(reader.snapshot('directory'), 'z').z.directoryCursor ?? '',
    };
    const newcomer = withAttribute({ ...firstOf(SMALL, 'Eleve'), id: '8888888' }, 'ENTPersonJointure', ['8888888']);
    const changed = addRecords(setFirst(SMALL, 'PersEducNat', 'mail', ['autre@exemple.example']), 'Eleve', [
      withAttribute(withAttribute(newcomer, 'sn', ['NOUVEAU']), 'ENTElevePersRelEleve', []),
    ]);
    const report = await imported(ent, changed);
    expect(report).toMatchObject({ created: 1, changed: 1, disappeared: 0, unchanged: first.created - 1 });
    const pulled = reader.pull(cursors).flatMap((line) => ('i' in line ? [line.i] : []));
    expect(pulled.toSorted()).toEqual(['aaf', 'p16-8888888', `p16-${firstOf(SMALL, 'PersEducNat').id}`].toSorted());
  });

  it('takes back the rights and places of somebody who left, and says so', async () => {
    const ent = emptyEnt();
    await imported(ent, SMALL);
    const gone = `p16-${firstOf(SMALL, 'Eleve').id}`;
    const desk = deskOf(ent, administrator(ent));
    desk.send([
      setRole(`racine|person:${gone}`, 'none', 'writer'),
      { entity: 'membership', id: `libre:chorale|${gone}`, edits: [{ field: 'member', was: false, set: true }] },
    ]);
    await imported(ent, withoutStudents(SMALL, 1), { acceptDisappearances: 10 });
    const rows = rowsOf(ent, 'settings');
    expect(rows).toContainEqual(expect.objectContaining({ i: `racine|person:${gone}`, d: { role: 'none' } }));
    expect(rows).toContainEqual(expect.objectContaining({ i: `libre:chorale|${gone}`, d: { member: false } }));
    const told = ent.journal().map(({ body }) => body).filter((body) => body.includes('imported') && body.includes(gone));
    expect(told.length).toBeGreaterThanOrEqual(2);
  });

  describe('a class that comes later (dom:R6)', () => {
    const classes = firstOf(SMALL, 'EtabEducNat').attributes.get('ENTStructureClasses') ?? [];
    const withClass = setFirst(SMALL, 'EtabEducNat', 'ENTStructureClasses', [...classes, '6D$6EME D$10010012110']);

    it('gets its groups and its rubrique, whose teachers are managers, as the first ones did', async () => {
      const ent = emptyEnt();
      await imported(ent, SMALL);
      const report = await imported(ent, withClass);
      expect(report).toMatchObject({ created: 3, disappeared: 0 });
      const rows = rowsOf(ent, 'settings');
      const fields = { kind: 'classe', classId: 'c:6D', parentId: 'racine', visibility: 'privee', title: '6e D' };
      expect(rows.find((row) => row.i === 'classe:6D')).toMatchObject({ e: 'rubrique', d: fields });
      expect(rows).toContainEqual(expect.objectContaining({ i: 'classe:6D|group:ens:6D', d: { role: 'manager' } }));
      expect(rows).toContainEqual(expect.objectContaining({ i: 'classe:6D|group:c:6D', d: { role: 'visitor' } }));
      expect(ent.journal().at(-1)?.body).toContain('seeded');
    });

    it('keeps to the rubrique that it had, deleted or not, when it comes back', async () => {
      const ent = emptyEnt();
      await imported(ent, withClass);
      await imported(ent, SMALL);
      deskOf(ent, administrator(ent)).send([{ entity: 'rubrique', id: 'classe:6D', edits: [{ field: 'state', was: 'active', set: 'trashed' }] }]);
      await imported(ent, withClass);
      expect(rowsOf(ent, 'settings').find(({ i }) => i === 'classe:6D')).toMatchObject({ d: { state: 'trashed' } });
    });
  });

  it('knows somebody who comes back, as a later state of the same row', async () => {
    const ent = emptyEnt();
    await imported(ent, SMALL);
    const key = `p16-${firstOf(SMALL, 'Eleve').id}`;
    await imported(ent, withoutStudents(SMALL, 1), { acceptDisappearances: 10 });
    expect(rowsOf(ent, 'directory').some(({ i }) => i === key)).toBe(false);
    expect(await imported(ent, SMALL)).toMatchObject({ disappeared: 0 });
    expect(rowsOf(ent, 'directory').find(({ i }) => i === key)).toMatchObject({ v: 3 });
  });

  it('closes the session of somebody who left', async () => {
    const ent = emptyEnt();
    await imported(ent, SMALL);
    const account = administrator(ent);
    const session = ent.sessions.open(account, 'test');
    const key = account.replace('compte:p16-', '');
    const files = SMALL.files.map((file) => ({ ...file, records: file.records.filter(({ id }) => id !== key) }));
    await imported(ent, { ...SMALL, files }, { acceptDisappearances: 10 });
    expect(session.ok && ent.sessions.find(session.value.token)).toMatchObject({ ok: false });
  });

  it('leaves the school as it was when any file fails', async () => {
    const ent = emptyEnt();
    await imported(ent, SMALL);
    const before = [rowsOf(ent, 'directory'), ent.heads()];
    const folder = await folderOf(setFirst(SMALL, 'Eleve', 'sn', ['AUTRE']));
    const last = must(readdirSync(folder).find((name) => name.includes('PersEducNat')), 'staff has a file');
    const whole = readFileSync(join(folder, last));
    for (const broken of [whole.subarray(0, whole.length - 200), Buffer.from('<html></html>'), Buffer.alloc(0)]) {
      writeFileSync(join(folder, last), broken);
      expect(await ent.importAaf({ folder })).toMatchObject({ ok: false, refusal: { kind: 'file' } });
    }
    expect([rowsOf(ent, 'directory'), ent.heads()]).toEqual(before);
  });

  it('refuses a folder that holds no delivery', async () => {
    const folder = await folderOf({ ...SMALL, files: [] });
    mkdirSync(join(folder, 'vide'));
    expect(await emptyEnt().importAaf({ folder })).toMatchObject({ ok: false, refusal: { kind: 'file', refusal: { kind: 'no-aaf-file' } } });
  });

  it('asks which school, where there are several, and keeps to the one it has', async () => {
    const other = ['ENTStructureJointure', 'ENTStructureUAI', 'ENTEtablissementUAI'].reduce(
      (record, name) => withAttribute(record, name, [name === 'ENTStructureJointure' ? '3200' : '0320000B']),
      { ...firstOf(SMALL, 'EtabEducNat'), id: '3200' },
    );
    const folder = await folderOf(addRecords(SMALL, 'EtabEducNat', [other]));
    const ent = emptyEnt();
    expect(await ent.importAaf({ folder })).toMatchObject({
      ok: false,
      refusal: { kind: 'choose-school', schools: [{ uai: '0319999A' }, { uai: '0320000B' }] },
    });
    expect(await ent.importAaf({ folder, school: '0319998Z' })).toMatchObject({ ok: false, refusal: { kind: 'choose-school' } });
    expect(await ent.importAaf({ folder, school: '0319999A' })).toMatchObject({ ok: true });
    expect(await ent.importAaf({ folder })).toMatchObject({ ok: true, value: { created: 0 } });
    expect(await ent.importAaf({ folder, school: '0320000B' })).toMatchObject({ ok: false, refusal: { kind: 'other-school' } });
  });
});
