import type { Intended } from '../../../domain/draft/intended.ts';
import { localDay } from '../../../domain/kernel/local-time.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { Refusal } from '../../../domain/rubriques/refusal.ts';
import type { DirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf, type RightsSide } from '../../../domain/school/school-rights.ts';
import { applyGesture } from '../../../domain/sync/ent/apply-gesture.ts';
import type { EntEffect } from '../../../domain/sync/ent/work.ts';
import type { JournalLine } from '../../../domain/sync/journal-entry.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { recordOf } from '../../settings/settings-memory.ts';
import { commitRows } from '../../sync/commit.ts';
import { readSchool } from '../deliveries/read-school.ts';
import type { DeliveryPorts } from '../deliveries/import-delivery.ts';

/** The school that a list is set beside, under its settings of now. */
export interface ListGround {
  readonly directory: DirectoryIndex;
  readonly view: SettingsView;
  readonly side: RightsSide;
  /** ISO 8601 instant. */
  readonly now: string;
}

/** What reading a list comes to: what it would change, as one gesture; undefined when nothing would change. */
export interface ListReading {
  readonly intended?: Intended | undefined;
}

/** A list of settings to set beside the school, and to apply where somebody has agreed to it. */
export interface ListRequest<T extends ListReading> {
  readonly read: (ground: ListGround) => T;
  readonly isAgreed: boolean;
  /** Who the journal says did it: no account is behind a command. */
  readonly name: string;
  /** A fresh identifier for the gesture. */
  readonly gestureId: string;
}

/** Why nothing of a list was applied; the school is as it was. */
export type ListRefusal =
  | { readonly kind: 'no-school' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** It bears on a value that a conflict holds until somebody decides. */
  | { readonly kind: 'contested' };

/** Sets a list beside the school, then applies it where it is agreed to: all of it, in one transaction, or nothing (ADR 24). */
export function importList<T extends ListReading>({ store, now, current, faults }: DeliveryPorts, request: ListRequest<T>): Result<T, ListRefusal> {
  if (current === undefined) return refuse({ kind: 'no-school' });
  const at = now().toISOString();
  return store.transaction((): Result<T, ListRefusal> => {
    const school = store.school(current);
    const { directory, view } = readSchool(school, current, localDay(at));
    // Of the rights, populations are read alone: whether rubriques inherit changes none.
    const reading = request.read({ directory, view, side: rightsOf({ directory, inherits: false }, view), now: at });
    const { intended } = reading;
    if (intended === undefined) return accept(reading);
    const effect = applyGesture({ settings: view, directory, now: at }, gestureOf(intended, request, at));
    const refusal = refusalOf(effect);
    if (refusal !== undefined) return refuse(refusal);
    if (!request.isAgreed) return accept(reading);
    const rows = [...effect.settings.written()].map(recordOf);
    commitRows(school, { stream: 'settings', source: 'import', actor: request.name, gesture: request.gestureId, rows, journal: effect.journal.map((line) => signed(line, request.name)) }, at);
    faults.beforeCommit?.();
    return accept(reading);
  });
}

/** Whoever starts the command holds the data of the ENT: the rules that every administrator meets are the limits. */
function gestureOf({ intention, changes }: Intended, { name, gestureId }: Pick<ListRequest<ListReading>, 'name' | 'gestureId'>, authoredAt: string): Parameters<typeof applyGesture>[1] {
  return {
    client: 'ent',
    actor: { accountId: 'ent', name, role: 'administrator' },
    gesture: { id: gestureId, intention, atomic: true, authoredAt },
    mutations: changes.map((change, i) => ({ ...change, m: i + 1, gesture: gestureId })),
  };
}

function refusalOf({ outcomes }: EntEffect): ListRefusal | undefined {
  const stopped = outcomes.find(({ status }) => status !== 'applied' && status !== 'same');
  if (stopped === undefined) return undefined;
  return stopped.refusal === undefined ? { kind: 'contested' } : { kind: 'refused', refusal: stopped.refusal };
}

/** A line of the journal as those of every import: of nobody's account, on nobody's console. */
function signed(line: JournalLine, name: string): JournalLine {
  return { ...line, actor: { accountId: 'ent', name, role: null }, client: null, m: null, status: 'imported' };
}
