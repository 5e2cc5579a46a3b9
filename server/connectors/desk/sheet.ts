import type { SheetTick, SheetView } from '../../../contract/ent/sheet.ts';
import type { EntAccount } from '../../../contract/ent/ent.contract.ts';
import { isOnSheet } from '../../../domain/application-sheet/by-hand.ts';
import type { ConnectorId } from '../../../domain/connectors/connector-trouble.ts';
import type { KnownIds, MatchedSchool } from '../../../domain/connectors/mapping/match-school.ts';
import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import { handReason, isInexact, isNamedThere } from '../../../domain/connectors/sheet/cell-units.ts';
import { foldEdits, type FoldedEdit } from '../../../domain/connectors/sheet/fold-edits.ts';
import { planLines, type PlannedByHand } from '../../../domain/connectors/sheet/planned-lines.ts';
import { unitKey } from '../../../domain/connectors/compare/unit-values.ts';
import { asChosen } from '../../../domain/connectors/replacements/as-chosen.ts';
import { modeIn } from '../../../domain/connectors/connector-mode.ts';
import { stayingLine, unsentLines } from '../../../domain/connectors/replacements/replacement-lines.ts';
import { leftLines } from '../../../domain/connectors/sheet/left-lines.ts';
import { readBack } from '../../../domain/connectors/sheet/read-back.ts';
import type { SheetLine } from '../../../domain/connectors/sheet/sheet-line.ts';
import { cellReader } from '../../../domain/connectors/sheet/sheet-reading.ts';
import { saidAt, tickLines } from '../../../domain/connectors/sheet/tick.ts';
import { Json, parseJson } from '../../../domain/kernel/json.ts';
import { knownIds } from './reading/known-ids.ts';
import { accept, refuse } from '../../../domain/kernel/result.ts';
import { isSettingsEntity } from '../../../domain/sync/entity.ts';
import { JournalEntry, type JournalStatus } from '../../../domain/sync/journal-entry.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { lineOfRecord, recordOfLine } from '../sheet/line-record.ts';
import { CONNECTORS, noteState, told, type Acting, type Answer } from './acting.ts';
import { readConnector, type Modes } from './connector-record.ts';
import { dayOf } from '../../../domain/connectors/inspections/open-inspections.ts';
import type { Capabilities } from '../../../domain/connectors/capabilities.ts';
import type { ConnectorStore } from '../../database/connector.store.ts';

/** Lines of the sheet that hold no longer, or were seen there, that are still shown. */
const MOST_SETTLED = 200;

/** The lines of a connector, in the order in which they were decided. */
function linesOf({ ports }: Acting, id: ConnectorId): readonly SheetLine[] {
  const lines = ports().school.connectors.lines(id).flatMap((record) => lineOfRecord(record) ?? []);
  return lines.toSorted((a, b) => a.rank - b.rank);
}

function putLines({ ports }: Acting, id: ConnectorId, lines: readonly SheetLine[]): void {
  for (const line of lines) ports().school.connectors.putLine(id, recordOfLine(line));
}

/** The sheet as it is now: what was decided since it was last looked at is on it. */
export function readSheet(acting: Acting, id: ConnectorId): Answer<SheetView> {
  return acting.store.transaction((): Answer<SheetView> => {
    if (!follow(acting, id)) return refuse('absent');
    return accept(sheetView(acting, id));
  });
}

function sheetView(acting: Acting, id: ConnectorId): SheetView {
  const { accounts } = acting.ports().school;
  const lines = linesOf(acting, id).map((line) => ({ ...line, doneBy: line.doneBy === null ? null : (accounts.find(line.doneBy)?.name ?? '') }));
  const isSettled = ({ state }: SheetLine): boolean => state === 'seen' || state === 'withdrawn';
  const record = acting.ports().school.connectors.find(id);
  const reading = record === undefined ? null : readConnector(record).state.reading;
  return {
    id,
    lines: [...lines.filter((line) => !isSettled(line)), ...lines.filter(isSettled).slice(-MOST_SETTLED)],
    reading: reading === null ? null : { exportedOn: reading.exportedOn, isWhole: reading.isWhole, places: reading.places.length },
  };
}

/** Statements that are remembered: a console that lost an answer says the same again within moments, or once it is back. */
const MOST_HEARD = 500;

/** Somebody says that lines are done, or takes it back: every administrator sees it. Heard once, however often it is sent. */
export function tickSheet(acting: Acting, by: EntAccount, { id, lines, done, said }: SheetTick): Answer<SheetView> {
  const record = acting.ports().school.connectors.find(id);
  const heard = record === undefined ? [] : readConnector(record).state.heard;
  if (said !== undefined && heard.includes(said.statement)) return readSheet(acting, id);
  const ticked = told(acting, { by, id, act: { act: done ? 'tick' : 'untick' } }, () => {
    const at = saidAt(said?.at, acting.now().toISOString());
    putLines(acting, id, tickLines(linesOf(acting, id), new Set(lines), done, { by: by.id, at }));
    if (said !== undefined) noteState(acting, id, { heard: [...heard, said.statement].slice(-MOST_HEARD) });
  });
  return ticked.ok ? readSheet(acting, id) : ticked;
}

/** Values that came into force; of the others, the ENT holds what it held. */
const IN_FORCE: ReadonlySet<JournalStatus> = new Set(['applied', 'restricted', 'resolved', 'imported']);

/** Follows the journal of the school up to now; says whether the connector is there. To be called inside a transaction. */
export function follow(acting: Acting, id: ConnectorId): boolean {
  const { school, settings } = acting.ports();
  const record = school.connectors.find(id);
  if (record === undefined) return false;
  const { state } = readConnector(record);
  const { n: to } = school.commits.head('journal');
  if (state.followed === to) return true;
  if (state.followed !== null) putLines(acting, id, foldEdits(linesOf(acting, id), editsSince(acting, id, { view: settings.current(), after: state.followed, to })));
  noteState(acting, id, { followed: to });
  return true;
}

function editsSince({ ports }: Acting, id: ConnectorId, { view, after, to }: { readonly view: SettingsView; readonly after: number; readonly to: number }): readonly FoldedEdit[] {
  const known = knownIds(ports().school.connectors.ids(id));
  const capabilities = asChosen(CONNECTORS[id].declared, modesNow(ports().school.connectors, id));
  return ports().school.journal.bodies({ after, to }).flatMap((body) => {
    const entry = JournalEntry.safeParse(parseJson(body)).data;
    return entry === undefined || !IN_FORCE.has(entry.status) ? [] : editsOf(entry, id, { view, known, capabilities });
  });
}

function editsOf({ k, at, intention, edits }: JournalEntry, id: ConnectorId, { view, known, capabilities }: { readonly view: SettingsView; readonly known: KnownIds; readonly capabilities: Capabilities }): readonly FoldedEdit[] {
  const isFromThere = intention?.kind === 'connector.set' && intention.act === 'take' && intention.platform === id;
  return edits.flatMap(({ entity, id: row, field, before, after }): readonly FoldedEdit[] => {
    if (!isSettingsEntity(entity) || !isOnSheet(entity, field)) return [];
    const cell = { entity, row, field };
    return [{ ...cell, before, after, k, at, reason: isFromThere ? undefined : handReason(capabilities, known, view, { ...cell, after }) }];
  });
}

/** Sets the sheet beside what was just read of the platform. To be called inside a transaction. */
export function readSheetBack(acting: Acting, id: ConnectorId, { school, matched }: { readonly school: PlatformSchool; readonly matched: MatchedSchool }): void {
  follow(acting, id);
  putLines(acting, id, readBack(linesOf(acting, id), cellReader(school, matched.mapping), acting.now().toISOString()));
}

/** Puts on the sheet what a plan leaves to be made by hand, and takes off what it leaves no longer. To be called inside a transaction. */
export function keepByHand(acting: Acting, id: ConnectorId, byHand: readonly PlannedByHand[]): void {
  const { school, settings } = acting.ports();
  const [view, known] = [settings.current(), knownIds(school.connectors.ids(id))];
  const isSent = modeIn(modesNow(school.connectors, id), 'replacement') === 'propose';
  // Those that are only looked at are on the sheet since they were decided.
  const left = byHand.filter(({ unit }) => isSent || unit.kind !== 'replacement');
  putLines(acting, id, planLines(linesOf(acting, id), left, { isTaken: ({ entity }) => isSent && entity === 'replacement', rank: school.commits.head('journal').n, at: acting.now().toISOString(), isNamed: (line) => isNamedThere(view, known, line), isInexact: (line) => isInexact(known, line) }));
}

/** Puts on the sheet that somebody is to be taken out of a class. To be called inside a transaction. */
export function keepStaying(acting: Acting, id: ConnectorId, membership: string): void {
  putLines(acting, id, [stayingLine(membership, { rank: acting.ports().school.commits.head('journal').n, at: acting.now().toISOString() })]);
}

/** Puts on the sheet the replacements that the program was to send and will not, which nobody chooses any more. To be called inside a transaction. */
export function keepUnsent(acting: Acting, id: ConnectorId): void {
  const { school, settings } = acting.ports();
  if (!follow(acting, id)) return;
  const at = acting.now();
  const base = new Map(school.connectors.base(id).map(({ unit, value }) => [unit, parseJson(value)]));
  putLines(acting, id, unsentLines(linesOf(acting, id), settings.current(), { day: dayOf(at), base, rank: school.commits.head('journal').n, at: at.toISOString() }));
}

function modesNow(connectors: ConnectorStore, id: ConnectorId): Modes {
  const record = connectors.find(id);
  return record === undefined ? {} : readConnector(record).modes;
}

/** Puts on the sheet what of the rights of a rubrique had not left by its thread, which stands for it no more. To be called inside a transaction. */
export function keepLeft(acting: Acting, id: ConnectorId, rubrique: string): void {
  const { school, settings } = acting.ports();
  if (!follow(acting, id)) return;
  const base = new Map(school.connectors.base(id).map(({ unit, value }) => [unit, parseJson(value)]));
  const agreed = (access: string): Json => Json.safeParse(base.get(unitKey({ kind: 'rubriqueAccess', id: access }))).data ?? 'none';
  putLines(acting, id, leftLines(linesOf(acting, id), settings.current(), { id: rubrique, kind: knownIds(school.connectors.ids(id)).spaces.get(rubrique) ?? 'thread', agreed }, { rank: school.commits.head('journal').n, at: acting.now().toISOString() }));
}
