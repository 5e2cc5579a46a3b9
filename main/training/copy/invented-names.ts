/** Syllables of names that nobody bears: a real list of names would give somebody of the school their own. */
const HEADS = ['Ba', 'Bri', 'Ca', 'Dri', 'Fé', 'Gla', 'Jo', 'Li', 'Mo', 'Na', 'Pla', 'Ri', 'So', 'Ta', 'Va', 'Zé'];
const MIDDLES = ['bi', 'da', 'fo', 'gu', 'la', 'mé', 'no', 'pi', 'ra', 'so', 'ti', 'vo'];
const FIRST_ENDS = ['line', 'rin', 'lio', 'nelle', 'van', 'dia', 'mir', 'tess'];
const LAST_ENDS = ['bert', 'doux', 'gnac', 'lier', 'mont', 'quet', 'rand', 'ville'];

const at = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

/** The n-th invented name; the first 12,288 differ from one another. */
export function inventedName(n: number): { readonly firstName: string; readonly lastName: string } {
  // Two steps prime to the lengths: neighbours look unlike.
  const first = `${at(HEADS, n * 7)}${at(MIDDLES, Math.floor(n / HEADS.length) * 5)}${at(FIRST_ENDS, n)}`;
  const last = `${at(HEADS, n * 3 + 5)}${at(MIDDLES, Math.floor(n / (HEADS.length * MIDDLES.length)) + n)}${at(LAST_ENDS, Math.floor(n / HEADS.length))}`;
  return { firstName: first, lastName: last.toUpperCase() };
}
