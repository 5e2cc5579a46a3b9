import type { DirectoryIndex } from '../school/directory-index.ts';
import type { SettingsView } from '../sync/row.ts';
import { placeFinder, type ListPlace, type ListPlaceKind } from './list-place.ts';
import type { ListedMember } from './listed-member.ts';
import { personMatcher } from './match-person.ts';

/** Where the people of a list are put that says nothing of it. */
export interface ChosenPlace {
  readonly kind: ListPlaceKind;
  readonly name: string;
}

/** A line of a list, sorted out before anything is done (ux §2.16). */
export interface ResolvedLine {
  readonly line: number;
  /** Whom it names, as it names them: {@link memberLabel} puts it in words. */
  readonly fields: ListedMember['fields'];
  readonly place: ListPlace;
  /** `doubtful`: somebody chooses among `people`; `refused`: its place takes nobody from a list. */
  readonly verdict: 'recognised' | 'doubtful' | 'unknown' | 'refused';
  /** By rank. */
  readonly people: readonly number[];
}

/** The school on which a list is sorted out, with its draft. */
export interface ImportGround {
  readonly directory: DirectoryIndex;
  readonly view: SettingsView;
}

/** Sorts out the lines of a list; those that name no place go to the chosen one, and are left out without it. */
export function resolveMembers({ directory, view }: ImportGround, members: readonly ListedMember[], chosen?: ChosenPlace): readonly ResolvedLine[] {
  const match = personMatcher(directory);
  const find = placeFinder(view, directory.groups);
  const places = new Map<string, ListPlace>();
  const placeOf = ({ kind, name }: ChosenPlace): ListPlace => {
    const key = `${kind} ${name}`;
    const place = places.get(key) ?? find(kind, name);
    places.set(key, place);
    return place;
  };
  const resolved: ResolvedLine[] = [];
  for (const { line, fields } of members) {
    const named = namedPlace(fields) ?? chosen;
    if (named === undefined) continue;
    const place = placeOf(named);
    const { people, isCertain } = match(fields);
    resolved.push({ line, fields, place, people, verdict: verdictOf(place, people, isCertain) });
  }
  return resolved;
}

function namedPlace({ group, line }: ListedMember['fields']): ChosenPlace | undefined {
  if (group !== undefined) return { kind: 'group', name: group };
  return line === undefined ? undefined : { kind: 'line', name: line };
}

function verdictOf(place: ListPlace, people: readonly number[], isCertain: boolean): ResolvedLine['verdict'] {
  if (place.kind === 'refused') return 'refused';
  if (isCertain) return 'recognised';
  return people.length === 0 ? 'unknown' : 'doubtful';
}

/** Whom a line names, in its own words. */
export function memberLabel({ fullName, lastName, firstName, email, personId, ine }: ListedMember['fields']): string {
  const names = [lastName, firstName].filter((name) => name !== undefined).join(' ');
  return [fullName, names, email, personId, ine].find((one) => one !== undefined && one !== '') ?? '';
}
