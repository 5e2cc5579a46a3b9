import { must } from '../../domain/kernel/assert.ts';
import { importMembers } from '../../domain/imports/import-members.ts';
import { resolveMembers } from '../../domain/imports/resolve-members.ts';
import { createDirectoryIndex } from '../../domain/school/directory-index.ts';
import type { Person } from '../../domain/directory/person.ts';
import { createRowTable } from '../../domain/sync/row-table.ts';
import { readGivenFile } from '../../main/importing/read-given-file.ts';
import { atMost, median, type BenchLine } from '../bench-line.ts';
import { bareCsvParse } from '../floors/bare-csv.ts';

const LINES = 10_000;
const ROUNDS = 15;
const WARM_UP = 5;

/** A list of 10,000 lines from its bytes to what it adds, on a school of as many people; one line in twenty means nobody exactly (B21). */
export async function benchPreview(): Promise<BenchLine> {
  const bytes = Buffer.from(listOf(LINES));
  const directory = createDirectoryIndex(Array.from({ length: LINES }, (_, i) => pupil(i)), []);
  const ground = { directory, view: createRowTable() };
  // What the school keeps between two files is made once.
  await preview(bytes, ground);
  const [ours, floor]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const start = performance.now();
    must((await bareCsvParse(bytes)) === LINES + 1 ? true : undefined, 'the floor reads every line');
    const middle = performance.now();
    await preview(bytes, ground);
    const end = performance.now();
    if (round < WARM_UP) continue;
    floor.push(middle - start);
    ours.push(end - middle);
  }
  const what = `B21: preview of ${LINES} lines of a list, from bytes to what it adds (reference: bare parse of the same file)`;
  return atMost({ id: 'importers.preview', what, value: median(ours), unit: 'ms', reference: median(floor) }, 5);
}

async function preview(bytes: Uint8Array, ground: Parameters<typeof resolveMembers>[0]): Promise<number> {
  const { content } = await readGivenFile({ name: 'liste.csv', bytes }, { remembered: { find: () => undefined, keep: () => undefined } });
  const members = content.kind === 'members' ? content.members : [];
  const lines = resolveMembers(ground, members);
  return must(importMembers(ground, lines, { choices: new Map(), newId: (name) => name }).intended, 'the list adds people').changes.length;
}

function listOf(lines: number): string {
  const rows = Array.from({ length: lines }, (_, i) => `Groupe ${i % 40};${i % 20 === 0 ? 'INCONNU' : `MOURAND${i}`};Zoé;14/03/2014;5e ${i % 9}`);
  return ['Groupe;Nom;Prénom;Date de naissance;Classe', ...rows, ''].join('\n');
}

function pupil(i: number): Person {
  return { id: `u${i}`, lastName: `Mourand${i}`, firstName: 'Zoé', birthDate: '2014-03-14', profile: 'student', functions: [], subjects: [], groupIds: [], childrenIds: [], source: 'siecle' };
}
