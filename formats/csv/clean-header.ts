/** A column's name without what varies from one file to the next: accents, case, spaces, marks of obligation, what is in brackets. */
export function cleanHeader(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\([^)]*\)/g, '')
    .replace(/[\p{M}\s*'’_.:-]/gu, '')
    .toLowerCase();
}

/** Where a column is among others by one of its names, already clean; -1 when it is not there. */
export function findColumn(header: readonly string[], names: readonly string[]): number {
  return header.findIndex((column) => names.includes(cleanHeader(column)));
}
