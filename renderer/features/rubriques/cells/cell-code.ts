/** Everything a cell of the rights grid shows, in one number: two equal numbers need no painting (ux §4.4). */
export type CellCode = number;

/** Marks of a cell, beside its rank (bits 0 to 2). */
export const CELL = {
  /** The same as in the mother rubrique. */
  same: 1 << 3,
  /** Nothing is put: the rubrique is public, everyone is a visitor. */
  byPublic: 1 << 4,
  /** A right is put, but a mother rubrique is closed to some who hold it. */
  unreachable: 1 << 5,
  /** The draft changes it. */
  changed: 1 << 6,
  /** Two administrators disagree on it, or would if the draft were sent. */
  contested: 1 << 7,
  selected: 1 << 8,
  /** The rubrique is archived or deleted. */
  closed: 1 << 9,
  /** Nothing is put: the right comes from the mother, where the ENT declares inheritance. */
  inherited: 1 << 10,
  /** A platform of the school does not hold that role as it is. */
  limited: 1 << 11,
} as const;

const RANK = 7;

/** The rank shown in a cell, 0 (none) to 5 (manager). */
export function rankIn(code: CellCode): number {
  return code & RANK;
}

/** Whether a cell bears a mark. */
export function bears(code: CellCode, mark: keyof typeof CELL): boolean {
  return (code & CELL[mark]) !== 0;
}
