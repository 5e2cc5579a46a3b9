const UAI = /^(\d{7})[A-Z]$/;

/**
 * Whether two UAI are of one school: the letter only checks the seven digits, and one that is inexact is warned of, never
 * refused (formats.md §0.1).
 */
export function isSameUai(one: string, other: string): boolean {
  return schoolPart(one) === schoolPart(other);
}

function schoolPart(uai: string): string {
  const written = uai.toUpperCase();
  return UAI.exec(written)?.[1] ?? written;
}
