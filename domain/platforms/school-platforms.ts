import type { Intended } from '../draft/intended.ts';
import { Json, sameJson } from '../kernel/json.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { readOnce } from '../sync/read-once.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';
import { Platform } from './platform.ts';

/** A school has one platform or two: its own, and that of a territory it shares (issue 7; S2-107). */
export const MOST_USED = 2;

/** Whether a school says that it uses a platform. */
export function isUsed(view: SettingsView, id: string): boolean {
  return fieldValue(view.find('platform', id), 'platform', 'used') === true;
}

/** The platforms that the school described itself; one that this version does not understand is passed over. */
export function ownPlatforms(view: SettingsView): readonly Platform[] {
  return [...view.list('platform')].flatMap(([id, row]) => readDefinition(id, row) ?? []);
}

const readDefinition = readOnce((id, row): Platform | undefined => {
  const found = Platform.safeParse(fieldValue(row, 'platform', 'definition')).data;
  return found?.id === id ? found : undefined;
});

/** Every platform that a school may use: those that the console knows, its own in place of one of the same identifier. */
export function knownPlatforms(view: SettingsView, shipped: readonly Platform[]): readonly Platform[] {
  const own = ownPlatforms(view);
  return [...shipped.map((one) => own.find(({ id }) => id === one.id) ?? one), ...own.filter(({ id }) => !shipped.some((one) => one.id === id))];
}

/** The platforms that a school uses, in the order of those that are known. */
export function usedPlatforms(view: SettingsView, shipped: readonly Platform[]): readonly Platform[] {
  return knownPlatforms(view, shipped).filter(({ id }) => isUsed(view, id));
}

/** Whether a platform may be used, or described so. */
export function decidePlatform({ after }: DecisionContext, { id, edits }: Change): Refusal | undefined {
  if (!/^[a-z0-9-]{1,60}$/.test(id)) return { kind: 'malformed-key' };
  const wrong = edits.find(({ field, set }) => !(field === 'used' ? typeof set === 'boolean' : isDefinition(id, set)));
  if (wrong !== undefined) return { kind: 'invalid-value', field: wrong.field };
  const isOneMore = edits.some(({ field, set }) => field === 'used' && set === true);
  const used = [...after.list('platform')].filter(([one]) => isUsed(after, one)).length;
  return isOneMore && used > MOST_USED ? { kind: 'too-many-platforms', most: MOST_USED } : undefined;
}

function isDefinition(id: string, set: Json): boolean {
  return set === null || Platform.safeParse(set).data?.id === id;
}

/** Says that the school uses a platform, or no longer; undefined when it is already so. */
export function setUsed(view: SettingsView, { id, name }: Pick<Platform, 'id' | 'name'>, set: boolean): Intended | undefined {
  const was = isUsed(view, id);
  return was === set ? undefined : { intention: { kind: 'platform.use', name, used: set }, changes: [{ entity: 'platform', id, edits: [{ field: 'used', was, set }] }], atomic: false };
}

/** Describes a platform for the whole school, or takes again the description of the console, word for word; undefined when it is described so already. */
export function definePlatform(view: SettingsView, platform: Platform, shipped: readonly Platform[]): Intended | undefined {
  const was = fieldValue(view.find('platform', platform.id), 'platform', 'definition');
  const said = Json.parse(platform);
  const set = shipped.some((one) => sameJson(Json.parse(one), said)) ? null : said;
  return sameJson(was, set) ? undefined : { intention: { kind: 'platform.define', name: platform.name }, changes: [{ entity: 'platform', id: platform.id, edits: [{ field: 'definition', was, set }] }], atomic: false };
}

/** Takes back what the school says of a platform; one that the console knows is used as before, in its words. Undefined when the school says nothing of it. */
export function removePlatform(view: SettingsView, { id, name }: Pick<Platform, 'id' | 'name'>, shipped: readonly Platform[]): Intended | undefined {
  const row = view.find('platform', id);
  const rest: Readonly<Record<string, Json>> = { ...(shipped.some((one) => one.id === id) ? {} : { used: false }), definition: null };
  const edits = Object.entries(rest).map(([field, set]) => ({ field, was: fieldValue(row, 'platform', field), set })).filter(({ was, set }) => !sameJson(was, set));
  return edits.length === 0 ? undefined : { intention: { kind: 'platform.remove', name }, changes: [{ entity: 'platform', id, edits }], atomic: true };
}
