import { setImmediate } from 'node:timers/promises';
import type { PackedSchool, SettingsRow } from '../../contract/console/school-snapshot.ts';
import { SETTINGS_ENTITIES } from '../../domain/sync/entity.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';

/** Reads everything the screens show, from this computer. */
export async function loadSchool(core: ConsoleCore): Promise<PackedSchool> {
  // A page asks it with shorter questions, whose answers leave first: it prepares its screen with them.
  await setImmediate();
  const { workspace, sent, status } = needSchool(core);
  const directory = workspace.directory.now();
  return {
    school: directory.school(),
    actor: workspace.actor,
    peopleJson: directory.peopleJson(),
    groups: [...directory.groups()],
    rows: listRows(workspace.state.base),
    draft: [...workspace.draft()],
    sent: [...sent()],
    status: status(),
  };
}

function listRows(base: SettingsView): SettingsRow[] {
  return SETTINGS_ENTITIES.flatMap((entity) => [...base.list(entity)].map(([id, row]) => ({ entity, id, ...row })));
}
