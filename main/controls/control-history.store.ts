import { ControlEvent, ControlSight, eventBetween } from '../../domain/controls/control-history.ts';
import type { Store } from '../database/open-store.ts';

/** What happened to the controls of a school, in the settings file of the account: it outlives the directory and every restart. */
export interface ControlHistoryStore {
  /** Compares a pass with the one before and keeps what happened, dated `now` (ISO 8601); all or none. */
  note(sights: readonly ControlSight[], now: string): void;
  /** Newest first. */
  list(control: string): readonly ControlEvent[];
  /** Everything, the oldest first. */
  all(): readonly NotedEvent[];
  /** Puts what a copy noted at its date among these. */
  join(others: readonly NotedEvent[]): void;
}

interface NotedEvent {
  readonly control: string;
  readonly event: ControlEvent;
}

/** As long as the journal (decision: journal life); the last word of each control stays, it says since when. */
const KEPT_MONTHS = 12;

/** Prepares the statements of the history. */
export function createControlHistoryStore(store: Store): ControlHistoryStore {
  const last = store.prepare<[string], string>('SELECT sight FROM control_sight WHERE control = ?').pluck();
  const see = store.prepare<[string, string]>('INSERT OR REPLACE INTO control_sight VALUES (?, ?)');
  const tell = store.prepare<[string, string, string]>('INSERT INTO control_event (control, at, event) VALUES (?, ?, ?)');
  const list = store.prepare<[string], string>('SELECT event FROM control_event WHERE control = ? ORDER BY seq DESC').pluck();
  const purge = store.prepare<[string]>(
    'DELETE FROM control_event WHERE at < ? AND seq NOT IN (SELECT max(seq) FROM control_event GROUP BY control)',
  );
  const every = store.prepare<[], { readonly control: string; readonly event: string }>('SELECT control, event FROM control_event ORDER BY seq');
  const empty = store.prepare<[]>('DELETE FROM control_event');
  const all = (): readonly NotedEvent[] => every.all().flatMap(({ control, event }) => {
    const read = ControlEvent.safeParse(JSON.parse(event)).data;
    return read === undefined ? [] : [{ control, event: read }];
  });
  const noteOne = (sight: ControlSight, now: string): void => {
    const { control, findings, by, since, until } = sight;
    const text = last.get(control);
    const before = text === undefined ? undefined : ControlSight.safeParse(JSON.parse(text)).data;
    const kind = eventBetween(before, sight);
    if (kind !== undefined) tell.run(control, now, JSON.stringify({ kind, at: now, findings, by, since, until } satisfies ControlEvent));
    see.run(control, JSON.stringify(sight));
  };
  return {
    note: store.transaction((sights: readonly ControlSight[], now: string) => {
      for (const sight of sights) noteOne(sight, now);
      purge.run(monthsBefore(now, KEPT_MONTHS));
    }),
    all,
    join: store.transaction((others: readonly NotedEvent[]) => {
      const joined = [...others, ...all()].toSorted((one, other) => (one.event.at < other.event.at ? -1 : Number(one.event.at > other.event.at)));
      empty.run();
      for (const { control, event } of joined) tell.run(control, event.at, JSON.stringify(event));
    }),
    list: (control) => list.all(control).flatMap((event) => ControlEvent.safeParse(JSON.parse(event)).data ?? []),
  };
}

function monthsBefore(now: string, months: number): string {
  const date = new Date(now);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString();
}
