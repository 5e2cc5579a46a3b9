import { z } from 'zod';
import type { Json } from '../../kernel/json.ts';
import { parseMembershipId } from '../../rubriques/principal.ts';
import { shareReader } from '../spaces/share-units.ts';
import { reversed, type Mapping } from '../mapping/mapping.ts';
import type { PlatformGroup, PlatformPerson, PlatformSchool } from '../platform-school.ts';
import { NOTHING_READ, type Proof } from '../proof.ts';
import type { ReadCell } from './read-back.ts';
import type { Cell } from './sheet-line.ts';

const Id = z.string().min(1).max(100);

/** A group that an export of the platform names. */
export const ReadPlace = z.object({
  name: z.string().min(1).max(300),
  /** The group of the school that it is, where somebody recognised it. */
  local: Id.nullable(),
  /** Whether it is a free group, whose members are chosen one by one, or a line of « Qui fait quoi ? ». */
  kind: z.enum(['free', 'functional']),
  /** People of the school. */
  members: z.array(Id).max(20_000).readonly(),
  /** Lines of which nobody of the school was recognised: the group is then not known whole. */
  unread: z.number().int().nonnegative(),
});
export type ReadPlace = Readonly<z.infer<typeof ReadPlace>>;

/**
 * What somebody read of a platform that has no program: an export of its groups, once their people were recognised. `isWhole`: they say that it names
 * every group with all its members, without which nothing absent from it is taken for gone.
 */
export const SheetReading = z.object({
  /** The day (`YYYY-MM-DD`) of the export: what changed since is not in it. */
  exportedOn: z.iso.date(),
  isWhole: z.boolean(),
  places: z.array(ReadPlace).max(2_000).readonly(),
});
export type SheetReading = Readonly<z.infer<typeof SheetReading>>;

/** The school to which a reading is related. */
export interface ReadGround {
  readonly uai: string;
  readonly name: string;
  /** Identifiers of everybody of the school. */
  readonly people: readonly string[];
}

/** A school as its last reading shows it; without one, as nothing is known of it. People are those of the school: nobody else was kept of the file. */
export function schoolOfReading({ uai, name, people }: ReadGround, reading: SheetReading | null): PlatformSchool {
  const places = reading?.places ?? [];
  const groups = places.map(groupOf);
  const members = places.reduce((sum, place) => sum + place.members.length, 0);
  const declared = (count: number): Proof => (reading?.isWhole === true ? { complete: true, count, by: 'declared' } : { complete: false, count, cause: reading === null ? 'byDesign' : 'notDeclared' });
  const isDoubtful = places.some(({ unread }) => unread > 0);
  return {
    structure: { id: uai, uai, name }, people: reading === null ? [] : people.map(personOf), groups, services: [], grants: new Map(), links: new Map(), lessonBooks: new Map(), teachings: [], spaces: [],
    proofs: {
      ...NOTHING_READ,
      structure: { complete: true, count: 1, by: 'declared' }, groups: declared(groups.length), people: declared(people.length),
      members: isDoubtful ? { complete: false, count: members, cause: 'countMismatch' } : declared(members),
    },
  };
}

function groupOf({ name, kind, members }: ReadPlace): PlatformGroup {
  return { id: name, name, kind: kind === 'free' ? 'free' : 'function', profile: null, classId: null, className: null, direction: 'NONE', members, isBroadcast: false, isFixed: false };
}

function personOf(id: string): PlatformPerson {
  return { id, externalId: null, lastName: '', firstName: '', profile: '', isOut: false, classIds: [], administers: [] };
}

/** What a reading of a platform says of one cell: groups and their members, rights of rubriques; what is not there is absent only from lists that are whole. */
export function cellReader(school: PlatformSchool, mapping: Mapping): ReadCell {
  const { groups, proofs } = school;
  const readShare = shareReader(school, mapping);
  const byLocal = reversed(mapping.groups);
  const people = reversed(mapping.people);
  const find = (local: string): PlatformGroup | undefined => groups.find(({ id }) => id === byLocal.get(local));
  const readGroup = ({ row, field }: Cell): { readonly value: Json } | undefined => {
    const group = find(row);
    if (group === undefined) return proofs.groups.complete && field === 'state' ? { value: 'trashed' } : undefined;
    return field === 'state' ? { value: 'active' } : field === 'name' ? { value: group.name } : undefined;
  };
  const readMember = ({ row }: Cell): { readonly value: Json } | undefined => {
    const key = parseMembershipId(row);
    const group = key === undefined ? undefined : find(key.groupId);
    const person = key === undefined ? undefined : people.get(key.personId);
    if (group === undefined || person === undefined) return undefined;
    if (group.members.includes(person)) return { value: true };
    return proofs.members.complete ? { value: false } : undefined;
  };
  return (cell) => {
    if (cell.entity === 'access') return readShare(cell);
    return cell.entity === 'schoolGroup' ? readGroup(cell) : cell.entity === 'membership' ? readMember(cell) : undefined;
  };
}
