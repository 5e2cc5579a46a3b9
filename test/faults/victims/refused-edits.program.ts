import { openWorkspace } from '../../../main/console/workspace.ts';
import { storeRefusalOf } from '../../../main/database/store-refusal.ts';
import { giveRight, STUDENTS } from '../../support/workbench.ts';
import { KEEPER, workspacePortsOf } from './keeper.ts';

// A workspace that keeps entries, saying of each whether the disk took it, and that dies at the first one it refuses.
const EDITS = 6;
const opened = openWorkspace(workspacePortsOf(process.argv[2] ?? ''), KEEPER);
// Refused while it opens, it has promised nothing.
if (!opened.ok) process.exit(1);
for (let i = 0; i < EDITS; i++) {
  const entry = giveRight(`r${i}`, STUDENTS, 'none', 'writer');
  try {
    opened.value.keep({ draft: [{ kind: 'put', entry }] });
    process.stdout.write(`KEPT ${entry.id}\n`);
  } catch (error) {
    if (storeRefusalOf(error, 'settings.db')?.kind !== 'io') throw error;
    process.stdout.write(`REFUSED ${entry.id}\n`);
    process.kill(process.pid, 'SIGKILL');
  }
}
process.exit(0);
