import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import { runRestore } from '../../scripts/ent/run/run-backup.ts';
import { createEnt, type Ent } from '../../server/create-ent.ts';
import { plain } from '../support/plain.ts';
import { deskOf, setField, setValue } from './ent-desk.ts';
import { MONDAY, TINY_SCHOOL } from './tiny-school.ts';

const LEFT = 'p16-3';
const departure = (leftOn: string) => ({ entity: 'departure', id: LEFT, fields: { profile: '', groupIds: [], leftOn } }) as const;

/** The school once somebody has left, a day ago or so long ago that their departure was emptied. */
function withoutThem(ent: Ent, leftOn: string): Ent {
  ent.seed({ ...TINY_SCHOOL, people: TINY_SCHOOL.people.filter(({ id }) => id !== LEFT), settings: [...TINY_SCHOOL.settings, departure(leftOn)] });
  return ent;
}

const openEnt = (file?: string): Ent => createEnt({ clock: () => new Date(MONDAY), ...(file === undefined ? {} : { file }) });

it('says who is erased for good: neither who left a day ago, nor who came back', () => {
  expect(withoutThem(openEnt(), '').erased().people).toEqual([LEFT]);
  expect(withoutThem(openEnt(), '2026-08-01').erased().people).toEqual([LEFT]);
  expect(withoutThem(openEnt(), '2026-11-08').erased().people).toEqual([]);
  const back = openEnt();
  back.seed({ ...TINY_SCHOOL, settings: [...TINY_SCHOOL.settings, departure('')] });
  expect(back.erased().people).toEqual([]);
});

it('a restored backup brings back nobody who was erased since, nothing that they held, and no forgotten name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'restore-'));
  const data = join(folder, 'ent.sqlite');
  const before = openEnt(data);
  before.seed(TINY_SCHOOL);
  deskOf(before, 'adm2').sendOne(setField('cdi', 'title', 'CDI', 'Centre'));
  const backup = must(await before.backup(join(folder, 'backups')), 'a backup');
  before.close();

  // Since then, they left for good and a name was forgotten.
  const since = withoutThem(openEnt(join(mkdtempSync(join(tmpdir(), 'since-')), 'ent.sqlite')), '');
  const known = since.erased();
  since.close();
  expect(known).toEqual({ people: [LEFT], named: [expect.any(String)] });

  const end = await runRestore({ dataFolder: folder, value: backup });
  expect(end.code).toBe(0);
  const restored = openEnt(data);
  const desk = deskOf(restored, 'adm1');
  const holds = (): string => JSON.stringify(desk.snapshot('directory').filter((line) => 'i' in line && line.i === LEFT));
  expect(holds()).toContain('MARTIN');
  expect(restored.eraseAgain(known)).toBe(2);
  expect(holds()).toBe('[]');
  expect(JSON.stringify(desk.snapshot('settings').find((line) => 'i' in line && line.i === `libre:club|${LEFT}`))).toContain('"member":false');
  expect(desk.sendOne(setValue('membership', `libre:club|${LEFT}`, 'member', true, false)).status).not.toBe('applied');
  expect(restored.erased().named).not.toContain('adm2');
  expect(await restored.verifyJournal()).toMatchObject({ fault: null });
  restored.close();
});

it('the command asks what it replaces, and says what it erased again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'restore-'));
  const data = join(folder, 'ent.sqlite');
  const old = openEnt(join(mkdtempSync(join(tmpdir(), 'old-')), 'ent.sqlite'));
  old.seed(TINY_SCHOOL);
  const backup = must(await old.backup(join(folder, 'backups')), 'a backup');
  old.close();
  withoutThem(openEnt(data), '').close();
  const end = await runRestore({ dataFolder: folder, value: backup });
  expect(plain(end.lines[0] ?? '')).toContain('été effacé depuis cette sauvegarde, l’est de nouveau : 1.');
  const restored = openEnt(data);
  expect(JSON.stringify(deskOf(restored, 'adm1').snapshot('directory'))).not.toContain('MARTIN');
  restored.close();
});
