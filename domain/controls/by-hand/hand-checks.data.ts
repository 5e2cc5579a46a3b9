import type { ControlSource } from '../control-source.ts';

/** A control that no data of this console can run, and how many days a look at the ENT is good for. */
interface HandCheckRow {
  readonly days: number;
  /** Where this delay comes from. */
  readonly source: ControlSource;
}

const EACH_QUARTER = { days: 92, source: { ref: 'S3-013', quote: 'Grâce aux bilans trimestriels', inferred: true } } as const;

/**
 * What somebody looks at in the ENT, where no administration interface nor export says it: articles, trash, messages and the
 * account an act was done with. A trash keeps 90 days (S2-059), so that it is looked at before a third of them is left.
 */
export const HAND_CHECKS = {
  'GRP-07': EACH_QUARTER,
  'RUB-11': { days: 60, source: { ref: 'S2-059', quote: '90 jours avant la suppression définitive', inferred: true } },
  'RUB-17': EACH_QUARTER,
  'MSG-11': EACH_QUARTER,
  'MSG-12': EACH_QUARTER,
} as const satisfies Readonly<Record<string, HandCheckRow>>;

/** The controls that are looked at by hand; one without its French words does not compile. */
export type HandCheckId = keyof typeof HAND_CHECKS;
