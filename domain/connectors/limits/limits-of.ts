import { oncePer } from '../../kernel/once.ts';
import { parseTarget } from '../../messaging/visibility-rule.ts';
import type { Loss, UnitKind } from '../capabilities.ts';
import type { ConnectorId } from '../connector-trouble.ts';
import { beyondLinks } from './beyond-links.ts';
import type { JoinedPlatform } from './platform-limits.ts';

/** What a platform does of something that it does not hold as it is. */
export interface Limit {
  readonly platform: ConnectorId;
  readonly kind: Loss['kind'];
  /** What of it has no place there. */
  readonly field: Loss['field'];
}

/** What the platforms of a school do not hold. */
export interface SchoolLimits {
  /** Of one value of a kind: a role of a rubrique, a target of the matrix, a person who holds a service. */
  readonly of: (unit: UnitKind, value: string) => readonly Limit[];
  /** Platforms on which a whole kind is put by hand. */
  readonly byHand: (unit: UnitKind) => readonly ConnectorId[];
  /** Platforms on which only what was said to be the same there leaves by the program. */
  readonly inPart: (unit: UnitKind) => readonly ConnectorId[];
}

const NONE: readonly Limit[] = [];

/** Sorts out once, for a list of platforms, what none of their cells has to look for again (B9, B10). */
export const limitsOf = oncePer((platforms: readonly Pick<JoinedPlatform, 'id' | 'capabilities'>[]): SchoolLimits => {
  const units = platforms.flatMap(({ id, capabilities }) => Object.entries(capabilities.units).map(([unit, capability]) => ({ id, unit, ...capability })));
  const losses = Map.groupBy(units.flatMap(({ id, unit, losses: own }) => own.map(({ field, kind }) => ({ key: `${unit} ${field}`, platform: id, kind, field }))), ({ key }) => key);
  const byHand = Map.groupBy(units.filter(({ write }) => write === 'sheet'), ({ unit }) => unit);
  const inPart = Map.groupBy(units.filter(({ read, write }) => read === 'partial' && write === 'lossy'), ({ unit }) => unit);
  return {
    of: (unit, value) => losses.get(`${unit} ${value}`) ?? NONE,
    byHand: (unit) => byHand.get(unit)?.map(({ id }) => id) ?? [],
    inPart: (unit) => inPart.get(unit)?.map(({ id }) => id) ?? [],
  };
});

/** The loss that a target of « Qui voit qui ? » meets, by its key. */
export function targetLoss(key: string): string {
  const target = parseTarget(key);
  return (target === undefined ? undefined : beyondLinks(target)) ?? key;
}
