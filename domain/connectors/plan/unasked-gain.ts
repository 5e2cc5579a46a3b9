import type { PlatformSchool } from '../platform-school.ts';
import { pairsOfAny } from '../reach/pairs.ts';
import { effectOf, type Asked, type EffectCounts } from './effect.ts';

/** A write, as it was read before, as it was to be, and as it is read afterwards. */
export interface WrittenState {
  readonly before: PlatformSchool;
  /** As what was sent would leave it, were it done. */
  readonly foreseen: PlatformSchool;
  readonly read: PlatformSchool;
  readonly asked: Asked;
}

/**
 * Whether, after a write, somebody has what they had not before, what was sent does not give, and nobody asked for (connectors.md §8.7): the platform did
 * more, or somebody acts there. What a person accepted is in what was sent.
 */
export function gainsUnasked({ before, foreseen, read, asked }: WrittenState): boolean {
  const beyond = effectOf(foreseen, read, asked).unaskedGain;
  if (isNothing(beyond)) return false;
  const since = effectOf(before, read, asked).unaskedGain;
  return (['byList', 'byName', 'roles'] as const).some((kind) => Math.min(beyond[kind], since[kind]) > 0);
}

function isNothing({ byList, byName, roles }: EffectCounts): boolean {
  return byList + byName + roles === 0;
}

/** Asked of any of several changes. */
export function askedOfAny(all: readonly Asked[]): Asked {
  return { pairs: (model) => pairsOfAny(all.map(({ pairs }) => pairs(model))), roles: (right) => all.some(({ roles }) => roles(right)) };
}
