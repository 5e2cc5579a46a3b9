import { WELL_KNOWN_GROUPS } from '../../directory/group.ts';
import type { Loss, UnitKind } from '../capabilities.ts';
import type { ConnectorId } from '../connector-trouble.ts';
import type { JoinedPlatform } from './platform-limits.ts';

/** What a platform does of something that it does not hold as it is. */
export interface Limit {
  readonly platform: ConnectorId;
  readonly kind: Loss['kind'];
}

/** What the platforms of a school do not hold. */
export interface SchoolLimits {
  /** Of one value of a kind: a role of a rubrique, a target of the matrix, a person who holds a service. */
  readonly of: (unit: UnitKind, value: string) => readonly Limit[];
  /** Platforms on which a whole kind is put by hand. */
  readonly byHand: (unit: UnitKind) => readonly ConnectorId[];
}

const NONE: readonly Limit[] = [];
const KNOWN = new WeakMap<readonly JoinedPlatform[], SchoolLimits>();

/** Sorts out once, for a list of platforms, what none of their cells has to look for again (B9, B10). */
export function limitsOf(platforms: readonly JoinedPlatform[]): SchoolLimits {
  const known = KNOWN.get(platforms) ?? sortOut(platforms);
  KNOWN.set(platforms, known);
  return known;
}

/** The loss that a target of « Qui voit qui ? » meets, by its key (connectors.md §7.5: links join groups, never everybody nor readers). */
export function targetLoss(key: string): string {
  if (key === 'rubriqueSphere') return 'rubriques';
  return key === `group:${WELL_KNOWN_GROUPS.everyone}` ? 'everyone' : key;
}

function sortOut(platforms: readonly JoinedPlatform[]): SchoolLimits {
  const units = platforms.flatMap(({ id, capabilities }) => Object.entries(capabilities.units).map(([unit, capability]) => ({ id, unit, ...capability })));
  const losses = Map.groupBy(units.flatMap(({ id, unit, losses: own }) => own.map(({ field, kind }) => ({ key: `${unit} ${field}`, platform: id, kind }))), ({ key }) => key);
  const byHand = Map.groupBy(units.filter(({ write }) => write === 'sheet'), ({ unit }) => unit);
  return { of: (unit, value) => losses.get(`${unit} ${value}`) ?? NONE, byHand: (unit) => byHand.get(unit)?.map(({ id }) => id) ?? [] };
}
