import { expect, test } from 'vitest';
import { runProgramme } from './programme.ts';
import { diskFull } from './programmes/disk-full.ts';
import { wal } from './programmes/wal.ts';

test('of 2,000 images of a power cut, each opens on what its whole bytes hold, and on nothing else (rel:R3)', async () => {
  expect(await runProgramme(wal, { from: 1, runs: 80 })).toMatchObject({ done: 2000, broken: [] });
});

test('of 60 edits on a disk that fills up, each is kept whole or said not to be (rel:R5)', async () => {
  expect(await runProgramme(diskFull, { from: 1, runs: 2 })).toMatchObject({ done: 60, broken: [] });
});
