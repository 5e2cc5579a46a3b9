import { readThresholds } from '../../domain/controls/threshold-settings.ts';
import { Person } from '../../domain/directory/person.ts';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import type { GarAnomaly } from '../../formats/gar/rtfs/gar-anomaly.ts';
import type { GarDegree, GarSchool } from '../../formats/gar/rtfs/gar-school.ts';
import type { GarPackage } from '../../formats/gar/rtfs/pack-gar.ts';
import { soundSchool } from '../../formats/gar/rtfs/sound-school.ts';
import { readBase } from '../import/aaf/stored-base.ts';
import { recordPerson } from '../import/aaf/record-person.ts';
import { readFields } from '../settings/settings-memory.ts';
import type { SyncPorts } from '../sync/sync-ports.ts';
import { limitedPeople } from '../../domain/privacy/limitation.ts';
import { buildGarSchool, type GarGround } from './build-gar-school.ts';
import { readGarCodes } from './gar-codes.ts';
import { garGaps, type GarGap } from './gar-gaps.ts';
import { inferredProfiles, type InferredProfile } from './inferred-profiles.ts';
import { writePackage, type GarWriteRefusal, type Written } from './write-package.ts';

/** Where to write the files for the GAR. */
export interface GarExportRequest {
  /** Created when absent. */
  readonly folder: string;
  /** Code of this ENT at the GAR, which begins the names of the files; the ENT does not know it by itself. */
  readonly entCode: string;
  /** Whether the staff that is neither teacher nor librarian is left out, where a GAR takes the profiles of its schema only. */
  readonly withoutOtherStaff?: boolean;
}

/** Why nothing was written. */
export type GarExportRefusal =
  | { readonly kind: 'no-school' }
  /** Filled by something else than a delivery of the AAF: no national code is known. */
  | { readonly kind: 'no-delivery' }
  | GarWriteRefusal;

/** What was written, and what could not be. */
export interface GarReport extends GarPackage, Written {
  readonly school: { readonly uai: string; readonly name: string };
  readonly degree: GarDegree;
  readonly folder: string;
  readonly counts: Readonly<Record<'students' | 'teachers' | 'librarians' | 'otherStaff' | 'divisions' | 'groups' | 'mefs' | 'subjects' | 'managers', number>>;
  readonly gaps: readonly GarGap[];
  readonly inferred: readonly InferredProfile[];
  /** `who`: a name with its identifier, or a code. */
  readonly anomalies: readonly (GarAnomaly & { readonly who: string })[];
}

/**
 * Writes the archive « ENT → GAR » of the school and its sum (formats.md §2.1), and a line of the journal: no archive is seen
 * that the journal does not tell. A refusal leaves neither file.
 */
export async function exportGar(ports: SyncPorts, { folder, entCode, withoutOtherStaff = false }: GarExportRequest): Promise<Result<GarReport, GarExportRefusal>> {
  const ground = ports.store.reading(() => readGround(ports));
  if (typeof ground === 'string') return refuse({ kind: ground });
  const school = buildGarSchool(ground, withoutOtherStaff);
  const { sound, anomalies } = soundSchool(school, readThresholds(ground.view).garManagers);
  const written = await writePackage(ports, sound, { folder, delivery: { idEnt: entCode, date: ports.now() } });
  if (!written.ok) return written;
  const names = namesOf(school);
  return accept({
    school: { uai: school.uai, name: school.name },
    degree: school.degree,
    folder,
    ...written.value,
    counts: countsOf(sound),
    gaps: garGaps(school, ground.codes),
    inferred: inferredProfiles(sound.teachers, ground.people),
    anomalies: anomalies.map((one) => ({ ...one, who: names.get(one.subject) ?? one.subject })),
  });
}

function readGround({ school, directory, settings }: SyncPorts): GarGround | 'no-school' | 'no-delivery' {
  const known = directory.school();
  if (known === undefined) return 'no-school';
  const codes = readGarCodes(readBase(school.upstream.list()), known.uai, recordPerson(school.pupils.list(), known.academyCode ?? ''));
  if (codes === undefined) return 'no-delivery';
  const view = settings.current();
  const limited = limitedPeople(view);
  // Nothing is done any more of somebody whose data are limited (RGPD, art. 18).
  const people = school.rows.list('person').flatMap(({ id, fields }) => (limited.has(id) ? [] : [Person.parse({ ...readFields(fields), id })]));
  return { school: known, people, view, codes };
}

function countsOf({ students, teachers, groups, mefs, subjects, managers }: GarSchool): GarReport['counts'] {
  const held = Map.groupBy(teachers, ({ profile }) => profile);
  const [teaching = 0, librarians = 0] = (['National_ens', 'National_doc'] as const).map((profile) => held.get(profile)?.length ?? 0);
  const divisions = groups.filter(({ status }) => status === 'DIVISION').length;
  return {
    students: students.length,
    teachers: teaching,
    librarians,
    otherStaff: teachers.length - teaching - librarians,
    divisions,
    groups: groups.length - divisions,
    mefs: mefs.length,
    subjects: subjects.length,
    managers: managers.length,
  };
}

function namesOf({ students, teachers, managers }: GarSchool): ReadonlyMap<string, string> {
  return new Map([...students, ...teachers, ...managers].map(({ id, lastName, firstName }) => [id, `${lastName} ${firstName} (${id})`.trim()]));
}
