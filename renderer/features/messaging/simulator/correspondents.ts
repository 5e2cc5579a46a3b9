import { FAMILY_OF_PROFILE, Profile } from '../../../../domain/directory/profile.ts';
import type { Group } from '../../../../domain/directory/group.ts';
import { matchesWords, searchKey, searchWords } from '../../../../domain/directory/search.ts';
import { newcomer, type Correspondent } from '../../../../domain/messaging/correspondent.ts';
import type { DirectoryIndex } from '../../../../domain/school/directory-index.ts';
import type { RightsSide } from '../../../../domain/school/school-rights.ts';
import { fictitious, groupLabel, NEWCOMER_WORDS } from '../../../../texts/messaging/messaging-reach.ts';
import { PROFILE_LABELS } from '../../../../texts/people/roles.ts';
import { sentenceName } from '../../../ui/person-name.tsx';

/** Somebody who may be chosen: `person:<id>`, or a newcomer, `as:<profile>:<group>`. */
export interface WhoChoice {
  readonly value: string;
  readonly label: string;
}

/** More answers than this are found by typing more. */
const MOST_ANSWERS = 20;
const MOST_GROUPS = 5;

/** The newcomers that one may imagine: one of each profile, of each class, of each group with the profiles of its members. */
export function newcomerChoices({ groups, groupMembers, ground }: Pick<RightsSide, 'groups' | 'groupMembers' | 'ground'>): readonly WhoChoice[] {
  const { people } = ground.directory;
  const present = new Set(people.map(({ profile }) => profile));
  const choice = (profile: Profile, group: Group | undefined): WhoChoice => ({
    value: `as:${profile}:${group?.id ?? ''}`,
    label: fictitious(profile, group === undefined ? undefined : { name: group.name, isClass: group.kind === 'class' }),
  });
  return [
    ...[...present].map((profile) => choice(profile, undefined)),
    ...groups.flatMap((group, g) => {
      if (group.kind === 'profile') return [];
      if (group.kind === 'class') return (['student', 'guardian', 'teacher'] as const).map((profile) => choice(profile, group));
      const profiles = new Set((groupMembers[g] ?? []).flatMap((i) => people[i]?.profile ?? []));
      return [...profiles].map((profile) => choice(profile, group));
    }),
  ];
}

/** The groups to which one may ask who writes, `group:<id>`, each with how many people it holds. */
export function groupChoices({ groups, groupMembers }: Pick<RightsSide, 'groups' | 'groupMembers'>): readonly WhoChoice[] {
  return groups.map(({ id, name }, g) => ({ value: `${GROUP}${id}`, label: groupLabel(name, groupMembers[g]?.length ?? 0) }));
}

const GROUP = 'group:';

/** Whether a value names a whole group. */
export function isGroup(value: string | null): boolean {
  return value?.startsWith(GROUP) === true;
}

/** The index of the group that a value names on one side of the draft; undefined for anybody else, and once it has gone. */
export function groupOf({ groupIndex }: Pick<RightsSide, 'groupIndex'>, value: string | null): number | undefined {
  return value !== null && isGroup(value) ? groupIndex.get(value.slice(GROUP.length)) : undefined;
}

/** The groups, people and newcomers that some words name; nothing typed names no group. */
export function findWho(directory: DirectoryIndex, newcomers: readonly WhoChoice[], query: string, groups: readonly WhoChoice[] = []): readonly WhoChoice[] {
  const words = searchWords(query);
  const named = (choices: readonly WhoChoice[], most: number, alsoSaid = ''): readonly WhoChoice[] =>
    choices.filter(({ label }) => matchesWords(searchKey(`${label} ${alsoSaid}`), words)).slice(0, most);
  const imagined = named(newcomers, MOST_ANSWERS / 2, NEWCOMER_WORDS);
  const sought = directory.wordsOf(query);
  const people: WhoChoice[] = [];
  for (let i = 0; words.length > 0 && i < directory.people.length && people.length < MOST_ANSWERS - imagined.length; i++) {
    const person = directory.people[i];
    if (person !== undefined && matchesWords(directory.searchKeys[i] ?? '', sought)) people.push(personChoice(person));
  }
  return [...(words.length === 0 ? [] : named(groups, MOST_GROUPS)), ...people, ...imagined];
}

function personChoice(person: DirectoryIndex['people'][number]): WhoChoice {
  return { value: `person:${person.id}`, label: `${sentenceName(person)} (${PROFILE_LABELS[person.profile]})` };
}

/** The choice of a value, whatever has been typed. */
export function choiceOf(directory: DirectoryIndex, newcomers: readonly WhoChoice[], value: string | null): WhoChoice | undefined {
  if (value === null) return undefined;
  const person = directory.findPerson(value.slice('person:'.length));
  return value.startsWith('person:') ? person && personChoice(person) : newcomers.find((one) => one.value === value);
}

/** Who a value stands for, on one side of the draft; undefined once she has left. */
export function correspondentOf(side: RightsSide, value: string | null): Correspondent | undefined {
  const [kind, profile = '', ...rest] = (value ?? '').split(':');
  if (kind === 'person') {
    const person = side.ground.directory.personIndex.get([profile, ...rest].join(':'));
    return person === undefined ? undefined : { kind: 'person', person };
  }
  const read = Profile.safeParse(profile);
  if (!read.success) return undefined;
  const groupId = rest.join(':');
  const group = side.groups[side.groupIndex.get(groupId) ?? -1];
  return newcomer(side, { profile: read.data, ...(group === undefined ? {} : group.kind === 'class' ? { classIds: [groupId] } : { groupIds: [groupId] }) });
}

/** What another screen asks of the simulator; a side that it leaves open is filled. */
export interface AskedReach {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

interface Question {
  readonly from: string | null;
  readonly to: string | null;
}

/** The question of the simulator: what is asked, completed with somebody else than who is asked about. */
export function questionAsked(directory: DirectoryIndex, { from, to }: AskedReach): Question {
  const first = firstQuestion(directory);
  if (from === undefined) return { from: first.from, to: to ?? first.to };
  return { from, to: to ?? (first.to === from ? first.from : first.to) };
}

/** What the simulator asks first: a student of the first class, and somebody of the direction. */
function firstQuestion({ people, groups }: DirectoryIndex): Question {
  const first = groups.find(({ kind }) => kind === 'class');
  const head = people.find(({ profile }) => profile === 'direction') ?? people.find(({ profile }) => FAMILY_OF_PROFILE[profile] === 'staff');
  return { from: first === undefined ? null : `as:student:${first.id}`, to: head === undefined ? null : `person:${head.id}` };
}
