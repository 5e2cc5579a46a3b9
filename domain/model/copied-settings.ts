import type { GroupKind } from '../directory/group.ts';
import { parseVisibilityRuleId } from '../messaging/visibility-rule.ts';
import { sameJson } from '../kernel/json.ts';
import type { SettingsEntity } from '../sync/entity.ts';
import type { Change, Edit } from '../sync/mutation.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';

/**
 * What one school may take from another: settings whose key means the same in both. Rubriques and their rights, whose keys do not,
 * are set beside those of here by what they are called (`copied-rubriques.ts`). Lines and moderators name people of one school,
 * and stay out; so does a restriction, which is a decision of one day.
 */
export const COPIED_FAMILIES = ['matrix', 'presets', 'messaging', 'thresholds', 'calendar'] as const;
export type CopiedFamily = (typeof COPIED_FAMILIES)[number];

/** The fields of a family, per entity. */
const FIELDS: Readonly<Record<CopiedFamily, readonly [SettingsEntity, readonly string[]]>> = {
  matrix: ['visibilityRule', ['visible']],
  presets: ['matrixPreset', ['name', 'cells', 'state']],
  messaging: ['messagingSettings', ['studentMayWriteSingleTeacher', 'reporting', 'quietHours']],
  thresholds: ['controlThreshold', ['value']],
  // The weeks A and B of another school are not those of this one.
  calendar: ['schoolCalendar', ['zone', 'holidays']],
};

/** What rubriques are taken by: themselves, their rights, and the groups of the school that these go to. */
const RUBRIQUE_ENTITIES: readonly SettingsEntity[] = ['rubrique', 'access', 'schoolGroup'];

/** Every entity that a model is read by. */
export const MODEL_ENTITIES: readonly SettingsEntity[] = [...Object.values(FIELDS).map(([entity]) => entity), ...RUBRIQUE_ENTITIES];

/** What a family would change here, and how many settings of the model are about groups that this school has not. */
export interface Copied {
  readonly changes: readonly Change[];
  readonly leftOut: number;
}

const SHARED_KINDS: ReadonlySet<GroupKind | undefined> = new Set<GroupKind>(['profile', 'function', 'functional']);

/** Whether a group means the same in every school: those that an ENT computes from profiles and functions, and its lines. */
export function isSharedKind(kind: GroupKind | undefined): boolean {
  return SHARED_KINDS.has(kind);
}

/** Two schools, and whether a group of the model, by its identifier, means the same group here. */
export interface Copying {
  readonly here: SettingsView;
  readonly model: SettingsView;
  readonly isShared: (groupId: string) => boolean;
}

/** Brings a family to what it is in the model: what the model leaves as it comes is left as it comes here too, but presets, which are added. */
export function copyFamily(family: CopiedFamily, { here, model, isShared }: Copying): Copied {
  const [entity, fields] = FIELDS[family];
  const ids = new Set([...model.list(entity), ...(family === 'presets' ? [] : here.list(entity))].map(([id]) => id));
  const all = [...ids].flatMap((id) => changeOf(entity, id, fields, { here, model }) ?? []);
  const changes = all.filter(({ id }) => family !== 'matrix' || isOfShared(id, isShared));
  return { changes, leftOut: all.length - changes.length };
}

function isOfShared(id: string, isShared: Copying['isShared']): boolean {
  const target = parseVisibilityRuleId(id)?.target;
  return target?.kind === 'group' ? isShared(target.id) : target !== undefined;
}

function changeOf(entity: SettingsEntity, id: string, fields: readonly string[], { here, model }: Pick<Copying, 'here' | 'model'>): Change | undefined {
  const [mine, theirs] = [here.find(entity, id), model.find(entity, id)];
  const edits = fields.flatMap((field): readonly Edit[] => {
    const [was, set] = [fieldValue(mine, entity, field), fieldValue(theirs, entity, field)];
    return sameJson(was, set) ? [] : [{ field, was, set }];
  });
  return edits.length === 0 ? undefined : { entity, id, edits };
}
