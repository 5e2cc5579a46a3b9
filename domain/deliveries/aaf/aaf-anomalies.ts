/** What is strange in a delivery and does not stop it (formats.md §1.7). */
export const ANOMALY_KINDS = [
  'unknown-category',
  /** A delta modifies or deletes what no earlier delivery stated. */
  'unknown-target',
  'unknown-structure',
  'unknown-class',
  'unknown-group',
  'orphan-link',
  'unreferenced-guardian',
  'duplicate-key',
  'duplicate-value',
  'repeated-relation',
  'malformed-date',
  'malformed-value',
  'missing-key',
  'missing-name',
  'unknown-profile',
  'code-collision',
  'unknown-subject',
  'unknown-mef',
  'without-guardian',
  'without-class',
  'without-ine',
  'namesakes',
  'changed-key',
  'mixed-dates',
] as const;
export type AnomalyKind = (typeof ANOMALY_KINDS)[number];

/** One kind of anomaly: how many times it was met, and the first cases as the delivery writes them. */
export interface Anomaly {
  readonly kind: AnomalyKind;
  readonly count: number;
  readonly examples: readonly string[];
}

/** Counts anomalies as they are met. */
export interface AnomalyCounter {
  meet(kind: AnomalyKind, example: string): void;
  list(): readonly Anomaly[];
}

const MOST_EXAMPLES = 5;

/** Starts counting, or goes on from what was counted; keeps the first five cases of each kind. */
export function createAnomalyCounter(counted: readonly Anomaly[] = []): AnomalyCounter {
  const met = new Map(counted.map(({ kind, count, examples }) => [kind, { count, examples: [...examples] }]));
  return {
    meet: (kind, example) => {
      const seen = met.get(kind) ?? { count: 0, examples: [] };
      seen.count += 1;
      if (seen.examples.length < MOST_EXAMPLES) seen.examples.push(example);
      met.set(kind, seen);
    },
    list: () => [...met].map(([kind, seen]) => ({ kind, ...seen })),
  };
}
