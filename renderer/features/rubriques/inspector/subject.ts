import { WELL_KNOWN_GROUPS } from '../../../../domain/directory/group.ts';
import type { Subject } from '../../../../domain/rights/subject.ts';
import type { SchoolState } from '../../../school/store/school-state.ts';
import { sentenceName } from '../../../ui/person-name.tsx';
import { principalOf } from '../grid/columns.ts';
import type { Asked, ScreenState } from '../desk/screen-store.ts';
import { INSPECTOR_TEXTS } from '../../../../texts/rubriques/rubrique-rights.ts';

/** Whose rights are shown, and under what name. */
export interface NamedSubject {
  readonly subject: Subject;
  readonly name: string;
  readonly isPerson: boolean;
}

type School = Pick<SchoolState, 'directory' | 'rightsNow'>;

/** Whose rights the inspector shows: the one asked for, else the holder of the focused cell. */
export function subjectOf(school: School, asked: Asked, focus: ScreenState['focus']): NamedSubject | undefined {
  if (asked.kind === 'newcomer') return newcomer(school, asked.groupIds);
  const key = asked.kind === 'holder' ? asked.key : focus?.holder;
  return key === undefined ? undefined : holderSubject(school, key);
}

function holderSubject({ directory, rightsNow }: School, key: string): NamedSubject | undefined {
  const { kind, id } = principalOf(key);
  if (kind === 'person') {
    const index = directory.personIndex.get(id);
    const person = index === undefined ? undefined : directory.people[index];
    return index === undefined || person === undefined
      ? undefined
      : { subject: { kind: 'person', person: index }, name: sentenceName(person), isPerson: true };
  }
  const index = rightsNow.groupIndex.get(id);
  const name = rightsNow.groups[index ?? -1]?.name;
  return index === undefined || name === undefined ? undefined : { subject: withEveryone(rightsNow, [index]), name, isPerson: false };
}

function newcomer({ rightsNow }: School, groupIds: readonly string[]): NamedSubject {
  const indices = groupIds.flatMap((id) => rightsNow.groupIndex.get(id) ?? []);
  const names = indices.flatMap((index) => rightsNow.groups[index]?.name ?? []);
  const name = names.length === 0 ? INSPECTOR_TEXTS.newcomerNone : names.join(' + ');
  return { subject: withEveryone(rightsNow, indices), name, isPerson: false };
}

/** Whoever is in a group is also in the one of everyone. */
function withEveryone({ groupIndex }: SchoolState['rightsNow'], groups: readonly number[]): Subject {
  const everyone = groupIndex.get(WELL_KNOWN_GROUPS.everyone);
  return { kind: 'groups', groups: everyone === undefined || groups.includes(everyone) ? groups : [...groups, everyone] };
}
