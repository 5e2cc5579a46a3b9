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
export function importMembers(ground: ImportGround, lines: readonly ResolvedLine[], decisions: ListDecisions): ListOutcome {
  const { view } = ground;
  const places = peopleByGroup(ground, lines, decisions);
  const created = places.map(({ group }) => group).filter(({ id }) => view.find('schoolGroup', id) === undefined);
  const additions = places.flatMap(({ group, people }) => addMembers(view, group, [...people])?.changes ?? []);
  const wanted = places.reduce((sum, { people }) => sum + people.size, 0);
  return {
    already: wanted - additions.length,
    created: created.map(({ name }) => name),
    intended: additions.length === 0 ? undefined : {
      intention: { kind: 'import.members', members: additions.length, groups: places.length, created: created.length },
      changes: [...created.flatMap((group) => createGroup(group).changes), ...additions],
      atomic: true,
    },
  };
}

interface Placed {
  readonly group: SchoolGroup;
  /** Identifiers. */
  readonly people: Set<string>;
}

// A loop, for thousands of lines are asked about at each choice.
function peopleByGroup({ directory }: ImportGround, lines: readonly ResolvedLine[], { choices, newId }: ListDecisions): readonly Placed[] {
  const byGroup = new Map<string, Placed>();
  for (const line of lines) {
    const rank = line.verdict === 'recognised' ? line.people[0] : choices.get(line.line);
    const group = groupOf(line, newId);
    if (rank === undefined || group === undefined) continue;
    const known = byGroup.get(group.id) ?? { group, people: new Set() };
    known.people.add(must(directory.people[rank], 'ranks are of people').id);
    byGroup.set(group.id, known);
  }
  return [...byGroup.values()];
}

function groupOf({ place }: ResolvedLine, newId: ListDecisions['newId']): SchoolGroup | undefined {
  if (place.kind === 'known') return place.group;
  return place.kind === 'new' ? { id: newId(searchKey(place.name)), name: place.name, kind: 'free', state: 'active', note: '' } : undefined;
}
