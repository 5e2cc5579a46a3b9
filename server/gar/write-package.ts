import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import type { JournalLine } from '../../domain/sync/journal-entry.ts';
import { garPackageNames, packGar, type GarPackage, type PreparedPackage } from '../../formats/gar/rtfs/pack-gar.ts';
import type { GarSchool } from '../../formats/gar/rtfs/gar-school.ts';
import type { GarDelivery } from '../../formats/gar/rtfs/write-gar.ts';
import { systemLine } from '../seed/seed-school.ts';
import { commitRows } from '../sync/commit.ts';
import type { SyncPorts } from '../sync/sync-ports.ts';
import { openExportFolder, type ExportFolder } from './export-folder.ts';

/** Why no archive is in the folder; `told`: the journal keeps a line of it all the same, written just before. */
export type GarWriteRefusal =
  | { readonly kind: 'folder' | 'disk-full'; readonly folder: string; readonly told: boolean }
  /** An export of the same second is there: nothing is written over it. */
  | { readonly kind: 'already-there'; readonly archive: string; readonly folder: string };

/** What the folder held before. */
export type Written = Pick<ExportFolder, 'archives' | 'removed'>;

/** Who the journal says exported. */
const AUTHOR = 'Ligne de commande';

interface Target {
  readonly folder: string;
  readonly delivery: GarDelivery;
}

/** Writes both files under other names, then the line of the journal, then gives them theirs: whatever stops it, no archive is seen half written or untold. */
export async function writePackage(ports: SyncPorts, school: GarSchool, { folder, delivery }: Target): Promise<Result<GarPackage & Written, GarWriteRefusal>> {
  let prepared: PreparedPackage | undefined;
  let told = false;
  try {
    const held = await openExportFolder(folder, delivery.date);
    const { archive } = garPackageNames(school, delivery);
    if (held.archives.includes(archive)) return refuse({ kind: 'already-there', archive, folder });
    prepared = await packGar(school, delivery, folder, ports.faults.writeFile);
    tell(ports, school, archive);
    told = true;
    await prepared.publish();
    return accept({ archive, checksum: prepared.checksum, ...held });
  } catch (error) {
    await prepared?.discard();
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (!isOfSystem(code)) throw error;
    return refuse({ kind: code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'folder', folder, told });
  }
}

/** Codes of the system (ENOSPC, EACCES…); those of the database are for who opened it. */
function isOfSystem(code: unknown): code is string {
  return typeof code === 'string' && /^E[A-Z]+$/.test(code);
}

/** Who asked is not known: a command has no account. No name goes to the journal, nor where the files are. */
function tell({ store, school, uai, now }: SyncPorts, { students, teachers, managers }: GarSchool, archive: string): void {
  const people = new Set([...students, ...teachers, ...managers].map(({ id }) => id)).size;
  const line: JournalLine = { ...systemLine('exported', AUTHOR, {}), counts: null, intention: { kind: 'gar.export', school: uai, people, archive } };
  store.transaction(() => commitRows(school, { stream: 'directory', source: 'sync', rows: [], journal: [line] }, now().toISOString()));
}
