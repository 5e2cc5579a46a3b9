import Sqlite from 'better-sqlite3-multiple-ciphers';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import type { JournalIntegrity } from '../../domain/sync/journal-integrity.ts';
import type { JournalRecord } from '../../server/database/tables.ts';
import { chainHash, deriveSealKey } from '../../server/journal/chain.ts';
import { verifyJournal } from '../../server/journal/verify-journal.ts';
import { createRandom, type Random } from '../simulation/random.ts';
import { deskOf, setRole, tinyEnt } from './ent-desk.ts';
import { TINY_SCHOOL } from './tiny-school.ts';

const RIGHT = 'cdi|group:profil:eleves';

/** Runs on the rows of a journal that nobody serves: a fictitious school, so that its file is in clear. */
type Tamper = (database: Sqlite.Database) => void;

/** Eight lines in four commits, tampered with, then verified by the ENT that opens them again. */
async function verifiedAfter(tamper: Tamper): Promise<JournalIntegrity> {
  const file = join(mkdtempSync(join(tmpdir(), 'ent-')), 'ent.sqlite');
  const ent = tinyEnt({ file });
  const desk = deskOf(ent, 'adm1');
  desk.send([setRole(RIGHT, 'none', 'visitor'), setRole(RIGHT, 'visitor', 'writer')]);
  desk.send([setRole(RIGHT, 'writer', 'visitor'), setRole(RIGHT, 'visitor', 'publisher'), setRole(RIGHT, 'publisher', 'none')]);
  desk.send([setRole(RIGHT, 'none', 'writer'), setRole(RIGHT, 'writer', 'manager')]);
  ent.close();
  const database = new Sqlite(file);
  tamper(database);
  database.close();
  const again = tinyEnt({ file });
  const verified = await again.verifyJournal();
  again.close();
  return verified;
}

interface Line {
  readonly k: number;
  readonly body: string;
  readonly prev: string;
  readonly hash: string;
  readonly seal: string | null;
}

const linesOf = (database: Sqlite.Database): Line[] => database.prepare<[], Line>('select k, body, prev, hash, seal from journal order by k').all();

/** Computes every fingerprint again, as whoever knows the rule can, but not the seals. */
function chainAgain(database: Sqlite.Database): void {
  let prev = '';
  for (const { k, body } of linesOf(database)) {
    const hash = chainHash(prev, body);
    database.prepare('update journal set prev = ?, hash = ? where k = ?').run(prev, hash, k);
    prev = hash;
  }
  database.prepare("update head set prev = ? where stream = 'journal'").run(prev);
}

describe('the journal of an ENT', () => {
  it('holds from its first line to its head when nobody touched it', async () => {
    expect(await verifiedAfter(() => undefined)).toMatchObject({ from: 1, checked: 8, end: { k: 8 }, purgedAt: null, fault: null });
  });

  it('shows an altered line', async () => {
    const verified = await verifiedAfter((database) => database.prepare("update journal set body = replace(body, 'visitor', 'manager') where k = 3").run());
    expect(verified).toMatchObject({ checked: 2, fault: { line: 3, kind: 'altered' } });
  });

  it('shows a removed line', async () => {
    expect(await verifiedAfter((database) => database.prepare('delete from journal where k = 4').run())).toMatchObject({ checked: 3, fault: { line: 4, kind: 'missing' } });
  });

  it('shows lines that changed places', async () => {
    const verified = await verifiedAfter((database) => {
      const [three, five] = [3, 5].map((k) => must(linesOf(database).find((line) => line.k === k), 'eight lines'));
      const put = database.prepare('update journal set body = ? where k = ?');
      put.run(five?.body, 3);
      put.run(three?.body, 5);
    });
    expect(verified).toMatchObject({ checked: 2, fault: { line: 3, kind: 'moved' } });
  });

  it('shows that the last lines were cut', async () => {
    expect(await verifiedAfter((database) => database.prepare('delete from journal where k > 6').run())).toMatchObject({ checked: 6, fault: { line: 7, kind: 'cut' } });
  });

  it('shows that its head was put back to hide a cut inside a commit', async () => {
    const verified = await verifiedAfter((database) => {
      database.prepare('delete from journal where k > 5').run();
      database.prepare("update head set n = 5, prev = ? where stream = 'journal'").run(must(linesOf(database).at(-1), 'five lines').hash);
    });
    expect(verified).toMatchObject({ checked: 3, fault: { line: 4, kind: 'unsealed' } });
  });

  it('shows from which commit a chain was computed again without the key', async () => {
    const verified = await verifiedAfter((database) => {
      database.prepare("update journal set body = replace(body, 'publisher', 'visitor') where k = 5").run();
      chainAgain(database);
    });
    // Lines 4 to 6 are one commit, and so have one seal.
    expect(verified).toMatchObject({ checked: 3, fault: { line: 4, kind: 'forged' } });
  });

  it('shows that the whole journal was replaced', async () => {
    const verified = await verifiedAfter((database) => {
      database.prepare("update journal set body = replace(body, 'adm1', 'adm2'), seal = null").run();
      chainAgain(database);
    });
    expect(verified).toMatchObject({ checked: 0, fault: { line: 1, kind: 'unsealed' } });
  });

  it('shows that seals were taken off the last lines', async () => {
    expect(await verifiedAfter((database) => database.prepare('update journal set seal = null where k > 6').run())).toMatchObject({ fault: { line: 7, kind: 'unsealed' } });
  });
});

/** One change of a stored journal, chosen by a number; every one of them is a change. */
function tampered(lines: readonly JournalRecord[], { int: pick, pick: choose }: Random): readonly JournalRecord[] {
  const at = pick(lines.length);
  const line = must(lines[at], 'an index below the length');
  const put = (changed: Partial<JournalRecord>): readonly JournalRecord[] => lines.with(at, { ...line, ...changed });
  const other = must(lines[(at + 1 + pick(lines.length - 1)) % lines.length], 'another line');
  const ways: readonly (() => readonly JournalRecord[])[] = [
    () => put({ body: flip(line.body, pick(line.body.length)) }),
    () => put({ hash: flip(line.hash, pick(64)) }),
    () => put({ prev: `${line.prev}0` }),
    () => lines.toSpliced(at, 1),
    () => lines.slice(0, at),
    () => lines.slice(at + 1),
    () => lines.toSpliced(at, 0, { ...line, body: `${line.body} ` }),
    () => lines.with(at, { ...other, k: line.k }).with(lines.indexOf(other), { ...line, k: other.k }),
    () => chained(put({ body: flip(line.body, pick(line.body.length)) })),
    () => chained(lines.slice(0, at)).map((kept) => ({ ...kept, seal: kept.seal === null ? null : flip(kept.seal, pick(64)) })),
  ];
  return choose(ways)();
}

const flip = (text: string, at: number): string => `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;

/** Computes fingerprints again, as whoever knows the rule can; seals stay. */
function chained(lines: readonly JournalRecord[]): readonly JournalRecord[] {
  let prev = '';
  return lines.map((line) => {
    const again = { ...line, prev, hash: chainHash(prev, line.body) };
    prev = again.hash;
    return again;
  });
}

/** X15, PR figures: `JOURNAL_TAMPERINGS` asks for more. */
const TAMPERINGS = Number(process.env['JOURNAL_TAMPERINGS'] ?? 500);

it(`shows ${TAMPERINGS} tamperings out of ${TAMPERINGS}`, async () => {
  const ent = tinyEnt();
  const desk = deskOf(ent, 'adm1');
  for (let i = 0; i < 25; i++) desk.send([setRole(RIGHT, i % 2 === 0 ? 'none' : 'writer', i % 2 === 0 ? 'writer' : 'none')]);
  const lines = ent.journal();
  const end = must(lines.at(-1), 'lines');
  ent.close();
  const random = createRandom(15);
  let missed = 0;
  for (let turn = 0; turn < TAMPERINGS; turn++) {
    const kept = tampered(lines, random);
    const verified = await verifyJournal({
      scope: TINY_SCHOOL.school.uai,
      sealKey: deriveSealKey(new Uint8Array(32)),
      journal: { page: ({ after, limit }) => kept.filter(({ k }) => k > after).slice(0, limit), lastCheckpoint: () => undefined },
      head: () => ({ n: end.k, floor: 0, prev: end.hash, sum: '' }),
    });
    if (verified.fault === null) missed += 1;
  }
  expect(missed).toBe(0);
});
