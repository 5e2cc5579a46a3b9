// Run in a process of its own: reads one file by the reader of its format, or by saxes alone, and prints the processor time it took and the most memory held.
import { readEdt } from '../../formats/edt/read-edt.ts';
import { readExpCours } from '../../formats/edt/read-exp-cours.ts';
import type { FileInput } from '../../formats/file/byte-source.ts';
import { readSso } from '../../formats/pronote/read-sso.ts';
import { readSiecleGuardians } from '../../formats/siecle/read-guardians.ts';
import { readSiecleStudents } from '../../formats/siecle/read-students.ts';
import { readSts } from '../../formats/sts/read-sts.ts';
import type { Batch } from '../../formats/xml/element-format.ts';
import { bareSaxesParse } from '../floors/bare-saxes.ts';

const READERS: Readonly<Record<string, (input: FileInput) => AsyncGenerator<Batch<unknown>>>> = {
  sts: readSts,
  edt: readEdt,
  'exp-cours': readExpCours,
  'siecle-students': readSiecleStudents,
  'siecle-guardians': readSiecleGuardians,
  'pronote-sso': readSso,
};

const [format = '', path = ''] = process.argv.slice(2);
// Processor time, all threads: the turns that other programs take, and those of the disk, are nobody's cost here.
const before = process.cpuUsage();
const count = format === 'floor' ? await bareSaxesParse([path]) : await countRecords(path);
const { user, system } = process.cpuUsage(before);
const spent = (user + system) / 1000;
// Kilobytes, as getrusage counts them on Linux.
console.log(JSON.stringify({ spent, peak: process.resourceUsage().maxRSS / 1024, count }));

async function countRecords(input: string): Promise<number> {
  const read = READERS[format];
  if (read === undefined) throw new Error(`no reader for ${format}`);
  let records = 0;
  for await (const batch of read(input)) records += batch.records.length;
  return records;
}
