import type { Seat } from './seat.ts';

/** A step of a scenario, and how many are past it. */
export interface StepCount {
  readonly step: number;
  readonly passed: number;
}

/** A whole room on one scenario. */
export interface RoomProgress {
  readonly seats: readonly Seat[];
  readonly steps: readonly StepCount[];
  /** The step that the room is at: the last one that half of it is past, else the first. */
  readonly at: StepCount;
}

/** The scenarios that the room works on, those of most seats first; of as many, in alphabetical order. */
export function scenariosOf(seats: readonly Seat[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { scenario } of seats) if (scenario !== null) counts.set(scenario, (counts.get(scenario) ?? 0) + 1);
  return [...counts].toSorted(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1)).map(([scenario]) => scenario);
}

/** How far those who work on a scenario are; `known`: the steps that it has, where this console knows it, else those that somebody is past. */
export function roomProgress(seats: readonly Seat[], scenario: string, known = 1): RoomProgress {
  const on = seats.filter((seat) => seat.scenario === scenario);
  const last = Math.max(known, 1, ...on.flatMap(({ steps }) => steps.map(({ step }) => step)));
  const steps = Array.from({ length: last }, (_, i): StepCount => ({ step: i + 1, passed: on.filter((seat) => isPast(seat, i + 1)).length }));
  const first = { step: 1, passed: on.filter((seat) => isPast(seat, 1)).length };
  return { seats: on, steps, at: steps.findLast(({ passed }) => passed > 0 && passed * 2 >= on.length) ?? first };
}

function isPast({ steps }: Seat, step: number): boolean {
  return steps.some((passed) => passed.step === step);
}
