import type { Group } from '../../directory/group.ts';
import type { PlatformPerson, PlatformSchool } from '../platform-school.ts';
import { isSamePerson } from './match-people.ts';

/** In the order in which it is shown: what everything else hangs on first, people, who may be thousands, last. */
export const MATCH_KINDS = ['group', 'line', 'service', 'role', 'inspector', 'person'] as const;

/** What somebody said to be the same here and there. */
export interface KeptMatch {
  readonly kind: string;
  readonly local: string;
  readonly remote: string;
}

/** What somebody said to be the same here and there, and may take back; `name` null: it is there no more. */
export interface RecognisedThere {
  readonly kind: (typeof MATCH_KINDS)[number];
  readonly remote: string;
  readonly name: string | null;
  readonly local: string;
}

/**
 * What stands by the word of somebody alone, or because this program made it there: taken back, it is recognised no more. Who and what is recognised by
 * what it is would be recognised again at once; of an account that is gone, nothing says by what it was.
 */
export function recognisedThere(remote: PlatformSchool, { groups }: { readonly groups: readonly Pick<Group, 'id'>[] }, kept: readonly KeptMatch[]): readonly RecognisedThere[] {
  const people = new Map(remote.people.map((person) => [person.id, person]));
  const names = namesThere(remote, people);
  const delivered = new Set(groups.map(({ id }) => id));
  const isSaid = ({ kind, local: ours, remote: theirs }: KeptMatch): boolean => {
    const person = people.get(theirs);
    if (kind === 'person') return person !== undefined && !isSamePerson(person, ours);
    return kind !== 'group' || !delivered.has(ours);
  };
  const said = Map.groupBy(kept.filter(isSaid), ({ kind }) => kind);
  return MATCH_KINDS.flatMap((kind) => said.get(kind)?.map((one): RecognisedThere => ({ kind, remote: one.remote, name: names[kind].get(one.remote) ?? null, local: one.local })) ?? []);
}

type Names = ReadonlyMap<string, string>;

function namesThere({ groups, services }: PlatformSchool, people: ReadonlyMap<string, PlatformPerson>): Readonly<Record<(typeof MATCH_KINDS)[number], Names>> {
  const named = (list: readonly { readonly id: string; readonly name: string }[]): Names => new Map(list.map(({ id, name }) => [id, name]));
  const inGroups = named(groups);
  const ofPeople = new Map([...people].map(([id, { lastName, firstName }]) => [id, `${lastName} ${firstName}`]));
  return { group: inGroups, line: inGroups, service: named(services), role: named(services.flatMap(({ roles }) => roles)), inspector: ofPeople, person: ofPeople };
}
