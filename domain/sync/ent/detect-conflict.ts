import { type Json, sameJson } from '../../kernel/json.ts';
import { parseAccessId } from '../../rubriques/principal.ts';
import { findRubrique, mothersOf, type Rubrique } from '../../rubriques/rubrique.ts';
import type { ConflictKind, ContestedEdit } from '../conflict.ts';
import { judgeEdit } from '../merge.ts';
import type { Change, Edit, Mutation } from '../mutation.ts';
import { namedInKey } from '../named-in-key.ts';
import { fieldValue, type SettingsView } from '../row.ts';
import { findSchoolGroup } from '../../directory/school-group.ts';
import { lowest, type Cell } from './contested-cells.ts';
import type { Work } from './work.ts';

/** What has to be decided by a person. */
export interface Contest {
  readonly kind: ConflictKind;
  readonly edits: readonly ContestedEdit[];
}

/** The edits of one mutation, sorted. */
export interface Detection {
  readonly contest?: Contest;
  /** Edits that apply as they are. */
  readonly clean: readonly Edit[];
  /** Edits that somebody else already made. */
  readonly same: readonly Edit[];
}

/** Sorts the edits of a mutation into those that apply, those already so, and those that somebody has to decide. */
export function detectConflict(work: Work, mutation: Mutation): Detection {
  const whole = contestWhole(work, mutation);
  if (whole !== undefined) {
    return { contest: whole, clean: [], same: [] };
  }
  const row = work.settings.find(mutation.entity, mutation.id);
  const sorted = { same: [] as Edit[], apply: [] as Edit[], conflict: [] as Edit[] };
  for (const edit of mutation.edits) {
    sorted[judgeEdit(row, mutation.entity, edit)].push(edit);
  }
  const { same, apply: clean, conflict } = sorted;
  return conflict.length === 0
    ? { clean, same }
    : { clean, same, contest: { kind: 'value', edits: conflict.map(({ field, was, set }) => contested(work, { ...mutation, field }, was, set)) } };
}

function contestWhole(work: Work, mutation: Mutation): Contest | undefined {
  return contestDeleted(work, mutation) ?? contestDeletion(work, mutation) ?? contestReference(work, mutation);
}

/** Deleted there, changed here: keeping mine means restoring the rubrique and its mothers first. */
function contestDeleted(work: Work, mutation: Mutation): Contest | undefined {
  const deleted = deletedRubriques(work.settings, mutation);
  if (deleted.length === 0 || alreadySo(work, mutation)) {
    return undefined;
  }
  const restored = deleted.map(({ id }) => contested(work, { entity: 'rubrique', id, field: 'state' }, 'active', 'active'));
  const mine = mutation.edits.map(({ field, was, set }) => contested(work, { ...mutation, field }, was, set));
  return { kind: 'edit-vs-delete', edits: [...restored, ...mine] };
}

function deletedRubriques(settings: SettingsView, mutation: Mutation): readonly Rubrique[] {
  const id = rubriqueEdited(mutation);
  const touchesState = mutation.edits.some(({ field }) => field === 'state');
  const rubrique = id === undefined || touchesState ? undefined : findRubrique(settings, id);
  return rubrique?.state === 'trashed'
    ? [...mothersOf(settings, rubrique), rubrique].filter(({ state }) => state === 'trashed')
    : [];
}

/** The rubrique that an edit is of, or that a right is on; other rows may well bear the same identifier. */
export function rubriqueEdited({ entity, id }: Pick<Mutation, 'entity' | 'id'>): string | undefined {
  if (entity === 'access') return parseAccessId(id)?.rubriqueId;
  return entity === 'rubrique' ? id : undefined;
}

/** Changed there, deleted here: what the author looked at before deleting is no longer what is. */
function contestDeletion(work: Work, mutation: Mutation): Contest | undefined {
  const deletion = mutation.edits.find(({ field, set }) => field === 'state' && set === 'trashed');
  if (deletion === undefined || mutation.seen === undefined || alreadySo(work, mutation)) {
    return undefined;
  }
  const changes = Object.entries(mutation.seen).flatMap(([field, base]): readonly ContestedEdit[] => {
    const theirs = seenField(work.settings, mutation, field);
    const witness = { entity: mutation.entity, id: mutation.id, field, base, theirs, mine: theirs, inForce: theirs };
    return sameJson(theirs, base) ? [] : [witness];
  });
  if (changes.length === 0) {
    return undefined;
  }
  const { was, set } = deletion;
  return { kind: 'delete-vs-edit', edits: [contested(work, { ...mutation, field: 'state' }, was, set), ...changes] };
}

/** What a person sees of a thing before deleting it: the named fields, and the rights that stand on a rubrique. */
export function seenNow(
  settings: SettingsView,
  target: Pick<Mutation, 'entity' | 'id'>,
  fields: readonly string[],
): Readonly<Record<string, Json>> {
  return Object.fromEntries(fields.map((field) => [field, seenField(settings, target, field)]));
}

function seenField(settings: SettingsView, { entity, id }: Pick<Mutation, 'entity' | 'id'>, field: string): Json {
  return field === 'accesses' ? accessesOf(settings, id) : fieldValue(settings.find(entity, id), entity, field);
}

function accessesOf(settings: SettingsView, rubriqueId: string): Json {
  const rights: Record<string, Json> = {};
  for (const [id, row] of settings.list('access')) {
    if (id.startsWith(`${rubriqueId}|`) && row.fields['role'] !== 'none') {
      rights[id.slice(rubriqueId.length + 1)] = row.fields['role'] ?? 'none';
    }
  }
  return rights;
}

/** Gone from upstream, decided here: nobody receives a right that cannot be held. */
function contestReference(work: Work, mutation: Mutation): Contest | undefined {
  if (!givesToNobody(work, mutation) || alreadySo(work, mutation)) {
    return undefined;
  }
  const edits = mutation.edits.map(({ field, was, set }) => contested(work, { ...mutation, field }, was, set));
  return { kind: 'reference', edits };
}

/** Whether a change gives something to somebody, or to a group, that is no longer there. */
export function givesToNobody(work: Work, change: Change): boolean {
  return change.edits.some(({ set }) => set !== 'none' && set !== false && set !== null) && pointsNowhere(work, change);
}

function pointsNowhere(work: Work, { entity, id }: Change): boolean {
  const { directory } = work.context;
  const { groups, people } = namedInKey(entity, id);
  const isGone = (group: string): boolean => directory.findGroup(group) === undefined && findSchoolGroup(work.settings, group) === undefined;
  // Who is put in a group that nobody knows is refused by the rule itself.
  return people.some((person) => directory.findPerson(person) === undefined) || (entity !== 'membership' && groups.some(isGone));
}

function alreadySo(work: Work, mutation: Mutation): boolean {
  const row = work.settings.find(mutation.entity, mutation.id);
  return mutation.edits.every((edit) => judgeEdit(row, mutation.entity, edit) === 'same');
}

/** Both sides of a disputed value; the more restrictive one is in force until somebody decides. */
export function contested(work: Work, { entity, id, field }: Cell, base: Json, mine: Json): ContestedEdit {
  const theirs = work.valueOf(entity, id, field);
  return { entity, id, field, base, theirs, mine, inForce: lowest(work, { entity, id, field }, [theirs, mine]) };
}
