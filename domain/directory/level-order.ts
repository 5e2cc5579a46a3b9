/** The levels of a school in the order in which pupils go through them (Code de l’éducation, D. 311-10; D. 333-2), as upstream bases begin their names. */
const STEPS: readonly RegExp[] = [/^TPS/, /^PS/, /^MS/, /^GS/, /^CP/, /^CE1/, /^CE2/, /^CM1/, /^CM2/, /^6/, /^5/, /^4/, /^3/, /^(2|SEC)/, /^(1|PREM)/, /^T/];

function stepOf(level: string): number {
  const step = STEPS.findIndex((start) => start.test(level.toUpperCase()));
  return step === -1 ? STEPS.length : step;
}

/** Compares two levels by the way of a pupil, then by name: one that is not known comes last. */
export function compareLevels(a: string, b: string): number {
  return stepOf(a) - stepOf(b) || a.localeCompare(b, 'fr', { numeric: true });
}
