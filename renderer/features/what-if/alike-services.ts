import type { ServiceShift } from '../../../domain/what-if/service-shifts.ts';

/** Services in which the roles of the same people would move the same way. */
export interface AlikeServices {
  readonly way: 'higher' | 'lower';
  readonly labels: readonly string[];
  /** By rank. */
  readonly ranks: Uint32Array;
}

/** Gathers the services that would change for the same people: whoever becomes head gains a role in nearly all of them. */
export function alikeServices(shifts: readonly ServiceShift[]): readonly AlikeServices[] {
  const moves = shifts.flatMap(({ service: { label }, gained, lost }) => [
    { way: 'higher' as const, label, ranks: gained },
    { way: 'lower' as const, label, ranks: lost },
  ]);
  const alike = Map.groupBy(moves.filter(({ ranks }) => ranks.length > 0), ({ way, ranks }) => `${way} ${ranks.join(' ')}`);
  return [...alike.values()].flatMap(([first, ...others]): readonly AlikeServices[] =>
    first === undefined ? [] : [{ way: first.way, labels: [first.label, ...others.map(({ label }) => label)], ranks: first.ranks }],
  );
}
