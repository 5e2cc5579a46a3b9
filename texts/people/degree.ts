import type { Degree } from '../../domain/school/first-degree.ts';

let spoken: Degree = 'second';

/** Has everything that names the bases of a school, and who directs it, use the words of its degree, in this page. */
export function speakDegree(degree: Degree): void {
  spoken = degree;
}

/** The words of the degree that is spoken. */
export function ofDegree<Words>(second: Words, first: Words): Words {
  return spoken === 'first' ? first : second;
}
