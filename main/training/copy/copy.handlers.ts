import { needSchool, type ConsoleCore } from '../../console/console-core.ts';
import { askLauncher, trainingTroubled } from '../ask-launcher.ts';
import { copySchool } from './copy-school.ts';

/** Hands over to « Formation » a school that has the shape of the one that is open, and nobody of it; says how many people were invented. */
export async function copyShape(core: ConsoleCore): Promise<{ readonly people: number }> {
  if (core.ports.isTraining === true) throw trainingTroubled('not-real');
  const { workspace } = needSchool(core);
  const directory = workspace.directory.now();
  const school = directory.school();
  if (school === null) throw trainingTroubled('not-received');
  const copy = copySchool({ school, people: directory.people(), groups: directory.groups(), view: workspace.state.base });
  await askLauncher(core.ports, (launcher) => launcher.handOver({ copy: JSON.stringify(copy) }));
  return { people: copy.people.length };
}
