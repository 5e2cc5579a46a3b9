import { compareSisters } from '../../../../domain/rubriques/sister-order.ts';
import type { Rubrique, RubriqueState } from '../../../../domain/rubriques/rubrique.ts';

/** A line of the tree, as the grid shows it. */
export interface TreeRow {
  readonly id: string;
  readonly title: string;
  /** 1 for the root. */
  readonly level: number;
  /** Undefined where there is nothing to open. */
  readonly isOpen: boolean | undefined;
  readonly state: RubriqueState;
  readonly visibility: Rubrique['visibility'];
  readonly isTemporary: boolean;
  /** Its mother is unknown, or is under itself: nobody can come to it. */
  readonly isOrphan: boolean;
}

/** What is shown of the tree. */
export interface TreeView {
  /** Identifiers of the rubriques whose daughters are hidden. */
  readonly closed: ReadonlySet<string>;
  /** Which rubriques are looked for; their mothers come with them. Undefined: every active one. */
  readonly passes?: ((rubrique: Rubrique) => boolean) | undefined;
}

interface Branches {
  readonly roots: readonly Rubrique[];
  readonly daughters: ReadonlyMap<string, readonly Rubrique[]>;
}

/** Flattens the tree, mothers before daughters; orphans come last, so that nothing is hidden. */
export function treeRows(rubriques: readonly Rubrique[], view: TreeView): readonly TreeRow[] {
  const branches = branchesOf(rubriques);
  const seen = new Set<string>();
  const shown = shownIds(rubriques, view);
  const rows: TreeRow[] = [];
  for (const root of branches.roots) walk(branches, { view, shown, seen, rows }, root, 1, false);
  for (const rubrique of rubriques) {
    // What no root leads to: an unknown mother, or a cycle.
    if (!seen.has(rubrique.id)) walk(branches, { view, shown, seen, rows }, rubrique, 1, true);
  }
  return rows;
}

function branchesOf(rubriques: readonly Rubrique[]): Branches {
  const daughters = new Map<string, Rubrique[]>();
  for (const rubrique of rubriques) {
    if (rubrique.parentId === null) continue;
    const sisters = daughters.get(rubrique.parentId);
    if (sisters === undefined) daughters.set(rubrique.parentId, [rubrique]);
    else sisters.push(rubrique);
  }
  for (const sisters of daughters.values()) sisters.sort(compareSisters);
  const known = new Set(rubriques.map(({ id }) => id));
  // Orphans first met through their highest ancestor keep their own branch together.
  const lost = rubriques.filter(({ parentId }) => parentId !== null && !known.has(parentId));
  return { roots: [...rubriques.filter(({ parentId }) => parentId === null), ...lost], daughters };
}

function shownIds(rubriques: readonly Rubrique[], { passes }: TreeView): ReadonlySet<string> {
  const byId = new Map(rubriques.map((rubrique) => [rubrique.id, rubrique]));
  const shown = new Set<string>();
  for (const rubrique of rubriques) {
    if (!(passes ?? isActive)(rubrique)) continue;
    for (let at: Rubrique | undefined = rubrique; at !== undefined && !shown.has(at.id); at = byId.get(at.parentId ?? '')) shown.add(at.id);
  }
  return shown;
}

const isActive = ({ state }: Rubrique): boolean => state === 'active';

interface Walk {
  readonly view: TreeView;
  readonly shown: ReadonlySet<string>;
  readonly seen: Set<string>;
  readonly rows: TreeRow[];
}

function walk(branches: Branches, walking: Walk, rubrique: Rubrique, level: number, lost: boolean): void {
  const { view, shown, seen, rows } = walking;
  if (seen.has(rubrique.id)) return;
  seen.add(rubrique.id);
  const isOrphan = lost || (level === 1 && rubrique.parentId !== null);
  const daughters = branches.daughters.get(rubrique.id) ?? [];
  const isOpen = view.passes !== undefined || !view.closed.has(rubrique.id);
  if (shown.has(rubrique.id)) {
    rows.push(rowOf(rubrique, level, daughters.some(({ id }) => shown.has(id)) ? isOpen : undefined, isOrphan));
  }
  const below: Walk = isOpen ? walking : { ...walking, shown: new Set() };
  for (const daughter of daughters) walk(branches, below, daughter, level + 1, isOrphan);
}

function rowOf(rubrique: Rubrique, level: number, isOpen: boolean | undefined, isOrphan: boolean): TreeRow {
  const { id, title, state, visibility, temporary } = rubrique;
  return { id, title, level, isOpen, state, visibility, isTemporary: temporary, isOrphan };
}

/** Keeps the earlier lines that say the same, and the whole earlier list when nothing moved: the grid then paints nothing. */
export function keepSameRows(earlier: readonly TreeRow[], rows: readonly TreeRow[]): readonly TreeRow[] {
  const known = new Map(earlier.map((row) => [row.id, row]));
  const kept = rows.map((row) => {
    const before = known.get(row.id);
    return before !== undefined && sameRow(before, row) ? before : row;
  });
  return kept.length === earlier.length && kept.every((row, i) => row === earlier[i]) ? earlier : kept;
}

function sameRow(one: TreeRow, other: TreeRow): boolean {
  return (
    one.title === other.title &&
    one.level === other.level &&
    one.isOpen === other.isOpen &&
    one.state === other.state &&
    one.visibility === other.visibility &&
    one.isTemporary === other.isTemporary &&
    one.isOrphan === other.isOrphan
  );
}
