import type { Group } from '../directory/group.ts';
import type { Person } from '../directory/person.ts';
import { worksHere } from '../directory/profile.ts';
import type { UnknownName } from '../school/upstream-report.ts';
import type { Directory } from '../sync/decision-context.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';

export type NameKind = UnknownName['kind'];

/** Which groups of the directory a name of each kind may be. */
export const GROUP_KINDS = { class: 'class', group: 'teaching' } as const satisfies Readonly<Record<Exclude<NameKind, 'teacher'>, Group['kind']>>;

/** Characters of a name in a key of the settings, which has 200 at most. */
const LONGEST_LABEL = 180;

/** The key of a correspondence: the name as the file writes it, so that one row never answers for two names. */
export function correspondenceId({ kind, label }: UnknownName): string {
  return `${kind}:${label.slice(0, LONGEST_LABEL)}`;
}

/** The name that a key is about; undefined for what is not such a key. */
export function parseCorrespondenceId(id: string): UnknownName | undefined {
  const [, kind, label = ''] = /^(teacher|class|group):(.+)$/su.exec(id) ?? [];
  return kind === undefined ? undefined : { kind: kind === 'teacher' || kind === 'class' ? kind : 'group', label };
}

/** Where correspondences are read, and what they name. */
export interface CorrespondenceGround {
  readonly view: SettingsView;
  readonly directory: Directory;
}

/** The teacher that the school says a name of a file is; undefined where it says nothing, or somebody who has left since. */
export function teacherSaid({ view, directory }: CorrespondenceGround, label: string): Person | undefined {
  return findTeacher(directory, saidId(view, { kind: 'teacher', label }));
}

/** The class or teaching group that the school says a name of a file is; undefined where it says nothing, or one that is no more. */
export function groupSaid({ view, directory }: CorrespondenceGround, kind: keyof typeof GROUP_KINDS, label: string): Group | undefined {
  return findGroup(directory, kind, saidId(view, { kind, label }));
}

/** The identifier, in the directory, of what the school says that a name is; undefined as long as that is nothing. */
export function saidOf(ground: CorrespondenceGround, { kind, label }: UnknownName): string | undefined {
  return (kind === 'teacher' ? teacherSaid(ground, label) : groupSaid(ground, kind, label))?.id;
}

/** Whether a name of that kind may be what bears this identifier in the directory. */
export function mayBe(directory: Directory, kind: NameKind, id: string): boolean {
  return (kind === 'teacher' ? findTeacher(directory, id) : findGroup(directory, kind, id)) !== undefined;
}

/** Anybody who works in a school has lessons in some. */
function findTeacher(directory: Directory, id: string): Person | undefined {
  const person = directory.findPerson(id);
  return person !== undefined && worksHere(person) ? person : undefined;
}

function findGroup(directory: Directory, kind: keyof typeof GROUP_KINDS, id: string): Group | undefined {
  const group = directory.findGroup(id);
  return group?.kind === GROUP_KINDS[kind] ? group : undefined;
}

function saidId(view: SettingsView, name: UnknownName): string {
  const id = fieldValue(view.find('correspondence', correspondenceId(name)), 'correspondence', 'directoryId');
  return typeof id === 'string' ? id : '';
}
