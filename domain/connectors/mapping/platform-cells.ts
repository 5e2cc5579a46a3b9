import { FAMILY_OF_PROFILE, type ProfileFamily } from '../../directory/profile.ts';
import { parseTarget } from '../../messaging/visibility-rule.ts';
import { splitRuleId } from '../../messaging/matrix.ts';
import { parseMembershipId } from '../../rubriques/principal.ts';
import { fieldValue } from '../../sync/row.ts';
import { beyondLinks, type BeyondReason } from '../limits/beyond-links.ts';
import type { PlatformCell } from '../matrix/platform-cell.ts';
import type { PlatformSchool } from '../platform-school.ts';
import type { LocalSchool } from './match-school.ts';
import { reversed, type Mapping } from './mapping.ts';

/** The cells of the school that the platform may hold, and those that it may not, by their rule. */
export interface PlatformCells {
  readonly cells: ReadonlyMap<string, PlatformCell>;
  readonly beyond: ReadonlyMap<string, BeyondReason>;
}

/** The profile of the platform for each family; a platform has one for all who do not teach (§7.4). */
const PROFILES: ReadonlyMap<string, string> = new Map<ProfileFamily, string>([['student', 'Student'], ['guardian', 'Relative'], ['teacher', 'Teacher'], ['staff', 'Personnel'], ['guest', 'Guest']]);

/** What the translation stands on. */
interface CellGround {
  readonly remote: PlatformSchool;
  readonly local: Pick<LocalSchool, 'people' | 'view'>;
  readonly mapping: Mapping;
}

/** Says cells of the school in the words of the platform; `rules`: their natural keys. */
export function platformCells(ground: CellGround, rules: Iterable<string>): PlatformCells {
  const cells = new Map<string, PlatformCell>();
  const beyond = new Map<string, BeyondReason>();
  const context = contextOf(ground);
  for (const rule of rules) {
    const found = cellOf(context, rule);
    if (typeof found === 'string') beyond.set(rule, found);
    else cells.set(rule, found);
  }
  return { cells, beyond };
}

interface Context extends CellGround {
  /** The group there of each group or line of ours. */
  readonly theirs: ReadonlyMap<string, string>;
  readonly families: ReadonlyMap<string, ProfileFamily>;
  /** Who is in each group of ours, as far as is known. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
}

function contextOf(ground: CellGround): Context {
  const { mapping, local: { people } } = ground;
  return {
    ...ground,
    theirs: new Map([...reversed(mapping.groups), ...reversed(mapping.lines)]),
    families: new Map(people.map(({ id, profile }) => [id, FAMILY_OF_PROFILE[profile]])),
    members: membersHere(ground.local),
  };
}

function membersHere({ people, view }: CellGround['local']): ReadonlyMap<string, ReadonlySet<string>> {
  const members = new Map<string, Set<string>>();
  const put = (group: string, person: string): void => void members.set(group, (members.get(group) ?? new Set()).add(person));
  for (const { id, groupIds } of people) for (const group of groupIds) put(group, id);
  for (const [id, row] of view.list('membership')) {
    const key = parseMembershipId(id);
    if (key !== undefined && fieldValue(row, 'membership', 'member') === true) put(key.groupId, key.personId);
  }
  return members;
}

function cellOf(context: Context, rule: string): PlatformCell | BeyondReason {
  const key = splitRuleId(rule);
  if (key === undefined) return 'unknownThere';
  const profile = PROFILES.get(key.emitter);
  const target = parseTarget(key.target);
  if (profile === undefined || target === undefined) return 'unknownThere';
  const beyond = beyondLinks(target);
  if (beyond !== undefined) return beyond;
  const notFrom = new Set(context.remote.people.filter((person) => person.profile === profile && isOther(context.families.get(context.mapping.people.get(person.id) ?? ''), key.emitter)).map(({ id }) => id));
  return target.kind === 'group' ? groupCell(context, target.id, { profile, notFrom }) : { profile, targets: 'ownClass', notFrom };
}

function isOther(family: ProfileFamily | undefined, emitter: string): boolean {
  return family !== undefined && family !== emitter;
}

function groupCell({ theirs, remote, mapping, members }: Context, id: string, known: Pick<PlatformCell, 'profile' | 'notFrom'>): PlatformCell | BeyondReason {
  const group = remote.groups.find((one) => one.id === theirs.get(id));
  if (group === undefined) return 'unknownThere';
  const here = members.get(id);
  const isStranger = (person: string): boolean => {
    const local = mapping.people.get(person);
    return here !== undefined && local !== undefined && !here.has(local);
  };
  return { ...known, targets: [group.id], notTo: new Set(group.members.filter(isStranger)) };
}
