import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AafRecord } from '../../formats/aaf/aaf-record.ts';
import { writeAaf, type AafFile } from '../../formats/aaf/write-aaf.ts';
import { CITE_PLAN } from './cite-plan.ts';
import { COLLEGE_PLAN } from './college-plan.ts';
import type { DemoPlan } from './demo-plan.ts';
import { guardianRecord, mefRecords, schoolRecord, staffRecord, studentRecord, subjectRecords } from './demo-records.ts';
import { makeFamilies, type DemoGuardian } from './make-families.ts';
import { makeStaff } from './make-staff.ts';
import { createRandom } from './seeded-random.ts';

/** One file of a fictitious delivery, before it is written. */
export interface DemoFile extends AafFile {
  readonly name: string;
}

/** A fictitious full second-degree AAF delivery. */
export interface DemoDelivery {
  readonly plan: DemoPlan;
  readonly files: readonly DemoFile[];
}

/** Makes the demonstration collège, or a variation of it: relatives follow the number of pupils unless given. */
export function makeDelivery(options: Partial<DemoPlan> = {}): DemoDelivery {
  const students = options.students ?? COLLEGE_PLAN.students;
  const isSmall = students < COLLEGE_PLAN.students;
  const scaled = (count: number): number => (isSmall ? Math.floor((count * students) / COLLEGE_PLAN.students) : count);
  const plan: DemoPlan = {
    ...COLLEGE_PLAN,
    guardians: Math.round((COLLEGE_PLAN.guardians * students) / COLLEGE_PLAN.students),
    duplicates: scaled(COLLEGE_PLAN.duplicates),
    withoutGuardian: scaled(COLLEGE_PLAN.withoutGuardian),
    withoutIne: scaled(COLLEGE_PLAN.withoutIne),
    siblingPairs: scaled(COLLEGE_PLAN.siblingPairs),
    ...options,
  };
  return { plan, files: filesOf(plan) };
}

/** Makes the cité scolaire of 10,000 people that the benches use. */
export function generateCite(): DemoDelivery {
  return { plan: CITE_PLAN, files: filesOf(CITE_PLAN) };
}

/** The same delivery after a change: the callback returns the record to keep, another one, or undefined to drop it. */
export function changeDelivery(delivery: DemoDelivery, change: (record: AafRecord) => AafRecord | undefined): DemoDelivery {
  const files = delivery.files.map((file) => ({
    ...file,
    records: file.records.map((record) => change(record)).filter((record) => record !== undefined),
  }));
  return { ...delivery, files };
}

/** The same delivery without its first `count` pupils. */
export function withoutStudents(delivery: DemoDelivery, count: number): DemoDelivery {
  let left = count;
  return changeDelivery(delivery, (record) => {
    if (record.category !== 'Eleve' || left === 0) return record;
    left -= 1;
    return undefined;
  });
}

/** The same record with one attribute replaced. */
export function withAttribute(record: AafRecord, name: string, values: readonly string[]): AafRecord {
  return { ...record, attributes: new Map(record.attributes).set(name, values) };
}

/** Writes a delivery to a folder, created if needed and emptied of its XML files; gives the paths written. */
export async function writeDelivery(delivery: DemoDelivery, folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const old = (await readdir(folder)).filter((name) => name.endsWith('.xml'));
  await Promise.all(old.map((name) => rm(join(folder, name))));
  return Promise.all(
    delivery.files.map(async (file) => {
      const path = join(folder, file.name);
      await writeFile(path, writeAaf(file));
      return path;
    }),
  );
}

function filesOf(plan: DemoPlan): readonly DemoFile[] {
  const random = createRandom(plan.seed);
  const { students, guardians } = makeFamilies(plan, random);
  const staff = makeStaff(plan, random);
  const [pupils, laterPupils] = halves(students.map((student) => studentRecord(plan, student)));
  const [relatives, laterRelatives] = guardianParts(guardians);
  return [
    demoFile(plan, 'EtabEducNat', 0, 'ISO-8859-15', [schoolRecord(plan)]),
    // Nomenclatures come in UTF-8 and people in ISO-8859-15 in real deliveries (formats §0.5).
    demoFile(plan, 'MatiereEducNat', 0, 'UTF-8', subjectRecords(plan)),
    demoFile(plan, 'MefEducNat', 0, 'UTF-8', mefRecords(plan)),
    demoFile(plan, 'Eleve', 0, 'ISO-8859-15', pupils),
    demoFile(plan, 'Eleve', 1, 'ISO-8859-15', laterPupils),
    demoFile(plan, 'PersRelEleve', 0, 'ISO-8859-15', relatives),
    demoFile(plan, 'PersRelEleve', 1, 'UTF-8', laterRelatives),
    demoFile(plan, 'PersEducNat', 0, 'ISO-8859-15', staff.map((member) => staffRecord(member))),
  ];
}

// The second part is in UTF-8, for the names that ISO-8859-15 cannot hold.
function guardianParts(guardians: readonly DemoGuardian[]): readonly [readonly AafRecord[], readonly AafRecord[]] {
  const plain = guardians.filter((guardian) => !guardian.isUtf8);
  const unicode = guardians.filter((guardian) => guardian.isUtf8);
  const cut = Math.floor(plain.length * 0.9);
  return [plain.slice(0, cut).map(guardianRecord), [...plain.slice(cut), ...unicode].map(guardianRecord)];
}

function halves<T>(items: readonly T[]): readonly [readonly T[], readonly T[]] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

function demoFile(
  plan: DemoPlan,
  category: AafFile['category'],
  part: number,
  encoding: AafFile['encoding'],
  records: readonly AafRecord[],
): DemoFile {
  const [day = '', month = '', year = ''] = plan.date.split('/');
  return {
    name: `${plan.filePrefix}_Complet_${year}${month}${day}_${category}_${String(part).padStart(4, '0')}.xml`,
    category,
    encoding,
    header: {
      versionAF: 'AAF-VE2407',
      versionSDET: 'Annexe 4bis version 6.4',
      codeAcademieExport: '16',
      degre: '2D',
      dateGenerationExport: plan.date,
    },
    records,
  };
}
