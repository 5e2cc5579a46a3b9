import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDurably, type WriteFile } from '../../../../formats/file/write-durably.ts';
import type { GarSchool } from '../../../../formats/gar/rtfs/gar-school.ts';
import { packGar, type GarPackage } from '../../../../formats/gar/rtfs/pack-gar.ts';
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
    expect(await published(SCHOOL, folder)).toMatchObject({ archive: 'XX_GAR-ENT_Complet_20261109_210005_2D.tar.gz', checksum: 'XX_GAR-ENT_Complet_20261109_210005_2D.md5' });
    expect((await published(soundSchool(ecoleOf(), 15).sound, folder)).archive).toBe('XX_GAR-ENT_Complet_20261109_210005_1D.tar.gz');
    expect(readdirSync(folder)).toHaveLength(4);
  });

  it('is unpacked by the system’s own tar, whole and as it was written', async (context) => {
    if (!has('tar')) context.skip('skipped, no tar on this machine');
    const { archive } = await published(SCHOOL, folder);
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
    const { archive, checksum } = await published(SCHOOL, folder);
    const [sum] = execFileSync('md5sum', [join(folder, archive)], { encoding: 'utf8' }).split(' ');
    expect(readFileSync(join(folder, checksum), 'utf8')).toBe(sum);
    expect(sum).toMatch(/^[0-9a-f]{32}$/);
  });

  it('bears its name only once it is whole, and leaves nothing when it is given up', async () => {
    const made = await packGar(SCHOOL, delivery, folder);
    expect(readdirSync(folder).toSorted()).toEqual([`${made.checksum}.partiel`, `${made.archive}.partiel`]);
    await made.publish();
    expect(readdirSync(folder).toSorted()).toEqual([made.checksum, made.archive]);
    const given = await packGar(soundSchool(ecoleOf(), 15).sound, delivery, folder);
    await given.discard();
    expect(readdirSync(folder).toSorted()).toEqual([made.checksum, made.archive]);
  });

  it('leaves nothing on a disk that is full in the middle', async () => {
    const full: WriteFile = async (path, pieces) => {
      for await (const piece of pieces) {
        writeFileSync(path, piece.subarray(0, 10));
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      }
    };
    await expect(packGar(SCHOOL, delivery, folder, full)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is never seen when its program is killed in the middle', async () => {
    const program = spawn(process.execPath, ['--input-type=module', '-e', HALF, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(program, 'exit');
    await once(program.stdout, 'data');
    program.kill('SIGKILL');
    await ended;
    expect(readdirSync(folder)).toEqual(['XX_GAR-ENT_Complet_20261109_210005_1D.tar.gz.partiel']);
  });

  it('that cannot be written has no sum, by which it would be taken for whole', async () => {
    const absent = join(folder, 'absent');
    await expect(packGar(SCHOOL, delivery, absent)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(existsSync(absent)).toBe(false);
    const broken = { ...SCHOOL, get managers(): never { throw new Error('interrupted'); } };
    await expect(packGar(broken, delivery, folder)).rejects.toThrow('interrupted');
    expect(readdirSync(folder)).toEqual([]);
  });
});

it('a tar refuses a name that its header would cut', () => {
  const files = (length: number): unknown => [...writeTar([{ name: 'a'.repeat(length), bytes: Buffer.from('x') }], delivery.date)];
  expect(files(100)).toHaveLength(4);
  expect(() => files(101)).toThrow(RangeError);
});

it('a file is written by the system or not at all', async (context) => {
  if (!existsSync('/dev/full')) context.skip('skipped, no /dev/full on this machine');
  await expect(writeDurably('/dev/full', [Buffer.from('x')])).rejects.toMatchObject({ code: 'ENOSPC' });
});

async function published(school: GarSchool, folder: string): Promise<GarPackage> {
  const made = await packGar(school, delivery, folder);
  await made.publish();
  return made;
}

const moduleAt = (path: string): string => JSON.stringify(pathToFileURL(resolve(import.meta.dirname, '../../../../', path)).href);

/** Writes an archive without end in the folder that is its argument, and says when it has begun. */
const HALF = `
  import { appendFileSync } from 'node:fs';
  import { packGar } from ${moduleAt('formats/gar/rtfs/pack-gar.ts')};
  import { ecoleOf } from ${moduleAt('test/formats/gar/rtfs/gar-fixture.ts')};
  const half = async (path, pieces) => {
    for await (const piece of pieces) appendFileSync(path, piece.subarray(0, 10));
    console.log('half');
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  };
  await packGar(ecoleOf(), { idEnt: 'XX', date: new Date(2026, 10, 9, 21, 0, 5) }, process.argv[1], half);
`;

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
