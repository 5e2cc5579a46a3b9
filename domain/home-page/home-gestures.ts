import { setFields } from '../draft/set-fields.ts';
import type { Intended } from '../draft/intended.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import { findRubrique } from '../rubriques/rubrique.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';
import { homeTiles, readHomeTile, type HomeTile } from './home-tile.ts';

/** Makes a tile, or changes it; undefined when it is already so. */
export function planTile(view: SettingsView, { id, ...wanted }: HomeTile): Intended | undefined {
  const { rubriqueIds, image, ...rest } = wanted;
  const changes = setFields(view, 'homeTile', id, { ...rest, rubriqueIds: [...rubriqueIds], image: image === null ? null : { ...image } });
  return changes.length === 0 ? undefined : { intention: { kind: 'homeTile.plan', title: wanted.title }, changes, atomic: true };
}

/** Takes a tile off the page for good; undefined when it is not there. */
export function removeTile(view: SettingsView, { id, title }: Pick<HomeTile, 'id' | 'title'>): Intended | undefined {
  if (readHomeTile(id, view.find('homeTile', id))?.state !== 'active') return undefined;
  return { intention: { kind: 'homeTile.remove', title }, changes: setFields(view, 'homeTile', id, { state: 'trashed' }), atomic: true };
}

/** Shows a tile, or hides it (« désactiver », S2-002); undefined when it is already so. */
export function showTile(view: SettingsView, { id, title }: Pick<HomeTile, 'id' | 'title'>, enabled: boolean): Intended | undefined {
  const changes = setFields(view, 'homeTile', id, { enabled });
  return changes.length === 0 ? undefined : { intention: { kind: 'homeTile.show', title, enabled }, changes, atomic: true };
}

/** Moves a tile one place up (-1) or down (1), below the top tile; undefined where there is nowhere to go. */
export function moveTile(view: SettingsView, { id, title }: Pick<HomeTile, 'id' | 'title'>, by: -1 | 1): Intended | undefined {
  const order = homeTiles(view).filter(({ kind }) => kind !== 'top').map((one) => one.id);
  const from = order.indexOf(id);
  const other = order[from + by];
  if (from < 0 || other === undefined) return undefined;
  const moved = order.with(from, other).with(from + by, id);
  const changes = moved.flatMap((one, position) => setFields(view, 'homeTile', one, { position: position + 1 }));
  return { intention: { kind: 'homeTile.move', title }, changes, atomic: true };
}

/** Whether a tile may be so: a title, addresses in https, rubriques that exist. */
export function decideHomeTile({ before, after }: DecisionContext, { id }: Change): Refusal | undefined {
  const row = after.find('homeTile', id);
  // What comes back to nothing says nothing that could be wrong.
  if (fieldValue(row, 'homeTile', 'state') === 'absent') return undefined;
  const wanted = readHomeTile(id, row);
  if (wanted === undefined) return isBlank(fieldValue(row, 'homeTile', 'title')) ? { kind: 'title-missing' } : { kind: 'invalid-value', field: 'homeTile' };
  const known = new Set(readHomeTile(id, before.find('homeTile', id))?.rubriqueIds);
  const isLost = wanted.rubriqueIds.some((one) => !known.has(one) && findRubrique(after, one) === undefined);
  return isLost ? { kind: 'unknown-rubrique' } : undefined;
}

function isBlank(title: unknown): boolean {
  return typeof title === 'string' && title.trim() === '';
}
