import type { Json } from '../kernel/json.ts';
import type { SettingsEntity } from './entity.ts';
import type { Change } from './mutation.ts';
import type { Fields, Row, SettingsView } from './row.ts';

/** Settings laid over others: what is written here hides what is below, which stays untouched. */
export interface Overlay extends SettingsView {
  readonly below: SettingsView;
  put(entity: SettingsEntity, id: string, row: Row): void;
  /** The rows written here, and only them. */
  written(): Iterable<readonly [entity: SettingsEntity, id: string, row: Row]>;
}

/** Opens an empty layer over settings. */
export function createOverlay(below: SettingsView): Overlay {
  const layers = new Map<SettingsEntity, Map<string, Row>>();
  const layer = (entity: SettingsEntity): Map<string, Row> => {
    const found = layers.get(entity) ?? new Map<string, Row>();
    layers.set(entity, found);
    return found;
  };
  return {
    below,
    find: (entity, id) => layers.get(entity)?.get(id) ?? below.find(entity, id),
    list: (entity) => {
      const above = layers.get(entity);
      return above === undefined ? below.list(entity) : listBoth(below.list(entity), above);
    },
    put: (entity, id, row) => void layer(entity).set(id, row),
    *written() {
      for (const [entity, rows] of layers) {
        for (const [id, row] of rows) {
          yield [entity, id, row] as const;
        }
      }
    },
  };
}

/** The rows that hide some of `below`; undefined when the settings are not laid directly over these. */
export function rowsOver(view: SettingsView, below: SettingsView): Iterable<readonly [entity: SettingsEntity, id: string, row: Row]> | undefined {
  return isOverlay(view) && view.below === below ? view.written() : undefined;
}

function isOverlay(view: SettingsView): view is Overlay {
  return 'below' in view;
}

function* listBoth(
  below: Iterable<readonly [string, Row]>,
  above: ReadonlyMap<string, Row>,
): Iterable<readonly [string, Row]> {
  for (const entry of below) {
    if (!above.has(entry[0])) {
      yield entry;
    }
  }
  yield* above;
}

/** Lays wanted values over settings, in order, without asking any rule. */
export function layChanges(below: SettingsView, changes: Iterable<Change>): Overlay {
  const overlay = createOverlay(below);
  for (const change of changes) lay(overlay, change);
  return overlay;
}

/** Lays one change over what is there. */
export function lay(overlay: Overlay, { entity, id, edits }: Change): void {
  const row = overlay.find(entity, id);
  overlay.put(entity, id, { ...row, ver: row?.ver ?? 0, fields: withEdits(row, edits) });
}

/** The last draft laid over each settings. */
const LAST = new WeakMap<SettingsView, { readonly changes: readonly Change[]; readonly view: SettingsView }>();

/**
 * As `layChanges`, for a draft that is asked for at each edit over settings that do not change: the rows that the last edits leave alone are the very rows of
 * before, so that whatever was read of them is known.
 */
export function layDraft(below: SettingsView, changes: readonly Change[]): SettingsView {
  const last = LAST.get(below) ?? { changes: [], view: below };
  const other = rowsSince(last.changes, changes);
  const view = createOverlay(below);
  for (const change of changes) {
    const kept = other.has(rowKey(change)) ? undefined : last.view.find(change.entity, change.id);
    if (kept === undefined) lay(view, change);
    else view.put(change.entity, change.id, kept);
  }
  LAST.set(below, { changes, view });
  return view;
}

/** The rows that two drafts may want otherwise: those of whatever follows what both begin with. */
function rowsSince(one: readonly Change[], other: readonly Change[]): ReadonlySet<string> {
  const parts = one.findIndex((change, i) => change !== other[i]);
  const same = parts < 0 ? one.length : parts;
  return new Set([...one.slice(same), ...other.slice(same)].map(rowKey));
}

function rowKey({ entity, id }: Change): string {
  return `${entity} ${id}`;
}

/** The fields of a row once edited. */
export function withEdits(row: Row | undefined, edits: Iterable<{ readonly field: string; readonly set: Json }>): Fields {
  const fields: Record<string, Json> = { ...row?.fields };
  for (const { field, set } of edits) {
    fields[field] = set;
  }
  return fields;
}
