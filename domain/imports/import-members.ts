import { addMembers, createGroup } from '../directory/group-gestures.ts';
import type { SchoolGroup } from '../directory/school-group.ts';
import { searchKey } from '../directory/search.ts';
import type { Intended } from '../draft/intended.ts';
import { must } from '../kernel/assert.ts';
import type { ImportGround, ResolvedLine } from './resolve-members.ts';

/** What the user decided of a list. */
export interface ListDecisions {
  /** By line of the file, the rank of whom was chosen among several, or found by hand. */
  readonly choices: ReadonlyMap<number, number>;
  /** A fresh identifier for the group to make of that name; the same each time it is asked. */
  readonly newId: (name: string) => string;
}

/** What a list would do, and the people who are there already. */
export interface ListOutcome {
  /** Undefined when it would change nothing. */
  readonly intended: Intended | undefined;
  /** Lines whose person is in the group already. */
  readonly already: number;
  readonly created: readonly string[];
}

/**
 * Everything that a list adds, as one entry of the draft that is all or nothing: groups to make, and members of each. Those
 * who are in a group and not in the list stay there.
 */
export function importMembers({ directory, view }: ImportGround, lines: readonly ResolvedLine[], { choices, newId }: ListDecisions): ListOutcome {
  const placed = lines.flatMap((line) => {
    const rank = line.verdict === 'recognised' ? line.people[0] : choices.get(line.line);
    const group = groupOf(line, newId);
    return rank === undefined || group === undefined ? [] : [{ group, personId: must(directory.people[rank], 'ranks are of people').id }];
  });
  const byGroup = [...Map.groupBy(placed, ({ group }) => group.id).values()].map((of) => ({
    group: must(of[0], 'nothing is grouped by nobody').group,
    people: [...new Set(of.map(({ personId }) => personId))],
  }));
  const created = byGroup.map(({ group }) => group).filter(({ id }) => view.find('schoolGroup', id) === undefined);
  const additions = byGroup.flatMap(({ group, people }) => addMembers(view, group, people)?.changes ?? []);
  const wanted = byGroup.reduce((sum, { people }) => sum + people.length, 0);
  return {
    already: wanted - additions.length,
    created: created.map(({ name }) => name),
    intended: additions.length === 0 ? undefined : {
      intention: { kind: 'import.members', members: additions.length, groups: byGroup.length, created: created.length },
      changes: [...created.flatMap((group) => createGroup(group).changes), ...additions],
      atomic: true,
    },
  };
}

function groupOf({ place }: ResolvedLine, newId: ListDecisions['newId']): SchoolGroup | undefined {
  if (place.kind === 'known') return place.group;
  return place.kind === 'new' ? { id: newId(searchKey(place.name)), name: place.name, kind: 'free', state: 'active', note: '' } : undefined;
}
