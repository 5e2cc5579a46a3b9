/** One target of the performance budget, measured in this run against a reference of the same run. */
export interface BenchLine {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What the value is compared with, in the same unit; null when nothing could be measured. */
  readonly reference: number | null;
  /** value / reference, or reference / value where the target is « so many times faster ». */
  readonly ratio: number | null;
  /** The bound in words, such as « <= 2 ». */
  readonly target: string;
  /** Null when the measure could not be made. */
  readonly ok: boolean | null;
}

/** What is measured, before its bound. */
export interface Measure {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly reference: number;
}

/** A line whose value may not exceed `most` times the reference. */
export function atMost(measure: Measure, most: number): BenchLine {
  const ratio = measure.value / measure.reference;
  return { ...measure, ratio, target: `<= ${most} x`, ok: ratio <= most };
}

/** A line whose value must be at least `least` times smaller than the reference. */
export function timesFaster(measure: Measure, least: number): BenchLine {
  const ratio = measure.reference / measure.value;
  return { ...measure, ratio, target: `>= ${least} x faster`, ok: ratio >= least };
}

/** The value below which a share (0 to 1) of the samples lie. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The middle sample. */
export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** Runs each task in turn, round after round, so that a slow moment of the machine touches all; medians in microseconds. */
export function interleave<const Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  rounds = 15,
  warmUp = 5,
): Readonly<Record<Name, number>> {
  const names = Object.keys(tasks).filter((name): name is Name => name in tasks);
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds + warmUp; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const start = performance.now();
      tasks[name]();
      const spent = (performance.now() - start) * 1000;
      if (round >= warmUp) samples.get(name)?.push(spent);
    }
  }
  return mapNames(names, (name) => median(samples.get(name) ?? []));
}

function mapNames<Name extends string>(names: readonly Name[], give: (name: Name) => number): Readonly<Record<Name, number>> {
  const entries = names.map((name) => [name, give(name)] as const);
  // The entries name every key: fromEntries only forgets it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(entries) as Record<Name, number>;
}
