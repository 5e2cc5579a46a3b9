import type { DraftEntry } from '../draft/draft-entry.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { Change } from '../sync/mutation.ts';
import { layChanges } from '../sync/overlay.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';
import { sameJson, type Json } from '../kernel/json.ts';
import type { ExchangedEntry } from './exchange-content.ts';

/** What becomes of an entry that somebody gives, were it added to the draft now. */
export type ExchangeFate =
  | { readonly kind: 'new' }
  /** Somebody changed one of its values since it was meant: once added, it is shown as a conflict before it is sent. */
  | { readonly kind: 'overtaken' }
  /** The draft already holds it. */
  | { readonly kind: 'held' }
  /** Everything it wants is so already. */
  | { readonly kind: 'done' }
  /** A rule refuses it to whoever would add it. */
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What the entries are set beside. */
export interface ExchangeGround {
  /** What the ENT says. */
  readonly base: SettingsView;
  /** The same with the draft. */
  readonly wanted: SettingsView;
  readonly draft: readonly DraftEntry[];
  /** What the rules say of an entry, on settings that hold the entries before it. */
  readonly refusalOf: (settings: SettingsView, entry: ExchangedEntry) => Refusal | undefined;
}

/** What becomes of each entry of a file, in order: what is refused is not laid under those that follow. */
export function fatesOf({ wanted, ...ground }: ExchangeGround, entries: readonly ExchangedEntry[]): readonly ExchangeFate[] {
  let settings = wanted;
  return entries.map((entry) => {
    const fate = fateOf({ ...ground, wanted: settings }, entry);
    if (isAdded(fate)) settings = layChanges(settings, entry.changes);
    return fate;
  });
}

/** Whether an entry would join the draft. */
export function isAdded({ kind }: ExchangeFate): boolean {
  return kind === 'new' || kind === 'overtaken';
}

function fateOf({ base, wanted, draft, refusalOf }: ExchangeGround, entry: ExchangedEntry): ExchangeFate {
  if (draft.some(({ state, changes }) => state === 'active' && sameJson(changes, entry.changes))) return { kind: 'held' };
  if (entry.changes.every((change) => isSo(wanted, change))) return { kind: 'done' };
  const refusal = refusalOf(wanted, entry);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  return { kind: entry.changes.some((change) => isOvertaken(base, wanted, change)) ? 'overtaken' : 'new' };
}

const isSo = (view: SettingsView, { entity, id, edits }: Change): boolean => edits.every(({ field, set }) => sameJson(fieldValue(view.find(entity, id), entity, field), set));

/** What it started from is neither what the ENT says nor what the draft makes of it. */
function isOvertaken(base: SettingsView, wanted: SettingsView, { entity, id, edits }: Change): boolean {
  const now = (view: SettingsView, field: string): Json => fieldValue(view.find(entity, id), entity, field);
  return edits.some(({ field, was }) => ![base, wanted].some((view) => sameJson(now(view, field), was)));
}
