import { z } from 'zod';
import type { Intended } from '../../draft/intended.ts';
import { Json } from '../../kernel/json.ts';
import { RubriqueRole } from '../../rights/role.ts';
import { parseAccessId } from '../../rubriques/principal.ts';
import { accessId, fieldValue, type SettingsView } from '../../sync/row.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { heldRole, HeldRole, roleOfNames } from './share-roles.ts';
import { principalOf } from './share-units.ts';
import { SpaceKind, type ShareList, type Subject } from './shared-space.ts';

const Names = z.array(z.string().max(300)).max(100);

/** A list as it was read just before a step replaced it, in the names of the platform (ADR 58); of a blog, only what the step was about (ADR 60). */
export const KeptList = z.object({ list: z.record(z.string(), Names), actions: z.record(z.string(), Names).default({}) });
export type KeptList = z.infer<typeof KeptList>;

/** What one subject of a list held: by their right here, or null for whom the school does not know. */
const HeldBefore = z.object({ access: z.string().max(300).nullable(), subject: z.string().max(200), held: Json });

/** What a step replaced, in roles of ours where they are: the whole list of a thread, the right of one subject of a blog. */
export const ListBefore = z.object({ kind: SpaceKind, rubrique: z.string().max(200), entries: z.array(HeldBefore).max(5_000) });
export type ListBefore = Readonly<z.infer<typeof ListBefore>>;

/** Writes down what a step replaces; `only`: the one subject that it is about, where the rest of the list stays as it is. */
export function keepList({ held: all, actions }: ShareList, only?: Subject): KeptList {
  const held = only === undefined ? all : new Map([[only, all.get(only) ?? []]]);
  const plain = (map: ReadonlyMap<string, readonly string[]>): Record<string, string[]> => Object.fromEntries([...map].map(([key, names]) => [key, [...names]]));
  return { list: plain(held), actions: plain(actions) };
}

interface Replaced extends Pick<ListBefore, 'kind' | 'rubrique'> {
  readonly subject: Subject;
}

/** Only the list of a thread is replaced whole. */
function isWhole(kind: SpaceKind): boolean {
  return kind === 'thread';
}

/** Reads it back, by those who are the same here and there now: of a blog, whatever was kept, the one subject that the step was about. */
export function listBefore({ list, actions }: KeptList, { kind, rubrique, subject: only }: Replaced, mapping: Pick<Mapping, 'groups' | 'people'>): ListBefore {
  const read: ShareList = { actions: new Map(Object.entries(actions)), held: new Map(), visible: new Set() };
  const replaced = isWhole(kind) ? Object.entries(list) : [[only, list[only] ?? []] as const];
  const entries = replaced.map(([subject, names]) => {
    const principal = principalOf(mapping, subject);
    return { access: principal === undefined ? null : accessId(rubrique, principal), subject, held: roleOfNames(kind, read, names) };
  });
  return { kind, rubrique, entries };
}

/**
 * What brings the rights of the school back to what a step replaced, as changes to be read, then sent as any other; undefined where nothing differs. Whom the school does
 * not know, and what is no role of ours, is for a person on the platform. `of`: the step that replaced it.
 */
export function returnToList(view: SettingsView, { kind, rubrique, entries }: ListBefore, of: string): Intended | undefined {
  const before = new Map(entries.map(({ access, held }) => [access, HeldRole.safeParse(held).data]));
  const here = !isWhole(kind) ? [] : [...view.list('access')].map(([id]) => id).filter((id) => parseAccessId(id)?.rubriqueId === rubrique);
  const known = [...before.keys()].filter((access) => access !== null);
  const changes = [...new Set([...known, ...here])].flatMap((id) => {
    const was = fieldValue(view.find('access', id), 'access', 'role');
    const role = RubriqueRole.safeParse(was).data ?? 'none';
    const set = before.has(id) ? before.get(id) : 'none';
    return set === undefined || heldRole(kind, role) === set ? [] : [{ entity: 'access' as const, id, edits: [{ field: 'role', was, set }] }];
  });
  return changes.length === 0 ? undefined : { intention: { kind: 'revert', of: of.slice(0, 100) }, changes, atomic: false };
}
