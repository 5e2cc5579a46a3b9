import { z } from 'zod';
import { FolderTrouble } from '../../../../contract/console/figures.contract.ts';

const Refused = z.object({ code: z.literal('FOLDER'), data: z.object({ trouble: FolderTrouble }) });

/** Why the console takes no report in a folder, as it says it; undefined for any other failure. */
export function folderTroubleOf(error: unknown): FolderTrouble | undefined {
  return Refused.safeParse(error).data?.data.trouble;
}
