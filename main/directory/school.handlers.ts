import { setImmediate, setTimeout } from 'node:timers/promises';
import type { PackedSchool, SchoolOutline, SettingsRow } from '../../contract/console/school-snapshot.ts';
import { SETTINGS_ENTITIES } from '../../domain/sync/entity.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';

/** Reads everything the screens show, from this computer. */
export function loadSchool(core: ConsoleCore): PackedSchool {
  const { workspace } = needSchool(core);
  return { ...surroundings(core), peopleJson: workspace.directory.now().peopleJson(), rows: listRows(workspace.state.base) };
}

/** Reads all of it but what people are called: what a starting page shows first. */
export async function outlineSchool(core: ConsoleCore): Promise<SchoolOutline> {
  // A page asks it with shorter questions, whose answers leave first: it prepares its screen with them.
  await setImmediate();
  const { workspace } = needSchool(core);
  return { ...surroundings(core), outlineJson: workspace.directory.now().outlineJson(), rowsJson: JSON.stringify(listRows(workspace.state.base)) };
}

/** Reads the people of the outline. */
export async function listPeople(core: ConsoleCore): Promise<Pick<PackedSchool, 'peopleJson'>> {
  // The outline, asked with it, leaves first.
  await setTimeout(AFTER_OUTLINE_MS);
  return { peopleJson: needSchool(core).workspace.directory.now().peopleJson() };
}

/** Long enough for the outline to have left, so short that the page has not drawn it. */
const AFTER_OUTLINE_MS = 10;

function surroundings(core: ConsoleCore): Omit<PackedSchool, 'peopleJson' | 'rows'> {
  const { workspace, sent, status } = needSchool(core);
  const directory = workspace.directory.now();
  return {
    school: directory.school(),
    actor: workspace.actor,
    groups: [...directory.groups()],
    draft: [...workspace.draft()],
    marks: [...workspace.marks.list()],
    sent: [...sent()],
    status: status(),
  };
}

function listRows(base: SettingsView): SettingsRow[] {
  return SETTINGS_ENTITIES.flatMap((entity) => [...base.list(entity)].map(([id, row]) => ({ entity, id, ...row })));
}
