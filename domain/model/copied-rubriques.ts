import { searchKey } from '../directory/search.ts';
import { accessesOn } from '../rubriques/access-gestures.ts';
import { listRubriques, type Rubrique } from '../rubriques/rubrique.ts';
import { FIELD_RULES } from '../sync/entity.ts';
import { sameJson } from '../kernel/json.ts';
import type { Change, Edit } from '../sync/mutation.ts';
import { accessId, fieldValue, type SettingsView } from '../sync/row.ts';
import type { SharedGroups } from './shared-groups.ts';

/** Two schools, the groups that are in both, and the identifier that a rubrique of the model would have here. */
export interface CopyingRubriques {
  readonly here: SettingsView;
  readonly model: SettingsView;
  readonly groups: SharedGroups;
  readonly newId: (modelId: string) => string;
}

/** What of the rubriques of the model is not carried over, by the title of the rubrique it is about. */
export interface LeftOut {
  /** `class`: made for a class of one school; `twins`: several sisters of this title; `closed`: archived or deleted here; `person`, `group`: a right of somebody, or of a group, of one school only; `here`: the model has none. */
  readonly kind: 'class' | 'twins' | 'closed' | 'person' | 'group' | 'here';
  readonly title: string;
}

/** What taking the rubriques of the model would change here, mothers first. */
export interface CopiedRubriques {
  readonly changes: readonly Change[];
  readonly leftOut: readonly LeftOut[];
}

/** What a rubrique takes from the one of the model. Its contents stay; so does where it is among its sisters. */
const COPIED = ['visibility', 'temporary', 'landing', 'blog', 'blogComments', 'agenda', 'forum', 'chat', 'chatHours', 'pad', 'sharedFolders', 'mailingList'] as const;

/**
 * Brings the rubriques to what they are in the model. One is the same when it bears the same title under the same mothers
 * (« Déduit »: no text says it); one that is not here is made, and nothing that is only here is taken away. Rights of groups
 * that are in both are those of the model, what it does not give included; those of people stay as they are.
 */
export function copyRubriques(copying: CopyingRubriques): CopiedRubriques {
  const [mine, theirs] = [copying.here, copying.model].map((view) => listRubriques(view).find(({ kind, state }) => kind === 'racine' && state === 'active'));
  if (mine === undefined || theirs === undefined) return { changes: [], leftOut: [] };
  const rights = rightsOf(copying, theirs, mine.id);
  const under = copyUnder(copying, theirs, mine);
  return { changes: [...rights.changes, ...under.changes], leftOut: [...rights.leftOut, ...under.leftOut] };
}

/** The daughters of a rubrique of the model, under its like here, or under the one that is being made. */
function copyUnder(copying: CopyingRubriques, theirs: Rubrique, mine: Pick<Rubrique, 'id'>): CopiedRubriques {
  const [here, there] = [daughters(copying.here, mine.id), daughters(copying.model, theirs.id).filter(({ state }) => state === 'active')];
  const titles = new Set(there.map(titleKey));
  const parts = there.map((one) => copyOne(copying, { one, mother: mine.id, sisters: there.filter(isLike(one)), likes: here.filter(isLike(one)) }));
  const only = here.filter(({ state, kind, title }) => state === 'active' && kind !== 'classe' && !titles.has(searchKey(title)));
  return gather([...parts, { changes: [], leftOut: only.map(({ title }): LeftOut => ({ kind: 'here', title })) }]);
}

interface Daughter {
  readonly one: Rubrique;
  /** Where it goes here. */
  readonly mother: string;
  /** Those of the model that bear its title, itself included, and those of here. */
  readonly sisters: readonly Rubrique[];
  readonly likes: readonly Rubrique[];
}

function copyOne(copying: CopyingRubriques, { one, mother, sisters, likes }: Daughter): CopiedRubriques {
  const active = likes.filter(({ state }) => state === 'active');
  const stop = stopOf(one, { sisters, active, likes });
  if (stop !== undefined) return { changes: [], leftOut: [{ kind: stop, title: one.title }] };
  const id = active[0]?.id ?? copying.newId(one.id);
  const made = active.length === 0;
  const edits = editsOf(copying, one, made ? { id, mother } : { id });
  const shape: readonly Change[] = edits.length === 0 ? [] : [{ entity: 'rubrique', id, edits }];
  return gather([{ changes: shape, leftOut: [] }, rightsOf(copying, one, id), copyUnder(copying, one, { id })]);
}

function stopOf(one: Rubrique, { sisters, active, likes }: { readonly sisters: readonly Rubrique[]; readonly active: readonly Rubrique[]; readonly likes: readonly Rubrique[] }): LeftOut['kind'] | undefined {
  if (one.kind === 'classe' || active.some(({ kind }) => kind === 'classe')) return 'class';
  if (sisters.length > 1 || active.length > 1) return 'twins';
  return active.length === 0 && likes.length > 0 ? 'closed' : undefined;
}

/** Every field of one that is made; of one that is there, those that are copied. */
function editsOf({ here, model }: CopyingRubriques, one: Rubrique, { id, mother }: { readonly id: string; readonly mother?: string }): readonly Edit[] {
  const row = here.find('rubrique', id);
  const fields = mother === undefined ? COPIED : Object.keys(FIELD_RULES.rubrique).filter((field) => FIELD_RULES.rubrique[field]?.kind !== 'fact' && field !== 'classId');
  return fields.flatMap((field): readonly Edit[] => {
    const was = fieldValue(row, 'rubrique', field);
    const set = field === 'parentId' && mother !== undefined ? mother : fieldValue(model.find('rubrique', one.id), 'rubrique', field);
    return sameJson(was, set) ? [] : [{ field, was, set }];
  });
}

function rightsOf({ here, model, groups }: CopyingRubriques, theirs: Rubrique, id: string): CopiedRubriques {
  const given = accessesOn(model, theirs.id);
  const wanted = new Map(given.flatMap(({ principal, role }) => (principal.kind === 'group' && groups.has(principal.id) ? [[groups.get(principal.id), role] as const] : [])));
  const changes = [...new Set(groups.values())].flatMap((groupId): readonly Change[] => {
    const key = accessId(id, { kind: 'group', id: groupId });
    const [was, set] = [fieldValue(here.find('access', key), 'access', 'role'), wanted.get(groupId) ?? 'none'];
    return sameJson(was, set) ? [] : [{ entity: 'access', id: key, edits: [{ field: 'role', was, set }] }];
  });
  const kinds = new Set(given.flatMap(({ principal }) => (principal.kind === 'group' && groups.has(principal.id) ? [] : [principal.kind])));
  return { changes, leftOut: [...kinds].map((kind) => ({ kind, title: theirs.title })) };
}

function daughters(view: SettingsView, mother: string): readonly Rubrique[] {
  return listRubriques(view).filter(({ parentId }) => parentId === mother).toSorted((a, b) => a.position - b.position);
}

function titleKey({ title }: Rubrique): string {
  return searchKey(title);
}

function isLike(one: Rubrique): (other: Rubrique) => boolean {
  return (other) => titleKey(other) === titleKey(one);
}

function gather(parts: readonly CopiedRubriques[]): CopiedRubriques {
  return { changes: parts.flatMap(({ changes }) => changes), leftOut: parts.flatMap(({ leftOut }) => leftOut) };
}
