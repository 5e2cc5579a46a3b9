import { UnitKind, type UnitRef } from '../../../../domain/connectors/capabilities.ts';
import { unitKey } from '../../../../domain/connectors/compare/unit-values.ts';
import { waitingUnits } from '../../../../domain/connectors/compare/waiting-units.ts';
import type { ConnectorId } from '../../../../domain/connectors/connector-trouble.ts';
import { lastsBeyond } from '../../../../domain/connectors/inspections/account-lasts.ts';
import { dayOf, openInspections } from '../../../../domain/connectors/inspections/open-inspections.ts';
import { isAbout } from '../../../../domain/connectors/mapping/match-school.ts';
import { wantedUnits } from '../../../../domain/connectors/mapping/wanted-units.ts';
import { wantedCells } from '../../../../domain/connectors/matrix/matrix-beside.ts';
import { fingerprint } from '../../../../domain/kernel/fingerprint.ts';
import { canonicalJson } from '../../../../domain/kernel/json.ts';
import { readSettings, type Acting } from '../acting.ts';
import { readConnector, type KeptConnector } from '../connector-record.ts';
import { knownIds } from '../reading/known-ids.ts';
import { readBase } from '../reading/observe.ts';

/** What is changed here, of the kinds that leave by themselves and of what has a name on the platform, without asking it. */
export function waitingHere(acting: Acting, { record, modes, state: { timing } }: KeptConnector): ReadonlySet<string> {
  const { connectors } = acting.ports().school;
  const [view, now] = [readSettings(acting), acting.now()];
  const known = knownIds(connectors.ids(record.id));
  // An access that is over is closed by what was promised when it was opened; one that nobody could close is by hand.
  const ending = new Set(openInspections(view, dayOf(now)).flatMap(({ id, lastDay }) => (lastDay !== null && lastsBeyond(timing.authorisedUntil, lastDay) ? [id] : [])));
  const isNamed = (unit: UnitRef): boolean => (unit.kind === 'inspection' ? ending.has(unit.id) : unit.kind === 'visibilityRule' || isAbout(known, unit));
  const cells = [...wantedCells(view, now.toISOString())].map(([rule, isShown]) => [unitKey({ kind: 'visibilityRule', id: rule }), isShown] as const);
  return waitingUnits({
    wanted: new Map([...wantedUnits(view, dayOf(now)), ...cells]), base: readBase(connectors.base(record.id)),
    isLooked: (unit) => modes[unit.kind] === 'apply' && isNamed(unit),
  });
}

/** What waits, told apart from anything else: with whom and what is recognised, and the last test, which may have made possible what was not. */
export function keyOf({ ports }: Acting, id: ConnectorId, waiting: ReadonlySet<string>): string {
  const { connectors } = ports().school;
  const known = connectors.ids(id).map(({ kind, local_id, remote_id }) => [kind, local_id, remote_id].join(' '));
  return fingerprint(canonicalJson([[...waiting].toSorted(), known.toSorted(), connectors.find(id)?.probed_at ?? null]));
}

/** What moves whenever something new may wait: a line of the journal, the day, a reading, a test. */
export function markOf({ ports, now }: Acting, { record }: KeptConnector): string {
  const { commits, connectors } = ports().school;
  return [commits.head('journal').n, dayOf(now()), connectors.lastPull(record.id)?.n, record.probed_at].join(' ');
}

/** A connector of which some kind leaves by itself. */
export function applied({ ports }: Acting, id: ConnectorId): KeptConnector | undefined {
  const record = ports().school.connectors.find(id);
  const kept = record === undefined ? undefined : readConnector(record);
  return kept !== undefined && UnitKind.options.some((kind) => kept.modes[kind] === 'apply') ? kept : undefined;
}
