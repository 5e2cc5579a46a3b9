import type { GapLine, Observation } from '../../../../contract/ent/connectors.ts';
import { compareUnits, doubtProofs, type Compared, type UnitGap } from '../../../../domain/connectors/compare/compare-units.ts';
import type { UnitRef } from '../../../../domain/connectors/capabilities.ts';
import { unitKey, unitOfKey, type UnitValues } from '../../../../domain/connectors/compare/unit-values.ts';
import type { ConnectorId } from '../../../../domain/connectors/connector-trouble.ts';
import { isAbout, knownIn, matchSchool, type KnownIds, type LocalSchool, type MatchedSchool } from '../../../../domain/connectors/mapping/match-school.ts';
import { dayOf } from '../../../../domain/connectors/inspections/open-inspections.ts';
import { matchPeople } from '../../../../domain/connectors/mapping/match-people.ts';
import { observedUnits } from '../../../../domain/connectors/mapping/observed-units.ts';
import { platformCells, type PlatformCells } from '../../../../domain/connectors/mapping/platform-cells.ts';
import { wantedUnits } from '../../../../domain/connectors/mapping/wanted-units.ts';
import { cellValue, matrixBeside, wantedCells, type CellBeside, type MatrixBeside } from '../../../../domain/connectors/matrix/matrix-beside.ts';
import { replacementsBeside, unreadReplacements, type ReplacementsBeside, type ReplacementsGround } from '../../../../domain/connectors/replacements/replacements-beside.ts';
import { withoutEnded } from '../../../../domain/connectors/replacements/replacement-row.ts';
import { modeIn } from '../../../../domain/connectors/connector-mode.ts';
import { observedShares, wantedShares } from '../../../../domain/connectors/spaces/share-units.ts';
import { gapsByHand } from '../../../../domain/connectors/sheet/planned-lines.ts';
import type { PlatformSchool } from '../../../../domain/connectors/platform-school.ts';
import { listInspections } from '../../../../domain/inspections/inspection.ts';
import { accept, type Result } from '../../../../domain/kernel/result.ts';
import { rightsOf, type RightsSide } from '../../../../domain/school/school-rights.ts';
import { followAgreed, promiseAgreed } from '../../closings/promise-closing.ts';
import { CONNECTORS, noteState, onPlatform, readSettings, type Acting, type Answer } from '../acting.ts';
import { heldCells, sentRestriction } from './sent-restriction.ts';
import { withProved } from '../../../../domain/connectors/spaces/proved-space.ts';
import type { Failure } from '../../http/read-answer.ts';
import type { PlatformSession } from '../../platform-connector.ts';
import { readConnector } from '../connector-record.ts';
import { ofJoined } from '../joining/joined-structure.ts';
import { knownIds, localByRemote } from './known-ids.ts';
import { keepByHand, readSheetBack } from '../sheet.ts';
import { watchOver, type ReadThere } from './watch-over.ts';
import { Json, parseJson } from '../../../../domain/kernel/json.ts';
import { NOT_SEEN, type RemoteIdRecord } from '../../../database/connector.store.ts';
import { readSchool } from '../../../import/deliveries/read-school.ts';
import type { SyncPorts } from '../../../sync/sync-ports.ts';

/** As many lines of a list are told at once. */
export const MOST_LISTED = 5_000;

/** A platform set beside the school. */
export interface Beside {
  readonly school: PlatformSchool;
  readonly matched: MatchedSchool;
  readonly compared: Compared;
  readonly matrix: MatrixOfBoth;
  readonly local: LocalSchool;
  /** Replacements of both sides, on that day; nothing of those of a school that sends none. */
  readonly replacements: ReplacementsBeside & { readonly day: string };
  /** Who has what on the rubriques of the school. */
  readonly rights: RightsSide;
}

/** « Qui voit qui ? » of both sides. */
export interface MatrixOfBoth extends PlatformCells {
  /** When it was read, ISO 8601. */
  readonly at: string;
  /** What the school has decided, under any restriction in force. */
  readonly wanted: ReadonlyMap<string, boolean>;
  readonly beside: MatrixBeside;
}

/** When something is read: ISO 8601, and the day of the school. */
interface Reading {
  readonly at: string;
  readonly day: string;
}

/** Sets what was read of a platform beside the school; changes nothing of either. */
function setBeside({ school: store, uai, directory: about }: SyncPorts, id: ConnectorId, pulled: PlatformSchool, { at, day }: Reading): Beside {
  const { directory, view } = readSchool(store, uai, day);
  const kept = store.connectors.ids(id);
  const local: LocalSchool = { people: directory.people, groups: directory.groups, view };
  const matched = matchSchool(pulled, local, kept.map((one) => ({ kind: one.kind, local: one.local_id, remote: one.remote_id })));
  const wanted = wantedCells(view, at);
  const cells = platformCells({ remote: pulled, local, mapping: matched.mapping }, wanted.keys());
  const beside = matrixBeside(pulled, cells.cells, wanted);
  const inCells = (valueOf: (cell: CellBeside) => Json): UnitValues => new Map([...beside].map(([rule, cell]) => [unitKey({ kind: 'visibilityRule', id: rule }), valueOf(cell)]));
  const replacements = replacementsOf(pulled, { mapping: matched.mapping, directory, view, day });
  const observed = new Map([...observedUnits(pulled, matched.mapping), ...replacements.observed, ...observedShares(pulled, matched.mapping), ...inCells(({ reading }) => cellValue(reading))]);
  const base = withoutEnded(readBase(store.connectors.base(id)), day);
  const proofs = doubtProofs(pulled.proofs, base, observed);
  const known = knownIn(matched.mapping);
  const seen = seenOf(kept);
  const isFirst = store.connectors.lastPull(id) === undefined;
  // A free group known nowhere is agreed to be absent; one that somebody has just said to be there is not.
  const isNew = ({ kind, id: one }: UnitRef): boolean => kind === 'group' && kept.some((said) => said.kind === 'group' && said.local_id === one && said.seen_at === NOT_SEEN);
  const compared = compareUnits({
    wanted: new Map([...wantedUnits(view, day), ...replacements.wanted, ...wantedShares(view, pulled, matched.mapping), ...inCells(({ mine }) => mine)]), observed, base, proofs,
    isNamed: (unit) => (unit.kind === 'visibilityRule' ? beside.has(unit.id) : isAbout(known, unit)),
    isSeen: (unit) => !isFirst && isAbout(seen, unit) && !isNew(unit), hasSpaces: matched.mapping.spaces.size > 0,
  });
  return { school: { ...pulled, proofs }, matched, compared, matrix: { ...cells, at, wanted, beside }, local, replacements: { ...replacements, day }, rights: rightsOf({ directory, inherits: about.school()?.rightsInheritance === true }, view) };
}

/** What is not read is neither sent nor ended; what this account may not read is for a person. */
function replacementsOf(remote: PlatformSchool, ground: Omit<ReplacementsGround, 'remote'>): ReplacementsBeside {
  const { teachings } = remote.proofs;
  if (teachings.complete) return replacementsBeside({ remote, ...ground });
  return teachings.cause === 'refused' ? unreadReplacements(ground.view, ground.day) : NO_REPLACEMENT;
}

const NO_REPLACEMENT: ReplacementsBeside = { wanted: new Map(), observed: new Map(), rows: new Map(), byHand: new Map() };

/** What was read whole beside the school before: what somebody only said to be the same was not yet. */
function seenOf(kept: readonly RemoteIdRecord[]): KnownIds {
  return knownIds(kept.filter((one) => one.seen_at !== NOT_SEEN));
}

/** What says who and what is the same on both sides. */
const SEEN_IN = ['structure', 'groups', 'people', 'members', 'services', 'grants', 'links'] as const;

/** Everything that is the same here and there, once all that the platform shows was read whole. */
function seenNow({ school, matched: { mapping } }: Beside, kept: readonly RemoteIdRecord[], seen_at: string): readonly RemoteIdRecord[] {
  if (SEEN_IN.map((collection) => school.proofs[collection]).some((proof) => !proof.complete && proof.cause !== 'byDesign')) return [];
  const known = new Set(kept.filter((one) => one.seen_at !== NOT_SEEN).map((one) => `${one.kind} ${one.local_id}`));
  // A platform on which no thread may be read says all the same who and what is the same.
  const spaces = school.proofs.shares.complete ? mapping.spaces : new Map<string, string>();
  const kinds = [['space', spaces], ['person', mapping.people], ['inspector', mapping.inspectors], ['group', mapping.groups], ['service', mapping.services]] as const;
  return kinds.flatMap(([kind, ids]) => [...ids].filter(([, local]) => !known.has(`${kind} ${local}`)).map(([remote_id, local_id]) => ({ kind, local_id, remote_id, seen_at })));
}

/** Those of a platform who inspect here: whom an inspection names, and whom somebody said to be an inspector of ours. */
function inspectorsAmong(acting: Acting, id: ConnectorId, people: PlatformSchool['people']): readonly string[] {
  const { school: store, uai } = acting.ports();
  const kept = store.connectors.ids(id);
  const said = kept.filter(({ kind }) => kind === 'inspector').map((one) => one.remote_id);
  const named = new Set(listInspections(readSettings(acting)).map(({ inspectorId }) => inspectorId));
  if (named.size === 0) return said;
  const { directory } = readSchool(store, uai, '');
  const { localOf } = matchPeople(people, directory.people, localByRemote(kept, 'person'));
  return [...new Set([...said, ...[...localOf].filter(([, local]) => named.has(local)).map(([remote]) => remote)])];
}

/** Spaces there that somebody said to stand for a rubrique. */
function spacesOf(acting: Acting, id: ConnectorId): readonly string[] {
  return acting.ports().school.connectors.ids(id).filter(({ kind }) => kind === 'space').map((one) => one.remote_id);
}

/** Whether the school asked for its replacements to be sent there, or looked at. */
function asksReplacements(acting: Acting, id: ConnectorId): boolean {
  const record = acting.ports().school.connectors.find(id);
  return record !== undefined && modeIn(readConnector(record).modes, 'replacement') !== 'off';
}

/** The school that was joined, whole, then the version that answered: without it nothing is believed, since nobody knows what answered. */
async function readThere(acting: Acting, id: ConnectorId, session: PlatformSession): Promise<Result<ReadThere, Failure>> {
  const wish = { inspectorsAmong: (people: PlatformSchool['people']) => inspectorsAmong(acting, id, people), spaces: spacesOf(acting, id), replacements: asksReplacements(acting, id) };
  const school = ofJoined(acting, id, await session.pull(acting.ports().uai, wish));
  if (!school.ok) return school;
  const version = await session.version();
  return version.ok ? accept({ school: school.value, version: version.value }) : version;
}

/** Reads a platform and sets it beside the school; what both agree on is kept. */
export async function readBeside(acting: Acting, id: ConnectorId): Promise<Answer<Beside>> {
  const read = await onPlatform(acting, id, async (session) => readThere(acting, id, session));
  watchOver(acting, id, read);
  if (!read.ok) return read;
  const pulled = read.value.school;
  const at = acting.now().toISOString();
  return acting.store.transaction(() => {
    const { connectors } = acting.ports().school;
    const record = connectors.find(id);
    const school = withProved(pulled, record === undefined ? [] : readConnector(record).state.spaces);
    const beside = setBeside(acting.ports(), id, school, { at, day: dayOf(acting.now()) });
    readSheetBack(acting, id, beside);
    connectors.seeIds(id, seenNow(beside, connectors.ids(id), at));
    connectors.addPull(id, { at, proofs: JSON.stringify(toldProofs(beside.school.proofs)) });
    promiseAgreed(acting, id, { mapping: beside.matched.mapping, agreed: beside.compared.agreed, read: beside.school });
    followAgreed(acting, id, beside.compared.agreed);
    const held = heldCells(beside.local.view, at, sentRestriction(acting, id));
    const agreed = [...beside.compared.agreed].filter(([key]) => !key.startsWith('visibilityRule ') || !held.has(unitOfKey(key).id));
    connectors.putBase(id, agreed.map(([unit, value]) => ({ unit, value: JSON.stringify(value), read_at: at })));
    if (pulled.proofs.links.complete) noteState(acting, id, { listOnly: listOnlyGroups(beside).slice(0, MOST_LISTED) });
    // What is kept here of a platform that no program reaches is left to nobody but a person.
    if ('read' in CONNECTORS[id]) keepByHand(acting, id, gapsByHand(beside.compared.gaps));
    return accept(beside);
  });
}

/** How far each list was read; who teaches what is told where it was asked for only, which a console of before does not know. */
function toldProofs({ teachings, ...proofs }: PlatformSchool['proofs']): Observation['proofs'] {
  return !teachings.complete && teachings.cause === 'byDesign' ? proofs : { ...proofs, teachings };
}

/** Groups of the school, recognised there, that show nobody by name (connectors.md §14). */
function listOnlyGroups({ school, matched: { mapping } }: Beside): readonly string[] {
  return school.groups.filter(({ direction }) => direction === 'NONE' || direction === 'INCOMING').flatMap(({ id }) => mapping.groups.get(id) ?? []);
}

/** What a reading comes to, to be shown. */
export function observationOf({ school, matched, compared, matrix }: Beside, at: string): Observation {
  const { people } = matched;
  return {
    at,
    proofs: toldProofs(school.proofs),
    counts: {
      people: school.people.length, groups: school.groups.length, services: school.services.length,
      links: [...school.links.values()].reduce((sum, { length }) => sum + length, 0),
    },
    people: { recognised: people.localOf.size, unknown: people.unknown, missing: people.missing, ambiguous: people.ambiguous.length },
    gaps: compared.gaps.slice(0, MOST_LISTED).map(gapLine),
    moreGaps: Math.max(0, compared.gaps.length - MOST_LISTED),
    cells: [...matrix.beside].slice(0, MOST_LISTED).map(([rule, { reading: { pairs, reached, named } }]) => ({ rule, pairs, reached, named })),
    unmatched: matched.unmatched.slice(0, MOST_LISTED).map((one) => ({ ...one })),
    moreUnmatched: Math.max(0, matched.unmatched.length - MOST_LISTED),
    recognised: matched.recognised.slice(0, MOST_LISTED).map((one) => ({ ...one })),
    spaces: matched.spaces.slice(0, MOST_LISTED).map((one) => ({ ...one })),
  };
}

/** A gap, as it is shown. */
export function gapLine({ unit, standing, mine, theirs }: UnitGap): GapLine {
  return { unit, standing, here: mine, there: theirs };
}

/** Values that were agreed on, as they are kept. */
export function readBase(records: readonly { readonly unit: string; readonly value: string }[]): UnitValues {
  return new Map(records.map(({ unit, value }) => [unit, Json.parse(parseJson(value) ?? null)]));
}
