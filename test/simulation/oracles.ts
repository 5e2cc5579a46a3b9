import { canonicalJson, sameJson } from '../../domain/kernel/json.ts';
import { readConflict } from '../../domain/sync/conflict.ts';
import { isSettingsEntity, SETTINGS_ENTITIES } from '../../domain/sync/entity.ts';
import type { JournalEdit, JournalEntry } from '../../domain/sync/journal-entry.ts';
import type { Mutation } from '../../domain/sync/mutation.ts';
import { createRowTable } from '../../domain/sync/row-table.ts';
import { withEdits } from '../../domain/sync/overlay.ts';
import { fieldValue, type Row, type SettingsView } from '../../domain/sync/row.ts';
import { judgeConvergence } from './convergence-oracle.ts';
import { asNow } from './old-consoles.ts';
import { judgeRemovals } from './removal-oracles.ts';
import { saysSame } from './says-same.ts';
import { SEED } from './school.ts';
import type { SimulatedConsole } from './simulated-console.ts';
import type { EntDisk } from './simulated-disk.ts';

/** What the simulation knows and neither side can: everything ever sent, and what no disk holds any more. */
export interface Ledger {
  readonly issued: Map<string, Mutation>;
  /** The actions that are all or nothing. */
  readonly wholes: Set<string>;
  /** Per fingerprint, the send that it first left in: a disk put back may send an action again, which has changed meanwhile. */
  readonly sends: Map<string, number>;
  /** Known only to a disk that was replaced by an older one. */
  readonly gone: Set<string>;
  /** Gone, and not on the ENT either: out of anybody's reach (sync.md §3.12, « both restored »). */
  readonly excused: Set<string>;
}

/** A promise that was broken, in one line; undefined when all are kept. */
export type Verdict = string | undefined;

/** What a console's copy has shown so far. */
export interface Witness {
  readonly low: Map<string, Map<string, number>>;
  /** Fingerprints that this console has sent or is about to send. */
  readonly holds: Set<string>;
  /** Rows that a disk turned into others. */
  readonly rotten: Set<string>;
  epoch: string | null;
  /** Who was in the directory when it was looked at last. */
  people: ReadonlySet<string> | undefined;
}

/** A witness who has seen nothing. */
export function createWitness(rotten = new Set<string>()): Witness {
  return { low: new Map(), holds: new Set(), rotten, epoch: null, people: undefined };
}

/** After each answer to a console: no row goes back, and what it saw accepted does not vanish from its screen. */
export function judgeConsole(witness: Witness, console: SimulatedConsole, ent: EntDisk): Verdict {
  const { state } = console;
  if (witness.epoch !== state.epoch) {
    const { rotten, people } = witness;
    Object.assign(witness, createWitness(rotten), { epoch: state.epoch, people });
  }
  // Rows of an ENT that was put back without a word go back with it, and nothing tells when a console hears of it.
  const back = ent.wentBack ? undefined : rowGoneBack(witness, state.base);
  const waiting = new Set(state.outbox.map(({ hash }) => hash));
  const vanished = state.epoch === ent.epoch && state.cursor !== null ? editVanished(witness, state.base, waiting, ent) : undefined;
  for (const hash of waiting) {
    witness.holds.add(hash);
  }
  return back ?? vanished ?? judgeRemovals(witness, console);
}

function rowGoneBack({ low, rotten }: Witness, base: SettingsView): Verdict {
  let verdict: Verdict;
  for (const entity of SETTINGS_ENTITIES) {
    const lowest = low.get(entity) ?? new Map<string, number>();
    low.set(entity, lowest);
    for (const [id, { ver }] of base.list(entity)) {
      const before = lowest.get(id) ?? 0;
      if (ver < before && !rotten.has(`${entity} ${id}`)) verdict = `a row went back in time: ${entity} ${id}`;
      if (ver !== before) lowest.set(id, ver);
    }
  }
  return verdict;
}

function editVanished({ holds }: Witness, base: SettingsView, waiting: ReadonlySet<string>, ent: EntDisk): Verdict {
  for (const hash of holds) {
    if (!waiting.has(hash)) {
      holds.delete(hash);
      const fate = ent.fates.get(hash);
      if (fate !== undefined && (base.find(fate.entity, fate.id)?.ver ?? 0) < fate.ver) {
        return `own applied edit vanished: ${fate.entity} ${fate.id}`;
      }
    }
  }
  return undefined;
}

/** After the calm: everybody sees the same, every edit has a fate, the journal tells it all. */
export function judgeCalm(ent: EntDisk, consoles: readonly SimulatedConsole[], ledger: Ledger): Verdict {
  return (
    consoles.map((console) => judgeConvergence(ent, console)).find((verdict) => verdict !== undefined) ??
    judgeFates(ent, consoles, ledger) ??
    judgeAttempts(ent) ??
    judgeWholes(ent, ledger) ??
    judgeJournal(ent, ledger)
  );
}

/** The whole of some settings, as a text that can be compared. */
export function describeRows(view: SettingsView): string {
  return SETTINGS_ENTITIES.map((entity) =>
    [...view.list(entity)]
      .map(([id, { ver, fields }]) => `${entity} ${id} ${ver} ${canonicalJson(fields)}`)
      .toSorted()
      .join('\n'),
  ).join('\n');
}

function judgeFates(ent: EntDisk, consoles: readonly SimulatedConsole[], { issued, excused }: Ledger): Verdict {
  const lost = new Set(consoles.flatMap(({ state }) => state.lost.map(({ hash }) => hash)));
  const refused = new Set(
    consoles.flatMap(({ state }) => state.settled.flatMap(({ hash, outcome }) => (outcome.status === 'rejected' ? [hash] : []))),
  );
  const missing = [...issued.keys()].find(
    (hash) => !ent.fates.has(hash) && !lost.has(hash) && !refused.has(hash) && !excused.has(hash),
  );
  return missing === undefined ? undefined : `an edit was lost: ${JSON.stringify(issued.get(missing))}`;
}

/** Each attempt is told, whatever became of it. */
function judgeAttempts(ent: EntDisk): Verdict {
  const told = new Set(ent.journal.map(({ client, m }) => `${client} ${m}`));
  for (const [client, { outcomes }] of ent.clients) {
    const silent = [...outcomes.keys()].find((m) => !told.has(`${client} ${m}`));
    if (silent !== undefined) {
      return `the journal does not tell attempt ${silent} of ${client}`;
    }
  }
  return undefined;
}

/** All or nothing ends in one way, each time that it is sent. */
function judgeWholes(ent: EntDisk, { issued, wholes, sends }: Ledger): Verdict {
  const endings = new Map<string, Set<string>>();
  for (const [hash, { gesture }] of wholes.size === 0 ? [] : issued) {
    const status = ent.fates.get(hash)?.status;
    if (status !== undefined && wholes.has(gesture)) {
      const send = `${gesture}, send ${sends.get(hash) ?? 0}`;
      endings.set(send, (endings.get(send) ?? new Set()).add(status === 'same' ? 'applied' : status));
    }
  }
  const split = [...endings].find(([, statuses]) => statuses.size > 1);
  return split === undefined ? undefined : `an action that is all or nothing ended in several ways: ${split[0]}: ${[...split[1]].join()}`;
}

const WRITES: ReadonlySet<JournalEntry['status']> = new Set(['applied', 'restricted', 'resolved', 'imported']);

function judgeJournal(ent: EntDisk, ledger: Ledger): Verdict {
  const replayed = createRowTable();
  for (const [entity, id, fields] of SEED) {
    replayed.put(entity, id, { ver: 1, fields });
  }
  const applied = new Set<string>();
  for (const entry of ent.journal) {
    const verdict = judgeEntry(ent, ledger, entry) ?? judgeOnce(applied, entry);
    if (verdict !== undefined) {
      return verdict;
    }
    for (const edit of WRITES.has(entry.status) ? entry.edits : []) {
      if (!isSettingsEntity(edit.entity)) {
        return `the journal speaks of ${edit.entity}`;
      }
      const row = replayed.find(edit.entity, edit.id);
      if (!sameJson(fieldValue(row, edit.entity, edit.field), edit.before)) {
        return `the journal does not replay at ${entry.k}: ${edit.entity} ${edit.id} ${edit.field}`;
      }
      replayed.put(edit.entity, edit.id, { ver: 1, fields: withEdits(row, [{ field: edit.field, set: edit.after }]) });
    }
  }
  return judgeReplay(ent.rows, replayed);
}

function judgeOnce(applied: Set<string>, { client, m, status }: JournalEntry): Verdict {
  const key = `${client} ${m}`;
  if (status === 'applied' && applied.has(key)) {
    return `applied twice: ${key}`;
  }
  if (status === 'applied') {
    applied.add(key);
  }
  return undefined;
}

/** What the ENT adds of its own to an edit: the line of the journal has its author and its time already. */
const STAMPS: ReadonlySet<string> = new Set(['trashedAt', 'opened', 'closed']);

function judgeReplay(rows: SettingsView, replayed: SettingsView): Verdict {
  for (const entity of SETTINGS_ENTITIES) {
    for (const [id, row] of entity === 'conflict' ? [] : rows.list(entity)) {
      const told = replayed.find(entity, id);
      const untold = Object.keys(row.fields).find(
        (field) => !STAMPS.has(field) && !sameJson(fieldValue(row, entity, field), fieldValue(told, entity, field)),
      );
      if (untold !== undefined) {
        return `the journal does not tell ${entity} ${id} ${untold}`;
      }
    }
  }
  return undefined;
}

function judgeEntry(ent: EntDisk, { issued }: Ledger, { client, m, status, edits }: JournalEntry): Verdict {
  const outcome = client === null || m === null ? undefined : ent.clients.get(client)?.outcomes.get(m);
  const mutation = outcome === undefined ? undefined : issued.get(outcome.hash);
  if (status === 'applied') {
    const unseen = edits.find((edit) => !wasSeen(mutation, edit));
    return unseen === undefined ? undefined : `overwritten unseen: ${unseen.entity} ${unseen.id} ${unseen.field}`;
  }
  if (status === 'resolved' && mutation !== undefined) {
    const blind = edits.find((edit) => !wasDecidedUpon(ent.rows.find('conflict', mutation.id), mutation, edit));
    return blind === undefined ? undefined : `decided unseen: ${blind.entity} ${blind.id} ${blind.field}`;
  }
  return undefined;
}

function wasSeen(sent: Mutation | undefined, { id, field, before }: JournalEdit): boolean {
  const mutation = sent === undefined ? undefined : asNow(sent);
  const edit = mutation?.id === id ? mutation.edits.find((item) => item.field === field) : undefined;
  return edit !== undefined && (saysSame(before, edit.was) || saysSame(before, edit.set));
}

function wasDecidedUpon(row: Row | undefined, { id, edits }: Mutation, told: JournalEdit): boolean {
  const seen = edits[0]?.was;
  const at = readConflict(id, row)?.edits.findIndex((e) => e.entity === told.entity && e.id === told.id && e.field === told.field);
  return Array.isArray(seen) && at !== undefined && at >= 0 && sameJson(seen[at] ?? null, told.before);
}
