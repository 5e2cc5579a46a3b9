import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { icnsOf, icoOf } from '../../../scripts/pack/icon-files.ts';

const pictures = [16, 256, 512].map((size) => ({ size, png: Buffer.from(`png of ${size}`) }));

describe('the icons of installers', () => {
  test('for Windows: each picture at its place, 256 written 0, none larger', () => {
    const ico = Buffer.from(icoOf(pictures));
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico.readUInt8(6), ico.readUInt8(22)]).toEqual([1, 2, 16, 0]);
    const [length, at] = [ico.readUInt32LE(22 + 8), ico.readUInt32LE(22 + 12)];
    expect(ico.subarray(at, at + length).toString()).toBe('png of 256');
    expect(ico.includes('png of 512')).toBe(false);
  });

  test('for macOS: its length, then each kind with its own', () => {
    const icns = Buffer.from(icnsOf(pictures));
    expect(icns.subarray(0, 4).toString()).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    expect(icns.subarray(8, 12).toString()).toBe('ic08');
    expect(icns.subarray(16, icns.readUInt32BE(12) + 8).toString()).toBe('png of 256');
  });

  test('are those that are kept with the program', () => {
    const kept = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../../../resources', name));
    expect(kept('icon.png').subarray(1, 4).toString()).toBe('PNG');
    expect(kept('icon.png').readUInt32BE(16)).toBe(512);
    expect(kept('icon.ico').readUInt16LE(4)).toBe(7);
    expect(kept('icon.icns').subarray(0, 4).toString()).toBe('icns');
  });
});
