import { isStaleDirectory, pastRetention } from '../../domain/station/retention.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import type { DirectoryFile } from './directory-file.ts';

/** What tells of whom nothing may be kept any more. */
interface RetentionGround {
  readonly settings: SettingsView;
  /** When the directory was last received whole, ISO 8601. */
  readonly receivedAt: string | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Takes out of a directory, before anything of it is shown, those who left more than three months ago; and all of it where
 * it was not received for as long, since it cannot say who left: the ENT gives it again. Rights and work stay.
 */
export function purgePastRetention(directory: DirectoryFile, { settings, receivedAt, today }: RetentionGround): void {
  if (isStaleDirectory(receivedAt, today)) return directory.empty();
  const past = pastRetention(settings, today).filter((id) => directory.now().findPerson(id) !== undefined);
  if (past.length > 0) directory.now().forget(past);
}
