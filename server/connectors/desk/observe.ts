import type { Observation } from '../../../contract/ent/connectors.ts';
import { UnitRef } from '../../../domain/connectors/capabilities.ts';
import { compareUnits, doubtProofs, type Compared } from '../../../domain/connectors/compare/compare-units.ts';
import type { UnitValues } from '../../../domain/connectors/compare/unit-values.ts';
import type { ConnectorId } from '../../../domain/connectors/connector-trouble.ts';
import { isNamedIn, matchSchool, type MatchedSchool } from '../../../domain/connectors/mapping/match-school.ts';
import { observedUnits } from '../../../domain/connectors/mapping/observed-units.ts';
import { wantedUnits } from '../../../domain/connectors/mapping/wanted-units.ts';
import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import { Json, parseJson } from '../../../domain/kernel/json.ts';
import { readSchool } from '../../import/deliveries/read-school.ts';
import type { SyncPorts } from '../../sync/sync-ports.ts';

const MOST_LISTED = 5_000;

/** A platform set beside the school. */
export interface Beside {
  readonly school: PlatformSchool;
  readonly matched: MatchedSchool;
  readonly compared: Compared;
}

/** Sets what was read of a platform beside the school, and keeps what both agree on; changes nothing of either. */
export function setBeside({ school: store, uai }: SyncPorts, id: ConnectorId, pulled: PlatformSchool, day: string): Beside {
  const { directory, view } = readSchool(store, uai, day);
  const matched = matchSchool(pulled, { people: directory.people, groups: directory.groups, view }, store.connectors.ids(id).map((one) => ({ kind: one.kind, local: one.local_id, remote: one.remote_id })));
  const observed = observedUnits(pulled, matched.mapping);
  const base = readBase(store.connectors.base(id));
  const proofs = doubtProofs(pulled.proofs, base, observed);
  const school = { ...pulled, proofs };
  return { school, matched, compared: compareUnits({ wanted: wantedUnits(view), observed, base, proofs, isNamed: isNamedIn(matched.mapping) }) };
}

/** What a reading comes to, to be shown. */
export function observationOf({ school, matched, compared }: Beside, at: string): Observation {
  const { people } = matched;
  return {
    at,
    proofs: school.proofs,
    counts: {
      people: school.people.length, groups: school.groups.length, services: school.services.length,
      links: [...school.links.values()].reduce((sum, { length }) => sum + length, 0),
    },
    people: { recognised: people.localOf.size, unknown: people.unknown, missing: people.missing, ambiguous: people.ambiguous.length },
    gaps: compared.gaps.slice(0, MOST_LISTED).map(({ unit, standing, mine, theirs }) => ({ unit: UnitRef.parse(unit), standing, here: mine, there: theirs })),
    moreGaps: Math.max(0, compared.gaps.length - MOST_LISTED),
    unmatched: matched.unmatched.slice(0, MOST_LISTED).map((one) => ({ ...one })),
  };
}

function readBase(records: readonly { readonly unit: string; readonly value: string }[]): UnitValues {
  return new Map(records.map(({ unit, value }) => [unit, Json.parse(parseJson(value) ?? null)]));
}
