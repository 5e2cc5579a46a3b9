import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packGar } from '../../../../formats/gar/rtfs/pack-gar.ts';
import { soundSchool } from '../../../../formats/gar/rtfs/sound-school.ts';
import { writeGar } from '../../../../formats/gar/rtfs/write-gar.ts';
import { writeTar } from '../../../../formats/tar/write-tar.ts';
import { collegeOf, ecoleOf, studentOf } from './gar-fixture.ts';

const delivery = { idEnt: 'XX', date: new Date(2026, 10, 9, 21, 0, 5), mostElements: 60 };
const SCHOOL = soundSchool(collegeOf({ students: Array.from({ length: 40 }, (_, rank) => studentOf(`e${rank}`, { lastName: 'D’ŒUVRAY' })) }), 15).sound;

describe('a delivery for the GAR', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gar-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('is one archive and its sum, named after it', async () => {
    expect(await packGar(SCHOOL, delivery, folder)).toEqual({ archive: 'XX_GAR-ENT_Complet_20261109_210005_2D.tar.gz', checksum: 'XX_GAR-ENT_Complet_20261109_210005_2D.md5' });
    expect((await packGar(soundSchool(ecoleOf(), 15).sound, delivery, folder)).archive).toBe('XX_GAR-ENT_Complet_20261109_210005_1D.tar.gz');
    expect(readdirSync(folder)).toHaveLength(4);
  });

  it('is unpacked by the system’s own tar, whole and as it was written', async (context) => {
    if (!has('tar')) context.skip('skipped, no tar on this machine');
    const { archive } = await packGar(SCHOOL, delivery, folder);
    const unpacked = join(folder, 'unpacked');
    mkdirSync(unpacked);
    const said = execFileSync('tar', ['-xzf', join(folder, archive), '-C', unpacked], { encoding: 'utf8', stdio: 'pipe' });
    const files = [...writeGar(SCHOOL, delivery)];
    expect(said).toBe('');
    expect(files.length).toBeGreaterThan(8);
    expect(readdirSync(unpacked).toSorted()).toEqual(files.map(({ name }) => name).toSorted());
    for (const { name, text } of files) expect(readFileSync(join(unpacked, name), 'utf8')).toBe(text);
  });

  it('has the sum that the system’s own md5sum makes of it', async (context) => {
    if (!has('md5sum')) context.skip('skipped, no md5sum on this machine');
    const { archive, checksum } = await packGar(SCHOOL, delivery, folder);
    const [sum] = execFileSync('md5sum', [join(folder, archive)], { encoding: 'utf8' }).split(' ');
    expect(readFileSync(join(folder, checksum), 'utf8')).toBe(sum);
    expect(sum).toMatch(/^[0-9a-f]{32}$/);
  });

  it('that cannot be written has no sum, by which it would be taken for whole', async () => {
    const absent = join(folder, 'absent');
    await expect(packGar(SCHOOL, delivery, absent)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(existsSync(absent)).toBe(false);
    const broken = { ...SCHOOL, get managers(): never { throw new Error('interrupted'); } };
    await expect(packGar(broken, delivery, folder)).rejects.toThrow('interrupted');
    expect(readdirSync(folder).filter((name) => name.endsWith('.md5'))).toEqual([]);
  });
});

it('a tar refuses a name that its header would cut', () => {
  const files = (length: number): unknown => [...writeTar([{ name: 'a'.repeat(length), bytes: Buffer.from('x') }], delivery.date)];
  expect(files(100)).toHaveLength(4);
  expect(() => files(101)).toThrow(RangeError);
});

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
